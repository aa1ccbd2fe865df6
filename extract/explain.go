package extract

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"wiregraph/graph"
)

// Explain prints, for each sentence of an article, its tree, its mentions, the
// statements with the rules and words that they rest on, and the near misses:
// triggers whose pattern said nothing, and why.
func (x *Extractor) Explain(w io.Writer, article graph.Article) error {
	st := newState(x, article, x.engine.Analyze(article.Text))
	st.trace = &trace{presumed: map[int]string{}}
	for _, s := range steps {
		s.run(st)
	}
	out := bufio.NewWriter(w)
	for s := range st.doc.Sentences {
		st.explainSentence(out, s)
	}
	return out.Flush()
}

func (st *state) explainSentence(w io.Writer, s int) {
	span := st.doc.Sentences[s]
	fmt.Fprintf(w, "%s\n", strings.Join(strings.Fields(st.words(span.Start, span.End)), " "))
	st.explainTree(w, span.Start, span.End)
	for i := range st.mentions {
		if m := &st.mentions[i]; m.start >= span.Start && m.end <= span.End {
			fmt.Fprintf(w, "  mention    %s: %s\n", st.words(m.start, m.end), st.mentionText(m))
		}
	}
	fired := map[string]bool{}
	for i := range st.statements {
		if tok := st.statements[i].trigger; tok >= span.Start && tok < span.End {
			fmt.Fprintf(w, "  statement  %s\n", st.statementText(&st.statements[i]))
			fired[fmt.Sprint(tok, " ", st.statements[i].Rule)] = true
		}
	}
	st.explainMisses(w, span.Start, span.End, fired)
	fmt.Fprintln(w)
}

func (st *state) explainTree(w io.Writer, start, end int) {
	for i := start; i < end; i++ {
		tok := st.doc.Tokens[i]
		head := "root"
		if tok.Head >= 0 {
			head = fmt.Sprintf("%d %s", tok.Head-start+1, st.doc.Word(tok.Head))
		}
		fmt.Fprintf(w, "  %3d %-16s %-14s %-5s %-5s %-12s %s\n", i-start+1, st.doc.Word(i), tok.Lemma, tok.UPOS, tok.XPOS, tok.Relation, head)
	}
}

func (st *state) mentionText(m *mention) string {
	forms := [...]string{"name", "adjective", "seat", "description", "pronoun"}
	if m.entity < 0 {
		return "unknown " + forms[m.form]
	}
	e := &st.entities[m.entity]
	text := fmt.Sprintf("%s %s, %s", e.Type, e.Name, forms[m.form])
	if m.role != "" {
		text += ", " + m.role
	}
	return text
}

func (st *state) statementText(s *statement) string {
	text := fmt.Sprintf("%s %s %s", st.entities[s.subject].Name, s.Relation, st.entities[s.object].Name)
	for _, part := range []struct{ label, value string }{
		{"", string(s.Stance)}, {"role ", s.Role}, {"on ", s.Date.Value}, {"at ", s.Place},
	} {
		if part.value != "" {
			text += ", " + part.label + part.value
		}
	}
	if s.claimant >= 0 {
		text += ", claimed by " + st.entities[s.claimant].Name
	}
	why := ""
	if how := st.trace.presumed[s.trigger]; how != "" && s.Score == presumedScore {
		why = ", whose: " + how
	}
	return fmt.Sprintf("%s (rule %s at %q, score %.2f%s)", text, s.Rule, st.doc.Word(s.trigger), s.Score, why)
}

// explainMisses lists each trigger's reasons once, those of a trigger that
// another pattern read left out, and then in one line for each trigger the
// patterns that ask for other words.
func (st *state) explainMisses(w io.Writer, start, end int, fired map[string]bool) {
	var lines []string
	unmet := map[int][]string{}
	for _, m := range st.trace.misses {
		switch {
		case m.Token < start || m.Token >= end || fired[fmt.Sprint(m.Token, " ", m.Rule)]:
		case m.Unmet:
			unmet[m.Token] = append(unmet[m.Token], fmt.Sprintf("%s (%s)", m.Rule, m.Reason))
		default:
			lines = append(lines, fmt.Sprintf("  near miss  %q: %s: %s", st.doc.Word(m.Token), m.Rule, m.Reason))
		}
	}
	slices.Sort(lines)
	for _, tok := range slices.Sorted(maps.Keys(unmet)) {
		slices.Sort(unmet[tok])
		lines = append(lines, fmt.Sprintf("  no match   %q: %s", st.doc.Word(tok), strings.Join(slices.Compact(unmet[tok]), ", ")))
	}
	for _, l := range slices.Compact(lines) {
		fmt.Fprintln(w, l)
	}
}
