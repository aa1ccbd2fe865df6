package extract

import (
	"testing"
	"time"

	"wiregraph/graph"
)

// TestLocalOffices: whose the offices of towns and parts of states are, which articles
// tell in another sentence ("" for nobody's).
func TestLocalOffices(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"On Monday in the US state of Ohio, Governor Ana Dias signed a bill on guns. The bill passed last week. She was glad.", "Ana Dias Ohio"},
		{"Floods hit the Indian state of Bihar. Bihar's government opened camps. Chief Minister Ana Dias and State Finance Minister Bo Lund visited them.", "Ana Dias Bihar; Bo Lund Bihar"},
		{"A hotel burned in Kemerovo, a region of Russia. Nobody died. Regional governor Jan Novak said it had no alarms.", "Jan Novak Kemerovo"},
		{"Police in Chicago shot a man on Friday. Mayor Ana Dias called for calm. Police chief Bo Lund said two officers were suspended.", "Ana Dias Chicago; Bo Lund Chicago"},
		{"Ana Dias, the governor of Ohio, resigned. Her deputy takes over. Governor Dias wept.", "Ana Dias Ohio"},
		{"A row over buses divides Toledo in Ohio. The Ohio police are asked. Republican state senator Bo Lund wants peace.", "Bo Lund Ohio"},
		// banks have governors, and another place's chair is another's
		{"Kenya's central bank raised its rate on Monday. Governor Ana Dias said prices were rising. Rates rose in the province of Kwale too.", ""},
		{"Voters in Texas and Ohio choose governors. Governor Bo Lund of Texas is tired. Governor Ana Dias will run in May.", "Bo Lund Texas"},
		{"Texas and Ohio were hit by storms. Roads were closed. Governor Ana Dias asked for help.", ""},
		// who leads a place gives its offices; a territory has secretaries of its own
		{"Guam's governor, Ana Dias, resigned. Guam has a port. Dias had appointed Jan Novak as secretary of state.", "Ana Dias Guam; Jan Novak Guam"},
		{"Guam's governor, Ana Dias, resigned. Justice Secretary Bo Lund was sworn in that night as Guam's new governor. Guam has a port.", "Ana Dias Guam; Bo Lund Guam; Bo Lund Guam"},
		// judges by the only court, but not by one that a story of courts only recalls
		{"He appeared in Leeds Crown Court on Monday. The hearing was short. Judge Jan Novak sent him home.", "Jan Novak Leeds Crown Court"},
		{"The Supreme Court of Ghana ruled on it in May. The law stands. Judge Jan Novak of another town disagreed.", ""},
		{"The Supreme Court of Ghana met. The vote was close. The opinion, wrote Chief Justice Ana Dias, binds all.", "Ana Dias Supreme Court of Ghana"},
		// the committee of a title behind a party's adjective; heads of a list behind a colon
		{"The House Judiciary Committee met on Tuesday. It heard four scholars. Republican committee chairman Bo Lund objected.", "Bo Lund House Judiciary Committee"},
		{"Peru voted on Sunday. In its history only two presidents have been jailed: Bo Lund and Jan Novak. Peru has moved on.", "Jan Novak Peru; Bo Lund Peru"},
		{"Later United States Federal District Judge Ana Dias freed Bo Lund.", "Ana Dias United States"},
		// one office told of a state and of its chamber or part
		{"US Speaker Ana Dias spoke. Ana Dias, the Speaker of the House of Representatives, left the United States.", "Ana Dias House of Representatives"},
		{"Bo Lund, the U.S. governor of Guam, slept. Guam's governor, Bo Lund, woke.", "Bo Lund Guam"},
		// services of the state that a short text is about; a state behind the second of two; lists before their office
		{"Ecuador has called its pilots home, navy spokesman Bo Lund said.", "Bo Lund Ecuador"},
		{"Hamas has called its pilots home, navy spokesman Bo Lund said.", "Bo Lund Hamas"},
		{"Trade Minister Ana Dias and President Bo Lund of Ecuador sang.", "Bo Lund Ecuador; Ana Dias Ecuador"},
		{"The police sought Ana Dias and Bo Lund, joint heads of the Forward Party.", "Ana Dias Forward Party; Bo Lund Forward Party"},
		{"The freighter Blue Hake sank; its skipper, Olaf Berg, swam home.", "Olaf Berg Blue Hake"},
		{"Bo Lund became Norway's mining minister in May, succeeding Ana Dias.", "Bo Lund Norway; Ana Dias Norway"},
		{"Bo Lund left Norway in May, following Ana Dias.", ""},
		{"The Danish delegate, Bo Lund, left the hall.", "Bo Lund Denmark"},
		// whose organ acts
		{"The Kenyan Senate impeached Vice President Ana Dias. Chile watched. Chile waited. Chile slept.", "Ana Dias Kenya"},
		{"The High Court of Malawi ruled that the ban by President Ana Dias was unlawful. Chile waited. Chile slept.", "Ana Dias Malawi"},
		// committees are where their posts are held; houses of parts; counties
		{"The Senate Ethics Committee sat late. The hall was cold. Committee chairwoman Ana Dias of Utah yawned.", "Ana Dias Senate Ethics Committee"},
		{"The hall was cold. Nobody sat late. Committee chairwoman Ana Dias of Utah yawned.", ""},
		{"The hall was cold. Nobody sat late. Governor Ana Dias of Utah yawned.", "Ana Dias Utah"},
		{"Idaho opened its new archive. Snow fell. Assemblywoman Ana Dias cut the tape.", "Ana Dias Idaho"},
		{"Korea opened its new archive. Snow fell. Assemblywoman Ana Dias cut the tape.", ""},
		{"Chief Minister Ana Dias leads Odisha. Ana Dias sang. Bo Lund, then the deputy chief minister of the state of Odisha in India, hummed.", "Ana Dias Orissa; Bo Lund Orissa"},
		{"Elko County Attorney Bo Lund dropped the case.", "Bo Lund Elko County"},
		{"Elko County barber Bo Lund dropped the comb.", ""},
		{"U.S. Attorney Bo Lund dropped the case.", "Bo Lund United States"},
		{"Danish attorney Bo Lund dropped the case.", ""},
		{"Windsor's first selectman, Bo Lund, waved.", "Bo Lund Windsor"},
		{"Benue State Governor Bo Lund waved.", "Bo Lund Benue State"},
		{"A choir sang in Graz. Snow fell. The Carinthian governor, Bo Lund, waved in Graz.", ""},
		{"Snow fell. It was cold. The president of the Chamber of Peers waved. The president of the chamber, Bo Lund, waved.", "Bo Lund Chamber of Peers"},
		{"Pigeon Falls' mayor, Bo Lund, waved.", "Bo Lund Pigeon Falls"},
		{"Radio host Bo Lund wept. Snow fell. KBS Radio had sacked him.", ""},
		{"Guam's port is shut. Snow fell on Guam. Secretary of Health Bo Lund wept on Guam. The United States waved.", "Bo Lund Guam"},
		{"Guam's port is shut. Secretary of Health Bo Lund wept. The United States waved. The United States left.", "Bo Lund United States"},
		{"Oxfam's Togo director, Ana Dias, waved.", "Ana Dias Oxfam"},
		{"Oxfam thanked Togo's president, Ana Dias.", "Ana Dias Togo"},
		{"The mayor of New York, Ana Dias, waved.", "Ana Dias New York City"},
		{"The governor of New York, Ana Dias, waved.", "Ana Dias New York"},
		{"The American Samoan delegate, Ana Dias, waved.", "Ana Dias American Samoa"},
		{"The Samoan delegate, Ana Dias, waved.", "Ana Dias Samoa"},
		// a bracket in a sentence ends none; branches of a body
		{"Ashton Novak, director of Youth Forum Zimbabwe, agreed with Hamas leader (and founder) Bo Lund.", "Bo Lund Hamas; Ashton Novak Youth Forum Zimbabwe"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "HOLDS_OFFICE", false); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestPartyMembers: a party's adjective before an office makes its holders members, and
