package extract

import (
	"slices"
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestHumansAndOffices reads names behind nouns for people, halves of a land named together,
// and who holds an office that a noun gives or "and" shares.
func TestHumansAndOffices(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		// names
		{"Tourists watched town mayor Lau Keng-wah cut the ribbon.", "Person Lau Keng-wah"},
		{"The drummer Tove Hansen and the painter Olaf Brun were late.", "Person Tove Hansen"},
		{"Readers praised the poet Inga Solveig Lake on Friday.", "Person Inga Solveig Lake"},
		{"A Karl Brun-era villa stood in Lima.", "Person Karl Brun"},
		{"South and North Korea reopened their hotline.", "State North Korea; State South Korea"},
		{"It rained in North and South Dakota.", "Place South Dakota"},
		{"Olaf Brun sang on Monday. Kenyan President Tove Hansen appointed him interior minister.", "Olaf Brun HOLDS_OFFICE Kenya; Tove Hansen HOLDS_OFFICE Kenya"},
		{"Olaf Brun sang on Monday. President Tove Hansen of Kenya named him as interior minister.", "Olaf Brun HOLDS_OFFICE Kenya; Tove Hansen HOLDS_OFFICE Kenya"},
		{"Kenyan President Tove Hansen appointed Bo Lund interior minister in 2010.", "Bo Lund HOLDS_OFFICE Kenya; Tove Hansen HOLDS_OFFICE Kenya"},
		{"Kenyan Ambassador to France Tove Hansen was late.", "State France; Tove Hansen HOLDS_OFFICE Kenya"},
		{"Tove Hansen -- Kenya's president -- was late.", "Tove Hansen HOLDS_OFFICE Kenya"},
		{"Norway deplored the detention of Birtu Menka.", "Person Birtu Menka; State Norway"},
		{"Norway deplored the detention of Menka Valley.", "Place Menka Valley; State Norway"},
		{"The United States Board of Fisheries fined Unilever, but the U.S. Board of Fisheries has no teeth.", "Organization Unilever; Organization United States Board of Fisheries; State United States; United States Board of Fisheries PART_OF United States"},
		// acts of halves and of fellows
		{"Officers of West and East Germany met in Kassel.", "East Germany MET_WITH West Germany"},
		{"Japan begged North and South Korea to wait.", "Japan CALLED_ON North Korea; Japan CALLED_ON South Korea"},
		{"Tove Hansen said his fellow Swedes urged Olaf Brun to run.", ""},
		{"A Swedish chemist helped Iran.", ""},
		// offices
		{"The union hailed the election of Tove Hansen as chairwoman of Unilever.", "Tove Hansen HOLDS_OFFICE Unilever"},
		{"Olaf Brun's appointment as director of Unilever was no surprise.", "Olaf Brun HOLDS_OFFICE Unilever"},
		{"The portrait of Tove Hansen as chairwoman of Unilever was sold.", ""},
		{"It was sold by Olaf Brun, Unilever founder and manager.", "Olaf Brun HOLDS_OFFICE Unilever founder; Olaf Brun HOLDS_OFFICE Unilever manager"},
		{"President Tove Hansen of Chile and Minister of Justice Olaf Brun sang.", "Olaf Brun HOLDS_OFFICE Chile Minister of Justice; Tove Hansen HOLDS_OFFICE Chile President"},
		{"Prison awaits ETA leaders such as Tove Hansen and Olaf Brun.", "Olaf Brun HOLDS_OFFICE ETA; Tove Hansen HOLDS_OFFICE ETA"},
		{"Tove Hansen is boss of Unilever, Jan Novak runs the shop.", "Tove Hansen HOLDS_OFFICE Unilever"},
		{"Olaf Brun, chief of the Chad rescue team, slept.", ""},
		{"Senate candidate Olaf Brun slept.", ""},
		{"Olaf Brun enlisted in the Swedish Navy.", "Olaf Brun MEMBER_OF Swedish Navy"},
		{"Tove Hansen is an adviser to Unilever.", "Tove Hansen HOLDS_OFFICE Unilever"},
		{"Olaf Brun, founder of Unilever, signed on his visit to Unilever.", "Olaf Brun HOLDS_OFFICE Unilever"},
		{"The forger was a Hamas agent, Malaysian Jan Novak.", "Jan Novak MEMBER_OF Hamas"},
		{"Tove Hansen, Andes expert at Oslo University, slept.", "Tove Hansen HOLDS_OFFICE Oslo University"},
		{"Tove Hansen, a Hamas expert, slept.", ""},
		{"The Muslim Brotherhood met in Cairo. Its cook praised the Brotherhood. Olaf Brun is the Brotherhood's leader.", "Olaf Brun HOLDS_OFFICE Muslim Brotherhood"},
		{"The House of Lords met. Olaf Brun is not the Lords' leader.", ""},
		{"The Swedish-Chilean Council slept.", ""},
		{"Tove Hansen, teacher of ancient West African drumming at Oslo University, slept.", ""},
		{"Tove Hansen, lecturer of ancient West African law at Oslo University, slept.", "Tove Hansen HOLDS_OFFICE Oslo University"},
		{"Tove Hansen, founder of Oxfam at Oslo University, slept.", "Tove Hansen HOLDS_OFFICE Oxfam"},
		{"Olaf Brun, a Kremlin columnist for Reuters, slept.", "Olaf Brun MEMBER_OF Reuters"},
		{"Olaf Brun's service in the Swedish Army was short.", "Olaf Brun MEMBER_OF Swedish Army"},
		{"Doctor Tove Hansen, head of the Oslo Clinic, and chair of the Nordic Institute, slept.", "Tove Hansen HOLDS_OFFICE Oslo Clinic; Tove Hansen HOLDS_OFFICE Nordic Institute"},
		{"Olaf Brun greeted Tove Hansen, head of the Oslo Clinic, and the chair of the Nordic Institute.", "Tove Hansen HOLDS_OFFICE Oslo Clinic"},
		{"Chile nominated Tove Hansen for a six-year term as president of the Andean Court, replacing Olaf Brun.", "Tove Hansen HOLDS_OFFICE Andean Court planned; Olaf Brun HOLDS_OFFICE Andean Court president"},
		{"Labour Party member of parliament Olaf Brun slept.", "Olaf Brun MEMBER_OF Labour Party"},
		{"Chilean member of parliament Jan Novak slept.", "Jan Novak HOLDS_OFFICE Chile"},
		{"The Church of Light sued Peru. Its cook thanked the Church. Olaf Brun joined the Church.", "Olaf Brun MEMBER_OF Church of Light"},
		{"Tove Hansen did not know that Olaf Brun had enlisted in the Swedish Navy.", "Olaf Brun MEMBER_OF Swedish Navy"},
		{"Tove Hansen did not realize that Chile had bombed Peru.", "Chile ATTACKED Peru"},
		// whom one of a people speaks for, whose an occupation is
		{"Syrian Christians thanked Hungary.", ""},
		{"Oxfam would like to kill off Unilever.", ""},
		{"Algeria wants to end the Moroccan occupation of Dakhla.", "Morocco SEIZED Dakhla"},
		{"Algeria wants to end its occupation of Dakhla.", "Algeria SEIZED Dakhla"},
		// rulers' numbers, owners beside names, whom somebody swears in
		{"King Haldor IV of Tonga slept.", "Person Haldor IV; Haldor IV HOLDS_OFFICE Tonga King"},
		{"King Haldor V phoned Olaf Brun.", "Person Haldor V; Haldor V SPOKE_WITH Olaf Brun"},
		{"Olaf Brun I never met, Tove Hansen said.", "Person Olaf Brun"},
		{"Tove Hansen swore in Olaf Brun as premier of Tonga.", "Olaf Brun HOLDS_OFFICE Tonga premier"},
		{"Timor-Leste's Tove Hansen and Chile's Olaf Brun met.", "Olaf Brun MET_WITH Tove Hansen"},
		// moods and objects
		{"Tove Hansen said her sister had travelled to Peru.", ""},
		{"Olaf Brun dreamt of flying a glider into the Colosseum.", ""},
		{"Sweden tried to ban Unilever.", "Sweden SANCTIONED Unilever planned"},
		{"The quarrel is not about fish but about Chile's plan to bomb Peru.", "Chile ATTACKED Peru planned"},
		{"Sweden hopes to persuade senatorial candidate Tove Hansen to ink a pact with Olaf Brun.", "Olaf Brun AGREED_WITH Tove Hansen planned"},
		{"The fair was put together by Chile and Peru.", ""},
		{"Ministers spoke of expelling the Greeks from Turkey.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
			have = append(have, e.Type+" "+e.Name)
		}
		var acts []string
		for _, s := range b.Statements {
			a, o := names[s.Subject], names[s.Object]
			if x.schema.Relation(s.Relation).Symmetric && o < a {
				a, o = o, a
			}
			line := a + " " + s.Relation + " " + o
			if s.Stance != graph.Asserted {
				line += " " + string(s.Stance)
			} else if s.Role != "" {
				line += " " + s.Role
			}
			acts = append(acts, line)
		}
		if test.want == "" && len(slices.DeleteFunc(acts, func(a string) bool { return strings.Contains(a, "PART_OF") })) > 0 {
			t.Errorf("%s: has %q", test.text, acts)
		}
		got := strings.Join(append(have, acts...), "; ")
		for _, w := range strings.Split(test.want, "; ") {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in %s", test.text, w, got)
			}
		}
	}
}
