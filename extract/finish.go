package extract

import (
	"slices"
	"sort"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// finish turns the state into a batch: ids, one statement for each distinct
// event or fact with all its evidence, everything in a fixed order.
func finish(st *state, opt Options) graph.Batch {
	batch := graph.Batch{Article: st.article}
	var kept []graph.Statement
	used := map[string]bool{}
	for i, s := range st.statements {
		if out, ok := finishStatement(st, s, opt); ok {
			kept = append(kept, out)
			used[out.Subject], used[out.Object], used[out.AttributedTo] = true, true, true
			if i < len(st.candidates) {
				st.spokenOfBySeat(&st.candidates[i])
			}
		}
	}
	batch.Entities = finishEntities(st, used)
	batch.Statements = st.cluster(kept)
	for i := range batch.Statements {
		batch.Statements[i].ID = graph.StatementID(st.article.ID, batch.Statements[i])
	}
	sort.Slice(batch.Statements, func(i, j int) bool {
		a, b := &batch.Statements[i], &batch.Statements[j]
		if a.Evidence[0].Start != b.Evidence[0].Start {
			return a.Evidence[0].Start < b.Evidence[0].Start
		}
		return a.ID < b.ID
	})
	return batch
}

// spokenOfBySeat adds the capital through which a statement names a state to the state's
// names: of "an ultimatum to Lima" Lima is a name of Peru too.
func (st *state) spokenOfBySeat(c *candidate) {
	for _, r := range []reference{c.subject, c.object} {
		if r.how == "seat" {
			e := &st.entities[r.entity]
			e.Aliases = append(e.Aliases, st.placeName(r.token))
		}
	}
}

// finishEntities lists the article's entities by id. Two that came to the same
// id (one text, two ways of writing a name) are one.
func finishEntities(st *state, used map[string]bool) []graph.Entity {
	byID := map[string]int{}
	var out []graph.Entity
	shadows, mentioned := st.shadows(), map[int]bool{}
	for i := range st.mentions {
		mentioned[st.mentions[i].entity] = true
	}
	for i := range st.entities {
		if !used[st.entities[i].ID] && (shadows[i] || !mentioned[i]) { // the latter were thought of for a statement that did not come
			continue
		}
		e := st.entities[i].Entity
		if at, ok := byID[e.ID]; ok {
			out[at].Aliases = append(append(out[at].Aliases, e.Name), e.Aliases...)
			continue
		}
		byID[e.ID] = len(out)
		e.Aliases = append([]string(nil), e.Aliases...)
		out = append(out, e)
	}
	for i := range out {
		out[i].Aliases = sortedWithout(out[i].Aliases, out[i].Name)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// shadows are the entities that the text names by adjectives alone and that are
// no state of today: "Kurdish", "Soviet". They count where they act.
func (st *state) shadows() map[int]bool {
	out := map[int]bool{}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.entry < 0 {
			continue
		}
		e := &st.schema.Entries[m.entry]
		shadow := m.form == adjective && (e.Type == schema.Place || len(e.Properties["iso2"]) == 0)
		if old, ok := out[m.entity]; ok && !old {
			continue
		}
		out[m.entity] = shadow
	}
	return out
}

func sortedWithout(list []string, without string) []string {
	sort.Strings(list)
	out := list[:0]
	for i, s := range list {
		if s != without && (i == 0 || s != list[i-1]) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// finishStatement gives a statement its entity ids. One about a thing and
// itself says nothing and is dropped, as is one below the wanted score.
func finishStatement(st *state, s statement, opt Options) (graph.Statement, bool) {
	out := s.Statement
	out.Subject, out.Object = st.entities[s.subject].ID, st.entities[s.object].ID
	if out.Score == 0 {
		out.Score = 1 // a rule that weighs nothing is taken at its word
	}
	if out.Subject == out.Object || out.Score < opt.MinScore || len(out.Evidence) == 0 {
		return out, false
	}
	if s.claimant >= 0 {
		out.AttributedTo = st.entities[s.claimant].ID
	}
	if out.Stance == "" {
		out.Stance = graph.Asserted
	}
	if r := st.schema.Relation(out.Relation); r != nil && r.Symmetric && out.Subject > out.Object {
		out.Subject, out.Object = out.Object, out.Subject
	}
	return out, true
}

// cluster folds statements of one event or fact into one. Two tell the same
// where relation, parties and stance agree and neither date, place nor office
// contradict; the text's order decides which cluster takes a statement.
func (st *state) cluster(list []graph.Statement) []graph.Statement {
	type key struct {
		subject, relation, object string
		stance                    graph.Stance
	}
	at := map[key][]int{}
	var out []graph.Statement
next:
	for _, s := range list {
		k := key{s.Subject, s.Relation, s.Object, s.Stance}
		for _, i := range at[k] {
			if st.sameEvent(&out[i], &s) {
				st.foldInto(&out[i], &s)
				continue next
			}
		}
		at[k] = append(at[k], len(out))
		s.Evidence = append([]graph.Evidence(nil), s.Evidence...)
		out = append(out, s)
	}
	for i := range out {
		out[i].Evidence = sortEvidence(out[i].Evidence)
	}
	return out
}

func (st *state) sameEvent(a, b *graph.Statement) bool {
	standing := false
	if r := st.schema.Relation(a.Relation); r != nil { // one office is one fact, won first and won again
		standing = r.Standing
	}
	return (standing || compatible(a.Date.Value, b.Date.Value)) &&
		(a.Place == "" || b.Place == "" || st.lies(a.Place, b.Place) || st.lies(b.Place, a.Place)) &&
		sameOffice(a.Role, b.Role)
}

// compatible reports whether one ISO date can be the other told less precisely.
func compatible(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// sameOffice reports whether two texts tell of one office, as "president" and "US
// President" do, and whatever one words says in more, also where one text speaks of the
// former holder and tells elsewhere that he served; "vice president" is another.
func sameOffice(a, b string) bool {
	a, b = current(a), current(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	less, more := officeWords(a), officeWords(b)
	if !subset(less, more) {
		return false
	}
	for _, w := range more {
		if (w == "vice" || w == "deputy" || w == "assistant" || w == "prime") && !slices.Contains(less, w) {
			return len(less) == 0
		}
	}
	return true
}

// officeWords are the words of an office, those that tell of the holder's sex replaced.
func officeWords(role string) []string {
	words := strings.Fields(strings.ToLower(role))
	for i, w := range words {
		if plain := sexless[w]; plain != "" {
			words[i] = plain
		}
	}
	return words
}

// sexless are words for one office that tell who holds it apart.
var sexless = map[string]string{"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
	"congressman": "representative", "congresswoman": "representative", "councilman": "councilor", "councilwoman": "councilor", "councilmember": "councilor", "councillor": "councilor"}

// current is an office without the word that it is held no longer.
func current(role string) string {
	for _, prefix := range [...]string{"former ", "ex-", "ex "} {
		if len(role) > len(prefix) && strings.EqualFold(role[:len(prefix)], prefix) {
			return role[len(prefix):]
		}
	}
	return role
}

// foldInto adds b to a. The more precise date, place and role win; a claim that the
// writer also makes is the writer's.
func (st *state) foldInto(a, b *graph.Statement) {
	if len(b.Date.Value) > len(a.Date.Value) && compatible(a.Date.Value, b.Date.Value) {
		a.Date = b.Date
	}
	if a.Place == "" || b.Place != "" && !st.lies(a.Place, b.Place) {
		a.Place = b.Place
	}
	if len(b.Role) > len(a.Role) {
		a.Role = b.Role
	}
	if b.AttributedTo == "" {
		a.AttributedTo = ""
	}
	if b.Score > a.Score {
		a.Score, a.Rule = b.Score, b.Rule
	}
	a.Evidence = append(a.Evidence, b.Evidence...)
}

func sortEvidence(list []graph.Evidence) []graph.Evidence {
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return a.Start < b.Start || a.Start == b.Start && a.End < b.End
	})
	out := list[:0]
	for i, e := range list {
		if i == 0 || e != list[i-1] {
			out = append(out, e)
		}
	}
	return out
}
