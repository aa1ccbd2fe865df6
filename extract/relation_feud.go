package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whom words are aimed at that name nobody, by what the text told before: "Iran seized a
// tanker of Peru. Lima vowed to retaliate", "Peru demanded the ship's release".

// harms are the relations that call for an answer, lasting those that last.
var (
	harms   = []string{"ATTACKED", "KILLED", "SEIZED", "DETAINED", "SANCTIONED"}
	lasting = []string{"SEIZED", "DETAINED"}
)

// requiting are the verbs and nouns of answering harm with harm, which need not say whose.
var requiting = lexis.Set("retaliate", "avenge", "unanswered", "unpunished", "retaliation", "revenge")

// feudWithin is how many sentences before the answer the harm may be told.
const feudWithin = 3

// lastTold are the candidates that the text told before the trigger in up to a number of
// sentences, the last first.
func (st *state) lastTold(p *predicate, sentences int) []*candidate {
	var out []*candidate
	n := st.sentence[p.trigger]
	for _, list := range [...][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0; k-- {
			t := list[k].predicate.trigger
			if n-st.sentence[t] > sentences {
				return out
			}
			if t < p.trigger {
				out = append(out, &list[k])
			}
		}
	}
	return out
}

// harmers are those who harmed one of the subjects last, as the text told it.
func (st *state) harmers(subjects []candidate, p *predicate, types map[string]bool) []candidate {
	for _, c := range st.lastTold(p, feudWithin) {
		s, o := c.subject.entity, c.object.entity
		if !slices.Contains(harms, c.frame.relation.Name) || !types[st.entities[s].Type] {
			continue
		}
		for i := range subjects {
			if t := subjects[i].subject.entity; s != t && !st.ownSide(s, t) && (o == t || st.ownSide(o, t) || st.sailsUnder(c.object, t)) {
				return []candidate{{subject: reference{s, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "harmer"}}
			}
		}
	}
	return nil
}

// refusals are the verbs of refusing, which need not say whom.
var refusals = lexis.Set("refuse", "decline")

// askedWithin is how many sentences before a refusal what is refused may be asked.
const askedWithin = 2

// askers are those who asked something of one of the subjects last, as the text told it: "Peru asked
// Ana Dias to wait, but she declined".
func (st *state) askers(subjects []candidate, p *predicate, types map[string]bool) []candidate {
	for _, c := range st.lastTold(p, askedWithin) {
		s := c.subject.entity
		disavows, relation := disavowing[st.tree.lemma(p.trigger)], c.frame.relation.Name
		if disavows && relation != "ACCUSED" || !disavows && relation != "CALLED_ON" && st.tree.lemma(c.predicate.trigger) != "subpoena" || !types[st.entities[s].Type] {
			continue
		}
		for i := range subjects {
			if t := subjects[i].subject.entity; s != t && (c.object.entity == t || disavows && st.ownSide(t, c.object.entity)) {
				return []candidate{{subject: reference{s, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "asker"}}
			}
		}
	}
	return nil
}

// disavowing are the verbs by which the accused answer: "accused Chile of arson, which it denies".
var disavowing = lexis.Set("deny", "plead", "protest", "proclaim")

// trying are the verbs by which a court deals with whom it may then send to prison.
var trying = lexis.Set("convict", "find", "try", "sentence", "condemn")

// sentenced reports whether token i tells of a sentence, which need not say who passes it.
func (st *state) sentenced(i int) bool {
	switch st.tree.lemma(i) {
	case "sentence", "condemn", "term":
		return true
	case "jail", "imprison":
		return st.tree.tok[i].XPOS == "VBN"
	}
	return false
}

// triers are those who tried whom the predicate takes, as the text told it last: "A Chilean court
// convicted Ana Dias. She was sentenced to six years".
func (st *state) triers(p *predicate, types map[string]bool) []candidate {
	var taken []int
	for _, a := range p.args {
		switch verb := st.tree.isVerb(p.trigger); {
		case verb && a.slot == "subj" && st.resolve(a.token, "") != nil: // it says who
			return nil
		case verb && (a.slot == "obj" || a.slot == "iobj"), !verb && a.slot == "carrier subj":
			for _, r := range st.resolve(a.token, "self") {
				taken = append(taken, r.entity)
			}
		}
	}
	for _, c := range st.lastTold(p, askedWithin) {
		s, relation := c.subject.entity, c.frame.relation.Name
		if (relation == "ACCUSED" || relation == "DETAINED") && trying[st.tree.lemma(c.predicate.trigger)] && types[st.entities[s].Type] && slices.Contains(taken, c.object.entity) {
			return []candidate{{subject: reference{s, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "judge"}}
		}
	}
	return nil
}

// sailsUnder reports whether the reference r is to a ship that the words beside its name
// make that of the entity.
func (st *state) sailsUnder(r reference, entity int) bool {
	return st.entities[r.entity].Type == schema.Ship && contains(st.resolveOne(st.phraseOf(r.token), "owner", 1), entity)
}

// captors are those who hold whose release the words speak of, as the text told it.
func (st *state) captors(p *predicate, types map[string]bool) []candidate {
	if st.tree.passive(p.trigger) || st.tree.tok[p.trigger].UPOS == "NOUN" && st.definiteNoun(p.trigger) {
		if e := st.hostageTaker(); e >= 0 && types[st.entities[e].Type] && !st.leadsArmed(st.sentence[p.trigger]) && st.nearHostages(p.trigger) {
			return []candidate{{subject: reference{e, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "captor"}}
		}
		return nil
	}
	for _, a := range p.args {
		if a.slot != "obj" && a.slot != "for" || !setFree[st.tree.lemma(a.token)] {
			continue
		}
		for _, k := range st.tree.children(a.token) {
			if st.tree.base(k) != "nmod" || k > a.token && st.tree.cased(k) != "of" {
				continue
			}
			for _, held := range st.resolveOne(k, "", 1) {
				if out := st.captorsOf(held.entity, p, types); out != nil {
					return out
				}
			}
		}
	}
	return nil
}

// leadsArmed reports whether sentence s tells an office in an armed group: those who hold
// it are held by others.
func (st *state) leadsArmed(s int) bool {
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return o.owner >= 0 && st.armed(o.owner) && st.sentence[o.head] == s
	})
}

// hostageTaker is the armed group that an article names most which tells of hostages in two
// of its sentences, -1 elsewhere: "the ambassador, too, was being held".
func (st *state) hostageTaker() int {
	told := 0
	for s := range st.doc.Sentences {
		if st.has(s, "hostage-word") {
			told++
		}
	}
	if told < 2 {
		return -1
	}
	count := map[int]int{}
	for i := range st.mentions {
		if e := st.mentions[i].entity; e >= 0 && st.armed(e) {
			count[e]++
		}
	}
	return leader(count, len(st.entities))
}

// nearHostages reports whether the text tells of hostages within three sentences of token t.
func (st *state) nearHostages(t int) bool {
	for s := max(st.sentence[t]-3, 0); s < min(st.sentence[t]+4, len(st.doc.Sentences)); s++ {
		if st.has(s, "hostage-word") {
			return true
		}
	}
	return false
}

// captorsOf are those whom the text last told to have taken an entity, a ship for its
// crew.
func (st *state) captorsOf(held int, p *predicate, types map[string]bool) []candidate {
	for _, c := range st.lastTold(p, len(st.doc.Sentences)) {
		s := c.subject.entity
		if slices.Contains(lasting, c.frame.relation.Name) && c.object.entity == held && types[st.entities[s].Type] && st.entities[s].Type != schema.Person {
			return []candidate{{subject: reference{s, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "captor"}}
		}
	}
	return nil
}

// setFree are the nouns for what those who are held are asked to be given.
var setFree = lexis.Set("release", "return", "freedom", "liberation", "handover")
