package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestWhoIsAccused: "the suspect" and its like mean the one person whom the text has arrested,
// charged or called so, and nobody where it tells of several.
func TestWhoIsAccused(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, relation, want string }{
		{"Tom Reed was charged with arson on Monday. Norwegian police arrested the suspect.", "DETAINED", "Norway Tom Reed"},
		{"Kenyan police arrested Tom Reed on Sunday. Togo accused the suspect of fraud.", "ACCUSED", "Togo Tom Reed"},
		{"The suspected gunman, Erik Dahl, denied it. Norway arrested the attacker.", "DETAINED", "Norway Erik Dahl"},
		{"Police identified the attacker as Erik Dahl. Norway charged the attacker with murder.", "ACCUSED", "Norway Erik Dahl"},
		{"Erik Dahl appeared in court on Monday. Judge Ana Dias ordered the accused to remain in custody.", "DETAINED", "Ana Dias Erik Dahl"},
		{"Erik Dahl went on trial on Monday. A Norwegian court convicted the defendant of arson.", "ACCUSED", "Norway Erik Dahl"},
		{"Erik Dahl was charged with arson. Tom Reed was charged with theft. Norway arrested the suspect.", "DETAINED", ""},
		{"Erik Dahl was charged with arson. Norway arrested a second suspect. Norway freed the suspect.", "CONCEDED_TO", ""},
		{"Erik Dahl was charged with arson. Norway arrested the suspects in a raid.", "DETAINED", ""},
		{"Erik Dahl, a lawyer, spoke for the accused. Norway arrested the accused.", "DETAINED", ""},
		{"Erik Dahl was charged with arson. Norway arrested the gunman who shot a guard.", "DETAINED", ""},
		{"Erik Dahl was sacked. Norway arrested the attacker.", "DETAINED", ""},
		{"Erik Dahl was jailed for theft. The accused surrendered himself to Norway.", "CONCEDED_TO", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, c.relation, false); got != c.want {
			t.Errorf("%q: %s %q, want %q", c.text, c.relation, got, c.want)
		}
	}
}
