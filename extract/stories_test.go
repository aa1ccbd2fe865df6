package extract

import (
	"testing"
	"time"

	"wiregraph/graph"
)

// TestStories reads what a story of several sentences says of one relation: who is meant
// by words that only the story explains ("" for nothing of that relation).
func TestStories(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, relation, want string }{
		// a dateline that is a line of its own with the day in figures
		{"Chile signs pact.\nSANTIAGO 1996-12-18\nChilean Foreign Minister Ana Dias met Bo Lund, the Norwegian premier.", "MET_WITH", "Ana Dias Bo Lund at SANTIAGO"},
		// parties by the word before an office, and of whom they are
		{"The Socialists lost. Socialist deputy leader Ana Dias blamed Bo Lund.", "HOLDS_OFFICE", "Ana Dias Socialist Party"},
		{"The Socialists lost. Bo Lund, the Socialist chairman of the Kenya Club, resigned.", "HOLDS_OFFICE", "Bo Lund Kenya Club"},
		{"The vote was won by the Pakistan Muslim League of the late Benazir Bhutto.", "MEMBER_OF", "Benazir Bhutto Pakistan Muslim League"},
		// who came before and after
		{"Ana Dias, president of Kenya, resigned. Her successor, Bo Lund, was sworn in.", "HOLDS_OFFICE", "Ana Dias Kenya; Bo Lund Kenya"},
		{"Kenyan President Ana Dias blamed her predecessor Bo Lund.", "HOLDS_OFFICE", "Bo Lund Kenya; Ana Dias Kenya"},
		{"Ana Dias is a painter in Kenya. Her successor, Bo Lund, will take over the school.", "HOLDS_OFFICE", ""},
		{"Ana Dias, the Kenyan army chief, was sacked on Monday. She was succeeded by Bo Lund.", "HOLDS_OFFICE", "Ana Dias Kenya; Bo Lund Kenya"},
		{"Kenyan President Ana Dias resigned. Parliament picked Bo Lund to replace her.", "HOLDS_OFFICE", "Ana Dias Kenya; Bo Lund Kenya"},
		{"Kenyan President Ana Dias coughed. The pianist Bo Lund was picked to replace the singer Jan Novak.", "HOLDS_OFFICE", "Ana Dias Kenya"},
		// posts that are taken, won and lost; bodies that a report need not name
		{"Ana Dias took office as Kenya's president. Bo Lund won a second term as president of Uganda.", "HOLDS_OFFICE", "Ana Dias Kenya; Bo Lund Uganda"},
		{"Ana Dias, ousted as leader of Hamas in May, said she would return. Bo Lund stepped down as Kenya's premier.", "HOLDS_OFFICE", "Ana Dias Hamas; Bo Lund Kenya"},
		{"Codelco named Ana Dias president of its Chuqui mine.", "HOLDS_OFFICE", "Ana Dias Chuqui"},
		{"Kenya's premier quit. Kenya named Ana Dias, a former governor of the central bank, in Nairobi. Shares fell. Traders left.", "HOLDS_OFFICE", "Ana Dias Kenya"},
		{"She fled to Kenya, whose foreign minister, Bo Lund, said she was safe.", "HOLDS_OFFICE", "Bo Lund Kenya"},
		{"Bo Lund, the U.N. High Commissioner for Refugees, urged Kenya to wait.", "HOLDS_OFFICE", "Bo Lund United Nations"},
		// members by the party's name in full
		{"The Kenyan Socialist Party lost. The Socialists blamed Uganda.", "ACCUSED", "Kenyan Socialist Party Uganda"},
		{"The Organization of American States met in Lima. Secretary-General Ana Dias is to fly to Kenya.", "HOLDS_OFFICE", "Ana Dias Organization of American States"},
		{"The Organization of American States met in Lima. Kenya said Captain Ana Dias was safe.", "HOLDS_OFFICE", ""},
		// help for whoever a disaster has struck; whom hostage-takers hold
		{"A strong quake struck Kenya at dawn. The epicentre was near Lake Victoria in Kenya. In Nairobi, Kenya's capital, a school fell. Norway promised tents. Kenya thanked it.", "AIDED", "Norway Kenya"},
		{"A summit on trade opened in Kenya at dawn. Kenya hopes for a pact. In Nairobi, Kenya's capital, a school fell. Norway promised tents. Kenya thanked it.", "AIDED", ""},
		{"Hamas took hostages in Lima. The hostages are students. Ana Dias, the Kenyan envoy, was also being held.", "DETAINED", "Hamas Ana Dias"},
		{"Hamas took hostages in Lima. The hostages are students. Ana Dias, the leader of Hamas, was captured in 1992.", "DETAINED", ""},
		// a clause of warning that tells the past
		{"Ana Dias warned that Kenya had massed troops on Uganda's border.", "DEPLOYED", "Kenya Uganda at Uganda"},
		// names that only the words beside them tell
		{"Kenya's army entered the city of Velim on Monday. Ana Dias is the convenor of Hamas and chief minister of Punjab.", "HOLDS_OFFICE", "Ana Dias Punjab; Ana Dias Hamas"},
		{"The European Commission met. Fisheries Commissioner Ana Dias praised Kenya.", "HOLDS_OFFICE", "Ana Dias European Commission"},
		{"British premier Theresa May resigned. French president Emmanuel Macron spoke to May by phone.", "SPOKE_WITH", "Emmanuel Macron Theresa May"},
		{"British premier Theresa May resigned. French president Emmanuel Macron spoke in May by phone.", "SPOKE_WITH", ""},
		{"On a visit to Kenya, German foreign minister Annalena Baerbock promised to come back.", "VISITED", "Annalena Baerbock Kenya at Kenya"},
		// whom an aide serves now; a surname that looks like an adjective; new authorities
		{"Ana Dias, a painter and ex-rector of Bergen University, sang. Her aide Bo Lund left.", "HOLDS_OFFICE", "Ana Dias Bergen University"},
		{"Petre Roman spoke. Roman, who leads Hamas, was in Kenya.", "HOLDS_OFFICE", "Petre Roman Hamas"},
		{"Kenya's army took power in Nairobi. Kenya's premier fled. Kenyans cheered. Amnesty International called on the new authorities to free him.", "CALLED_ON", "Amnesty International Kenya"},
		{"Kenyan premier Ana Dias competed with Bo Lund, who succeeded her as finance minister.", "HOLDS_OFFICE", "Bo Lund Kenya; Ana Dias Kenya"},
		// "its own" is of the subject
		{"Hamas was founded in 1987. Its rival, the Lord's Resistance Army, lost its own leader, Ana Dias, in May.", "HOLDS_OFFICE", "Ana Dias Lord's Resistance Army"},
		// a council by its last word; the country that others act on, which is not their own
		{"Kenya joined the Andean Sugar Council in May. In June, the Council fined Chad.", "SANCTIONED", "Andean Sugar Council Chad"},
		{"The Andean Sugar Council sat beside the Lima Court Council. The Council fined Chad.", "SANCTIONED", ""},
		{"Chad sank into strife. Its army left the capital of Chad. Norway and Peru closed their schools, and the World Bank has frozen loans to the country.", "SANCTIONED", "World Bank Chad"},
		{"Kenya's premier left. Bo Lund, a painter from Oslo, sang in the country.", "VISITED", ""},
		{"Kenya has frozen lakes.", "SANCTIONED", ""},
		// rivals of one state; an act of somebody whom nobody names; who let others go
		{"Peru helped Kenya. The two Kenyan rivals signed a pact.", "AGREED_WITH", ""},
		{"Ana Dias condemned Kenya. Some weavers protested to Chad. Chad rejected the protest.", "REJECTED", ""},
		{"Chad has freed two Kenyans. They sang. Norway welcomed the release.", "SUPPORTED", "Norway Chad"},
		// whom a call that is turned down was made to
		{"Peru spurned a plea by Norway to lift curbs on Kenyan maize.", "CALLED_ON", "Norway Peru"},
		// an aside between a name and its office; a second subject with its name
		{"Kenyan President Ana Dias named Bo Lund, a farmer, as prime minister on Monday in a bid to calm the north.", "HOLDS_OFFICE", "Bo Lund Kenya; Ana Dias Kenya"},
		{"Kenya's opposition leader, Ana Dias, was sworn in as premier. She sang. Guests danced. Drums rolled.", "HOLDS_OFFICE", "Ana Dias Kenya"},
		{"Peru voiced concern over the drill, and its foreign minister, Bo Lund, put off a tour.", "CRITICIZED", ""},
		{"Ana Dias agreed in principle to take in the guerrillas of the Shining Path.", "DETAINED", ""},
		// whom a letter goes to is not who writes; whose colleague, spokesman and ambassador somebody is
		{"Premier Bo Lund fled Kenya. In a letter to President Jan Novak, he urged him to quit.", "CALLED_ON", "Bo Lund Jan Novak"},
		{"Norwegian Premier Ana Dias and her Kenyan colleague Bo Lund sang.", "HOLDS_OFFICE", "Ana Dias Norway; Bo Lund Kenya"},
		{"The painter Ana Dias and her Kenyan colleague Bo Lund sang.", "HOLDS_OFFICE", ""},
		{"Kenyan President Ana Dias slept. Chad wept. Mali and Peru sang. A presidential spokesman, Bo Lund, coughed.", "HOLDS_OFFICE", "Ana Dias Kenya; Bo Lund Kenya"},
		{"Chad sent Kenya's ambassador home. Mali and Peru slept. The ambassador, Bo Lund, wept. Chad sang.", "HOLDS_OFFICE", "Bo Lund Kenya"},
		// a minister who faults the state of which the text tells most is another's
		{"Peru bought maize in Oslo. Foreign Minister Ana Dias accused Norway of greed. Norway laughed. Oslo is in Norway.", "HOLDS_OFFICE", "Ana Dias Peru"},
		// what is judged twice; a capital that gets arms; a town that is no capital
		{"Chadian weavers welcomed the feast, and Hamas condemned it as a sham.", "CRITICIZED", ""},
		{"Moscow has sold arms to Lima for years.", "AIDED", "Russia Peru"},
		{"Norwegian troops shelled Bergen and retook suburbs of the capital.", "SEIZED", ""},
		{"Peru is calm. Norway and Sweden have halted trade with the South American country.", "SANCTIONED", "Sweden Peru; Norway Peru"},
		// a pact or a visit that others judge; who was there speaks of himself
		{"Chad and Mali signed a truce in Lima. Norway hailed the truce.", "SUPPORTED", "Norway Mali; Norway Chad"},
		{"Chad and Mali signed a truce in Lima. Mali hailed the truce.", "SUPPORTED", ""},
		{"Premier Ana Dias of Chad toured Mali. Norway deplored the tour.", "CRITICIZED", "Norway Ana Dias"},
		{"Chad and Mali signed a truce in Lima. Norway hailed the book on the truce.", "SUPPORTED", ""},
		// both sides, whoever met one of them since; two countries whose ministers fell out
		{"Chad accused Mali of theft. Norwegian President Ana Dias met Bo Lund of Kenya in Oslo. Cows died. The Red Cross urged both sides to share the wells.", "CALLED_ON", "Red Cross Chad; Red Cross Mali"},
		{"Chad's premier, Jan Novak, accused Mali of theft. He phoned the U.N. envoy Bo Lund. Cows died. Norway urged the two countries to share the wells.", "CALLED_ON", "Norway Chad; Norway Mali"},
		{"Chad accused Mali of theft. A UN agency, the World Food Programme, urged both sides to wait.", "CALLED_ON", "World Food Programme Mali; World Food Programme Chad"},
		// who only brings others together; whom a threat means; who was called names
		{"Bo Lund bowed to an accord mediated by Ana Dias.", "CONCEDED_TO", ""},
		{"Bo Lund bowed to an accord drafted by Ana Dias.", "CONCEDED_TO", "Bo Lund Ana Dias"},
		{"Peru said Chile had threatened to storm the school.", "THREATENED", "Chile Peru"},
		{"She dined with Bo Lund, whom Ana Dias once called a fool.", "SPOKE_WITH", ""},
		{"Chad flew in reinforcements from Gabon.", "WITHDREW_FROM", ""},
		{"Chad flew reinforcements out of Gabon.", "WITHDREW_FROM", "Chad Gabon at Gabon"},
		// the minister of who acted in the sentence before; a king's brother; who leads the army named last
		{"Peru's government and the Andean Guild signed a pact in Oslo. Justice Minister Ana Dias smiled. Norway cheered. Oslo is in Norway. Norwegian fish is dear.", "HOLDS_OFFICE", "Ana Dias Peru"},
		{"The king of Tonga slept. Peru met the king's brother, Bo Lund, on Monday. Tonga sang. Tonga danced.", "HOLDS_OFFICE", ""},
		{"Chad accuses Mali of backing Hamas, led by Bo Lund.", "HOLDS_OFFICE", "Bo Lund Hamas"},
		// a sentence that begins with a state's initials
		{"The deal failed in Lima. U.S. envoys blamed Peru.", "ACCUSED", "United States Peru"},
		// whose government a party means; whom a charge was against
		{"Pakistan and Uganda signed a pact. The Pakistan People's Party thanked Uganda and condemned the government.", "CRITICIZED", "Pakistan People's Party Pakistan"},
		{"Mali and Uganda signed a pact. The Pakistan People's Party thanked Uganda and condemned the government.", "CRITICIZED", ""},
		{"Peru accused Hamas of hiding members of Al-Shabaab, a claim it rejects.", "REJECTED", "Hamas Peru"},
		{"The International Criminal Court sat in May. Bo Lund denounced the tribunal.", "CRITICIZED", "Bo Lund International Criminal Court"},
		{"Norway asked Peru to back Bo Lund's ouster.", "SUPPORTED", ""},
		{"Chad shelled Hamas in May. Cows died. The rebel group's spokesman, Bo Lund, wept.", "HOLDS_OFFICE", "Bo Lund Hamas"},
		// a rare past; courts of two states, and of one
		{"Peru froze talks with Chile.", "NEGOTIATED_WITH", "Chile Peru"},
		{"The Nigerian Supreme Court sat. Ghana's Supreme Court condemned Togo.", "CRITICIZED", "Supreme Court Togo"},
		{"The Nigerian Supreme Court sat. Nigeria's Supreme Court condemned Togo.", "CRITICIZED", "Nigerian Supreme Court Togo"},
		// an office and a name that belong together, and an owner beside it
		{"The deal was signed by Energy Minister Bo Lund and Statoil's chairman Ana Dias.", "AGREED_WITH", "Ana Dias Bo Lund"},
		{"US president Barack Obama and French president François Hollande, who were meeting in Nairobi, spoke of trade.", "MET_WITH", "Barack Obama François Hollande at Nairobi"},
		// the government of a capital, the government of the story, the town of the story
		{"Ugandan planes flew arms to the Nairobi government.", "AIDED", "Uganda Kenya"},
		{"Kenyan President Ana Dias and Kenyan premier Bo Lund sacked two ministers in Nairobi. Ugandan troops kept out, Uganda said. Dias was silent. Amnesty International urged the government to resign.", "CALLED_ON", "Amnesty International Kenya"},
		{"Rebels overran a camp at Velika Mara. It fell on Sunday. Three tanks were taken. In Nairobi, an official denied it. He said Ugandan troops had shelled the town.", "ATTACKED", "Uganda Velika Mara at Velika Mara"},
		// a possessive that opens a sentence before its owner; one that only opens a title
		{"Norway met Chile. Since its invasion of Kenya, Uganda has had no friends.", "ATTACKED", "Uganda Kenya at Kenya"},
		{"Norway met Chile. In its quarrel with Norway, Uganda recalled its invasion of Kenya.", "ATTACKED", "Uganda Kenya at Kenya"},
		{"Ugandan premier Ana Dias met Bo Lund. Since its raid on Kenya, Ana Dias has kept silent.", "ATTACKED", ""},
		{"Kenya thanked India for welcoming His Holiness Pope Leo.", "HOLDS_OFFICE", ""},
		// what is lacking since a raid; names inside the phrase of a noun
		{"Two years after the brutal Ugandan invasion, the Kenyan people have found no peace.", "ATTACKED", "Uganda Kenya at Kenya"},
		{"Bo Lund was killed in a Norwegian operation in the Kenya/Uganda region.", "KILLED", "Norway Bo Lund at Kenya"},
		// each of a list has his own seat
		{"Senators Ana Dias from Ohio, Bo Lund of Utah and Jan Novak of Texas left.", "HOLDS_OFFICE", "Bo Lund Utah; Jan Novak Texas; Ana Dias Ohio"},
		{"Braverman met Kenya's interior and overseas minister Ana Dias.", "HOLDS_OFFICE", "Ana Dias Kenya"},
		// the points of the compass fight nobody
		{"The confrontation between East and West went on.", "ATTACKED", ""},
		// a premier and somebody else; what a state is to join
		{"Talks between the Kenyan prime minister and Mr. Bo Lund, president of Norway, went on.", "HOLDS_OFFICE", "Bo Lund Norway"},
		{"Kenyan President and Mrs. Lund left.", "HOLDS_OFFICE", "Lund Kenya"},
		{"Peru urged the ICC to act.", "CALLED_ON", "Peru International Criminal Court"},
		// who comes after somebody, in what nobody says; whose son is to become what
		{"Chile thanked its predecessor, Bo Lund of Norway.", "HOLDS_OFFICE", ""},
		{"Kenyan president Ana Dias was grooming her aide to become president of Norway.", "HOLDS_OFFICE", "Ana Dias Kenya"},
		// an office as the story has told it before, and one that a kingdom has not
		{"Bo Lund, secretary of justice of Ohio, spoke. Ohio belongs to the United States. Secretary of Justice Bo Lund left.", "HOLDS_OFFICE", "Bo Lund Ohio"},
		{"Britain has a new court. British law is old. Britons like it. It is led by President Ana Dias.", "HOLDS_OFFICE", ""},
		{"Ana Dias met Speaker of the House Bo Lund, Kenyan President Jan Novak and a Briton.", "HOLDS_OFFICE", "Jan Novak Kenya"},
		// the two whom the whole story is about
		{"Kenya closed its border with Uganda. Kenya blamed Ugandan smugglers. Uganda blamed Kenya. Bo Lund of Norway urged both sides to talk.", "CALLED_ON", "Bo Lund Uganda; Bo Lund Kenya"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(1996, 12, 18, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		got := told(b, test.relation, true)
		if got != test.want {
			t.Errorf("%q: %s %q, want %q", test.text, test.relation, got, test.want)
		}
	}
}
