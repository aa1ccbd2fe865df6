package extract

import (
	"slices"
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestParties reads who the parties of a sentence are: the acts that it tells, with their
// stance where they are not asserted.
func TestParties(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		// a title with a phrase, a party with its short form: no second party
		{"The United Nations envoy for Sudan Carl Holm met President Ana Dias in Khartoum.", "Ana Dias MET_WITH Carl Holm"},
		{"Forward Party (FP) chairman Jan Novak accused Serbia of arming the rebels.", "Jan Novak ACCUSED Serbia"},
		{"Iran criticized the Forward Party (FP) and its chairman Ana Dias.", "Iran CRITICIZED Ana Dias; Iran CRITICIZED Forward Party"},
		// both of a pair that others write to, and who only relays the words
		{"The government of Mali and the Lion Front signed an accord. The Tiger Front stayed away. Farmers have gone to court. Peru and Chile, the godparents of the accord, sent cables of thanks to both signatories.",
			"Chile SPOKE_WITH Lion Front; Chile SPOKE_WITH Mali; Chile SUPPORTED Lion Front; Chile SUPPORTED Mali; Lion Front AGREED_WITH Mali; Lion Front SPOKE_WITH Peru; Mali SPOKE_WITH Peru; Peru SUPPORTED Lion Front; Peru SUPPORTED Mali"},
		{"A farm delegation arrived on Monday. It will tour Peru, the official Aurora news agency said.", ""},
		// datelines
		{"United Nations, April 13 - Peru has accused Chile of spying.", "Peru ACCUSED Chile"},
		{"UNITED NATIONS: Peru and Cuba on Thursday vetoed a Chilean resolution.", "Cuba REJECTED Chile; Peru REJECTED Chile"},
		{"Lima, April 13 (IANS) Peru's president on Thursday accused Chile of spying.", "Peru ACCUSED Chile"},
		{"TROMSO, Norway -- Peru freed a painter. It accused him of theft.", ""},
		// what will be done during what is to come
		{"During the two-day visit, Ana Dias will hold talks with Jan Novak.", "Ana Dias MET_WITH Jan Novak planned"},
		{"During a visit to Lima in May, Jan Novak said Peru would leave.", "Jan Novak VISITED Lima"},
		// whose an infinitive and a participle are
		{"Norway denounced Iceland's plan, to expel the ambassador of Denmark.", "Iceland SANCTIONED Denmark planned; Norway CRITICIZED Iceland"},
		{"Norway broke its promise, to punish Iceland.", ""},
		{"President Ana Dias sent a note to the chief of NATO threatening to leave the pact.", "Ana Dias SPOKE_WITH North Atlantic Treaty Organization; Ana Dias THREATENED North Atlantic Treaty Organization"},
		// on whom a measure is, told by what ends it and by what it is put on
		{"Peru will not end the blockade until Chile frees its prisoners.", "Peru CONCEDED_TO Chile denied"},
		{"Ana Dias said she would ease the sanctions if Libya handed over the suspects.", "Ana Dias CONCEDED_TO Libya hypothetical"},
		{"Peru will not lift the curfew until Chile sends food.", ""},
		{"The State Department plans to ease some of its curbs on aid to Chad.", "State Department CONCEDED_TO Chad planned"},
		{"Four inspectors for the Red Cross were thrown out of Chad.", "Chad SANCTIONED Red Cross"},
		{"An envoy for Peru spoke of peace in Chile.", ""},
		{"Chad expelled foreign doctors, including those from Oxfam.", "Chad SANCTIONED Oxfam"},
		{"Chad expelled foreign doctors, including those with malaria.", ""},
		{"Peru demanded a meeting of the Arab League to discuss the raid.", "Peru CALLED_ON Arab League"},
		{"Peru will lend up to $3 million to Chile.", "Peru AIDED Chile planned"},
		// who stands by is no party
		{"Chile and Peru signed a border pact with Ana Dias watching.", "Chile AGREED_WITH Peru"},
		{"The accord was signed by Chile and Cuba with Brazilian President Ana Costa looking on.", "Chile AGREED_WITH Cuba"},
		{"Chile signed a treaty with Peru with Ana Dias present.", "Chile AGREED_WITH Peru"},
		{"France has pursued good relations with Iraq for years.", "France COOPERATED_WITH Iraq"},
		{"Chilean troops pursued guerrillas of Hamas into Peru.", "Chile ATTACKED Hamas"},
		{"Jan Novak ordered soldiers in Oslo to put down their arms.", ""},
		// what somebody orders done to another; whom a condition is set
		{"Judge Ana Dias ordered Jan Novak jailed in May.", "Ana Dias DETAINED Jan Novak"},
		{"Judge Ana Dias ordered Jan Novak to jail the thief.", "Ana Dias CALLED_ON Jan Novak"},
		{"A Chilean court ordered Jan Novak released.", "Chile CONCEDED_TO Jan Novak"},
		{"A Chilean court freed Jan Novak's cook.", ""},
		{"Chile claims Bolivia and has threatened to invade unless it pays.", "Chile THREATENED Bolivia"},
		{"Chile has mocked Bolivia and threatened to strike back if it is attacked.", "Chile CRITICIZED Bolivia"},
		// courts are no plaintiffs; what is done next; what ships are refused; words that the net misreads
		{"Sued by Chad before the International Court of Justice, Libya paid.", "Chad ACCUSED Libya"},
		{"Norway denied the theft, then accused Chad of it.", "Norway ACCUSED Chad"},
		{"Norway denied the theft, then came the fog.", ""},
		{"Chile refused the freighter Blue Hake entry to Arica.", "Chile REJECTED Blue Hake"},
		{"The freighter Blue Hake was denied entry by Chile.", "Chile REJECTED Blue Hake"},
		{"The freighter Blue Hake refused a tow from Chile.", ""},
		{"Finnish police arrested Nils Dahl, whom Norway's Coast Guard suspects of having cut a cable.", "Coast Guard ACCUSED Nils Dahl; Finland DETAINED Nils Dahl"},
		{"Ana Dias was recognised as mayor-elect by Chile on Monday.", "Chile SUPPORTED Ana Dias"},
		{"Bo Lund, a clerk in Lima and a member of the Forward Party, met Ana Dias.", "Ana Dias MET_WITH Bo Lund"},
		// whom charges name; people behind "to death"; a garrison that is overrun is attacked
		{"Peru denied Chilean charges that Bolivia was behind the blast.", "Chile ACCUSED Bolivia; Peru REJECTED Chile"},
		{"Peru denied all claims that Jan Novak was slain.", ""},
		{"Chilean soldiers hacked to death Jan Novak on Monday.", "Chile KILLED Jan Novak"},
		{"Chilean soldiers starved to death in Peru on Monday.", ""},
		{"Chilean marines overran the Peruvian garrison at dawn.", "Chile ATTACKED Peru"},
		// who was told to do what "the move" is; verbs that have an object are passive without one
		{"The Danish parliament passed a law on bells. Bo Lund of Oslo called it a triumph. Ana Dias criticised the move.", "Ana Dias CRITICIZED Denmark"},
		{"Bo Lund was arrested in Oslo in May and extradited to Chile the next year.", ""},
		{"Peru arrested Bo Lund in May and extradited him to Chile the next year.", "Peru CONCEDED_TO Chile; Peru DETAINED Bo Lund"},
		// who acts as a minister
		{"Bo Lund held a day of talks with acting foreign minister Ana Dias.", "Ana Dias MET_WITH Bo Lund"},
		{"Bo Lund won applause for acting in a play with Ana Dias.", ""},
		// where what was struck stands
		{"A Hamas raid on a guard house in northern Kunduz province has killed at least 20 troops.", "Hamas ATTACKED Kunduz"},
		{"Peru condemned a Hamas raid on a bus station in Oslo on Friday.", "Hamas ATTACKED Oslo; Peru CRITICIZED Hamas"},
		// who made a visit, where a meeting was, what a ship carries, whose claim it is
		{"Vladimir Putin hosted Ana Dias, in the first visit to Russia by a Peruvian woman.", "Ana Dias MET_WITH Vladimir Putin"},
		{"Sergei Lavrov arrived on a visit to Peru by train.", "Sergei Lavrov VISITED Peru"},
		{"Rebels soon quit a White House meeting with Donald Trump.", ""},
		{"The White House held a meeting with Ana Dias.", "Ana Dias MET_WITH White House"},
		{"The Peruvian navy seized the tanker Astra, saying it had carried oil to Chile.", "Peru SEIZED Astra"},
		{"Canada fell silent after Jan Novak's announcement that he had visited Chile.", "Jan Novak VISITED Chile"},
		{"Ana Dias said she agrees with Jan Novak that the law should change.", ""},
		{"Peru agreed with Chile that the border would be closed.", "Chile AGREED_WITH Peru"},
		// whose forces sent out are, what participles before a noun describe, who fires on whom
		{"Chile dispatched bombers to strike Peru's bases.", "Chile ATTACKED Peru"},
		{"Chile dispatched actors to strike a note in Peru.", ""},
		{"Egypt freed jailed members of Hamas on Monday.", "Egypt CONCEDED_TO Hamas"},
		{"Peru got beaten players of Chile to sign.", ""},
		{"Peru and Chile fired across the ceasefire line on Monday.", "Peru ATTACKED Chile"},
		{"Threats from Hamas that it would resume its raids if Israel kept the border shut alarmed Egypt.", "Hamas THREATENED Israel"},
		// verbs drawn as adjectives behind a modal; whose aim it is; whose decision is rejected
		{"The mediator Julius Nyerere will on Thursday open talks with Tutsi leader Pierre Buyoya.", "Julius Nyerere MET_WITH Pierre Buyoya planned"},
		{"Peru will in June be open to talks.", ""},
		{"Juan Guaido vowed to return home despite threats by Nicolas Maduro to arrest him.", "Nicolas Maduro THREATENED Juan Guaido"},
		{"Chile rejected Peru's plan to expel the envoy of Cuba.", "Chile REJECTED Peru; Peru SANCTIONED Cuba planned"},
		{"Chile rejected plans to sell arms to Cuba.", "Chile AIDED Cuba denied"},
		// one act told once
		{"Peru has suspended aid to Chile.", "Peru SANCTIONED Chile"},
		{"Peru announced aid of 5 million dollars to help people in Somalia.", "Peru AIDED Somalia"},
		{"Hamas gave Israel an ultimatum.", "Hamas WARNED Israel"},
		{"Peru gave Chile an ultimatum to free the crew.", "Peru CALLED_ON Chile"},
		{"Ana Dias refused to meet the Peruvian envoy.", "Ana Dias MET_WITH Peru denied"},
		{"Ana Dias refused to meet a request from Peru.", "Ana Dias CONCEDED_TO Peru denied; Ana Dias REJECTED Peru"},
	} {
		batch, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// acts writes a batch's statements, standing facts only where they are wanted, in the order
// of the alphabet; those that hold both ways have their parties in it too.
func acts(x *Extractor, batch graph.Batch, standing bool) string {
	names := map[string]string{}
	for _, e := range batch.Entities {
		names[e.ID] = e.Name
	}
	var out []string
	for _, s := range batch.Statements {
		r := x.schema.Relation(s.Relation)
		if r.Standing && !standing {
			continue
		}
		a, b := names[s.Subject], names[s.Object]
		if r.Symmetric && b < a {
			a, b = b, a
		}
		line := a + " " + s.Relation + " " + b
		if s.Stance != graph.Asserted {
			line += " " + string(s.Stance)
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// A capital through which a sentence names a state is a name of the state, whether or not
// the text names the state otherwise.
func TestCapitalsThatAct(t *testing.T) {
	x := reader(t)
	batch, err := x.Extract(graph.Article{ID: "a", Text: "Hamas has issued an ultimatum to Lima after talks with a Peruvian envoy."})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range batch.Entities {
		if e.ID == "state:pe" {
			if !slices.Contains(e.Aliases, "Lima") {
				t.Errorf("Peru is named %q", e.Aliases)
			}
			return
		}
	}
	t.Error("Peru is missing")
}
