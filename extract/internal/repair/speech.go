package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs around verbs of saying and the nouns for what is said.

// assuredOf: "assured Peru of its support", "accused the army of murder".
var assuredOf = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return toldOfWhat(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl"
	},
}

// toldOfWhat reports whether the phrase of the noun i, with "of" behind whom such a verb acts
// on, belongs to the verb: no name owns what stands so, nor does an organ that is told bare
// belong to a crime.
func toldOfWhat(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Relation != "obj" && tok[h].Relation != "iobj" || tok[h].Head < 0 ||
		tok[h].Head > h || !lexis.Assuring[tok[tok[h].Head].Lemma] || tok[i].UPOS != "NOUN" {
		return false
	}
	if tok[h].UPOS != "PROPN" && (!bareBodies[tok[h].Lemma] || tok[i].XPOS == "NNS" && tok[h+2].Lemma == "the") { // "the army of the rebels"
		return false
	}
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" && tok[c].XPOS != "POS" {
			return tok[c].Lemma == "of"
		}
	}
	return false
}

// bareBodies are nouns for bodies that are charged without a word of whose they are.
var bareBodies = lexis.Set("government", "army", "police", "military", "regime", "authority", "opposition", "rebel", "party", "group", "force", "navy", "junta", "official", "troop", "soldier")

// accusedOfDoing: "accused both governments of flouting the law", with what they are
// accused of drawn as describing them.
var accusedOfDoing = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && tok[i].XPOS == "VBG" && tok[h].UPOS == "NOUN" && tok[h].Relation == "obj" && tok[h].Head >= 0 &&
			tok[h].Head < h && lexis.Assuring[tok[tok[h].Head].Lemma] && tok[h+1].Lemma == "of" && tok[h+1].Head == i
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "advcl"
	},
}

// reportedClause: "a squadron including the tug Astra called at Brest, X reported".
var reportedClause = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return (tok[i].XPOS == "VBD" || tok[i].XPOS == "VBN" && !agentBehind(tok, i)) && reportedBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		reported(tok, i, reportedBehind(tok, i))
	},
}

// reportedBehind is the verb with two subjects behind the verb i that hangs, as a
// clause without a subject, below the first of them: what the second reports is
// what the first did; -1 without.
func reportedBehind(tok []language.Token, i int) int {
	first := tok[i].Head
	for hops := 0; first >= 0 && tok[first].Relation != "nsubj"; hops++ {
		if first = tok[first].Head; hops > 3 {
			return -1
		}
	}
	if first < 0 || first > i || tok[first].Head < i {
		return -1
	}
	r := tok[first].Head
	for c := i + 1; c < r; c++ {
		if tok[c].Head == r && tok[c].Relation == "nsubj" {
			return r
		}
	}
	return -1
}

// agentBehind reports whether the participle v has an agent: it is a passive then.
func agentBehind(tok []language.Token, v int) bool {
	for c := v + 1; c < len(tok) && c < v+12; c++ {
		if tok[c].Head == v && tok[c].Relation == "obl:agent" {
			return true
		}
	}
	return false
}

// reported makes i what the verb r reports, with r's first subject for its own.
func reported(tok []language.Token, i, r int) {
	for c := max(0, i-60); c < i; c++ {
		if tok[c].Head == r && tok[c].Relation == "nsubj" {
			makeSubject(tok, c, i)
			break
		}
	}
	tok[i].Head, tok[i].Relation = r, "ccomp"
}

// pressureFrom: "bowing to pressure from Peru", "gave in to pressure from Peru".
var pressureFrom = repair{
	of:  []string{"VERB"},
	tag: []string{"VB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return utteredNoun(tok, i)
	},
	mend: nounBehindTo,
}

// utteredNoun reports whether the infinitive i is such a noun: "to" stands before
// it, a verb or its "in" before that, and behind it "from" or "by", which no object follows.
func utteredNoun(tok []language.Token, i int) bool {
	return i > 1 && i+1 < len(tok) && uttered[tok[i].Lemma] && tok[i-1].XPOS == "TO" && tok[i-1].Head == i &&
		(tok[i-2].UPOS == "VERB" && tok[i].Head == i-2 || tok[i-2].Lemma == "in" && tok[i].Head == i-3 && tok[i-3].UPOS == "VERB") && (tok[i+1].Lemma == "from" || tok[i+1].Lemma == "by")
}

