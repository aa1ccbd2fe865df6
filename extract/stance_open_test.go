package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestStanceOfSteps: steps that a noun names, told as taken or as still wanted.
func TestStanceOfSteps(t *testing.T) {
	x := reader(t)
	for _, c := range []struct {
		text, relation string
		want           graph.Stance
	}{
		{"Dialogue between Kenya and Chad remains indispensable.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"The judges found in favour of a suit filed by Kenya against Chad.", "ACCUSED", graph.Asserted},
		{"The farmers are in favour of a suit by Kenya against Chad.", "ACCUSED", graph.Hypothetical},
		{"Dialogue between Kenya and Chad remains lively.", "NEGOTIATED_WITH", graph.Asserted},
		{"The pullout of Kenyan troops from Chad is a precondition for a vote.", "WITHDREW_FROM", graph.Hypothetical},
		{"The pullout of Kenyan troops from Chad was a surprise.", "WITHDREW_FROM", graph.Asserted},
		{"The answer lies in the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"The vote came after the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Asserted},
		{"A vote is conditional on the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"We would welcome contacts between Kenya and Chad.", "SPOKE_WITH", graph.Hypothetical},
		{"We welcome the contacts between Kenya and Chad.", "SPOKE_WITH", graph.Asserted},
		{"We voiced our support for the talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"We voiced our hope for talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Planned},
		{"Kenya and Chad should settle the matter of the wells through talks.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"Kenya and Chad settled the matter of the wells through talks.", "NEGOTIATED_WITH", graph.Asserted},
		{"The matter can be settled by talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"We want an end to the fighting and the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"These are our demands: first, Kenya's withdrawal from Chad; second, a vote.", "WITHDREW_FROM", graph.Hypothetical},
		{"There will be no vote without a Kenyan withdrawal from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"A vote can be held only when Kenya's army is withdrawn from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"We ask that Kenya drop its claims to the wells, pull its troops out of Chad and pay.", "WITHDREW_FROM", graph.Hypothetical},
		{"We would be happy to see a resumption of talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"We were happy about the resumption of direct talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"They spoke of the possibility of establishing friendly relations between Kenya and Chad.", "COOPERATED_WITH", graph.Hypothetical},
		{"It is important for Kenya to cooperate with Chad.", "COOPERATED_WITH", graph.Hypothetical},
		{"It was important that Kenya cooperated with Chad.", "COOPERATED_WITH", graph.Asserted},
		{"Kenya keeps the right to withdraw from the African Union.", "WITHDREW_FROM", graph.Hypothetical},
		{"We read a paper concerning the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"The wells should be reopened and Kenya's envoys expelled from Chad.", "SANCTIONED", graph.Hypothetical},
		{"Patience allowed Kenya and Chad to reach an agreement.", "AGREED_WITH", graph.Asserted},
		{"The council may allow Kenya and Chad to sign an agreement.", "AGREED_WITH", graph.Hypothetical},
		{"Kenya should enter into talks with Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"Kenya will take part in joint exercises with Chad.", "COOPERATED_WITH", graph.Planned},
		{"Kenya took part in joint exercises with Chad.", "COOPERATED_WITH", graph.Asserted},
		{"The agreement to withdraw Kenyan troops from Chad gives hope.", "WITHDREW_FROM", graph.Planned},
		{"Kenya aspires to become a member of the Security Council.", "MEMBER_OF", graph.Planned},
		{"Permit the delegation of Kenya to express its warm gratitude to Chad.", "SUPPORTED", graph.Asserted},
		// what is to stop goes on; questions
		{"The sanctions imposed by Kenya on Chad must cease.", "SANCTIONED", graph.Asserted},
		{"Norway tried to persuade Kenya to end its occupation of Chad.", "SEIZED", graph.Asserted},
		{"We call on Kenya to cease its raids on Chad.", "ATTACKED", graph.Asserted},
		{"Kenya should stop helping Chad.", "AIDED", graph.Asserted},
		{"Kenya agreed to stop its raids on Chad.", "ATTACKED", graph.Denied},
		{"Has Kenya refrained from giving aid to Chad?", "AIDED", graph.Hypothetical},
		{"Although not a member of the African Union, Kenya paid Chad.", "MEMBER_OF", graph.Denied},
		{"Let me congratulate Ana Dias on assuming the presidency of the Security Council.", "HOLDS_OFFICE", graph.Asserted},
		// what one does not want to do oneself; what is announced by saying it; what one has to say
		{"Kenya has no wish to support Chad.", "SUPPORTED", graph.Denied},
		{"Kenya announced its rejection of the Chadian plan.", "REJECTED", graph.Asserted},
		{"Kenya went to the length of rejecting the Chadian plan.", "REJECTED", graph.Asserted},
		{"Kenya must voice its heartfelt gratitude to Chad.", "SUPPORTED", graph.Asserted},
		{"Kenya must thank Chad.", "SUPPORTED", graph.Hypothetical},
		// what stands whatever is denied or asked about it
		{"Many went hungry even before the Kenyan invasion of Chad.", "ATTACKED", graph.Asserted},
		{"Trade suffers, not least because of the war between Kenya and Chad.", "ATTACKED", graph.Asserted},
		{"Kenya must not continue to hold the Chadian envoy.", "DETAINED", graph.Asserted},
		{"Kenya asks Chad to act in accordance with the treaties between the two countries.", "AGREED_WITH", graph.Asserted},
		{"The war between Kenya and Chad will not be settled soon.", "ATTACKED", graph.Asserted},
		// what a step is part of: an agenda, an aim, an accord, what something else brings with it
		{"Such a truce would entail Kenya's prior withdrawal from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"The truce brought with it Kenya's withdrawal from Chad.", "WITHDREW_FROM", graph.Asserted},
		{"The issues remain the Kenyan withdrawal from Chad and the vote.", "WITHDREW_FROM", graph.Hypothetical},
		{"The aim of the motion was the early withdrawal of Kenyan forces from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"The first step was the withdrawal of Kenyan forces from Chad.", "WITHDREW_FROM", graph.Asserted},
		{"We welcome the agreement on the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Planned},
		{"We welcome the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Asserted},
		{"Upon Kenya's withdrawal from Chad the League will recognise it.", "WITHDREW_FROM", graph.Planned},
		{"Upon Kenya's withdrawal from Chad the League recognised it.", "WITHDREW_FROM", graph.Asserted},
		{"The withdrawal of Kenyan troops from Chad must be speeded up.", "WITHDREW_FROM", graph.Hypothetical},
		{"The withdrawal of Kenyan troops from Chad was speeded up.", "WITHDREW_FROM", graph.Asserted},
		{"They quarrelled over the manner of the Kenyan withdrawal from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"Norway tried to bring about the withdrawal of Kenyan troops from Chad.", "WITHDREW_FROM", graph.Planned},
		{"The union will seek to stimulate dialogue between Kenya and Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"A change of heart could result in talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"A change of heart resulted in talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"The quarrel should be settled in the framework of talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Hypothetical},
		{"The quarrel was settled in the framework of talks between Kenya and Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"Norway offered to resolve the war between Kenya and Chad.", "ATTACKED", graph.Asserted},
		{"Kenya resolved to attack Chad.", "ATTACKED", graph.Planned},
		{"Kenya will end its occupation of Chad.", "SEIZED", graph.Asserted},
		{"Kenya might end its support for Chad.", "SUPPORTED", graph.Hypothetical},
		{"Kenya is grateful for the grain that it was given and for Mali's aid to Chad.", "AIDED", graph.Asserted},
		{"Kenya is waiting for Mali's aid to Chad.", "AIDED", graph.Planned},
		{"The union stimulated dialogue between Kenya and Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"Kenya has made known its preparedness to grant independence to Chad.", "CONCEDED_TO", graph.Planned},
		{"Kenya deserves to become a member of the Security Council.", "MEMBER_OF", graph.Hypothetical},
		{"Chad dropped its objections to Kenya's membership of the Security Council.", "MEMBER_OF", graph.Hypothetical},
		{"Chad scrapped Kenya's membership of the Security Council.", "MEMBER_OF", graph.Denied},
		// pacts that are kept or broken stand; "rule" denies with "out" alone
		{"Norway urged Kenya to honour its agreements with Chad.", "AGREED_WITH", graph.Asserted},
		{"Norway urged Kenya to sign an agreement with Chad.", "AGREED_WITH", graph.Hypothetical},
		{"Kenya pledged to abide by its ceasefire with Chad.", "AGREED_WITH", graph.Asserted},
		{"A court ruled that Kenya had attacked Chad.", "ATTACKED", graph.Asserted},
		{"Kenya ruled out attacking Chad.", "ATTACKED", graph.Denied},
		{"Chad said a Kenya-Mali exercise would be held in April.", "COOPERATED_WITH", graph.Planned},
		{"A Kenya-Mali exercise would be a joke.", "COOPERATED_WITH", graph.Hypothetical},
		{"Aggression is being committed by Kenya against Chad.", "ATTACKED", graph.Asserted},
		{"Mali rejects the continued presence of Kenyan troops in Chad.", "DEPLOYED", graph.Asserted},
		{"Mali denied the presence of its troops in Chad.", "DEPLOYED", graph.Denied},
		{"The announcement that Ana Dias would visit Lima was a surprise.", "VISITED", graph.Planned},
		{"Kenya will draw up the list in consultation with Chad.", "MET_WITH", graph.Planned},
		{"Kenya drew up the list in consultation with Chad.", "MET_WITH", graph.Asserted},
		// what is done together is done as the verb says
		{"Kenya, in close cooperation with Chad, must act now.", "COOPERATED_WITH", graph.Hypothetical},
		{"Kenya will hold a fair in partnership with Chad.", "COOPERATED_WITH", graph.Planned},
		{"Kenya held a fair in partnership with Chad.", "COOPERATED_WITH", graph.Asserted},
	} {
		holdsAs(t, x, c.text, c.relation, c.want)
	}
}
