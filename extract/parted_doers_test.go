package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestPartedDoers: who does what, where a participle stands between the doer and the verb, "by"
// stands far from its deed, or "not" sets one name against another.
func TestPartedDoers(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, relation, subject, object string }{
		{"Shepherds say Togolese marines, backed by gunboats, shelled Cotonou at dawn.", "ATTACKED", "Togo", "Cotonou"},
		{"Shepherds say Togolese marines, backed by gunboats, left at dawn.", "ATTACKED", "", ""},
		{"Togolese marines disguised as monks ambushed a Beninese convoy.", "ATTACKED", "Togo", "Benin"},
		{"Togolese marines dressed as soldiers do in Benin.", "ATTACKED", "", ""},
		{"Gunmen believed to be members of Hezbollah raided Cotonou.", "ATTACKED", "Hezbollah", "Cotonou"},
		{"Gunmen believed to be foes of Hezbollah waited in Cotonou.", "ATTACKED", "", ""},
		{"A senior figure in Hezbollah threatened Benin.", "THREATENED", "Hezbollah", "Benin"},
		{"Sailors under the command of Ana Dias shelled Cotonou.", "ATTACKED", "Ana Dias", "Cotonou"},
		{"Togo bombed Cotonou rather than Lagos.", "ATTACKED", "Togo", "Cotonou"},
		{"Togo, together with Gabon, bombed Cotonou.", "ATTACKED", "Togo Cotonou; Gabon", "Cotonou"},
		{"Togo bombed Cotonou, not Lagos.", "ATTACKED", "Togo", "Cotonou"},
		{"Togo bombed not Cotonou but Lagos.", "ATTACKED", "Togo", "Lagos"},
		{"Togo has made no attempt to invade.", "ATTACKED", "", ""},
		{"Hezbollah planted the mine that killed Jan Novak.", "KILLED", "Hezbollah", "Jan Novak"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		got := told(b, c.relation, false)
		if want := strings.TrimSpace(c.subject + " " + c.object); got != want {
			t.Errorf("%s\n%s %q, want %q", c.text, c.relation, got, want)
		}
	}
}