// nobody else.
func TestPartyMembers(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"Two Democratic Representatives, Ana Dias and Bo Lund, opposed the bill in the U.S. Congress.", "Bo Lund Democratic Party; Ana Dias Democratic Party"},
		{"Republican state senators Ana Dias and Bo Lund backed the Ohio bill.", "Ana Dias Republican Party; Bo Lund Republican Party"},
		{"Jan Novak, the Republican chairman of a U.S. panel, resigned.", "Jan Novak Republican Party"},
		{"Conservative mayor Ana Dias and the poet Bo Lund met in Britain.", "Ana Dias Conservative Party"},
		// another state's party, who leads it, and what only sides with it
		{"Democratic lawmaker Ana Dias spoke in Kenya.", ""},
		{"Democratic leader Ana Dias met Republicans in the United States.", ""},
		{"Ana Dias, a journalist, praised the Democratic plan in the United States.", ""},
		{"A conservative mayor, Ana Dias, met the poet Bo Lund in Britain.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "MEMBER_OF", false); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestPanels: committees belong to the chamber in their name, in the land that has it.
func TestPanels(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"In the United States the House Oversight and Reform Committee rose early.", "House Oversight and Reform Committee House of Representatives"},
		{"The Senate Subcommittee on Fisheries met in the United States.", "Senate Subcommittee on Fisheries U.S. Senate"},
		{"The Senate Culture Committee met in Kenya.", ""},
		{"The House Music Club met in the United States.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "PART_OF", false); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
