package main

import (
	"strings"

	"wiregraph/extract/language/internal/model"
)

// Trees that a teacher gives count less than those of the treebanks, and only
// the words of which it is sure count at all.
const (
	teacherWeight = 0.4
	teacherSure   = 0.8
	unknownHead   = -2
)

// teach gives the sentences without trees those of a net that was trained
// before. They hold the news and the encyclopedia that the treebanks lack.
func (l *learner) teach(n *model.Net) {
	var bare []*sentence
	for _, s := range l.train {
		if s.heads == nil && len(s.words) > 0 && len(s.words) <= maxTrainWords {
			bare = append(bare, s)
		}
	}
	for i, r := range readWith(n, bare, &model.Workspace{Sure: true}) {
		s := bare[i]
		s.taught = true
		s.heads = r.Heads
		for t, tag := range r.Tags {
			upos, xpos, _ := strings.Cut(n.Tags[tag], "|")
			rel := n.Relations[r.Relations[t]]
			if r.TagProb[t] < teacherSure {
				upos, xpos = "", ""
			}
			if r.HeadProb[t] < teacherSure {
				s.heads[t], rel = unknownHead, ""
			}
			s.upos, s.xpos, s.rels = append(s.upos, upos), append(s.xpos, xpos), append(s.rels, rel)
		}
	}
}