// nounBehindTo makes the infinitive i the noun that "to" leads to.
func nounBehindTo(tok []language.Token, i int) {
	tok[i].UPOS, tok[i].XPOS, tok[i].Relation, tok[i-1].Relation = "NOUN", "NN", "obl", "case"
	if h := tok[i+1].Head; h > i+1 && tok[h].Head == i && tok[h].Relation == "obl" {
		tok[h].Relation = "nmod"
	}
}

// saidNo: "said no to a request".
var saidNo = repair{
	of:    []string{"DET"},
	lemma: lexis.Set("no"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && i+1 < len(tok) && tok[i-1].Lemma == "say" && tok[i+1].Lemma == "to" && tok[i].Head > i+1
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation, tok[i].UPOS = i-1, "obj", "NOUN"
	},
}

// saidClause: "the blame lay with Chile, the envoy said".
var saidClause = repair{
	at: []string{"nsubj", "ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return saidOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, saidOf(tok, i))
	},
}

// saidOf is the finite verb without a subject of what is said, between the noun i
// and the verb of saying that the tree has i for the first of two subjects of:
// "The blame lay with Chile, the envoy said"; -1 without one.
func saidOf(tok []language.Token, i int) int {
	v := tok[i].Head
	if v <= i+2 || tok[v].UPOS != "VERB" || tok[i].Relation == "ccomp" && (tok[i].UPOS != "NOUN" || auxiliary(tok, i, "cop") || hasSubject(tok, max(0, i-20), i)) {
		return -1
	}
	clause := -1
	for c := i + 1; c < v; c++ {
		switch {
		case tok[c].Head == v && tok[c].Relation == "ccomp" && (tok[c].XPOS == "VBD" || tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP" || auxiliary(tok, c, "aux")):
			clause = c
		case clause >= 0 && tok[c].Head == v && tok[c].Relation == "nsubj":
			if !hasSubject(tok, i, clause) {
				return clause
			}
			return -1
		}
	}
	return -1
}

// apposedSayer: "we regret it, the spokeswoman, Ana Dias, said", "…, Ana Dias, who is in Lima, said".
var apposedSayer = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return namedSayer(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		sayer := namedSayer(tok, i)
		tok[sayer].Relation, tok[sayer].Head = "nsubj", i
		for c := sayer + 1; c < i; c++ {
			if tok[c].Relation == "acl:relcl" && tok[c].Head < sayer {
				tok[c].Head = sayer
			}
		}
	},
}

// namedSayer is the other name that the tree gives to the last word of a
// quotation though it is the subject of the verb of saying i right behind it:
// "…, the spokeswoman, Ana Dias, said"; -1 without.
func namedSayer(tok []language.Token, i int) int {
	if tok[i].Lemma != "say" && tok[i].Lemma != "tell" && tok[i].Lemma != "add" || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBZ" {
		return -1
	}
	clause := -1
	for c := max(0, i-60); c < i; c++ {
		if tok[c].Head != i {
			continue
		}
		if tok[c].Relation == "nsubj" {
			return -1
		}
		if tok[c].Relation == "ccomp" {
			clause = c
		}
	}
	if clause < 0 {
		return -1
	}
	found := -1
	for c := i - 1; c > clause && i-c < 25; c-- {
		if tok[c].Relation == "appos" && tok[c].Head < c && tok[c].Head >= clause {
			found = c
			if tok[tok[c].Head].Relation != "appos" {
				break
			}
		}
		if (tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX") && !ofAside(tok, c, clause) {
			return -1
		}
	}
	return found
}

// ofAside reports whether the verb at c belongs to a clause with "who" that the tree hangs on a noun
// behind the verb of the clause.
func ofAside(tok []language.Token, c, clause int) bool {
	for hops := 0; c > clause && hops < 6; hops++ {
		if tok[c].Relation == "acl:relcl" {
			for k := c - 1; k > clause && c-k < 8; k-- {
				if tok[k].Head == c && tok[k].Lemma == "who" {
					return true
				}
			}
			return false
		}
		c = tok[c].Head
	}
	return false
}

