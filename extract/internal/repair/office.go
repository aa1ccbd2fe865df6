package repair

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs between an office, whose it is and the name behind it.

// officeApart: "US president Ana Dias and Chilean president Jan Novak, who met in Lima,
// spoke", where the tree hangs an office and the name right behind it each for itself.
var officeApart = repair{
	at:    []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj", "appos"},
	tag:   []string{"NN", "NNP"},
	lemma: beforeName,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i+1 >= len(tok) || tok[i+1].XPOS != "NNP" || tok[i+1].Lemma == "General" {
			return false // "the Director General of the fund"
		}
		if tok[i+1].Head == i || tok[i].Head == i+1 || tok[i].Head < 0 || below(tok, tok[i].Head, i+1) {
			return false
		}
		switch tok[i+1].Relation {
		case "nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "appos":
			return !slices.ContainsFunc(tok[max(0, i-8):i], func(t language.Token) bool { return t.Head == i+1 && t.Relation == "case" })
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		switch {
		case tok[i].Relation == "conj" && tok[i+1].Relation == "conj":
		case tok[i].Relation == "iobj" && tok[i+1].Relation == "obj": // "sent its envoy Ana Dias to talk"
			tok[i+1].Head = tok[i].Head
		default:
			tok[i+1].Head, tok[i+1].Relation = tok[i].Head, tok[i].Relation
		}
		tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
		for c := max(0, i-8); c < i; c++ { // "and", "to" and "'s" belong to the whole phrase
			if tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "cc") {
				tok[c].Head = i + 1
			}
		}
	},
}

// beforeName are the offices that stand before the names of those who hold them.
var beforeName = lexis.Set("president", "President", "minister", "Minister", "premier", "Premier", "chancellor", "Chancellor", "secretary", "Secretary", "leader", "chairman", "Chairman",
	"spokesman", "Spokesman", "spokeswoman", "ambassador", "Ambassador", "envoy", "chief", "commander", "Commander", "governor", "Governor", "mayor", "Mayor", "director", "negotiator", "speaker", "Speaker", "counterpart")

// namedToOffice: "Codelco named Jan Novak president of its mine", where the tree makes one
// noun of the name and the office.
var namedToOffice = repair{
	at: []string{"compound", "nmod:desc", "amod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < i || h > i+5 || tok[h].XPOS != "NN" || i == 0 || tok[i-1].XPOS == "DT" {
			return false
		}
		for k := i + 1; k < h; k++ {
			if (tok[k].Head != i || tok[k].Relation != "flat") && (tok[k].Head != h || tok[k].Relation != "amod" && tok[k].Relation != "compound") {
				return false
			}
		}
		return h > i+1 && beforeName[tok[h].Lemma] && (tok[h].Relation == "xcomp" || tok[h].Relation == "obj") && tok[h].Head >= 0 &&
			tok[h].Head < i && installing[tok[tok[h].Head].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "obj"
		tok[h].Relation = "xcomp"
	},
}

// asOfOffice: "was sworn in as president after Dias fell", with "as" drawn to the verb of the clause
// behind, which has "after" of its own.
var asOfOffice = repair{
	at:    []string{"mark"},
	lemma: lexis.Set("as"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < i+3 || i == 0 {
			return false
		}
		noun, mark := -1, false
		for k := i + 1; k < h; k++ {
			switch {
			case noun < 0 && (tok[k].UPOS == "NOUN" || tok[k].UPOS == "PROPN") && tok[k].Head >= 0 && tok[k].Head < i && (tok[k].Relation == "obl" || tok[k].Relation == "xcomp" || tok[k].Relation == "obj"):
				noun = k
			case noun < 0 && tok[k].Head == h:
				return false
			case noun >= 0 && tok[k].Head == h && tok[k].Relation == "mark":
				mark = true
			case noun >= 0 && tok[k].Head == noun && tok[k].Relation == "case" && k < noun:
				return false
			}
		}
		return mark
	},
	mend: func(tok []language.Token, i int) {
		for k := i + 1; k < tok[i].Head; k++ {
			if (tok[k].UPOS == "NOUN" || tok[k].UPOS == "PROPN") && tok[k].Head >= 0 && tok[k].Head < i {
				tok[i].Head, tok[i].Relation, tok[k].Relation = k, "case", "obl"
				return
			}
		}
	},
}

