package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/language"
)

// repair mends one habit of the parser.
type repair struct {
	like string // words of the kind
	fits func(doc *language.Document, tok []language.Token, i int) bool
	mend func(tok []language.Token, i int)
}

// repairs in order: of those that fit a token the first mends it.
var repairs = []repair{
	{"would free the prisoners",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "ADJ" && tok[i].Lemma == "free" && i > 0 && (tok[i-1].XPOS == "MD" || tok[i-1].XPOS == "TO") && tok[i-1].Head == i
		},
		func(tok []language.Token, i int) {
			tok[i].UPOS, tok[i].XPOS = "VERB", "VB"
		}},
	{"lend up to a billion",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "to" && tok[i].Relation == "case" && i > 0 && tok[i-1].Lemma == "up" && i+1 < len(tok) && (tok[i+1].XPOS == "$" || tok[i+1].XPOS == "CD")
		},
		func(tok []language.Token, i int) {
			if noun := &tok[tok[i].Head]; noun.Relation == "obl" {
				noun.Relation = "obj"
			}
			tok[i].Head, tok[i].Relation = i-1, "fixed"
		}},
	{"a cease-fire with",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return i > 1 && tok[i-1].XPOS == "HYPH" && joined[strings.ToLower(tok[i-2].Lemma)+"-"+strings.ToLower(tok[i].Lemma)] != "" && tok[i-2].End == tok[i-1].Start
		},
		func(tok []language.Token, i int) {
			tok[i].Lemma = joined[strings.ToLower(tok[i-2].Lemma)+"-"+strings.ToLower(tok[i].Lemma)]
		}},
	{"denounced Peru labelling the Front",
		func(doc *language.Document, tok []language.Token, i int) bool {
			h := tok[i].Head
			return tok[i].UPOS == "PROPN" && tok[i].Relation == "compound" && h == i+1 && tok[h].XPOS == "VBG" && tok[h].UPOS == "VERB" && auxiliary(tok, h, "obj")
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "nsubj"
		}},
	{"held war games",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return i > 0 && tok[i].Lemma == "game" && tok[i-1].Lemma == "war" && tok[i-1].Relation == "compound"
		},
		func(tok []language.Token, i int) {
			tok[i].Lemma = "wargame"
		}},
	{"was due to meet the king",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "due" && i+2 < len(tok) && tok[i+1].Lemma == "to" && tok[i+2].XPOS == "VB" && (tok[i].Head == i+2 || tok[i+2].Head == tok[i].Head || tok[i+2].Head == i)
		},
		planDue},
	{"is due in Oslo",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "due" && tok[i].Relation == "case" && tok[i].Head > i && i+1 < len(tok) && tok[i+1].UPOS == "ADP" && tok[i+1].Head == tok[i].Head
		},
		func(tok []language.Token, i int) {
			place := tok[i].Head
			tok[i].Head, tok[i].Relation = tok[place].Head, tok[place].Relation
			tok[place].Head, tok[place].Relation = i, "obl"
			for k := range tok[:i] {
				if tok[k].Head == place {
					tok[k].Head = i
				}
			}
		}},
	{"a loan for Peru to mend its dams",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "for" && tok[i].Relation == "mark" && i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Relation == "nmod" && tok[i+1].Head >= 0 && tok[i+1].Head < i && !uttered[tok[tok[i+1].Head].Lemma]
		},
		func(tok []language.Token, i int) {
			tok[i].UPOS, tok[i].Head, tok[i].Relation = "ADP", i+1, "case"
		}},
	{"Peru's Ana Dias and Chile's Jan Novak met",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && i+2 < len(tok) && tok[i+1].XPOS == "POS" && tok[i+1].Head == i && tok[i+2].UPOS == "PROPN" && tok[i+2].Relation == "conj"
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i+2, "nmod:poss"
		}},
	{"Peru's Ana Dias and Chile's army met",
		func(doc *language.Document, tok []language.Token, i int) bool {
			h := tok[i].Head
			return tok[i].Relation == "nmod:poss" && i+1 < len(tok) && tok[i+1].XPOS == "POS" && h > i && tok[h].Relation == "conj" && tok[h].Head > i && tok[h].Head < h && sharedOwner(tok, i, h)
		},
		func(tok []language.Token, i int) {
			tok[i].Head = tok[tok[i].Head].Head
		}},
	{"Presidents Ana Dias and Jan Novak met",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "NNS" && i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Head == tok[i].Head && tok[i].Head > i && tok[i].Relation == "nsubj" && tok[i+1].Relation == "nsubj"
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
		}},
	{"Mr Novak and Ms Dias plan to meet",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "NN" && i+2 < len(tok) && tok[i+1].XPOS == "TO" && tok[i+2].XPOS == "VB" && tok[i+2].Head == i && planners(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			first := planners(tok, i)
			tok[i].UPOS, tok[i].XPOS = "VERB", "VBP"
			tok[first].Relation = "nsubj"
			tok[i-1].Head, tok[i-1].Relation = first, "conj"
		}},
	{"after meeting Ana Dias",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "PROPN" && tok[i].Relation == "obl" && i > 0 && tok[i-1].XPOS == "VBG" && tok[i-1].Relation == "advcl" && tok[i-1].Head == tok[i].Head
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i-1, "obj"
		}},
	{"Peru and its ally Chile",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "NOUN" && tok[i].Relation == "conj" && i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Relation == "conj" && tok[i+1].Head == tok[i].Head
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
		}},
	{"sent Peru a letter",
		func(doc *language.Document, tok []language.Token, i int) bool {
			h := tok[i].Head
			return tok[i].UPOS == "PROPN" && tok[i].Relation == "obj" && h >= 0 && h < i && giving[tok[h].Lemma] && givenAlso(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "iobj"
		}},
	{"Ana Dias, the mayor, and Jan Novak, the premier, met",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "appos" && tok[i].XPOS == "NN" && nearerName(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head = nearerName(tok, i)
		}},
	{"visited Oslo on 4 April and Bergen on 5 April",
		func(doc *language.Document, tok []language.Token, i int) bool {
			h := tok[i].Head
			return tok[i].Relation == "conj" && tok[i].UPOS == "PROPN" && h >= 0 && tok[h].UPOS == "NUM" && tok[h].Relation == "obl" && objectBefore(tok, tok[h].Head, h) >= 0
		},
		func(tok []language.Token, i int) {
			h := tok[i].Head
			tok[i].Head = objectBefore(tok, tok[h].Head, h)
		}},
	{"set sail for Oslo",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "set" && tok[i].UPOS == "ADJ" && i+1 < len(tok) && tok[i+1].Lemma == "sail"
		},
		func(tok []language.Token, i int) {
			tok[i].UPOS, tok[i].XPOS = "VERB", "VBD"
		}},
	{"denied its troops had crossed",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "ccomp" && tok[i].UPOS == "VERB" && stolen(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, stolen(tok, i), i)
		}},
	{"took three sailors prisoner",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return captive[tok[i].Lemma] && i > 1 && tok[i-1].Head == i && tok[i-1].Relation == "compound" && tok[i].Head >= 0 && tok[i].Head < i && holds[tok[tok[i].Head].Lemma]
		},
		func(tok []language.Token, i int) {
			takePrisoner(tok, i)
		}},
	{"the statement read: X was killed",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return ahead(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = ahead(tok, i), "nsubj"
		}},
	{"Afghan and U.S. forces",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return sharesNoun(doc, tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i+3, "amod"
			tok[i+2].Head, tok[i+2].Relation = i, "conj"
		}},
	{"Brazil plans to send",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return subjectless(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "nsubj"
		}},
	{"…, a charge Peru denies",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "nsubj" && tok[i].UPOS == "NOUN" && fronted(tok, i)
		},
		func(tok []language.Token, i int) {
			v := tok[i].Head
			tok[i].Head, tok[i].Relation = tok[v].Head, "appos"
			tok[v].Head, tok[v].Relation = i, "acl:relcl"
		}},
	{"Jan Novak opposed Brazil's plan",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return overleapt(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = overleapt(tok, i), "nsubj"
		}},
	{"gave Malawi ten million",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "PROPN" && tok[i].Relation == "compound" && i > 0 && tok[i-1].UPOS == "VERB" && i+1 < len(tok) && tok[i+1].UPOS == "NUM" && (tok[tok[i].Head].UPOS == "NUM" || tok[tok[i].Head].Head == i-1)
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i-1, "iobj"
		}},
	{"Gabon plans to seize",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return plansTo(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].UPOS, tok[i].XPOS = "VERB", "VBZ"
			tok[i-1].Relation = "nsubj"
		}},
	{"Chile and Peru resumed talks",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && crossed(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = crossed(tok, i), "obj"
		}},
	{"before the fairs begin",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "case" && openers[tok[i].Lemma] && tok[i].Head > i && tok[tok[i].Head].Relation == "nsubj"
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "mark"
		}},
	{"called for an end to attacks",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "obl" && answered(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = answered(tok, i), "nmod"
		}},
	{"Chile resumed negotiations",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VBD" && tok[i].Relation == "amod"
		},
		func(tok []language.Token, i int) {
			raiseVerb(tok, i)
		}},
	{"denied seizing the ship",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VBG" && tok[i].Relation == "advcl" && i > 0 && (tok[i].Head == i-1 && takesGerund[tok[i-1].Lemma] || i > 1 && tok[i].Head == i-2 && takesGerund[tok[i-2].Lemma+" "+tok[i-1].Lemma])
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "xcomp"
		}},
	{"its call for Peru to leave",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "nmod" && leaver(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			v := leaver(tok, i)
			tok[v].Head, tok[v].Relation = tok[i].Head, "acl"
			tok[i].Head, tok[i].Relation = v, "nsubj"
		}},
	{"President A and Prime Minister B",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "appos" && coordinated(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = phraseHead(tok, tok[i].Head, i), "conj"
		}},
	{"beside soldiers from Vietnam",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "obl" && i > 1 && tok[i-1].Lemma == "from" && tok[i-1].Head == i && tok[i-2].Head == tok[i].Head && servant[tok[i-2].Lemma]
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i-2, "nmod"
		}},
	{"bowed to demands",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "xcomp" && i > 0 && (tok[i].XPOS == "NN" || tok[i].XPOS == "NNS") && tok[i-1].XPOS == "TO" && tok[i-1].Head == i
		},
		func(tok []language.Token, i int) {
			tok[i-1].Relation, tok[i].Relation = "case", "obl"
		}},
	{"an army patrol shot and killed a man",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "NOUN" && tok[i].Lemma == "shot" && i > 0 && i+2 < len(tok) && tok[i-1].Head == i && tok[i-1].Relation == "compound" && tok[i+1].Lemma == "and" && tok[i+2].XPOS == "VBD" && tok[i+2].Head == i
		},
		func(tok []language.Token, i int) {
			shotIsVerb(tok, i)
		}},
	{"the tug Astra and the barge Boreal",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && tok[i].UPOS == "NOUN" && besideName(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Head = tok[tok[i].Head].Head
		}},
	{"crossed the river and shelled camps",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "obl" && tok[i].UPOS == "NOUN" && robbedOf(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = robbedOf(tok, i), "obj"
		}},
	{"Were Peru ever to send the tug",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VB" && i > 0 && tok[i-1].XPOS == "TO" && wereTo(doc, tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			h := tok[i].Head
			main := tok[h].Head
			if main < 0 {
				main = mainClause(tok, h)
				tok[main].Head, tok[main].Relation = -1, "root"
			}
			tok[i].Head, tok[i].Relation = main, "advcl"
			tok[h].Head, tok[h].Relation = i, "nsubj"
		}},
	{"a squadron including the tug Astra called at Brest, X reported",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VBD" && tok[i].Relation == "acl" && reportedBehind(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			reported(tok, i, reportedBehind(tok, i))
		}},
	{"230 troops, including 19 officers, to Liberia",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "case" && i > 1 && tok[i-1].UPOS == "PUNCT" && doc.Word(i-1) == ","
		},
		func(tok []language.Token, i int) {
			closeExamples(tok, i)
		}},
	{"for much of 1993 the tug was stationed in Brest",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return (tok[i].Relation == "nmod" || tok[i].Relation == "appos") && adjoins(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, i, adjoins(tok, i))
		}},
	{"the tug Astra, with a barge, will leave",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "obl" && uncased(tok, i)
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, i, tok[i].Head)
		}},
	{"arrested at least 16 members",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "obl" && (counted(tok, i) || bare(tok, i))
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "obj"
		}},
	{"handing over the town",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "case" && i > 0 && tok[tok[i].Head].Head == i-1 && tok[i-1].UPOS == "VERB" && (tok[i].XPOS == "RP" || phrasal[tok[i-1].Lemma+" "+tok[i].Lemma])
		},
		func(tok []language.Token, i int) {
			if noun := &tok[tok[i].Head]; noun.Relation == "obl" {
				noun.Relation = "obj"
			}
			tok[i].Head, tok[i].Relation = i-1, "compound:prt"
		}},
	{"arrested the actor Jan Novak",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return i > 0 && tok[i].UPOS == "PROPN" && tok[i-1].UPOS == "NOUN" && tok[i].Head == tok[i-1].Head && tok[i].Relation == tok[i-1].Relation && (tok[i].Relation == "obj" || tok[i].Relation == "nsubj")
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = i-1, "flat"
		}},
	{"said Mr. Novak and Mr. Horak will meet",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "cc"
		},
		func(tok []language.Token, i int) {
			adopt(tok, i)
			rejoin(tok, i)
		}},
	{"visiting King Karel",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VBG" && tok[i].Lemma == "visit"
		},
		func(tok []language.Token, i int) {
			describe(tok, i)
		}},
	{"left after meeting with the president",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "NOUN" && (tok[i].Relation == "acl" || tok[i].Relation == "advcl")
		},
		func(tok []language.Token, i int) {
			hangBehind(tok, i)
		}},
	{"a suit brought by Peru against Chile",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "mark" && opensPhrase(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "case"
		}},
	{"bowing to pressure from Peru",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VB" && utteredNoun(tok, i)
		},
		nounBehindTo},
	{"said no to a request",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return i > 0 && i+1 < len(tok) && tok[i].Lemma == "no" && tok[i].UPOS == "DET" && tok[i-1].Lemma == "say" && tok[i+1].Lemma == "to" && tok[i].Head > i+1
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation, tok[i].UPOS = i-1, "obj", "NOUN"
		}},
	{"the blame lay with Chile, the envoy said",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "nsubj" && saidOf(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, i, saidOf(tok, i))
		}},
	{"we regret it, the spokeswoman, Ana Dias, said",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "VERB" && namedSayer(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[namedSayer(tok, i)].Relation, tok[namedSayer(tok, i)].Head = "nsubj", i
		}},
	{"UEFA banned Malta",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "advmod" && initials(doc, tok, i)
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, i, i+1)
		}},
	{"ordered Chile to pull out",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].XPOS == "VB" && tok[i].Relation == "advcl" && bidden(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Relation = "xcomp"
		}},
	{"denied being the source and blamed Peru",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && unlike(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Head = tok[tok[i].Head].Head
		}},
	{"sent doctors to Mali and Peru deployed troops",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && snatched(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, i, snatched(tok, i))
		}},
	{"said Peru is ready, and called on Chile to talk",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "conj" && sayerBehind(doc, tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head = tok[tok[i].Head].Head
			if tok[i].XPOS == "VBN" {
				tok[i].XPOS = "VBD"
			}
		}},
	{"rejected as unfair the offer of Peru",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "as" && tok[i].Relation == "case" && passesFor(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			noun, verb := passesFor(tok, i), i-1
			tok[noun].Relation = "obj"
			tok[i].Head = i + 1
			tok[i+1].Head, tok[i+1].Relation = verb, "obl"
		}},
	{"Peru's ruling Green Party",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Lemma == "rule" && tok[i].XPOS == "VBG" && tok[i].Relation == "nsubj" && ruled(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			noun := ruled(tok, i)
			for c := max(0, i-8); c < i; c++ {
				if tok[c].Head == i {
					tok[c].Head = noun
				}
			}
			tok[i].Head, tok[i].Relation, tok[i].UPOS = noun, "amod", "ADJ"
		}},
	{"demanded that Peru account for it",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "ccomp" && tok[i].XPOS == "NN" && demandedOf(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].UPOS, tok[i].XPOS = "VERB", "VB"
			tok[i-1].Relation = "nsubj"
		}},
	{"hours after leaving Peru, the envoy, Ana Dias, thanked Chile",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return timeNoun[tok[i].Lemma] && i+1 < len(tok) && (tok[i+1].Lemma == "after" || tok[i+1].Lemma == "before") && misnamed(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			makeSubject(tok, misnamed(tok, i), tok[i].Head)
			tok[i].Relation = "obl"
		}},
	{"called the annulment of the vote unlawful",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].UPOS == "ADJ" && judgedAs(tok, i) >= 0
		},
		func(tok []language.Token, i int) {
			tok[i].Head, tok[i].Relation = judgedAs(tok, i), "xcomp"
		}},
	{"in Swat and surrounding areas",
		func(doc *language.Document, tok []language.Token, i int) bool {
			return tok[i].Relation == "case" && misplaced(tok, i)
		},
		func(tok []language.Token, i int) {
			tok[i].Head = tok[tok[i].Head].Head
		}},
}

// repaired returns the document's tokens with the arcs mended that the parser
// gets wrong in the same way every time. Only what the words themselves settle
// is touched; the document stays as it is. A sentence that is no tree after its
// repairs stays as it was.
func repaired(doc *language.Document) []language.Token {
	tok := slices.Clone(doc.Tokens)
	for i := range tok {
		for _, r := range repairs {
			if r.fits(doc, tok, i) {
				r.mend(tok, i)
				break
			}
		}
	}
	for _, s := range doc.Sentences {
		if !isTree(tok, s) {
			copy(tok[s.Start:s.End], doc.Tokens[s.Start:s.End])
		}
	}
	return tok
}

// isTree reports whether every token of a sentence leads up to a root in it.
func isTree(tok []language.Token, s language.Span) bool {
	for i := s.Start; i < s.End; i++ {
		at := i
		for steps := 0; at >= 0; steps++ {
			if at < s.Start || at >= s.End || steps > s.End-s.Start {
				return false
			}
			at = tok[at].Head
		}
	}
	return true
}
