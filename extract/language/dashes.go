package language

// Two dashes around an inset ("Egypt – its oldest ally – left the pact") say what
// two commas say, but the corpora of the net have them mostly in lists and
// headings: it takes a word or two before the first for a heading. So it is shown
// commas there.

// foreword is the greatest number of words before a dash that the net takes for a
// heading.
const foreword = 4

// insetDashes returns the two dashes of a piece that enclose an inset behind a few
// words, -1, -1 where there are not exactly two.
func insetDashes(doc *Document, p Span) (first, second int) {
	first, second = -1, -1
	for i := p.Start; i < p.End; i++ {
		if !dash(doc, i) {
			continue
		}
		switch {
		case first < 0:
			first = i
		case second < 0:
			second = i
		default:
			return -1, -1
		}
	}
	if second < 0 || first == p.Start || first > p.Start+foreword || second <= first+1 || second >= p.End-2 {
		return -1, -1
	}
	return first, second
}

// dash reports whether token i is a dash between words and no hyphen inside one.
func dash(doc *Document, i int) bool {
	switch doc.Word(i) {
	case "—", "--":
		return true
	case "-", "–":
		t := doc.Tokens
		return i > 0 && i+1 < len(t) && t[i-1].End < t[i].Start && t[i].End < t[i+1].Start
	}
	return false
}