// madeOfficer: "appointed him foreign minister", with the office drawn as a second object.
var madeOfficer = repair{
	at: []string{"obj"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || !installing[tok[v].Lemma] || !beforeName[tok[i].Lemma] || ownCase(tok, i) >= 0 {
			return false
		}
		pronoun := false
		for c := v + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "det" { // "made her the first premier to visit Oslo"
				return false
			}
			pronoun = pronoun || tok[c].Head == v && tok[c].UPOS == "PRON" && (tok[c].Relation == "obj" || tok[c].Relation == "iobj")
		}
		return pronoun
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "xcomp" },
}

// officeBehindAside: "named Ana Dias, a farmer, as premier", where the tree hangs the office on
// the subject before the verb.
var officeBehindAside = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		s := tok[i].Head
		if s < 0 || s > i || tok[s].Relation != "nsubj" || tok[s].Head < s || tok[s].Head > i || tok[tok[s].Head].UPOS != "VERB" {
			return false
		}
		for c := tok[s].Head + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "case" {
				return tok[c].Lemma == "as"
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl"
	},
}

// namedPerson: "named Ana Dias to the post", with the name drawn as what somebody is made.
var namedPerson = repair{
	at: []string{"xcomp"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || !installing[tok[v].Lemma] || tok[i].XPOS != "NNP" || auxiliary(tok, v, "aux:pass") {
			return false
		}
		return !slices.ContainsFunc(tok[v+1:min(len(tok), i+1)], func(t language.Token) bool {
			return t.Head == v && (t.Relation == "obj" || t.Relation == "iobj")
		})
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "obj" },
}

// insetParticiple: "Ana Dias, ousted as leader in May, said …", with the inset drawn as what
// she says.
var insetParticiple = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if tok[i].XPOS != "VBN" || i < 2 || tok[i].Head < 0 || tok[i-1].UPOS != "PUNCT" || tok[i-2].UPOS != "PROPN" || auxiliary(tok, i, "aux:pass") || hasSubject(tok, max(0, i-6), i) {
			return false
		}
		n := nameTop(tok, i-2)
		if v := tok[i].Head; v > i {
			return tok[n].Head == v && tok[n].Relation == "nsubj"
		}
		return tok[n].Head > i && (tok[n].Relation == "nsubj" || tok[n].Relation == "nsubj:pass") // hung on the verb of saying above both
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = nameTop(tok, i-2), "acl"
	},
}

// nameTop is the head of the name that ends at token i.
func nameTop(tok []language.Token, i int) int {
	for tok[i].Relation == "flat" && tok[i].Head >= 0 && tok[i].Head < i {
		i = tok[i].Head
	}
	return i
}

// installing are the verbs that make somebody something.
var installing = lexis.Set("name", "elect", "appoint", "reappoint", "choose", "make", "pick", "declare", "proclaim", "nominate")

// officeBehindBrackets: "Workers Party (WP) chairman Ana Dias met X", where the parser
// takes the party for another subject.
var officeBehindBrackets = repair{
	of: []string{"PROPN"},
	at: []string{"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return officePastBrackets(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = officePastBrackets(tok, i), "compound"
	},
}

