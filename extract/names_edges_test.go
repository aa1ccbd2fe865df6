package extract

import (
	"strings"
	"testing"
	"time"

	"wiregraph/graph"
)

// TestNameEdges reads names that other words stand close to, and names that one word
// shares with others.
func TestNameEdges(t *testing.T) {
	x := reader(t)
	in := func(year int) time.Time { return time.Date(year, 5, 6, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		text, want, not string
		at              time.Time
	}{
		{"Relations with the Gulf Arab states are good, said Oman.", "Place Gulf", "Gulf Arab", in(1996)},
		{"Ana Dias edits the Lima Examiner.", "Organization Lima Examiner", "Place Lima", in(1996)},
		{"Ana Dias went to Lima for an eye examiner.", "Place Lima", "Organization", in(1996)},
		{"The fertiliser company Voltaro was fined on Monday.", "Organization Voltaro", "Person", in(1996)},
		{"She took the helm of the Lumen Bank in March.", "Organization Lumen Bank", "Place", in(1996)},
		{"Two trawlers sank on the Lumen Bank in March.", "Place Lumen Bank", "Organization", in(1996)},
		{"The Sun Party of Petra Holm lost the election.", "Person Petra Holm", "Sun Party of", in(1996)},
		{"The League of Saint Petra lost the election.", "", "Person", in(1996)},
		{"Minera Altura was fined on Monday.", "Organization Minera Altura", "Person", in(1996)},
		{"Prices have collapsed in Gori and Zugdidi, where trucks used to leave.", "Place Zugdidi", "Person", in(1996)},
		{"Mothers met Gori and Zugdidi, who used to leave early.", "", "Place Zugdidi", in(1996)},
		{"Jane Roe works for the broker Smith Barney, Harris Upham and Co in Lima.", "Organization Smith Barney", "Person Harris", in(1996)},
		{"John Doe, an economist with stockbrokers Hollis and Vane, agreed in London.", "Organization Hollis and Vane", "Person Vane", in(1996)},
		{"Two soldiers, Hollis and Vane, agreed in London.", "Person Hollis", "Organization", in(1996)},
		{"The engines are made by Pratt and Whitney in Hartford.", "Organization Pratt & Whitney", "Person", in(1996)},
		{"The charges were made by Sen. Paul Rowley, D-Wis., and Sen. Mark Vane, R-Iowa, in Chicago.", "Person Paul Rowley", "D-Wis", in(1996)},
		{"Peru met Mines and Energy Minister Carlos Rueda of Chile.", "Person Carlos Rueda", "Person Mines", in(1996)},
		{"The Marsh Trading Corp (NATO) bought wheat from Chile.", "Organization North Atlantic Treaty Organization", "", in(1996)},
		{"The Surinam News Agency, SNA, said Chile had won. SNA is in Paramaribo.", "Organization Surinam News Agency", "Syrian", in(1996)},
		{"Iran fired two Gorgon missiles. The Gorgon has a range of 50 miles.", "State Iran", "Gorgon", in(1996)},
		{"Iran fired at the frigate Gorgon. The Gorgon was hit twice.", "Ship Gorgon", "Person", in(1996)},
		{"A missile hit a tanker, the Pentagon said.", "Organization Department of Defense", "Ship", in(1996)},
		{"Moscow rejected the offer on Monday.", "State Soviet Union", "Russia", in(1987)},
		{"Moscow rejected the offer on Monday.", "State Russia", "Soviet", in(1996)},
		{"Moscow rejected the offer on Monday.", "State Russia", "Soviet", time.Time{}},
		{"Vice President George Bush met the king of Jordan.", "Person George H.W. Bush", "George W. Bush", in(1987)},
		{"President Bush met the king of Jordan.", "Person George W. Bush", "H.W.", time.Time{}},
		{"Peru was condemned by the European Union for the arrests.", "Organization European Union", "for the", in(1996)},
		{"Peru, condemned by the European Union for the arrests, says they were lawful.", "Organization European Union", "for the", in(1996)},
		{"A dean of the University of Nevada, Reno, thanked Chile.", "Organization University of Nevada, Reno", "Place Reno", in(1996)},
		{"A dean of the University of Turin, Reno, thanked Chile.", "Organization University of Turin", "Turin, Reno", in(1996)},
		{"Veltrix, a data storage startup, thanked Chile.", "Organization Veltrix", "Person", in(1996)},
		{"Veltrix, a storage startup, thanked Chile. Veltrix's founder wept. Veltrix grew.", "Organization Veltrix", "Person", in(1996)},
		{"ZORKA, Serbia's tax agency, thanked Chile.", "Organization ZORKA", "Place", in(1996)},
		{"Ruritanian Treasurer Vera Novak met Bo Lund.", "Person Vera Novak", "Treasurer", in(1996)},
		{"Bihar slept. Bihar's chief minister wept.", "Place Bihar", "Person", in(1996)},
		{"Rebels stormed the Palace of Justice in Chile.", "Place Palace of Justice", "Place Palace of;", in(1996)},
		{"Vera Trix, an airline pilot, thanked Chile.", "Person Vera Trix", "Organization", in(1996)},
		{"Ana Dias chairs the Committee on Rules and Administration.", "Organization Committee on Rules and Administration", "Rules;", in(1996)},
		{"Ana Dias met the Committee on Energy, Mines and Fisheries.", "Organization Committee on Energy, Mines and Fisheries", "Energy;", in(1996)},
		{"The Ministry of Interior and Ministry of Defence denied it in Lima.", "Organization Ministry of Defence", "and", in(1996)},
		{"The Institute of Physics and Oxford University wrote to Chile.", "Organization Oxford University", "and", in(1996)},
		{"The Department of Energy and Norgram wrote to Chile.", "Organization Department of Energy", "and", in(1996)},
		{"The Committee on Foreign Affairs and Ana Dias met in Chile.", "Person Ana Dias", "and", in(1996)},
		{"Ana Dias sat on the Senate Special Committee on Arica.", "Organization Senate Special Committee on Arica", "Place", in(1996)},
		{"Ana Dias told the Senate Budget Committee on Friday that it was over.", "Organization Senate Budget Committee", "Friday", in(1996)},
		{"The Senate Finance and Judiciary committees wrote to Chile.", "Organization Senate Judiciary Committee", "Place", in(1996)},
		{"The State and Homeland Security Departments wrote to Chile.", "Organization State Department", "State and", in(1996)},
		{"The Budget and Fisheries committees wrote to Chile.", "State Chile", "Committee", in(1996)},
		{"The Supreme Court of Kenya met. Ana Dias wept. The Supreme Court rested.", "Organization Supreme Court of Kenya; Organization Supreme Court; Person", "", in(1996)},
		{"The Supreme Court of Kenya met. The Supreme Court of Chile wept. The Supreme Court rested.", "Organization Supreme Court;", "", in(1996)},
		{"The European Court of Justice met in Chile. The Court of Justice rested.", "Organization European Court of Justice; Organization Court of Justice", "", in(1996)},
		{"The Parliament of Kenya met. Ana Dias wept. She said that Parliament had failed.", "Organization Parliament of Kenya; Organization Parliament; Person", "", in(1996)},
		{"Ana Dias spoke in Spanish to the crowd in Chile.", "State Chile", "Spain", in(1996)},
		{"Ana Dias learned Polish and Japanese in Chile.", "State Chile", "Poland", in(1996)},
		{"A Spanish-language paper thanked Chile.", "State Chile", "Spain", in(1996)},
		{"In Spanish waters a ship of Chile sank.", "State Spain", "", in(1996)},
		{"The prosecutor, Bo Lund, QC, thanked Chile.", "Person Bo Lund", "QC", in(1996)},
		{"The plane, XA-CPP, flew to Chile.", "State Chile", "Organization", in(1996)},
		{"CCTV footage showed Bo Lund in Chile.", "Person Bo Lund", "Organization", in(1996)},
		{"CCTV said that Bo Lund was in Chile.", "Organization China Central Television", "", in(1996)},
		{"The Bank of Grellheim rejected a request from Chile.", "Organization Bank of Grellheim", "Person", in(1996)},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: test.at})
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range b.Entities {
			names = append(names, e.Type+" "+e.Name)
			for _, a := range e.Aliases {
				names = append(names, e.Type+" "+a)
			}
		}
		got := strings.Join(names, "; ")
		if !strings.Contains(got, test.want) || test.not != "" && strings.Contains(got, test.not) {
			t.Errorf("%s: want %s and not %q, have %s", test.text, test.want, test.not, got)
		}
	}
}
