package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestDescriptions: whom a description or pronoun in the second sentence means;
// traps name nobody.
func TestDescriptions(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, relation, subject, object string }{
		{"Peru said Chile's navy had attacked two of its camps.", "ATTACKED", "Chile", "Peru"},
		{"Peru said Chile's navy had painted two of its camps.", "ATTACKED", "", ""},
		{"Mali thanked Chad for the help it gave to Niger.", "AIDED", "Chad", "Niger"},
		{"Norway secured the release of Bo Lund.", "CONCEDED_TO", "", ""},
		{"Norway ordered the release of Bo Lund.", "CONCEDED_TO", "Norway", "Bo Lund"},
		{"Two U.S. F-16s bombed a Kenyan radar post.", "ATTACKED", "United States", "Kenya"},
		{"A British Tornado hit a Kenyan tank.", "ATTACKED", "United Kingdom", "Kenya"},
		{"A British tornado hit a Kenyan resort.", "ATTACKED", "", ""},
		{"Kenya is leading a U.N. force in Chad.", "WITHDREW_FROM", "", ""},
		{"Kenya is leading its force out of Chad.", "WITHDREW_FROM", "Kenya", "Chad"},
		{"Kenya sent police to Tonga at the request of President Bo Lund.", "HOLDS_OFFICE", "Bo Lund", "Tonga"},
		{"Moro rebel chief Bo Lund signed a pact with Kenya.", "AGREED_WITH", "Bo Lund", "Kenya"},
		{"The frigate Calypso Queen 90 miles off Kenya was seized by Chad.", "SEIZED", "Chad", "Calypso Queen"},
		{"Kenya protested at the recognition of Kosovo.", "PROTESTED_AGAINST", "", ""},
		{"Kenya protested at the behaviour of Kosovo.", "PROTESTED_AGAINST", "Kenya", "Kosovo"},
		{"Bo Lund of Kenya signed a law tightening the embargo on Chad.", "SANCTIONED", "Bo Lund", "Chad"},
		{"Bo Lund of Kenya broke a law on the embargo on Chad.", "SANCTIONED", "", ""},
		{"Kenya freed Bo Lund, a move welcomed by Chad.", "SUPPORTED", "Chad", "Kenya"},
		{"Kenya quit the pact with Chad, a move praised by Mali.", "SUPPORTED", "Mali", "Kenya"},
		{"Kenya closed its embassy in Chad, a step that Mali condemned.", "CRITICIZED", "Mali", "Kenya"},
		{"Kenya seized Lima, a town held by Chad.", "CRITICIZED", "", ""},
		{"Kenya shelled Lima, an attack that killed Bo Lund.", "KILLED", "Kenya", "Bo Lund"},
		{"Hamas planted a bomb that killed Bo Lund.", "KILLED", "Hamas", "Bo Lund"},
		{"Hamas found a bomb that killed Bo Lund.", "KILLED", "", ""},
		{"Kenya charged Bo Lund with the attack on Chad.", "ATTACKED", "", ""},
		{"Premier Said Musa of Belize met Ana Dias.", "MET_WITH", "Said Musa", "Ana Dias"},
		{"Mali paid tribute to Niger for the help it gave to Chad.", "AIDED", "Niger", "Chad"},
		{"The Kenyan raid on Chad, which Mali deplored, killed two.", "CRITICIZED", "Mali", "Kenya"},
		{"Mali condemns the violation of the sovereignty of Chad.", "CRITICIZED", "", ""},
		{"Mali condemns the violation of the truce by Chad.", "CRITICIZED", "Mali", "Chad"},
		{"Mali rejected the occupation of Chad.", "SEIZED", "", ""},
		{"Kenya is on the offensive, while Chad sleeps.", "ATTACKED", "", ""},
		{"Kenya's papers attacked Bo Lund for meeting Ana Dias.", "ATTACKED", "", ""},
		{"Kenya attacked Chad for the second time.", "ATTACKED", "Kenya", "Chad"},
		{"Kenya demanded an apology over the raid, which Premier Bo Lund called an outrage.", "CRITICIZED", "", ""},
		{"Chad said Kenya had yet to comply with the truce.", "CALLED_ON", "", ""},
		{"Chad said Kenya had to comply with the truce.", "CALLED_ON", "Chad", "Kenya"},
		{"Bo Lund of Chad ordered his troops out of Mali.", "WITHDREW_FROM", "Bo Lund", "Mali"},
		{"Bo Lund of Chad ordered his lunch out of Mali.", "WITHDREW_FROM", "", ""},
		{"The Congress of Chad ousted Bo Lund in May.", "ATTACKED", "", ""},
		{"Mali told Chad of the help it gave to Niger.", "AIDED", "Mali", "Niger"},
		{"Mali was angry with Chad because it had sent troops to Niger.", "DEPLOYED", "Chad", "Niger"},
		{"Mali kept Chad out because it had sent troops to Niger.", "DEPLOYED", "Mali", "Niger"},
		{"Mali thanks Chad for the help that it gave to Niger.", "SUPPORTED", "Mali", "Chad"},
		{"Kenya must stop its raids, as endorsed by the Security Council.", "SUPPORTED", "", ""},
		{"The Kenyan invasion of a sovereign state shocked Chad.", "ATTACKED", "", ""},
		{"The Kenyan invasion shocked Chad.", "ATTACKED", "Kenya", "Chad"},
		{"Mali criticised the exclusion of Chad from the games.", "CRITICIZED", "", ""},
		{"Mali criticised the decision of Chad on the games.", "CRITICIZED", "Mali", "Chad"},
		{"Hezbollah fired rockets at Israel. The militant group blamed Israel for a raid.", "ACCUSED", "Hezbollah", "Israel"},
		{"Hezbollah fired rockets at Israel. The rival group blamed Israel for a raid.", "ACCUSED", "", ""},
		{"Amnesty International met. The militant group accused Chad of torture.", "ACCUSED", "", ""},
		{"Amnesty International met. The rights group accused Chad of torture.", "ACCUSED", "Amnesty International", "Chad"},
		{"The Houthis fired on a ship. The rebels accused Saudi Arabia of piracy.", "ACCUSED", "Houthi movement", "Saudi Arabia"},
		{"The Houthis and Hezbollah fired on a ship. The rebels accused Saudi Arabia of piracy.", "ACCUSED", "", ""},
		{"The U.N. Security Council met. The council imposed sanctions on Eritrea.", "SANCTIONED", "UN Security Council", "Eritrea"},
		{"Lockheed Martin reported a loss. The aerospace giant sued Boeing.", "ACCUSED", "Lockheed Martin", "Boeing"},
		{"Hezbollah reported a loss. The company sued Boeing.", "ACCUSED", "", ""},
		{"The Pentagon praised a firm. The company sued Boeing.", "ACCUSED", "", ""},
		{"Mexico recalled its envoy. The country accused Peru of spying.", "ACCUSED", "Mexico", "Peru"},
		{"Germany banned Mahan Air from flying in the European nation.", "SANCTIONED", "Germany", "Mahan Air"},
		{"Peru sent a team to Chad. It plans to pull out of the African nation.", "WITHDREW_FROM", "Peru", "Chad"},
		{"Peru sent a team to Chad. It plans to pull out of the neighbouring nation.", "WITHDREW_FROM", "", ""},
		{"Mexico's government met. It condemned Peru.", "CRITICIZED", "Mexico", "Peru"},
		{"President Bo Lund of Chile flew to Lima. The Chilean leader met President Ann Berg of Peru.", "MET_WITH", "Bo Lund", "Ann Berg"},
		{"President Ann Berg of Peru met President Bo Lund of Chile. They signed a treaty.", "AGREED_WITH", "Ann Berg", "Bo Lund"},
		{"President Ann Berg of Peru met reporters in Chile. They signed a treaty.", "AGREED_WITH", "", ""},
		{"The Desert Brigades seized Derna. The town was quiet. The mayor slept. The brigades accused Italy of piracy.", "ACCUSED", "Desert Brigades", "Italy"},
		{"The Desert Brigades met the Coast Brigades. The brigades accused Italy of piracy.", "ACCUSED", "", ""},
		{"General Bo Lund left Cairo. The general accused Italy of piracy.", "ACCUSED", "Bo Lund", "Italy"},
		{"General Bo Lund met General Ann Berg. The general accused Italy of piracy.", "ACCUSED", "", ""},
		{"Foreign Minister Bo Lund of Peru met reporters in Chile. The talks were short. The United Nations urged both countries to sign.", "CALLED_ON", "", ""},
		{"Peru barred a ship from Chile. Bolivia condemned the ban.", "CRITICIZED", "Bolivia", "Peru"},
		{"Peru likes a ship from Chile. Bolivia condemned the ban.", "CRITICIZED", "", ""},
		{"Kenya accused Uganda of theft. Uganda denied the charge.", "REJECTED", "Uganda", "Kenya"},
		{"Kenya praised Uganda. Uganda denied the charge.", "REJECTED", "", ""},
		{"The Peruvian foreign minister said he had urged Chile to leave.", "CALLED_ON", "Peru", "Chile"},
		{"Bo Lund left. The Peruvian foreign minister said he had urged Chile to leave.", "CALLED_ON", "Peru", "Chile"},
		{"Bo Lund left Lima after a Peruvian minister accused him of theft.", "ACCUSED", "Peru", "Bo Lund"},
		{"A Peruvian baker said he had urged Chile to leave.", "CALLED_ON", "", ""},
		{"The Peruvian foreign minister said the baker and his son had urged Chile to leave.", "CALLED_ON", "", ""},
		// whom somebody's words mean
		{"Chad shelled a town in Mali on Monday. \"They have violated the treaty,\" Ana Dias said.", "ACCUSED", "Ana Dias", "Chad"},
		{"Chad shelled a town in Mali on Monday. \"We have seen it. They must leave,\" Ana Dias said.", "CALLED_ON", "Ana Dias", "Chad"},
		{"Rebels in Chad shelled a town on Monday. \"They have violated the treaty,\" Ana Dias said.", "ACCUSED", "", ""},
		{"Chad shelled a town on Monday. \"The taxes are unjust. They must go,\" Ana Dias said.", "CALLED_ON", "", ""},
		{"Chad shelled a town on Monday. Ana Dias was quick to react. \"This is a crime,\" she said.", "CRITICIZED", "Ana Dias", "Chad"},
		{"Chad shelled a town on Monday. \"We have seen it,\" Ana Dias said. \"This is a crime.\"", "CRITICIZED", "Ana Dias", "Chad"},
		{"Chad shelled a town on Monday. Ana Dias said this was a crime.", "CRITICIZED", "Ana Dias", "Chad"},
		{"Chad sent a ship to the wreck. \"This is a tragedy,\" Ana Dias said.", "CRITICIZED", "", ""},
		{"Chad shelled a town on Monday. \"The price of rice is high. This is a crime,\" Ana Dias said.", "CRITICIZED", "", ""},
		{"Troops of Chad left Faya, a town that they had captured.", "SEIZED", "Chad", "Faya"},
		{"Troops of Chad left Faya, a town that rebels say they had captured.", "SEIZED", "", ""},
		{"Lion Front rebels led by Bo Lund took Lima. Peru was shocked. The rebel leader turned down a call by Ann Berg for a truce.", "REJECTED", "Bo Lund", "Ann Berg"},
		{"Rebels led by Bo Lund captured Lima, Peru said.", "SEIZED", "Bo Lund", "Lima"},
		{"Crowds led by Bo Lund captured Lima, Peru said.", "SEIZED", "", ""},
		{"Hamas met. Schools were shut. Peru slept. The mayor left. Ann Berg met the militants.", "MET_WITH", "Ann Berg", "Hamas"},
		{"Hamas met. Fatah slept. Schools were shut. The mayor left. Ann Berg met the militants.", "MET_WITH", "", ""},
		{"Foreign Minister Ana Dias condemned Bo Lund, who is in President Ann Berg's cabinet. The two leaders signed a treaty.", "AGREED_WITH", "Ana Dias", "Bo Lund"},
		{"Police Minister Bo Lund, whom Ana Dias has accused of theft, said he would quit Lima.", "ACCUSED", "Ana Dias", "Bo Lund"},
		{"Police Minister Bo Lund, whom Ana Dias has accused of theft, said he had met Ann Berg.", "MET_WITH", "Bo Lund", "Ann Berg"},
		{"Bo Lund, commander of the border troops, who had threatened to shell Lima, left.", "THREATENED", "Bo Lund", "Lima"},
		{"Peru held a vote. Peru counted. Peruvians waited in Lima. The military arrested Ana Dias.", "DETAINED", "Peru", "Ana Dias"},
		{"Peru held a vote. Chile watched. Bolivia waited. The military arrested Ana Dias.", "DETAINED", "", ""},
		{"Abkhazia broke away in 1992. Russia, which has troops there, met Peru.", "DEPLOYED", "Russia", "Abkhazia"},
		{"Peru bombed Arica in Chile. Two people were hurt. The mayor wept. It was a holiday. Shops were shut. Bolivia denounced the raid.", "CRITICIZED", "Bolivia", "Peru"},
		{"Peru closed a mine in Chile. Two people were hurt. Bolivia denounced the raid.", "CRITICIZED", "", ""},
		{"President Ann Berg of Peru met Bo Lund. His defence minister, Jan Novak, condemned Chile.", "CRITICIZED", "Jan Novak", "Chile"},
		{"Four Peruvian guards killed in Chilean raid in Arica.", "ATTACKED", "Chile", "Arica"},
		{"Chile's judges rejected charges that Peru had bombed Arica.", "ATTACKED", "Peru", "Arica"},
		{"Peru imposed sanctions on two envoys, including Ana Dias.", "SANCTIONED", "Peru", "Ana Dias"},
		{"Peru jailed two followers of Ana Dias.", "DETAINED", "", ""},
		{"Twin bombs hit a market in Lima. Peru was shocked.", "ATTACKED", "", ""},
		{"Labour leader Bo Lund smiled.", "HOLDS_OFFICE", "Bo Lund", "Labour Party"},
		{"Labour costs Bo Lund a fortune.", "HOLDS_OFFICE", "", ""},
		{"Bo Lund told the news channel Andes TV that he would go.", "SPOKE_WITH", "", ""},
		{"Bo Lund arranged a dinner during Ana Dias's trip to Peru.", "VISITED", "Ana Dias", "Peru"},
		{"Bo Lund suspended the Chilean Parliament.", "SANCTIONED", "", ""},
		{"Peruvian militias made threats against Chile.", "THREATENED", "", ""},
		{"The American Administration warned Peru.", "WARNED", "United States", "Peru"},
		{"Peru's envoy addressed the U.N. General Assembly on behalf of a country that has been a member of the U.N.", "MEMBER_OF", "", ""},
		{"Peru's Ana Dias and Chile's Bo Lund met.", "MET_WITH", "Ana Dias", "Bo Lund"},
		{"The Clinton administration accused Peru of theft.", "ACCUSED", "United States", "Peru"},
		{"Peru shelled Arica. Hamas slept. Fatah shot at a Peruvian helicopter. Shops were shut. The mayor wept. Peru shelled Putre. It rained. Schools were shut. Bolivia condemned the shelling.", "CRITICIZED", "Bolivia", "Peru"},
		{"Ana Dias of the Front and Bo Lund, the head of Amnesty International, left.", "HOLDS_OFFICE", "Bo Lund", "Amnesty International"},
		{"Ana Dias shuttled between Lima and Santiago.", "MET_WITH", "", ""},
		{"Ana Dias called for more aid to Chad.", "AIDED", "", ""},
		{"President Bo Lund of Chile slept. Peru's envoy, Jan Novak, smiled at reporters. He condemned Bolivia.", "CRITICIZED", "Jan Novak", "Bolivia"},
		{"President Bo Lund of Peru left. The Lion Front slept. Its leader, Jan Novak, smiled. The Peruvian leader condemned Bolivia.", "CRITICIZED", "Bo Lund", "Bolivia"},
		{"Peru closed the mine.\n\nThe Chilean Foreign Minister Bo Lund said:\n\n\"I condemn Peru.\"", "CRITICIZED", "Bo Lund", "Peru"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text + " Nobody was hurt. Schools were shut."})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		var got []string
		for _, s := range b.Statements {
			if s.Relation == c.relation {
				got = append(got, names[s.Subject]+" "+names[s.Object])
			}
		}
		want := []string{c.subject + " " + c.object, c.object + " " + c.subject}
		switch {
		case c.subject == "" && len(got) > 0:
			t.Errorf("%q: %s, want none", c.text, strings.Join(got, "; "))
		case c.subject != "" && (len(got) != 1 || got[0] != want[0] && got[0] != want[1]):
			t.Errorf("%q: %q, want %q", c.text, got, want[0])
		}
	}
}

// TestOddStarts reads "they" with an office, which comes before quotations are
// known, and "whose" of a name that heads its sentence.
func TestOddStarts(t *testing.T) {
	x := reader(t)
	for _, text := range []string{
		"The troops could not agree, even though they are members of the Lion Movement.",
		"The rules by which they are members of the African Union prescribe that each must pay.",
		"Stevens — a man whose efforts helped save Lima.",
		"Ana Dias, whose arrest shocked Peru.",
	} {
		if _, err := x.Extract(graph.Article{ID: "a", Text: text}); err != nil {
			t.Error(err)
		}
	}
}