// speakerInInset: "Peru, said Chile, attacked Bolivia", with whom the words are told of drawn as who
// says them.
var speakerInInset = repair{
	at: []string{"nsubj", "nsubj:pass"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		speaker, _ := insetSpeaker(tok, i)
		return speaker >= 0
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		speaker, v := insetSpeaker(tok, i)
		tok[speaker].Head, tok[speaker].Relation = h, "nsubj"
		makeSubject(tok, i, v)
	},
}

// insetSpeaker is who stands between the verb of saying and the comma behind it, where that verb stands
// right behind the comma after i, and the verb of what is said; -1 without.
func insetSpeaker(tok []language.Token, i int) (speaker, v int) {
	h := tok[i].Head
	if h < i+2 || !sayingOnly[tok[h].Lemma] || tok[h].XPOS != "VBD" && tok[h].XPOS != "VBZ" || tok[h-1].Lemma != "," {
		return -1, -1
	}
	for c := i + 1; c < h-1; c++ {
		if tok[c].Lemma == "," || !below(tok, c, i) {
			return -1, -1
		}
	}
	speaker, v = -1, -1
	for c := h + 1; c < len(tok) && v < 0; c++ {
		if tok[c].Head == h && tok[c].Relation == "ccomp" {
			v = c
		}
	}
	for c := h + 1; c < v && speaker < 0; c++ {
		if r := tok[c].Relation; tok[c].Head == v && strings.HasPrefix(r, "nsubj") || tok[c].Head == h && (r == "obj" || r == "nsubj") {
			speaker = c
		}
	}
	if speaker < 0 || auxiliary(tok, v, "mark") {
		return -1, -1
	}
	for c := h + 1; c < v; c++ {
		switch {
		case tok[c].Lemma == "," && c > speaker:
			return speaker, v
		case c != speaker && !below(tok, c, speaker):
			return -1, -1
		}
	}
	return -1, -1
}

