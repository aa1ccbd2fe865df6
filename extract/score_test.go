package extract

import (
	"math"
	"testing"
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
