package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Whom a party fights, where a sentence of a battle names one side alone: "Peru said 200
// of its soldiers had been killed", "Chile launched a new offensive at dawn".

// foe is the slot that the other party of the fighting fills.
const foe = "foe"

// facing fills a side of the frame that names nobody with the one enemy that the text has
// told of whoever fills the other. It keeps silent where the words say themselves who was
// struck, known or not, and where the text tells of several enemies or of none.
func (st *state) facing(list []slot, known []candidate, p *predicate, types map[string]bool) []candidate {
	if len(known) == 0 || !slices.ContainsFunc(list, func(s slot) bool { return s.base == foe }) || st.aimedElsewhere(p) {
		return nil
	}
	enemy := -1
	for i, k := range known {
		e := st.enemyOf(k.subject.entity)
		if e < 0 || i > 0 && e != enemy || !types[st.entities[e].Type] {
			return nil
		}
		enemy = e
	}
	if st.foughtAbroad(p, enemy) {
		return nil
	}
	return []candidate{{subject: reference{enemy, p.trigger, foe}, subjectVia: "loose", subjectSlot: foe}}
}

// foughtAbroad reports whether the words say that it happened in another state than the
// enemy's, where others fight: "Chile fears Peru. Nine of its soldiers were killed in Bolivia".
func (st *state) foughtAbroad(p *predicate, enemy int) bool {
	if st.entities[enemy].Type != schema.State {
		return false
	}
	for _, a := range p.args {
		if e := st.entityAt(a.token); a.slot == "in" && e >= 0 && st.entities[e].Type == schema.State && e != enemy {
			return true
		}
	}
	return false
}

// enemyOf is the only state or body that the text has told to fight the side of entity e,
// in whichever direction, or that the side accuses of such a deed; -1 without one.
func (st *state) enemyOf(e int) int {
	enemy := -1
	all := slices.Concat(st.candidates, st.pending)
	for _, c := range all {
		if !(ofForce(c) && st.stanceOf(&c) == graph.Asserted) && !st.blamedForForce(c, all) {
			continue
		}
		other := -1
		switch s, o := c.subject.entity, c.object.entity; {
		case s == e || st.ownSide(s, e):
			other = o
		case o == e || st.ownSide(o, e):
			other = s
		}
		if other < 0 || other == e || other == enemy {
			continue
		}
		if typ := st.entities[other].Type; typ != schema.State && typ != schema.Organization {
			continue
		}
		if enemy >= 0 && !st.ownSide(enemy, other) {
			return -1
		}
		enemy = other
	}
	return enemy
}

// ofForce reports whether a candidate tells that somebody fought somebody.
func ofForce(c candidate) bool {
	return c.frame.relation.Name == "ATTACKED" || c.frame.relation.Name == "KILLED"
}

// blamedForForce reports whether a candidate tells that somebody accused whom its sentence
// tells to have fought: "Peru accused Chile of shelling Arica".
func (st *state) blamedForForce(c candidate, all []candidate) bool {
	return c.frame.relation.Name == "ACCUSED" && slices.ContainsFunc(all, func(d candidate) bool {
		return ofForce(d) && d.subject.entity == c.object.entity && st.sentence[d.predicate.trigger] == st.sentence[c.predicate.trigger]
	})
}

// tellsOfBattle reports whether token i speaks of what one side does or suffers in a
// battle, or after one, whose other side may stay unsaid.
func (st *state) tellsOfBattle(i int) bool {
	lemma := st.tree.lemma(i)
	return lemma == "kill" || lemma == "fire" || st.tree.tok[i].UPOS == "NOUN" && (st.grammar.is("deed", lemma) || st.grammar.is("push", lemma) || st.grammar.is("answer-noun", lemma))
}

// aimedElsewhere reports whether a phrase of aim that is no time tells what was struck.
func (st *state) aimedElsewhere(p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		return aims[a.slot] && !slices.ContainsFunc(st.times, func(tm timeExpression) bool { return tm.start <= a.token && a.token < tm.end })
	})
}

// aims are the slots of what an attack is aimed at and of those who are told to have done it.
var aims = lexis.Set("on", "against", "at", "into", "upon", "obj on", "obj against", "obj at", "by", "when")
