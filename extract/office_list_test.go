package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestLists reads whose what is in lists of members, offices and parties.
func TestLists(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		// an office for each, behind "as" or the article
		{"Ana Dias picked Jan Novak as Attorney General of Peru, Petra Berg as Secretary of State, and Rui Lopes as Minister of War.", "Jan Novak HOLDS_OFFICE Peru; Petra Berg HOLDS_OFFICE Peru; Rui Lopes HOLDS_OFFICE Peru"},
		{"The jury had Jan Novak the Interpol chairman, Petra Berg the Minister of Foreign Affairs of Peru, and Rui Lopes.", "Jan Novak HOLDS_OFFICE Interpol; Petra Berg HOLDS_OFFICE Peru"},
		{"Critics saw Jan Novak as a weak mayor of Lima and Petra Berg as a bore.", ""},
		// several bodies of one office, several offices of one person
		{"Jan Novak and Petra Berg, former members of the Red Guild, Sun Party (SP), and the Moon Party (MP), sang.", "Jan Novak MEMBER_OF Moon Party; Jan Novak MEMBER_OF Red Guild; Jan Novak MEMBER_OF Sun Party; Petra Berg MEMBER_OF Moon Party; Petra Berg MEMBER_OF Red Guild; Petra Berg MEMBER_OF Sun Party"},
		{"Ana Dias was a fellow of the Lima Academy, a member of the Andean Council and a fellow of the Inca Institute.", "Ana Dias MEMBER_OF Andean Council; Ana Dias MEMBER_OF Inca Institute; Ana Dias MEMBER_OF Lima Academy"},
		{"Ana Dias is a friend of the Sun Party, a fan of the Lima Academy, and a reader of Time.", ""},
		{"Ana Dias, a member of the Sun Party and Moon Party chief Jan Novak sang.", "Ana Dias MEMBER_OF Sun Party; Jan Novak HOLDS_OFFICE Moon Party"},
		{"Chad became one of the six founding members of the Sahel League.", "Chad MEMBER_OF Sahel League"},
		{"Gil Tavares was a trustee of the Reed Guild, the Ferry Museum Union, Veterans of Reed Wars, and the Moon Party.", "Gil Tavares HOLDS_OFFICE Ferry Museum Union; Gil Tavares HOLDS_OFFICE Moon Party; Gil Tavares HOLDS_OFFICE Reed Guild"},
		{"Gil Tavares is a fellow of the Reed Academy, the Ferry Guild and a deputy head of the Moon Party.", "Gil Tavares HOLDS_OFFICE Moon Party; Gil Tavares MEMBER_OF Ferry Guild; Gil Tavares MEMBER_OF Reed Academy"},
		{"It is a member of the Reed Guild, the Ferry Union and a member of the Moon Party.", ""},
		{"Gil Tavares is a fellow of the Academy of Reeds and Rivers, a member of the Ferry Guild.", "Gil Tavares MEMBER_OF Academy of Reeds and Rivers; Gil Tavares MEMBER_OF Ferry Guild"},
		{"Gil Tavares is a member of the Reed Guild and the Ferry Guild hates it.", "Gil Tavares MEMBER_OF Reed Guild"},
		// persons of one list, each group under its own noun
		{"Sun Party leaders Gil Tavares and Ada Holm, Moon Party leaders Bo Lund and Ida Roth, and poets sang.", "Ada Holm HOLDS_OFFICE Sun Party; Bo Lund HOLDS_OFFICE Moon Party; Gil Tavares HOLDS_OFFICE Sun Party; Ida Roth HOLDS_OFFICE Moon Party"},
		{"Two of the cooks, Gil Tavares and Ada Holm, both members of the Sun Party, sang.", "Ada Holm MEMBER_OF Sun Party; Gil Tavares MEMBER_OF Sun Party"},
		{"Gil Tavares, Ada Holm and Bo Lund, all of whom are members of the Sun Party, sang.", "Ada Holm MEMBER_OF Sun Party; Bo Lund MEMBER_OF Sun Party; Gil Tavares MEMBER_OF Sun Party"},
		{"Two members of the Sun Party, Gil Tavares and Ada Holm, sang.", "Ada Holm MEMBER_OF Sun Party; Gil Tavares MEMBER_OF Sun Party"},
		{"Two members of the Sun Party, Gil Tavares, Ada Holm and a cook sang.", ""},
		{"A song was sung by two old members of the Sun Party (SP), Gil Tavares and Ada Holm.", "Ada Holm MEMBER_OF Sun Party; Gil Tavares MEMBER_OF Sun Party"},
		{"A song was sung by an old member of the Sun Party (SP), Gil Tavares and Ada Holm.", ""},
		{"Two fans of the Sun Party, Gil Tavares and Ada Holm, sang.", ""},
		{"Three members of the Sahel League, Chad, Niger and the Gambia, sang.", "Chad MEMBER_OF Sahel League; Gambia MEMBER_OF Sahel League; Niger MEMBER_OF Sahel League"},
		{"Three members of the Sahel League, Chad and Niger, sang.", ""},
		{"Two cooks from Chad, Niger and Benin, all of the Sahel League, sang.", ""},
		{"The Sun Party's founder and long-time leader, Gil Tavares, sang.", "Gil Tavares HOLDS_OFFICE Sun Party; Gil Tavares HOLDS_OFFICE Sun Party"},
		{"The Sun Party's founder and his cook, Gil Tavares, sang.", ""},
		// whose it is that they lead
		{"Gil Tavares is the leader of a group of Peruvian miners.", ""},
		{"Gil Tavares is the leader of a number of Peruvian trade unions.", ""},
		{"Gil Tavares is the chief of the Peruvian police.", "Gil Tavares HOLDS_OFFICE Peru"},
		// coalitions and those that lead
		{"The Dawn Front, a coalition of the Sun Party and the Reed Guild, lost.", "Reed Guild MEMBER_OF Dawn Front; Sun Party MEMBER_OF Dawn Front"},
		{"The Dawn Front, a rival to a coalition of the Sun Party and the Reed Guild, lost.", ""},
		{"The bloc has the Sun Party (led by Gil Tavares and Ada Holm) and the Moon Party (led by Bo Lund).", "Ada Holm HOLDS_OFFICE Sun Party; Bo Lund HOLDS_OFFICE Moon Party; Gil Tavares HOLDS_OFFICE Sun Party"},
		{"The Sun Party government led by Gil Tavares fell.", ""},
		// given by verbs
		{"The council of Peru named Gil Tavares attorney general.", "Gil Tavares HOLDS_OFFICE Peru"},
		{"The crowd called Gil Tavares president of Peru a bore.", ""},
		{"Gil Tavares spent two years as head of the Reed Guild.", "Gil Tavares HOLDS_OFFICE Reed Guild"},
		{"Gil Tavares spent two years as a guest of the Reed Guild.", ""},
		{"The National Renewal Party lost, and NRP chairman Gil Tavares wept.", "Gil Tavares HOLDS_OFFICE National Renewal Party"},
		{"The New Democratic Party lost, and NDP chairman Gil Tavares wept.", "Gil Tavares HOLDS_OFFICE New Democratic Party"},
		{"Party president Gil Tavares likes Ireland.", ""},
		// parties of lands, and those who hold a land's office for one
		{"The Green Party of Chile accused the Green Party of Peru of fraud.", "Green Party of Chile ACCUSED Green Party of Peru"},
		{"Ana Dias beat Sun Party cabinet minister Jan Novak.", "Jan Novak MEMBER_OF Sun Party"},
		{"Ana Dias beat Sun Party treasurer Jan Novak.", "Jan Novak HOLDS_OFFICE Sun Party"},
		{"Jan Novak, a European Parliament candidate, lost.", ""},
		{"Jan Novak fought North Leeds at the spring election.", ""},
		{"The Bill was praised by the Sun Party.", ""},
		{"Ana Dias beat Sun Party incumbent Jan Novak.", "Jan Novak MEMBER_OF Sun Party"},
		{"Ana Dias, a Sun Party rival of Jan Novak, sang.", ""},
		{"Critics heard lawyer Jan Novak of the Sun Party.", "Jan Novak MEMBER_OF Sun Party"},
		{"The Sun Party under Jan Novak lost.", "Jan Novak HOLDS_OFFICE Sun Party"},
		{"The Sun Party under Jan Novak's brother lost.", ""},
		{"The Sun Party attacked Jan Novak over taxes.", ""},
		{"The New Democratic Party (NDP) lost. The NDP praised Ana Dias.", "New Democratic Party SUPPORTED Ana Dias"},
		{"Once a member of the Sun Party, she later joined the Moon Party.", ""},
		{"Jan Novak sang as a candidate of the Sun Party.", ""},
		{"Jan Novak campaigned as a candidate of the Sun Party.", "Jan Novak MEMBER_OF Sun Party"},
		{"Jan Novak retired as leader of the Sun Party and was succeeded by Ana Dias.", "Ana Dias HOLDS_OFFICE Sun Party; Jan Novak HOLDS_OFFICE Sun Party"},
		{"Ana Dias joined the Sun Party in thanking the cook.", ""},
		{"Ana Dias joined the Sun Party in Lima.", "Ana Dias MEMBER_OF Sun Party"},
		{"Members of the Sun Party joined the Moon Party.", ""},
		{"The Sun Party joined the Lion League.", "Sun Party MEMBER_OF Lion League"},
		{"Ana Dias campaigned for the Legislative Assembly of Ontario.", ""},
		{"Ana Dias campaigned for Jan Novak.", "Ana Dias SUPPORTED Jan Novak"},
		// in brackets, and of whom another office is told
		{"Guests were Ana Dias (poet), Jan Novak (former president of the Sun Party) and Rui Lopes (head of the Lima Bank).", "Jan Novak HOLDS_OFFICE Sun Party; Rui Lopes HOLDS_OFFICE Lima Bank"},
		{"Ana Dias was Peru's foreign minister under Presidents Jan Novak and Rui Lopes.", "Ana Dias HOLDS_OFFICE Peru"},
		// side by side
		{"Ana Dias and Jan Novak joined the Sun Party and the Moon Party, respectively.", "Ana Dias MEMBER_OF Sun Party; Jan Novak MEMBER_OF Moon Party"},
		{"The Sun Party and the Moon Party, led by Ana Dias and Jan Novak respectively, lost.", "Ana Dias HOLDS_OFFICE Sun Party; Jan Novak HOLDS_OFFICE Moon Party"},
		{"The Sky Party, led by Rui Lopes, beat the Sun Party of Peru, led by Ana Dias and the Moon Party led by Jan Novak.", "Ana Dias HOLDS_OFFICE Sun Party of Peru; Jan Novak HOLDS_OFFICE Moon Party; Rui Lopes HOLDS_OFFICE Sky Party"},
		{"Ana Dias and Jan Novak joined the Sun Party and the Moon Party.", "Ana Dias MEMBER_OF Moon Party; Ana Dias MEMBER_OF Sun Party; Jan Novak MEMBER_OF Moon Party; Jan Novak MEMBER_OF Sun Party"},
		// who the owner of a helper is, whom such examples name
		{"With his deputy Jan Novak, he met Ana Dias.", ""},
		{"Jan Novak was praised by such poets as Ana Dias and Petra Berg.", "Ana Dias SUPPORTED Jan Novak; Petra Berg SUPPORTED Jan Novak"},
		{"Jan Novak was praised by poets as good as Ana Dias.", ""},
		{"Jan Novak backed left wing Sun Party members.", "Jan Novak SUPPORTED Sun Party"},
	} {
		batch, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, true); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
