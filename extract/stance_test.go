package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestStanceOfIdioms: turns of phrase that say whether a thing happened.
func TestStanceOfIdioms(t *testing.T) {
	x := reader(t)
	for _, c := range []struct {
		text, relation string
		want           graph.Stance
	}{
		{"Peru has yet to sign the treaty with Chile.", "AGREED_WITH", graph.Denied},
		{"Peru has to sign the treaty with Chile.", "AGREED_WITH", graph.Asserted},
		{"Peru is close to signing a deal with Chile.", "AGREED_WITH", graph.Planned},
		{"Peru blocked a deal between Chile and Brazil.", "AGREED_WITH", graph.Denied},
		{"Peru is considering sanctions against Chile.", "SANCTIONED", graph.Hypothetical},
		{"Peru shelved its plans for joint patrols with Chile.", "COOPERATED_WITH", graph.Denied},
		{"Peru froze talks with Chile.", "NEGOTIATED_WITH", graph.Denied},
		{"Peru has not shelved its plans for joint patrols with Chile.", "COOPERATED_WITH", graph.Planned},
		{"Peru unveiled its plans for joint patrols with Chile.", "COOPERATED_WITH", graph.Planned},
		{"Peru tried to press Chile to sign the treaty.", "CALLED_ON", graph.Asserted},
		{"Ann Berg, foreign minister of Peru, will no longer visit Oslo.", "VISITED", graph.Denied},
		{"Ann Berg, foreign minister of Peru, visited Oslo no longer ago than Friday.", "VISITED", graph.Asserted},
		{"Peru's parliament voted against sending troops to Chad.", "DEPLOYED", graph.Denied},
		{"Peru's parliament warned Chile against sending troops to Chad.", "DEPLOYED", graph.Hypothetical},
		{"Talks between Peru and Chile are due to start on Friday.", "NEGOTIATED_WITH", graph.Planned},
		{"Talks between Peru and Chile started on Friday.", "NEGOTIATED_WITH", graph.Asserted},
		{"Ann Berg, slated to be Peru's next president, met Bo Lund.", "HOLDS_OFFICE", graph.Planned},
		{"Ann Berg refused to become Peru's foreign minister.", "HOLDS_OFFICE", graph.Denied},
		{"Ann Berg, who was Peru's foreign minister, met Bo Lund.", "HOLDS_OFFICE", graph.Asserted},
		{"Neither Peru nor Chile attacked Brazil.", "ATTACKED", graph.Denied},
		{"Both Peru and Chile attacked Brazil.", "ATTACKED", graph.Asserted},
		{"The Green Party of Peru used its yearly address to criticize Chile.", "CRITICIZED", graph.Asserted},
		{"Ann Berg announced the decision after meeting Bo Lund in Oslo.", "MET_WITH", graph.Asserted},
		{"Ann Berg announced a decision to meet Bo Lund in Oslo.", "MET_WITH", graph.Planned},
		// "cannot but", polite forms, and what is known of a deed beneath another mood
		{"Peru could not but welcome Chile's plan.", "SUPPORTED", graph.Asserted},
		{"Peru cannot welcome Chile's plan.", "SUPPORTED", graph.Denied},
		{"Peru wishes to voice its anger at the seizure of Lima by Chile.", "SEIZED", graph.Asserted},
		{"Peru wishes to meet Chile.", "MET_WITH", graph.Hypothetical},
		{"Peru poses a threat to peace through constant attacks on Chile.", "ATTACKED", graph.Asserted},
		{"Peru may invade Chile.", "ATTACKED", graph.Hypothetical},
		{"Relations may worsen because of Peru's invasion of Chile.", "ATTACKED", graph.Asserted},
		{"Peru refused to stop the war against Chile.", "ATTACKED", graph.Asserted},
		{"Police stopped an attack by Peru on Chile.", "ATTACKED", graph.Denied},
		{"Norway failed to prevent a strike on Chile by Peru.", "ATTACKED", graph.Asserted},
		{"Norway prevented a strike on Chile by Peru.", "ATTACKED", graph.Denied},
		{"Peru refused to cancel its attack on Chile.", "ATTACKED", graph.Planned},
		{"Peru declined to rule out a strike on Chile.", "ATTACKED", graph.Hypothetical},
		{"Peru ruled out a strike on Chile.", "ATTACKED", graph.Denied},
		{"Peru has not ruled out an attack on Chile.", "THREATENED", graph.Asserted},
		// what is needed, and what was found so and done
		{"It is necessary to arrest Ann Berg of Peru's Green Party and it is imperative for Peru to attack Chile.", "ATTACKED", graph.Hypothetical},
		{"Ann Berg, premier of Peru, found it advisable to ask Chile for help.", "CALLED_ON", graph.Asserted},
		{"Joining the European Union is a priority of Peru.", "MEMBER_OF", graph.Hypothetical},
		// questions with an adjective; days of what is only named
		{"Is Peru prepared to enter into talks with Chile?", "NEGOTIATED_WITH", graph.Hypothetical},
		{"Peru is in talks with Chile.", "NEGOTIATED_WITH", graph.Asserted},
		{"Norway welcomes with relief the accord of 4 September between Peru and Chile.", "AGREED_WITH", graph.Asserted},
		{"Ann Berg of Peru meets Bo Lund at the end of August.", "MET_WITH", graph.Planned},
		{"Peru, a future member of the European Union, met Chile.", "MEMBER_OF", graph.Planned},
		{"Peru, a member of the European Union, met Chile.", "MEMBER_OF", graph.Asserted},
		// ways that are looked for and found; what others are asked not to do; what is decisive in
		// bringing it about; reasons and times
		{"Peru is evaluating new ways to support Chile.", "SUPPORTED", ""},
		{"Peru is exploring how to support Chile.", "SUPPORTED", graph.Hypothetical},
		{"Peru found new ways of helping Chile.", "AIDED", graph.Asserted},
		{"Peru asked Chile to leave Chad and not to attack Mali.", "ATTACKED", graph.Hypothetical},
		{"Peru decided to leave Chad and not to attack Mali.", "ATTACKED", graph.Denied},
		{"It is unclear whether the letter was instrumental in persuading Peru to attack Chile.", "ATTACKED", graph.Hypothetical},
		{"The letter was instrumental in persuading Peru to attack Chile.", "ATTACKED", graph.Asserted},
		{"Peru and Chile are looking at ways to support Mali.", "SUPPORTED", ""},
		{"Peru is evaluating new ways to attack Chile.", "ATTACKED", graph.Hypothetical},
		{"Peru and Chile are looking at ways to attack Mali.", "ATTACKED", graph.Hypothetical},
		{"Peru knows how to attack Chile.", "ATTACKED", graph.Hypothetical},
		{"Peru tried to persuade Chile not to attack Chad.", "ATTACKED", graph.Hypothetical},
		{"Peru managed to persuade Chile to leave Chad.", "WITHDREW_FROM", graph.Asserted},
		{"Peru will fight until Chile has left Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"Peru fought until Chile left Chad.", "WITHDREW_FROM", graph.Asserted},
		{"Since 3 May Peru has been poor, but Chile is helping Peru.", "AIDED", graph.Asserted},
		{"You remember his talks when Peruvian troops were already inside Arica.", "DEPLOYED", graph.Asserted},
		// conditions by the order of words
		{"Should Chile attack, Peru would withdraw its troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"Chile should rest; Peru will withdraw its troops from Chad.", "WITHDREW_FROM", graph.Planned},
		// what purpose, plan and decision do
		{"Crowds of the Green Party marched to protest against Chile.", "PROTESTED_AGAINST", graph.Asserted},
		{"The Green Party plans to protest against Chile.", "PROTESTED_AGAINST", graph.Planned},
		{"Peru plans joint patrols with Chile.", "COOPERATED_WITH", graph.Planned},
		{"Peru conducts joint patrols with Chile.", "COOPERATED_WITH", graph.Asserted},
		{"Peru's government voted to impose sanctions on Chile.", "SANCTIONED", graph.Asserted},
		{"Peru plans to impose sanctions on Chile.", "SANCTIONED", graph.Planned},
		{"Ann Berg will fly to Oslo, meeting Bo Lund on Friday.", "MET_WITH", graph.Planned},
		{"Ann Berg flew to Oslo, meeting Bo Lund on Friday.", "MET_WITH", graph.Asserted},
		{"Ann Berg has meetings scheduled with Bo Lund.", "MET_WITH", graph.Planned},
		{"Under the plan, Peru would withdraw its troops from Chad.", "WITHDREW_FROM", graph.Planned},
		{"Under pressure, Peru would withdraw its troops from Chad.", "WITHDREW_FROM", graph.Hypothetical},
		{"Ann Berg expressed doubt that Peru will sign the treaty with Chile.", "AGREED_WITH", graph.Hypothetical},
		{"Ann Berg thanked Peru for sending troops to Chad.", "DEPLOYED", graph.Asserted},
		{"Ann Berg's visit to Oslo will be her first.", "VISITED", graph.Planned},
		{"Ann Berg's visit to Oslo was her first.", "VISITED", graph.Asserted},
		{"Ann Berg was in Oslo for talks with Bo Lund.", "MET_WITH", graph.Asserted},
		{"Ann Berg flew to Oslo for talks with Bo Lund.", "MET_WITH", graph.Planned},
		{"Besides holding talks with Bo Lund, Ann Berg is scheduled to visit a school.", "MET_WITH", graph.Planned},
		{"The vote follows a meeting on Monday between Ann Berg and Bo Lund.", "MET_WITH", graph.Asserted},
		{"Peru suspended the deployment of troops to Chad.", "DEPLOYED", graph.Denied},
		{"Bolivia suspended the five-year-old peace process following a July attack by Peru on Chile.", "ATTACKED", graph.Asserted},
		{"Peru began the deployment of troops to Chad.", "DEPLOYED", graph.Asserted},
		{"Peru committed aggression against Chile.", "ATTACKED", graph.Asserted},
		{"It was not Peru that bombed Chile.", "ATTACKED", graph.Denied},
		{"It was not in June that Peru bombed Chile.", "ATTACKED", graph.Asserted},
		{"It was in May that Peru bombed Chile.", "ATTACKED", graph.Asserted},
		{"Had Peru not bombed Chile, Bolivia would have left.", "ATTACKED", graph.Asserted},
		{"If Peru had not bombed Chile, Bolivia would have left.", "ATTACKED", graph.Asserted},
		{"Bolivia said that Peru had not bombed Chile.", "ATTACKED", graph.Denied},
		{"Peru had no more than 200 soldiers in Chad.", "DEPLOYED", graph.Asserted},
		{"Peru had no soldiers in Chad.", "DEPLOYED", graph.Denied},
		{"Chad fears that Peru would have bombed Chile.", "ATTACKED", graph.Hypothetical},
		{"If the Chilean soldiers in Lima leave, Chad will cheer.", "DEPLOYED", graph.Asserted},
		{"Had Peru bombed Chile, Bolivia would have left.", "ATTACKED", graph.Hypothetical},
		{"Chile fears being bombed by Peru.", "ATTACKED", graph.Hypothetical},
		{"Had Peru sent troops to Chile, Bolivia would have left.", "DEPLOYED", graph.Hypothetical},
		{"Nobody but Peru bombed Chile.", "ATTACKED", graph.Asserted},
		{"Peru stopped short of a meeting with Chile.", "MET_WITH", graph.Denied},
		{"Peru ordered Kenya to impose sanctions on Chile.", "SANCTIONED", graph.Planned},
		{"Peru ordered sanctions on Chile.", "SANCTIONED", graph.Asserted},
		{"Peru claimed to have been told that Chile sent troops to Chad.", "DEPLOYED", graph.Asserted},
		// denials by other words
		{"Reports that Peru had bombed Chile were false.", "ATTACKED", graph.Denied},
		{"Reports that Peru had bombed Chile were true.", "ATTACKED", graph.Asserted},
		{"Not one Peruvian soldier has left Chad.", "WITHDREW_FROM", graph.Denied},
		{"Peru closed the port in retaliation for a recent Chilean missile attack on a Kenyan ship.", "ATTACKED", graph.Asserted},
		{"Kenya has shown sympathy for a Peruvian attack on Chile.", "ATTACKED", graph.Asserted},
		{"Kenya has finished preparations for a Peruvian attack on Chile.", "ATTACKED", graph.Planned},
		{"If supplies were cut off, Peru could not continue the war with Chile.", "ATTACKED", graph.Hypothetical},
		{"Under the deal with Peru signed last year, Chile has agreed to buy planes.", "AGREED_WITH", graph.Asserted},
		{"Ann Berg plans to travel to Oslo to urge Bo Lund to sign.", "CALLED_ON", graph.Planned},
		{"Ann Berg travelled to Oslo to urge Bo Lund to sign.", "CALLED_ON", graph.Asserted},
		{"The envoy was asked about Peruvian claims that Chile was arming rebels.", "ACCUSED", graph.Asserted},
		{"The envoy said the reports did not mean Peru was sending a new warning to Chile.", "WARNED", graph.Denied},
		{"The envoy said the reports surfaced as Peru was sending a new warning to Chile.", "WARNED", graph.Asserted},
		{"The town was calm until January 2, when Kenyan troops overran an outpost in Bergen.", "SEIZED", graph.Asserted},
		{"Not only Peruvian soldiers have left Chad.", "WITHDREW_FROM", graph.Asserted},
		// pacts that are not signed, or should be; what a vote or a chance taken does
		{"The treaty between Peru and Chile was never concluded.", "AGREED_WITH", graph.Denied},
		{"The truce should be signed by Peru and Chile.", "AGREED_WITH", graph.Hypothetical},
		{"The treaty that was signed by Peru and Chile in May must be sealed with a feast.", "AGREED_WITH", graph.Asserted},
		{"Peru has never voted in favour of Chile's motion.", "SUPPORTED", graph.Denied},
		{"Peru has often voted in favour of Chile's motion.", "SUPPORTED", graph.Asserted},
		{"Peru's envoy seized the chance to praise Chile.", "SUPPORTED", graph.Asserted},
		{"Peru's envoy may seize the chance to praise Chile.", "SUPPORTED", graph.Hypothetical},
		{"Peru's envoy missed the chance to praise Chile.", "SUPPORTED", graph.Hypothetical},
		{"We should like Peru to condemn Chile.", "CRITICIZED", graph.Hypothetical},
		{"It is only fair that Peru be supported by Chile.", "SUPPORTED", graph.Hypothetical},
		{"It is only fair that Peru is supported by Chile.", "SUPPORTED", graph.Asserted},
		{"Prices will soar if Kenya answers after a Chadian raid on its ports.", "ATTACKED", graph.Hypothetical},
		{"Prices will soar if Kenya answers after the Chadian raid on its ports.", "ATTACKED", graph.Asserted},
		{"Prices soared as Kenya answered after a Chadian raid on its ports.", "ATTACKED", graph.Asserted},
		{"The grant gives Kenya more motivation to help Chad.", "AIDED", ""},
		{"The grant gives fresh motivation for Kenya to help Chad.", "AIDED", graph.Hypothetical},
		{"The price is to be fixed in talks between Peru and Chile.", "NEGOTIATED_WITH", graph.Planned},
		{"They spoke of a price to be fixed in talks between Peru and Chile.", "NEGOTIATED_WITH", graph.Planned},
		{"The price was fixed in talks between Peru and Chile.", "NEGOTIATED_WITH", graph.Asserted},
		{"Ana Dias stopped on her way to Peru.", "VISITED", graph.Planned},
		{"Kenya has no choice but to leave the Sahel League.", "WITHDREW_FROM", graph.Planned},
		{"Kenya had no choice but to leave the Sahel League.", "WITHDREW_FROM", graph.Asserted},
		{"Kenya will have no option but to leave the Sahel League.", "WITHDREW_FROM", graph.Planned},
	} {
		holdsAs(t, x, c.text, c.relation, c.want)
	}
}

// holdsAs checks that a text tells the relation, and tells it with one stance; "" for none.
func holdsAs(t *testing.T, x *Extractor, text, relation string, want graph.Stance) {
	t.Helper()
	b, err := x.Extract(graph.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, s := range b.Statements {
		if s.Relation == relation {
			found = true
			if s.Stance != want {
				t.Errorf("%q: %s, want %s", text, s.Stance, want)
			}
		}
	}
	if !found && want != "" {
		t.Errorf("%q: no %s", text, relation)
	}
}
