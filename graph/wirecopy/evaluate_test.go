package wirecopy

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// The measure: pairs of texts of which we know whether they are one text. The
// stories are our own; what sites do to an agency's text is done to them here,
// with a fixed seed. A copy is the same text after a site's usual handling. A
// rewrite by another desk, a follow-up with the same background and another
// day's routine report are not.

type story struct{ original, background, rewrite, followup []string } // paragraphs

// readStories reads testdata/stories.txt.
func readStories(t testing.TB) []story {
	t.Helper()
	data, err := os.ReadFile("testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []story
	for _, part := range strings.Split(string(data), "\n== ")[1:] {
		_, rest, _ := strings.Cut(part, "-- original\n")
		original, rest, _ := strings.Cut(rest, "-- rewrite\n")
		rewrite, followup, ok := strings.Cut(rest, "-- followup\n")
		if !ok {
			t.Fatalf("a story misses a part: %.30q", part)
		}
		var s story
		for _, p := range paragraphs(original) {
			plain, repeated := strings.CutPrefix(p, "> ")
			if repeated {
				s.background = append(s.background, plain)
			}
			s.original = append(s.original, plain)
		}
		s.rewrite = paragraphs(rewrite)
		s.followup = append(paragraphs(strings.Replace(followup, "{background}", "", 1)), s.background...)
		out = append(out, s)
	}
	return out
}

func paragraphs(s string) []string { return strings.Split(strings.TrimSpace(s), "\n\n") }

// synonyms are the small changes that editors make.
var synonyms = strings.Fields(`said/stated about/around killed/slain wounded/injured countries/nations boats/vessels began/started
	called/termed people/persons told/informed since/from two/both three/several demanded/requested agreed/decided signed/sealed
	closed/shut talks/negotiations attack/assault largest/biggest minister/secretary border/frontier army/military government/cabinet
	whole/entire ships/vessels town/city members/delegates step/move answer/response morning/dawn evening/night years/seasons
	against/versus with/alongside between/among first/initial after/following before/ahead-of near/close-to was/had-been is/remains
	would/will may/can had/has that/which and/plus to/towards of/from`)

// change replaces about the given share of words, by a synonym where there is
// one, and else drops or doubles the word, as a slip of the hand does.
func change(r *rand.Rand, text string, share float64) string {
	table := map[string]string{}
	for _, pair := range synonyms {
		from, to, _ := strings.Cut(pair, "/")
		table[from] = strings.ReplaceAll(to, "-", " ")
	}
	var out []string
	for _, w := range strings.Fields(text) {
		switch other, known := table[w]; {
		case r.Float64() >= share:
			out = append(out, w)
		case known:
			out = append(out, other)
		case r.IntN(2) == 0:
			out = append(out, w, w)
		}
	}
	return strings.Join(out, " ")
}

var headlines = []string{"What we know so far", "New turn in an old quarrel", "World in brief: the day's main story", "Live: latest from the region"}

var furniture = []string{"This article was first published by an agency and has not been edited by our staff.",
	"Read more of our reporting on the region, and subscribe to the letter that our editors write each morning.",
	"Reporting by our correspondents; editing by the night desk. Pictures and a map are to be found in the gallery below the text.",
	"Analysts whom our paper asked on the telephone see little room for a quick way out, since neither side wants to lose face before the summer, and expect that others will step in.",
	"The news was received with worry in our own capital, where the government said that it follows events closely and that its citizens should stay away from the area for the time being."}

// handle does to an agency's text what one site does.
func handle(r *rand.Rand, s story, how string) string {
	p := slices.Clone(s.original)
	switch how {
	case "headline":
		p[0] = headlines[r.IntN(len(headlines))]
	case "words":
		p[0] = headlines[r.IntN(len(headlines))]
		return change(r, strings.Join(p, "\n\n"), 0.03+0.05*r.Float64())
	case "edited":
		p[0] = headlines[r.IntN(len(headlines))]
		p = slices.Delete(p, len(p)-1, len(p))
		return change(r, strings.Join(p, "\n\n"), 0.08+0.04*r.Float64())
	case "cut":
		p = p[:3+r.IntN(len(p)-4)]
	case "furniture":
		for range 2 + r.IntN(3) {
			p = slices.Insert(p, 1+r.IntN(len(p)), furniture[r.IntN(len(furniture))])
		}
	case "moved":
		r.Shuffle(len(p)-2, func(i, j int) { p[i+2], p[j+2] = p[j+2], p[i+2] })
	case "plain":
		return strings.ToUpper(strings.NewReplacer(",", "", "\"", "", "’", "'").Replace(strings.Join(p, " ")))
	}
	return strings.Join(p, "\n\n")
}

var handlings = []string{"headline", "words", "edited", "cut", "furniture", "moved", "plain"}

// routine is a report as a press office sends it each day: the same words with
// other figures.
func routine(r *rand.Rand) string {
	n := func(most int) int { return 1 + r.IntN(most) }
	return fmt.Sprintf(`Daily report of the Southern Command, %d %s
Forces of the Southern Command struck %d positions of the River Guards on the east bank of the Zab between %d and %d hours, the command said in its daily report. %d fighters were killed, and %d vehicles, %d launchers and %d stores of ammunition were destroyed. There was no indication that civilians were hurt. Aircraft flew %d sorties, of which %d were flown at night. The command said that %d rockets had been fired from the east bank in the same time and that %d of them had been shot down. Since the beginning of the year the command has counted %d rockets. It said that it would go on as long as the threat lasts and asked residents to keep away from the positions of the militia.`,
		n(28), []string{"May", "June", "July"}[r.IntN(3)], n(90), n(11), 12+n(11), n(60), n(40), n(20), n(15), 20+n(90), n(20), n(70), n(50), 100+n(900))
}

type pair struct {
	kind string
	a, b string
	same bool
}

// evaluationSet builds all pairs.
func evaluationSet(t testing.TB) []pair {
	r := rand.New(rand.NewPCG(6, 2026))
	stories := readStories(t)
	var out []pair
	add := func(kind, a, b string, same bool) { out = append(out, pair{kind, a, b, same}) }
	for i, s := range stories {
		whole := strings.Join(s.original, "\n\n")
		rewrite, followup := strings.Join(s.rewrite, "\n\n"), strings.Join(s.followup, "\n\n")
		for _, how := range handlings {
			for range 3 {
				copied := handle(r, s, how)
				add("copy "+how, whole, copied, true)
				add("rewrite", rewrite, copied, false)
				add("follow-up", followup, copied, false)
				if how != "cut" {
					add("copy of copy", handle(r, s, "furniture"), copied, true)
				}
			}
		}
		add("rewrite of follow-up", rewrite, followup, false)
		for _, other := range stories[:i] {
			add("other story", whole, strings.Join(other.original, "\n\n"), false)
			add("other story, same furniture", handle(r, s, "furniture"), handle(r, other, "furniture"), false)
		}
		for range 6 {
			add("routine report", routine(r), routine(r), false)
		}
	}
	return out
}

// TestEvaluation prints the measure (go test -v -run Evaluation) and holds it
// to its bounds. Same alone and Same as a store asks it, after a shared word,
// are both measured.
func TestEvaluation(t *testing.T) {
	for _, mode := range []struct {
		name   string
		decide func(a, b string) bool
	}{{"Same", Same}, {"shared word and Same", func(a, b string) bool { return shareWord(a, b) && Same(a, b) }}} {
		var right, wrong, missed int
		errors := map[string]int{}
		counts := map[string]int{}
		for _, p := range evaluationSet(t) {
			counts[p.kind]++
			switch got := mode.decide(Sign(p.a), Sign(p.b)); {
			case got && p.same:
				right++
			case got:
				wrong++
				errors[p.kind]++
			case p.same:
				missed++
				errors[p.kind]++
			}
		}
		precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
		t.Logf("%s: precision %.4f, recall %.4f; errors %v of %v", mode.name, precision, recall, errors, counts)
		if precision < 0.98 || recall < 0.95 {
			t.Errorf("%s: below precision 0.98 and recall 0.95", mode.name)
		}
	}
}

func shareWord(a, b string) bool {
	words := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(words, w) })
}
