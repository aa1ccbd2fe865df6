package graph

import (
	"cmp"
	"slices"
	"time"
)

// How far an undated report may lie from the event that it tells of, in days.
const (
	reportLag   = 10 // an event is reported on its day or in the days after
	planHorizon = 60 // a plan is reported before its day
	chainGap    = 10 // undated reports that follow one another within this tell of one event
)

// cluster is one event in the making.
type cluster struct {
	anchor  string // what tells it from the key's other events: its date, or "~" and the first day of reporting
	slot    int    // tells it from others with the same anchor
	value   string // its date, "" where unknown
	when    days   // the days of value
	members []*member
	told    map[string][]*member // members by article
	places  map[string]bool      // where members say that it happened
}

func (c *cluster) add(m *member) {
	if c.told == nil {
		c.told, c.places = map[string][]*member{}, map[string]bool{}
	}
	c.members = append(c.members, m)
	c.told[m.Article.ID] = append(c.told[m.Article.ID], m)
	if m.place != "" {
		c.places[m.place] = true
	}
}

// apart reports whether one article keeps two of its statements apart: they
// differ in day or place, so they are two events. (A difference in the claimant
// alone is one event that two people claim.)
func apart(x, y *member) bool {
	return x.Article.ID == y.Article.ID && (x.Statement.Date.Value != y.Statement.Date.Value || x.place != y.place)
}

// takes reports whether m may join the cluster.
func (c *cluster) takes(m *member) bool {
	return !slices.ContainsFunc(c.told[m.Article.ID], func(o *member) bool { return apart(m, o) })
}

// events parts the statements of one key, which come in a fixed order, into
// events:
//
//  1. Statements with the same day are one event.
//  2. A statement that gives a month or a year joins an event with a finer date
//     inside it: the only one, or the nearest to its article's publication
//     where that is known. Otherwise those with the same month, and those with
//     the same year, are one event.
//  3. An undated statement whose article has a date joins an event that lies at
//     most ten days before publication; for plans, at most sixty days after it.
//     Nearest first.
//  4. Other undated statements whose articles follow one another with gaps of
//     at most ten days are one undated event.
//  5. An undated statement of an undated article joins the key's only event;
//     where there is none or several, all such statements are one event.
//
// Throughout, statements that one article keeps apart never come together (see
// apart); where that leaves a choice, the event at the same place comes before
// a nearer one, and a finer date before a coarser.
func events(members []*member, planned bool) []*cluster {
	e := &eventList{}
	for _, precision := range []string{"day", "month", "year"} {
		e.dated(members, precision)
	}
	var late, rest []*member
	for _, m := range members {
		switch {
		case m.dated:
		case !m.known:
			rest = append(rest, m)
		case !e.join(m, window(m.published, planned), true):
			late = append(late, m)
		}
	}
	e.chains(late)
	e.datelessArticles(rest)
	return e.clusters
}

func window(published int, planned bool) days {
	if planned {
		return days{published, published + planHorizon}
	}
	return days{published - reportLag, published}
}

type eventList struct{ clusters []*cluster }

// dated places the statements of one precision, the finer ones before.
func (e *eventList) dated(members []*member, precision string) {
	byValue := map[string][]*member{}
	var values []string
	for _, m := range members {
		d := m.Statement.Date
		if d.Precision() != precision || precision != "day" && e.join(m, m.when, m.known) {
			continue
		}
		if byValue[d.Value] == nil {
			values = append(values, d.Value)
		}
		byValue[d.Value] = append(byValue[d.Value], m)
	}
	slices.Sort(values)
	for _, v := range values {
		group := byValue[v]
		e.open(cluster{anchor: v, value: v, when: group[0].when}, group)
	}
}

// join puts m into the best event that overlaps the days; where there is no
// publication to measure from, only into a single one.
func (e *eventList) join(m *member, within days, nearest bool) bool {
	var best *cluster
	found := 0
	for _, c := range e.clusters {
		if c.value == "" || c.value == m.Statement.Date.Value || !c.when.overlaps(within) || !c.takes(m) {
			continue
		}
		found++
		if best == nil || compareFit(m, c, best) < 0 {
			best = c
		}
	}
	if best == nil || !nearest && found > 1 {
		return false
	}
	best.add(m)
	return true
}

// compareFit puts the event that m fits better first.
func compareFit(m *member, x, y *cluster) int {
	return cmp.Or(cmp.Compare(strangeness(m, x), strangeness(m, y)),
		-cmp.Compare(len(x.value), len(y.value)),
		cmp.Compare(x.when.distance(m.published), y.when.distance(m.published)),
		cmp.Compare(x.value, y.value), cmp.Compare(x.slot, y.slot))
}

// strangeness is 0 for an event that m's article tells already, 1 for one at
// the same place, 2 for any other.
func strangeness(m *member, c *cluster) int {
	switch {
	case len(c.told[m.Article.ID]) > 0:
		return 0
	case c.places[m.place]:
		return 1
	}
	return 2
}

// open makes one event of the members, or as many as one of their articles
// keeps apart. The articles that keep most apart come first and so set up the
// events that the others join.
func (e *eventList) open(like cluster, members []*member) {
	perArticle := map[string]int{}
	for _, m := range members {
		perArticle[m.Article.ID]++
	}
	members = slices.Clone(members)
	slices.SortStableFunc(members, func(x, y *member) int {
		return cmp.Or(cmp.Compare(perArticle[y.Article.ID], perArticle[x.Article.ID]), cmp.Compare(x.place, y.place))
	})
	first := len(e.clusters)
	for _, m := range members {
		var best *cluster
		for _, c := range e.clusters[first:] {
			if c.takes(m) && (best == nil || compareFit(m, c, best) < 0) {
				best = c
			}
		}
		if best == nil {
			next := like
			next.slot = len(e.clusters) - first
			best = &next
			e.clusters = append(e.clusters, best)
		}
		best.add(m)
	}
}

// chains makes events of undated statements by when their articles came out.
func (e *eventList) chains(members []*member) {
	for len(members) > 0 { // in order of publication
		end := 1
		for end < len(members) && members[end].published-members[end-1].published <= chainGap {
			end++
		}
		day := time.Unix(int64(members[0].published)*86400, 0).UTC().Format(time.DateOnly)
		e.open(cluster{anchor: "~" + day}, members[:end])
		members = members[end:]
	}
}

// datelessArticles places the statements of which no time at all is known.
func (e *eventList) datelessArticles(members []*member) {
	known := slices.Clone(e.clusters)
	var own []*member
	for _, m := range members {
		open := slices.DeleteFunc(slices.Clone(known), func(c *cluster) bool { return !c.takes(m) })
		if len(open) != 1 {
			own = append(own, m)
			continue
		}
		open[0].add(m)
	}
	e.open(cluster{anchor: "~"}, own)
}
