package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestOfficesInTurn reads offices that several hold, each of another owner, in two rows or by turns,
// and keeps rows apart that do not match.
func TestOfficesInTurn(t *testing.T) {
	const both = "Kari Berg HOLDS_OFFICE Norway; Kari Berg MET_WITH Omar Diallo; Omar Diallo HOLDS_OFFICE Mali"
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The premiers of Norway and Mali, Kari Berg and Omar Diallo, met in Geneva.", both},
		{"The Norwegian and Malian fisheries ministers, Kari Berg and Omar Diallo, met in Geneva.", both},
		{"Norwegian and Malian envoys Kari Berg and Omar Diallo met in Geneva.", both},
		{"Norway's and Mali's ambassadors, Kari Berg and Omar Diallo, met in Geneva.", both},
		{"The trade ministers of Norway (Kari Berg) and Mali (Omar Diallo) met in Geneva.", both},
		{"The kings of Norway, Kari Berg, and Mali, Omar Diallo, met in Geneva.", both},
		{"Kari Berg and Omar Diallo, the finance ministers of Norway and Mali, met in Geneva.", both},
		{"Kari Berg and Omar Diallo, the Norwegian and Malian health ministers, met in Geneva.", both},
		{"Norway's Kari Berg and Mali's Omar Diallo, both finance ministers, met in Geneva.", both},
		{"Premiers Kari Berg (Norway) and Omar Diallo (Mali) met in Geneva.", both},
		{"Premiers Kari Berg and Omar Diallo of Norway and Mali, respectively, met in Geneva.", both},
		{"The premier of Norway, Kari Berg, and her counterpart from Mali, Omar Diallo, met in Geneva.", both},
		{"Norwegian premier Kari Berg met her counterpart Omar Diallo of Mali.", both},
		{"Norwegian premier Kari Berg met her counterpart Omar Diallo.", "Kari Berg HOLDS_OFFICE Norway; Kari Berg MET_WITH Omar Diallo"},
		{"The leaders of the Sun Party and the Moon Party, Kari Berg and Omar Diallo, sang.", "Kari Berg HOLDS_OFFICE Sun Party; Omar Diallo HOLDS_OFFICE Moon Party"},
		{"Kari Berg and Omar Diallo are members of the Sun Party and the Moon Party, respectively.", "Kari Berg MEMBER_OF Sun Party; Omar Diallo MEMBER_OF Moon Party"},
		{"Kari Berg and Omar Diallo are members of the Sun Party and the Moon Party.", "Kari Berg MEMBER_OF Moon Party; Kari Berg MEMBER_OF Sun Party; Omar Diallo MEMBER_OF Moon Party; Omar Diallo MEMBER_OF Sun Party"},
		{"The mayor of Lima and head of the Sun Party, Kari Berg, sang.", "Kari Berg HOLDS_OFFICE Lima; Kari Berg HOLDS_OFFICE Sun Party"},
		{"The mayor of Lima and the head of the Sun Party, Kari Berg, sang.", "Kari Berg HOLDS_OFFICE Sun Party"},
		{"The mayor of Lima and the head of the Sun Party, Kari Berg and Omar Diallo, sang.", "Kari Berg HOLDS_OFFICE Lima; Omar Diallo HOLDS_OFFICE Sun Party"},
		{"Kari Berg (Norway), Omar Diallo (Mali) and Jan Novak (Poland) met in Geneva.", "Jan Novak MET_WITH Kari Berg; Jan Novak MET_WITH Omar Diallo; Kari Berg MET_WITH Omar Diallo"},
		{"The premier of Mali and his wife, Kari Berg, sang.", ""},
		{"The premier of Mali and his deputy, Kari Berg, sang.", ""},
		{"Norwegian premiers Kari Berg and Petra Holm sang.", "Kari Berg HOLDS_OFFICE Norway; Petra Holm HOLDS_OFFICE Norway"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, b, true); got != test.want {
			t.Errorf("%q:\n got  %s\n want %s", test.text, got, test.want)
		}
	}
}