// orderedAct: "ordered Chile to pull out".
var orderedAct = repair{
	at: []string{"advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VB" && bidden(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "xcomp"
	},
}

// bidding are the verbs whose object is to do what the infinitive behind it says.
var bidding = lexis.Set("order", "urge", "ask", "tell", "warn", "force", "instruct", "compel", "advise",
	"invite", "persuade", "beg", "implore", "command", "oblige", "direct", "pressure", "press", "remind", "allow", "permit",
	"exhort", "entreat", "beseech", "enjoin", "prod", "goad", "nudge", "cajole", "coax", "lure", "entice", "incite", "egg", "coerce",
	"bully", "blackmail", "bribe", "pressurise", "pressurize", "forbid", "counsel", "challenge", "dare", "trust", "badger", "cable", "wire",
	"motivate", "contract", "commission", "license", "authorise", "authorize", "empower")

// engaging are verbs of which the same holds where they name whom they get to do it: "paid Chile to
// pull out", but "paid a fee to get out".
var engaging = lexis.Set("pay", "hire", "recruit", "enlist", "engage", "train", "arm", "equip", "aid", "assist", "lobby", "petition")

// bidden reports whether the infinitive at i, drawn as a purpose, is what the
// object of its verb is to do: "ordered Chile on Friday to pull out".
func bidden(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || !bidding[tok[h].Lemma] && !engaging[tok[h].Lemma] || tok[h].UPOS != "VERB" {
		return false
	}
	to, object := false, false
	for c := h + 1; c < i; c++ {
		to = to || tok[c].Head == i && tok[c].XPOS == "TO"
		object = object || tok[c].Head == h && (tok[c].Relation == "obj" || tok[c].Relation == "iobj") && (bidding[tok[h].Lemma] || tok[c].UPOS == "PROPN")
	}
	return to && object
}

// bidderGoesOn: "urged Chile to withdraw, accusing it of spying", with the words of
// whoever urged drawn as what Chile is to do.
var bidderGoesOn = repair{
	at: []string{"advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBG" && i > 1 && tok[i-1].Lemma == "," && (turning[tok[i].Lemma] || telling[tok[i].Lemma] || breaking[tok[i].Lemma]) && bidderAbove(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = bidderAbove(tok, i)
	},
}

// bidderAbove is the verb whose object is to do what the infinitive above the participle i
// says; -1 without.
func bidderAbove(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 1 || h > i || tok[h].XPOS != "VB" || tok[h].Relation != "xcomp" && tok[h].Relation != "advcl" && tok[h].Relation != "ccomp" {
		return -1
	}
	up := tok[h].Head
	if up < 0 || up > h || tok[up].UPOS != "VERB" {
		return -1
	}
	to, object := false, false
	for c := up + 1; c < h; c++ {
		to = to || tok[c].Head == h && tok[c].XPOS == "TO"
		object = object || (tok[c].Head == up && (tok[c].Relation == "obj" || tok[c].Relation == "iobj") || tok[c].Head == h && tok[c].Relation == "nsubj")
	}
	if !to || !object {
		return -1
	}
	return up
}

// speakerTurns: "said Peru is ready, and called on Chile to talk".
var speakerTurns = repair{
	at: []string{"conj"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return sayerBehind(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		if d := denierBehind(tok, i); d >= 0 {
			tok[i].Head = d
		} else {
			tok[i].Head = tok[saidIn(tok, i)].Head
		}
		if tok[i].XPOS == "VBN" {
			tok[i].XPOS = "VBD"
		}
	},
}

// turning are the verbs by which a speaker turns to others.
var turning = lexis.Set("call", "urge", "ask", "accuse", "blame", "warn", "criticize", "criticise",
	"condemn", "demand", "reject", "praise", "thank", "invite", "appeal", "denounce", "vow", "threaten", "dismiss", "remind", "pledge", "welcome")

// sayerBehind is the verb of saying above the clause that the tree coordinates the
// verb i with, where the clause stands in the present and i in the past, as the
// verb of saying does, or tells what was done to some, or where a comma parts them: "said
// Peru is ready, and called on Chile to talk", "said two clerks were hurt and blamed Chile";
// -1 without. A clause below that one is passed where a comma ends it.
func sayerBehind(doc *language.Document, tok []language.Token, i int) int {
	h := tok[i].Head
	if !turning[tok[i].Lemma] || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" || !strings.HasSuffix(doc.Word(i), "ed") || h < 0 || h > i ||
		auxiliary(tok, i, "aux") || auxiliary(tok, i, "aux:pass") || hasSubject(tok, h+1, i) {
		return -1
	}
	if d := denierBehind(tok, i); d >= 0 {
		return d
	}
	comma := tok[i-1].UPOS == "CCONJ" && doc.Word(max(0, i-2)) == ","
	k := saidIn(tok, i)
	if k < 0 || k != h && !comma || !comma && !presentClause(tok, k, i) && !(pleading[tok[i].Lemma] && completed(tok, k)) && !passiveOfNoun(tok, k) {
		return -1
	}
	return tok[k].Head
}

// denierBehind is the verb that denies a report, where the tree coordinates the verb i
// with what the report says: "denied reports that it had fired and warned Peru"; -1
// without.
func denierBehind(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || tok[h].Relation != "acl" || tok[h].Head < 0 || tok[h].Head > h {
		return -1
	}
	if v := tok[tok[h].Head].Head; v >= 0 && v < h && tok[v].XPOS == "VBD" && lexis.Denying[tok[v].Lemma] {
		return v
	}
	return -1
}

// pleading are the verbs of turning that speakers more than those they speak of do:
// "said Peru had closed the port and urged Chile to help".
var pleading = lexis.Set("urge", "appeal", "call", "ask", "demand")

// completed reports whether the verb h stands in the past perfect.
func completed(tok []language.Token, h int) bool {
	for c := max(0, h-6); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == "aux" && tok[c].Lemma == "have" && tok[c].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// passiveOfNoun reports whether the clause of the verb k tells what was done to what a common
// noun names.
func passiveOfNoun(tok []language.Token, k int) bool {
	for c := max(0, k-12); c < k; c++ {
		if tok[c].Head == k && tok[c].Relation == "nsubj:pass" && tok[c].UPOS == "NOUN" {
			return auxiliary(tok, k, "aux:pass")
		}
	}
	return false
}

// saidIn is the clause under a verb of the past that the verb i is coordinated with,
// or with a clause below it; -1 without.
func saidIn(tok []language.Token, i int) int {
	k := tok[i].Head
	for hops := 0; hops < 4; hops++ {
		say := tok[k].Head
		if say < 0 || say > k {
			return -1
		}
		if tok[k].Relation == "ccomp" && (tok[say].XPOS == "VBD" || tok[say].XPOS == "VBN") {
			return k
		}
		if !nesting[tok[k].Relation] {
			return -1
		}
		k = say
	}
	return -1
}

// nesting are the relations of a clause to the one that it stands in.
var nesting = lexis.Set("ccomp", "xcomp", "advcl", "acl", "acl:relcl")

// presentClause reports whether the clause of h, which ends before end, stands in
// the present or future.
func presentClause(tok []language.Token, h, end int) bool {
	if x := tok[h].XPOS; x == "VBZ" || x == "VBP" {
		return true
	}
	for c := max(0, h-8); c < end; c++ {
		if tok[c].Head == h && (tok[c].Relation == "aux" || tok[c].Relation == "cop" || tok[c].Relation == "aux:pass") {
			return tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP" || tok[c].Lemma == "will"
		}
	}
	return false
}

// judgedBehindAs: "rejected as unfair the offer of Peru".
var judgedBehindAs = repair{
	at:    []string{"case"},
	lemma: lexis.Set("as"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return passesFor(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		noun, verb := passesFor(tok, i), i-1
		tok[noun].Relation = "obj"
		tok[i].Head = i + 1
		tok[i+1].Head, tok[i+1].Relation = verb, "obl"
	},
}

// passesFor is what "as" at i and the adjective behind it say of, the object of the
// verb before them, which follows: "rejected as unfair the offer of Peru"; -1
// without. The tree has it behind the preposition or hangs it there without one.
func passesFor(tok []language.Token, i int) int {
	if i == 0 || i+2 >= len(tok) || tok[i-1].UPOS != "VERB" || tok[i+1].UPOS != "ADJ" {
		return -1
	}
	next := &tok[i+2]
	if next.UPOS != "PROPN" && next.UPOS != "DET" && next.XPOS != "JJ" && next.XPOS != "PRP$" {
		return -1
	}
	for noun := i + 2; noun < len(tok) && noun < i+9; noun++ {
		if tok[noun].Head != i-1 || tok[noun].Relation != "obl" || tok[noun].UPOS != "NOUN" && tok[noun].UPOS != "PROPN" {
			continue
		}
		for c := i + 2; c < noun; c++ {
			if tok[c].Head == noun && tok[c].Relation == "case" {
				return -1
			}
		}
		if tok[i].Head == noun && tok[i+1].Head == noun || tok[i].Head == i+1 && tok[i+1].Head == i-1 {
			return noun
		}
		return -1
	}
	return -1
}

// demandedAct: "demanded that Peru account for it", "demanded Peru hand over the ship".
var demandedAct = repair{
	at:  []string{"ccomp", "obj"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return demandedOf(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS, tok[i].Relation = "VERB", "VB", "ccomp"
		tok[i-1].Relation = "nsubj"
		for c := tok[i].Head + 1; c < i-1; c++ {
			switch {
			case tok[c].Lemma == "that" && tok[c].Head == i:
				tok[c].Relation = "mark"
			case tok[c].Head == i:
				tok[c].Head = i - 1
			}
		}
		if phrasal[particled(tok, i)] {
			noun := tok[i+1].Head
			if noun > i && (tok[noun].Head == i || tok[noun].Head == tok[i].Head) {
				tok[noun].Head, tok[noun].Relation = i, "obj"
			}
			tok[i+1].Head, tok[i+1].Relation = i, "compound:prt"
		}
	},
}

// particled is the lemma of token i and of the word behind it.
func particled(tok []language.Token, i int) string {
	if i+1 >= len(tok) {
		return ""
	}
	return tok[i].Lemma + " " + tok[i+1].Lemma
}

// demanding are the verbs whose clause stands in the subjunctive.
var demanding = lexis.Set("demand", "insist", "request", "propose", "recommend", "urge", "ask", "suggest", "require")

// demandedOf reports whether the noun i is the verb of a clause in the subjunctive:
// "that" and a name stand before it and what cannot follow a noun's name behind, or
// it makes a verb with the particle behind it: "demanded Peru hand over the ship".
func demandedOf(tok []language.Token, i int) bool {
	h := tok[i].Head
	if i < 2 || h < 0 || h > i || tok[h].UPOS != "VERB" || tok[i-1].Head != i || tok[i-1].Relation != "compound" {
		return false
	}
	if demanding[tok[h].Lemma] && phrasal[particled(tok, i)] {
		return true
	}
	if tok[i].Relation != "ccomp" || tok[i-1].UPOS != "PROPN" {
		return false
	}
	for c := i - 2; c > h; c-- {
		if tok[c].Lemma == "that" && tok[c].Relation == "mark" {
			return tok[c].Head == i
		}
		if tok[c].UPOS != "PROPN" && tok[c].UPOS != "ADJ" {
			return false
		}
	}
	return false
}

// demandedOfObject: "demanded the U.N. force fulfil its mandate".
var demandedOfObject = repair{
	at:  []string{"advcl", "xcomp", "acl", "ccomp"},
	tag: []string{"VB", "VBP"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return enjoinedObject(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		o := enjoinedObject(tok, i)
		tok[i].Head, tok[i].Relation = tok[o].Head, "ccomp"
		tok[o].Head, tok[o].Relation = i, "nsubj"
	},
}

// enjoinedObject is the object of the demanding verb above i that is to do what i, in
// its bare form and without a subject, says; -1 without.
func enjoinedObject(tok []language.Token, i int) int {
	h := tok[i].Head
	if h >= 0 && h < i && tok[h].Relation == "obj" {
		h = tok[h].Head
	}
	if h < 0 || h > i || tok[h].UPOS != "VERB" || !demanding[tok[h].Lemma] {
		return -1
	}
	o := -1
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && tok[c].Relation != "advmod" {
			return -1
		}
		if tok[c].Head == h && tok[c].Relation == "obj" {
			o = c
		}
	}
	return o
}

// chargeThat: "charges that it shelters rebels".
var chargeThat = repair{
	at:    []string{"obj"},
	lemma: lexis.Set("that"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return toldWhole(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS, tok[i].Relation = "SCONJ", "IN", "mark"
		tok[tok[i].Head].Relation = "acl"
	},
}

// toldWhole reports whether the clause that "that" at i opens has a subject and an
// object of its own, so that "that" stands for nothing in it.
func toldWhole(tok []language.Token, i int) bool {
	v := tok[i].Head
	if v < i || tok[v].Relation != "acl:relcl" || !hasSubject(tok, i+1, v) {
		return false
	}
	for c := v + 1; c < len(tok) && c < v+12; c++ {
		if tok[c].Head == v && tok[c].Relation == "obj" {
			return true
		}
	}
	return false
}

// namedBehindAs: "denounced as a violation the raid of Peru".
var namedBehindAs = repair{
	of: []string{"NOUN"},
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return holderBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = holderBefore(tok, i), "obj"
	},
}

// holderBefore is the verb right before "as" and a noun that acts on the noun i
// behind these, which the tree hangs on either without a preposition; -1 without.
func holderBefore(tok []language.Token, i int) int {
	as := i
	for as > 0 && i-as < 12 && tok[as].Lemma != "as" {
		if as < i && (tok[as].UPOS == "PUNCT" || tok[as].UPOS == "CCONJ" || tok[as].Head == i && tok[as].Relation == "case" && tok[as].XPOS != "POS") {
			return -1
		}
		as--
	}
	v, n := as-1, tok[as].Head
	if v < 0 || tok[v].UPOS != "VERB" || n < as || n >= i || tok[n].UPOS != "NOUN" || tok[n].Relation != "obl" || tok[n].Head != v {
		return -1
	}
	if next := &tok[n+1]; next.Head != i || next.UPOS != "DET" && next.UPOS != "ADJ" && next.Relation != "nmod:poss" || tok[i].Head != n && tok[i].Head != v {
		return -1
	}
	return v
}

// deniedClaim: "…, a claim Peru denied".
var deniedClaim = repair{
	at: []string{"compound"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if i < 2 || h <= i || !contested[tok[i].Lemma] || tok[i-1].UPOS != "DET" || doc.Word(i-2) != "," || tok[h].Relation != "nsubj" {
			return false
		}
		v := tok[h].Head
		return v > h && v >= 0 && lexis.Denying[tok[v].Lemma] && tok[v].Head >= 0 && tok[v].Head < i
	},
	mend: func(tok []language.Token, i int) {
		v := tok[tok[i].Head].Head
		tok[i].Head, tok[i].Relation = tok[v].Head, "parataxis"
		tok[i-1].Head = i
		tok[v].Head, tok[v].Relation = i, "acl:relcl"
	},
}

// contested are the nouns for what one party says and the other denies.
var contested = lexis.Set("claim", "charge", "accusation", "allegation", "suggestion", "assertion")

// namedAs: "named Peru as the culprit", "found Peru guilty".
var namedAs = repair{
	at: []string{"xcomp", "compound"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 {
			return false
		}
		if tok[i].Relation == "xcomp" {
			return tok[h].Lemma == "name" && h < i && i+1 < len(tok) && tok[i+1].Lemma == "as"
		}
		return tok[h].Lemma == "guilty" && tok[h].Relation == "xcomp" && tok[h].Head >= 0 && tok[h].Head < i
	},
	mend: func(tok []language.Token, i int) {
		if tok[i].Relation == "compound" {
			tok[i].Head = tok[tok[i].Head].Head
		}
		tok[i].Relation = "obj"
	},
}

// judgedBehindNoun: "called the annulment of the vote unlawful".
var judgedBehindNoun = repair{
	of: []string{"ADJ"},
	at: []string{"amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return judgedAs(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := judgedAs(tok, i)
		for h := tok[i].Head; h != v; h = tok[h].Head {
			if tok[h].Head == v {
				tok[h].Relation = "obj"
			}
		}
		tok[i].Head, tok[i].Relation = v, "xcomp"
	},
}

// judgedAs is the judging verb whose object the adjective i is said of though the
// tree hangs it on the last noun before it: "called the annulment of the vote
// unlawful"; -1 without. In English an adjective alone stands before its noun.
func judgedAs(tok []language.Token, i int) int {
	h := tok[i].Head
	if h != i-1 || i+1 < len(tok) && (tok[i+1].UPOS == "NOUN" || tok[i+1].UPOS == "PROPN" || tok[i+1].UPOS == "ADJ") {
		return -1
	}
	for hops := 0; hops < 4 && h >= 0; hops++ {
		up := tok[h].Head
		if r := tok[h].Relation; up >= 0 && up < h && lexis.Judging[tok[up].Lemma] && (r == "obj" || r == "xcomp" && objectOf(tok, up, h) < 0) {
			return up
		}
		if tok[h].Relation != "nmod" {
			return -1
		}
		h = up
	}
	return -1
}

// sayerInside: "Peru, its officials said, freed the crew".
var sayerInside = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		_, clause := saidInside(tok, i)
		return clause >= 0
	},
	mend: func(tok []language.Token, i int) {
		sayer, clause := saidInside(tok, i)
		tok[sayer].Head, tok[sayer].Relation = tok[i].Head, "nsubj"
		makeSubject(tok, i, clause)
	},
}

// saidInside is the sayer of a verb of saying between commas, which the tree gives
// to the noun i before them, and the verb behind them, whose subject i is; the
// latter is -1 without.
func saidInside(tok []language.Token, i int) (sayer, clause int) {
	say := tok[i].Head
	if say < i+3 || say+2 >= len(tok) || !claiming[tok[say].Lemma] || tok[say].XPOS == "VB" || tok[say+1].Lemma != "," {
		return -1, -1
	}
	sayer = say - 1
	for sayer > i && tok[sayer].Relation == "flat" {
		sayer = tok[sayer].Head
	}
	start := phraseStart(tok, sayer)
	if sayer <= i || start <= i || tok[start-1].Lemma != "," ||
		(tok[sayer].Head != say || tok[sayer].Relation != "nsubj") && (tok[sayer].Head != i || tok[sayer].Relation != "appos") {
		return -1, -1
	}
	for c := say + 2; c < len(tok) && c < say+8; c++ {
		if tok[c].Head == say && tok[c].Relation == "ccomp" && tok[c].UPOS == "VERB" && !hasSubject(tok, say, c) {
			return sayer, c
		}
	}
	return -1, -1
}
