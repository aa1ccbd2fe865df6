package extract

import (
	"math"
	"testing"

	"wiregraph/graph"
)

func TestReadWeights(t *testing.T) {
	w, err := readWeights("keep\t0.25\nbias\t1\nrel MET_WITH\t-2\n")
	if err != nil {
		t.Fatal(err)
	}
	if w.keep != 0.25 || !w.knows("MET_WITH") || w.knows("ADOPTED") {
		t.Errorf("weights %+v", w)
	}
	if got, want := w.score([]string{"bias", "rel MET_WITH", "never seen"}), 1/(1+math.E); math.Abs(got-want) > 1e-12 {
		t.Errorf("score %v, want %v", got, want)
	}
	for _, bad := range []string{"bias 1\n", "bias\tmuch\n"} {
		if _, err := readWeights(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// TestScoreTable holds the table that is built in to its form.
func TestScoreTable(t *testing.T) {
	w, err := readWeights(scoreTable)
	if err != nil {
		t.Fatal(err)
	}
	if w.keep <= 0 || w.keep >= 1 || !w.knows("MET_WITH") {
		t.Errorf("threshold %v, %d features", w.keep, len(w.of))
	}
}

func TestKeepStatementsMovesCandidatesAlong(t *testing.T) {
	st := &state{
		statements: []statement{{subject: 0}, {subject: 1}, {subject: 2}},
		candidates: []candidate{{statement: 0}, {statement: 2}},
	}
	st.keepStatements(map[int]bool{0: true})
	if len(st.statements) != 2 || len(st.candidates) != 1 || st.statements[st.candidates[0].statement].subject != 2 {
		t.Errorf("statements %+v, candidates %+v", st.statements, st.candidates)
	}
}

// TestLongerSentence holds the score to what is told: a clause behind a sentence of some
// length takes nothing from it.
func TestLongerSentence(t *testing.T) {
	x := reader(t)
	const told = "Zambian officials said on Tuesday that the foreign minister of Malawi had criticized Botswana over its plans for a dam on the river"
	var scores []float64
	for _, text := range []string{told + ".", told + ", a day before the two neighbours were to open a bridge that both had paid for."} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range b.Statements {
			if s.Relation == "CRITICIZED" {
				scores = append(scores, s.Score)
			}
		}
	}
	if len(scores) != 2 || scores[0] != scores[1] {
		t.Errorf("scores %v, want the same two", scores)
	}
}