// officePastBrackets is the noun behind the short form in brackets that follows the name
// i, where that noun's phrase fills the place of the name a second time; -1 elsewhere.
func officePastBrackets(tok []language.Token, i int) int {
	open := i + 1
	for open < len(tok) && open < i+8 && tok[open].Lemma != "(" && tok[open].UPOS != "VERB" && tok[open].UPOS != "PUNCT" {
		open++
	}
	if open+3 >= len(tok) || tok[open].Lemma != "(" || tok[open+2].Lemma != ")" {
		return -1
	}
	noun := open + 3
	for noun+1 < len(tok) && tok[noun].UPOS == "NOUN" && tok[noun].XPOS == "NN" && tok[noun+1].UPOS == "NOUN" && tok[noun].Head == noun+1 {
		noun++
	}
	if noun+1 >= len(tok) || tok[noun].UPOS != "NOUN" || tok[noun].XPOS != "NN" || tok[noun+1].UPOS != "PROPN" {
		return -1
	}
	second := noun
	if tok[noun].Head == noun+1 {
		second = noun + 1
	}
	if tok[second].Head != tok[i].Head || tok[second].Relation != tok[i].Relation {
		return -1
	}
	return noun
}

// holderBehindOffice: "the head of the fund, Ana Dias, and the king of Morocco, Jan Novak,
// met", where the tree hangs a name on whose office it is, or all names on the first office.
var holderBehindOffice = repair{
	at: []string{"appos", "conj", "nmod", "obl", "obj", "nsubj", "parataxis", "list", "nmod:unmarked", "obl:unmarked"},
	of: []string{"PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		n := officeBefore(doc, tok, i)
		return n >= 0 && (tok[i].Head != n || tok[i].Relation != "appos") && !below(tok, n, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = officeAhead(tok, titledStart(tok, i)-1), "appos"
	},
}

// holdersBehindOffices: "the presidents of Peru and Chile, Ana Dias and Jan Novak, met", where the
// tree makes one list of the states and of those who hold the offices, as many as there are states;
// or "two members of the Lima Club, Ana Dias and Jan Novak, met", where it has them beside the club.
var holdersBehindOffices = repair{
	at: []string{"conj", "appos", "nmod", "nsubj", "obj", "obl", "nmod:unmarked", "obl:unmarked", "parataxis", "list"},
	of: []string{"PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		comma := titledStart(tok, i) - 1
		if comma > 0 && tok[comma].UPOS == "DET" {
			comma--
		}
		if comma < 4 || doc.Word(comma) != "," || nameEnd(doc, i) < 0 {
			return false
		}
		persons := personEnd(doc, i) >= 0
		names, end := namesFrom(doc, i, persons)
		n, count := -1, 0
		if persons {
			n, count = officesAhead(tok, comma)
		}
		if n < 0 && names > 1 && end < len(tok) && tok[end].UPOS == "PUNCT" {
			if n, count = countedAhead(tok, comma); n >= 0 && !persons && !listedByName[tok[n].Lemma] {
				return false
			}
		}
		return n >= 0 && count == names && (tok[i].Head != n || tok[i].Relation != "appos") && !below(tok, n, i)
	},
	mend: func(tok []language.Token, i int) {
		first := titledStart(tok, i)
		if tok[first-1].UPOS == "DET" {
			first--
		}
		n, _ := officesAhead(tok, first-1)
		if n < 0 {
			n, _ = countedAhead(tok, first-1)
		}
		tok[first-1].Head = i
		tok[i].Head, tok[i].Relation = n, "appos"
		for c := i + 1; c < len(tok) && (tok[c].UPOS == "PROPN" || tok[c].UPOS == "CCONJ" || tok[c].Lemma == "," || tok[c].Relation == "nmod:desc" || tok[c].UPOS == "DET" || tok[c].XPOS == "NNP"); c++ {
			if r := tok[c].Relation; tok[c].UPOS == "PROPN" && r != "flat" && r != "nmod:desc" && r != "compound" && !below(tok, c, i) && tok[c].Head < i {
				tok[c].Head, tok[c].Relation = i, "conj"
			}
		}
	},
}

// nameOfNearest: "the president of Mali and his wife, Ana Dias, met", with the name drawn as that of
// the first of the two, and often the second as one more thing that the first is of.
var nameOfNearest = repair{
	at: []string{"appos"},
	of: []string{"PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		comma := titledStart(tok, i) - 1
		n, h := comma-1, tok[i].Head
		if comma < 4 || doc.Word(comma) != "," || personEnd(doc, i) < 0 || n <= h || !kin[tok[n].Lemma] || tok[n].XPOS != "NN" || tok[n].Relation != "conj" || h < 0 {
			return false
		}
		for k := n - 1; k > h && k > n-4; k-- {
			if tok[k].Head == n && (tok[k].XPOS == "PRP$" || tok[k].XPOS == "DT") {
				return tok[n].Head == h || tok[n].Head > h && tok[tok[n].Head].Head == h
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		n := titledStart(tok, i) - 2
		tok[n].Head, tok[i].Head = tok[i].Head, n
	},
}

// kin are the nouns for somebody by who he or she is to another.
var kin = lexis.Set("wife", "husband", "spouse", "brother", "sister", "son", "daughter", "mother", "father", "cousin", "nephew", "niece", "uncle", "aunt", "grandson", "widow", "partner", "deputy", "rival", "opponent",
	"challenger", "predecessor", "successor", "counterpart", "lawyer", "attorney", "aide", "adviser", "bodyguard", "guest", "host", "colleague")

// officesAhead is the office in several hands whose owners end right before token end, and how many
// they are: "the presidents of Peru and Chile,"; -1 without.
func officesAhead(tok []language.Token, end int) (office, owners int) {
	owners = 1
	closed := false
	for k := end - 1; k > 0 && k > end-24; k-- {
		switch tok[k].UPOS {
		case "PROPN", "ADJ", "NOUN", "DET", "NUM":
		case "CCONJ":
			if closed || tok[k].Lemma != "and" {
				return -1, 0
			}
			closed = true
			owners++
		case "PUNCT":
			if tok[k].Lemma != "," || !closed {
				return -1, 0
			}
			if tok[k+1].UPOS != "CCONJ" {
				owners++
			}
		case "ADP":
			if x := tok[k-1].XPOS; tok[k].Lemma == "of" && closed && (x == "NNS" || x == "NNPS") && (beforeName[tok[k-1].Lemma] || headed[tok[k-1].Lemma]) {
				return k - 1, owners
			}
			if tok[k].Lemma != "of" {
				return -1, 0
			}
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// countedAhead is the noun in the plural with a number before it whose phrase ends right before
// token end, and the number: "two members of the board of the Lima Club,"; -1 without.
func countedAhead(tok []language.Token, end int) (noun, count int) {
	if tok[end-1].XPOS == "NNS" {
		return end - 1, numberBefore(tok, end-1)
	}
	for k := end - 1; k > 1 && k > end-14; k-- {
		switch tok[k].UPOS {
		case "PROPN", "ADJ", "NOUN", "DET", "NUM":
		case "PUNCT": // its short form
			if tok[k].Lemma != "(" && tok[k].Lemma != ")" {
				return -1, 0
			}
		case "PART":
			if tok[k].XPOS != "POS" {
				return -1, 0
			}
		case "ADP":
			if n := numberBefore(tok, k-1); tok[k-1].XPOS == "NNS" && n > 0 {
				return k - 1, n
			}
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// numberBefore is the number that stands before the noun at n, 0 without.
func numberBefore(tok []language.Token, n int) int {
	for t := n - 1; t >= 0 && t > n-6; t-- {
		if tok[t].Head == n && tok[t].Relation == "nummod" {
			return numbers[tok[t].Lemma]
		}
	}
	return 0
}

// numbers are those of people whom a sentence names one by one.
var numbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// listedByName are the nouns for what names of lands, places and bodies can stand for.
var listedByName = lexis.Set("member", "ally", "neighbor", "neighbour", "country", "state", "nation", "town", "city", "village", "district", "province", "region", "island", "party", "group", "company", "bank", "rival", "signatory", "power")

// namesFrom counts the names, of persons or of others, in the list that begins with the one at i and
// ends with that behind "and", behind which end is.
func namesFrom(doc *language.Document, i int, persons bool) (count, end int) {
	for closed := false; ; {
		if end = nameEnd(doc, i); end < 0 || persons != (personEnd(doc, i) >= 0) {
			return 0, -1
		}
		if count++; closed {
			return count, end
		}
		for end < len(doc.Tokens) && (doc.Word(end) == "," || doc.Tokens[end].UPOS == "CCONJ" || doc.Tokens[end].UPOS == "DET") {
			closed = closed || doc.Tokens[end].UPOS == "CCONJ"
			end++
		}
		if end >= len(doc.Tokens) {
			return 0, -1
		}
		i = end
	}
}

// officeBefore is the office in one hand that "of" and its owner stand behind right before
// the comma in front of the name i of a person; -1 without, and where no comma or stop
// closes the name.
func officeBefore(doc *language.Document, tok []language.Token, i int) int {
	comma, end := titledStart(tok, i)-1, personEnd(doc, i)
	if comma < 3 || doc.Word(comma) != "," || end < 0 || end >= len(tok) || tok[end].UPOS != "PUNCT" || doc.Word(end) == "-" {
		return -1
	}
	return officeAhead(tok, comma)
}

// titledStart is where the name i begins, with the titles before it.
func titledStart(tok []language.Token, i int) int {
	for i > 0 && tok[i-1].Head >= i && tok[i-1].Head < i+6 && (tok[i-1].Relation == "nmod:desc" || tok[i-1].Relation == "flat") {
		i--
	}
	return i
}

// personEnd is the token behind the name of a person that token i is in, -1 elsewhere.
func personEnd(doc *language.Document, i int) int {
	if k := nameAt(doc, i); k >= 0 && doc.Names[k].Kind == language.KindPerson {
		return doc.Names[k].End
	}
	return -1
}

// nameEnd is the token behind the name that token i is in, -1 elsewhere.
func nameEnd(doc *language.Document, i int) int {
	if k := nameAt(doc, i); k >= 0 {
		return doc.Names[k].End
	}
	return -1
}

// nameAt is the place of the name that token i is in, -1 elsewhere.
func nameAt(doc *language.Document, i int) int {
	k, _ := slices.BinarySearchFunc(doc.Names, i, func(n language.Name, i int) int { return n.End - 1 - i })
	if k < len(doc.Names) && doc.Names[k].Start <= i {
		return k
	}
	return -1
}

// servedBehind are the prepositions between an office and whose it is: "her counterpart from Peru".
var servedBehind = lexis.Set("of", "from", "for", "to")

// officeAhead is the office whose owner ends right before token end: "the head of the
// fund,"; -1 without.
func officeAhead(tok []language.Token, end int) int {
	for k := end - 1; k > 0 && k > end-9; k-- {
		switch tok[k].UPOS {
		case "PROPN", "ADJ", "NOUN", "DET", "NUM":
		case "PART":
			if tok[k].XPOS != "POS" {
				return -1
			}
		case "ADP":
			if x := tok[k-1].XPOS; servedBehind[tok[k].Lemma] && k < end-1 && (x == "NN" || x == "NNP") && (beforeName[tok[k-1].Lemma] || headed[tok[k-1].Lemma]) {
				return k - 1
			} // but "the commander of U.S. forces in Iraq"
		default:
			return -1
		}
	}
	return -1
}

// headed are further offices whose owner stands behind "of".
var headed = lexis.Set("head", "king", "queen", "general", "ruler", "boss", "captain", "founder", "deputy", "rector", "patriarch", "archbishop", "bishop", "vice-president", "commissioner", "coordinator", "prosecutor")

// officeBesideOffice: "talks between the head of the fund, Ana Dias, and the king of
// Morocco", where the tree coordinates the second office with the first one's owner.
var officeBesideOffice = repair{
	at: []string{"conj"},
	of: []string{"NOUN", "PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return firstOffice(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		for h := tok[i].Head; h >= 0; h = tok[h].Head {
			if beforeName[tok[h].Lemma] || headed[tok[h].Lemma] {
				tok[i].Head = h
				return
			}
		}
	},
}

// firstOffice is the office that the one at i is coordinated with over a name that it
// closes with a comma; -1 where the tree has it so, or there is none.
func firstOffice(doc *language.Document, tok []language.Token, i int) int {
	own := tok[i].Head
	if own < 0 || own > i || !(beforeName[tok[i].Lemma] || headed[tok[i].Lemma]) || tok[own].UPOS != "PROPN" && tok[own].UPOS != "NOUN" || tok[own].Relation != "nmod" {
		return -1
	}
	g := tok[own].Head
	if g < 0 || g > own || !(beforeName[tok[g].Lemma] || headed[tok[g].Lemma]) {
		return -1
	}
	for k := own + 1; k < i; k++ {
		if personEnd(doc, k) >= 0 && k > 0 && doc.Word(k-1) == "," {
			return g
		}
	}
	return -1
}

// participleOfTitle: "met acting President Jan Novak", "freed ousted premier Ana Dias".
var participleOfTitle = repair{
	at: []string{"xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return titledBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		name, v := titledBehind(tok, i), tok[i].Head
		for c := name + 1; c < len(tok) && c < name+40; c++ {
			if tok[c].Head == i {
				tok[c].Head = v
			}
		}
		tok[name].Head, tok[name].Relation = v, "obj"
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].XPOS = name, "amod", "ADJ", "JJ"
	},
}

// describing are participles in -ing that stand before the office of a person.
var describing = lexis.Set("act", "visit", "depart", "rule", "lead", "ail", "sit", "serve", "retire", "age")

// titledBehind is the name with a title before it that the tree has for the object
// of the participle i right behind its verb, where that verb is followed by no such
// participle of its own: who is met is the acting president; -1 without.
func titledBehind(tok []language.Token, i int) int {
	h := tok[i].Head
	if h != i-1 || h < 0 || tok[h].UPOS != "VERB" || takesGerund[tok[h].Lemma] || tok[i].UPOS != "VERB" {
		return -1
	}
	switch tok[i].XPOS {
	case "VBN", "VBD":
	case "VBG":
		if !describing[tok[i].Lemma] {
			return -1
		}
	default:
		return -1
	}
	title := false
	for c := i + 1; c < len(tok) && c < i+9; c++ {
		switch {
		case tok[c].UPOS == "DET" || tok[c].UPOS == "ADP" || tok[c].UPOS == "PUNCT" || tok[c].UPOS == "PRON":
			return -1
		case tok[c].Relation == "nmod:desc":
			title = true
		case tok[c].Head == i && tok[c].Relation == "obj":
			if title && tok[c].UPOS == "PROPN" {
				return c
			}
			return -1
		}
	}
	return -1
}

// ownerBesideName: "Timor-Leste's Ana Dias signed it", with the owner drawn as a second subject.
var ownerBesideName = repair{
	at: []string{"nsubj", "obj", "obl", "conj"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return ownedBeside(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = ownedBeside(tok, i), "nmod:poss"
	},
}

// ownedBeside is the name right behind the "'s" of i that hangs where i does; -1 elsewhere.
func ownedBeside(tok []language.Token, i int) int {
	for c := i + 1; c+1 < len(tok) && c < i+5; c++ {
		if tok[c].XPOS == "POS" && tok[c].Head == i {
			if n := c + 1; tok[n].UPOS == "PROPN" && tok[n].Head == tok[i].Head && tok[n].Relation == tok[i].Relation {
				return n
			}
			return -1
		}
	}
	return -1
}
