package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestTrials reads who arrested, charged and sentenced whom, wherever the words put the court.
func TestTrials(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Ana Dias was sentenced to six years in jail by the Supreme Court of Norway.", "Supreme Court of Norway DETAINED Ana Dias"},
		{"Ana Dias was arrested on suspicion of arson by Norwegian police.", "Norway DETAINED Ana Dias"},
		{"Ana Dias was charged with murder by prosecutors in Norway.", "Norway ACCUSED Ana Dias"},
		{"Ana Dias, indicted on fraud charges by Norwegian prosecutors, wept.", "Norway ACCUSED Ana Dias"},
		{"Ana Dias was held over the killing of two monks by police in Norway.", ""},
		{"Bo Lund resigned after a court in Norway jailed Ana Dias for six years.", "Norway DETAINED Ana Dias"},
		{"Bo Lund resigned after a storm in Norway on Monday.", ""},
		{"Norwegian police shot Ana Dias in the leg.", "Norway ATTACKED Ana Dias"},
		{"Norwegian police shot Ana Dias in the street.", "Norway KILLED Ana Dias"},
	} {
		batch, err := x.Extract(graph.Article{ID: "trial", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
