package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// parseTree reads a hand-built document: one token a line, blank lines between
// sentences,
//
//	word lemma UPOS[/XPOS] head relation [Type:Entity name[/adj|/seat|/nom|/pro]]
//
// heads count from 1 within the sentence, 0 is the root; adjoining tokens with
// one entity are one mention.
func parseTree(t *testing.T, text string) *state {
	t.Helper()
	st := &state{article: graph.Article{ID: "test", Published: time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)}, doc: &language.Document{}}
	labels := []string{}
	base := 0
	closeSentence := func() {
		if n := len(st.doc.Tokens); n > base {
			st.doc.Sentences = append(st.doc.Sentences, language.Span{Start: base, End: n})
			base = n
		}
	}
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			closeSentence()
			continue
		}
		f := strings.Fields(line)
		if len(f) < 5 {
			t.Fatalf("tree line %q has no five fields", line)
		}
		head, err := strconv.Atoi(f[3])
		if err != nil {
			t.Fatalf("tree line %q: %v", line, err)
		}
		if st.doc.Text != "" && f[0] != "." && f[0] != "," && f[0] != "'s" {
			st.doc.Text += " "
		}
		upos, xpos, _ := strings.Cut(f[2], "/")
		h := base + head - 1
		if head == 0 {
			h = -1
		}
		start := len(st.doc.Text)
		st.doc.Text += f[0]
		st.doc.Tokens = append(st.doc.Tokens, language.Token{Start: start, End: len(st.doc.Text), Lemma: f[1], UPOS: upos, XPOS: xpos, Head: h, Relation: f[4]})
		labels = append(labels, strings.Join(f[5:], " "))
	}
	closeSentence()
	st.tree = newTree(st.doc)
	labelMentions(st, labels)
	return st
}

func labelMentions(st *state, labels []string) {
	forms := map[string]form{"": name, "adj": adjective, "seat": seat, "nom": nominal, "pro": pronoun}
	ids := map[string]int{}
	st.mentionAt = make([]int, len(labels))
	st.sentence = make([]int, len(labels))
	for s, span := range st.doc.Sentences {
		for i := span.Start; i < span.End; i++ {
			st.sentence[i] = s
		}
	}
	for i := range labels {
		st.mentionAt[i] = -1
	}
	for i := 0; i < len(labels); i++ {
		if labels[i] == "" {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end] == labels[i] {
			end++
		}
		label, kind, _ := strings.Cut(labels[i], "/")
		typ, full, _ := strings.Cut(label, ":")
		id, ok := ids[label]
		if !ok {
			id = len(st.entities)
			ids[label] = id
			st.entities = append(st.entities, entity{Entity: graph.Entity{Type: typ, Name: full}, parent: -1})
		}
		head := i
		for k := i; k < end; k++ {
			if h := st.doc.Tokens[k].Head; h < i || h >= end {
				head = k
				break
			}
		}
		for k := i; k < end; k++ {
			st.mentionAt[k] = len(st.mentions)
		}
		st.mentions = append(st.mentions, mention{start: i, end: end, head: head, form: forms[kind], entity: id})
		i = end - 1
	}
}

// show lists statements as "Iran WARNED United States [asserted]".
func show(st *state) string {
	var lines []string
	for _, s := range st.statements {
		line := fmt.Sprintf("%s %s %s", st.entities[s.subject].Name, s.Relation, st.entities[s.object].Name)
		if s.Stance != "" && s.Stance != graph.Asserted {
			line += fmt.Sprintf(" [%s]", s.Stance)
		}
		if s.claimant >= 0 {
			line += " by " + st.entities[s.claimant].Name
		}
		if s.Date.Value != "" {
			line += " on " + s.Date.Value
		}
		if s.Place != "" {
			line += " at " + s.Place
		}
		lines = append(lines, line)
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// TestTrees runs the files of testdata/trees: cases of "name", "----" and the
// tree, "====" and what is wanted, with an empty line of dashes between cases.
func TestTrees(t *testing.T) {
	files, err := filepath.Glob("testdata/trees/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tree files: %v", err)
	}
	vocabulary, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	words := newLexicon(vocabulary)
	grammar := compile(vocabulary, words.classes)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split(string(data), "\n%%\n") {
			title, rest, _ := strings.Cut(strings.TrimSpace(block), "\n")
			input, want, ok := strings.Cut(rest, "\n====")
			if !ok {
				t.Fatalf("%s: case %q has no ====", file, title)
			}
			t.Run(filepath.Base(file)+"/"+title, func(t *testing.T) {
				st := parseTree(t, input)
				st.schema, st.grammar, st.lexicon = vocabulary, grammar, words
				for _, step := range []func(*state){voices, dates, relations, stances, attributions, places, datings} {
					step(st)
				}
				if got, want := show(st), strings.TrimSpace(want); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// TestSpokenFor: what a spokesman claims his body claims, what a minister
// claims he claims himself.
func TestSpokenFor(t *testing.T) {
	for title, want := range map[string]string{"spokesman": "Red Army", "minister": "Ana"} {
		st := parseTree(t, "Ana Ana PROPN/NNP 0 root Person:Ana\n"+title+" "+title+" NOUN/NN 1 appos\nfor for ADP/IN 4 case\nRed Red PROPN/NNP 2 nmod Organization:Red Army")
		st.offices = []office{{start: 1, end: 2, head: 1, owner: 1, holders: []int{0}}}
		if got := st.entities[st.spokenFor(reference{0, 0, "self"}).entity].Name; got != want {
			t.Errorf("a %s speaks for %q, want %q", title, got, want)
		}
	}
}
