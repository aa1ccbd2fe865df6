// Package repair mends dependency trees of news sentences. The parser draws some
// constructions wrong in the same way every time; what the words themselves settle is
// put right here, before anybody asks who did what to whom.
//
// Invariants: Tokens gives a tree for every sentence that was one, looks at words, tags
// and arcs alone and knows nothing of entities; the document stays as it is. The order of
// the list repairs is part of what they mean: the first that fits a word mends it.
package repair

import (
	"maps"
	"math/bits"
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// repair mends one habit of the parser. Each is named after what it mends, stands
// in the file of its theme, and shows words of the kind.
type repair struct {
	at    []string        // relations that the parser drew, any where there are none
	of    []string        // parts of speech that the tagger gave, any where there are none
	tag   []string        // finer parts of speech, any where there are none
	lemma map[string]bool // words that it mends, any where there are none
	fits  func(doc *language.Document, tok []language.Token, i int) bool
	mend  func(tok []language.Token, i int)
}

// repairs in order: of those that fit a token the first mends it.
var repairs = [...]repair{
	brokenQuote, phraseInQuotes, thankedName,
	typeNumber, nameOwns, shipSails,
	holderBehindOffice, holdersBehindOffices, nameOfNearest,
	officeBesideOffice,
	infinitiveOverRelative,
	caseOfTitle, joinedToTitled, titleOfNext,
	participleBeforeObject,
	verdictBehindName,
	subjectBehindFor,
	deedCarriedOut,
	beforeCourt,
	appositionGoesOn,
	objectBehindDeath,
	thenVerb,
	doerBehindTo,
	sumAsRecipient,
	objectOfRelative,
	relativeOfName,
	clauseOfWithWhich,
	verbAsAgent,
	relativeOfNearest,
	secondParticiple,
	pronounIsSubject,
	contentClause,
	objectAsContent,
	toldThat,
	examplesAmongThem,
	includedBehindComma,
	passiveHeadline,
	verbOnSubject,
	amongWhich,
	listedSubject,
	placeBesideName,
	nameBesideNoun,
	namesInRow,
	itIsLikely,
	toldShips,
	asThey,
	apposedTwice,
	modalCompound,
	freeIsVerb,
	toFree,
	sumUpTo,
	atLeast,
	oneOfTwoHalves,
	subjectBehindVerb,
	warGame,
	dueToDo,
	dueSomewhere,
	loanFor,
	secondOwner,
	ownersApart,
	ownerOfSecond,
	namesWithHomes,
	titleOfTwo,
	officeBehindOf,
	officeBehindBrackets,
	portfolio,
	officeOfName,
	bothOfList,
	pastBehindModal,
	baseBesideDemand,
	gerundsInRow,
	gerundOfName, finiteBesideGerund,
	namedToOffice,
	ownerBesideName,
	asOfOffice,
	madeOfficer,
	officeBehindAside,
	namedPerson,
	insetParticiple,
	officeApart,
	subjectBehindAnd,
	clauseOfNearer,
	officeAsObject,
	toldOfAnother,
	planOfTwo,
	strongPast,
	pairBeforeDeal,
	hitAndRun,
	gerundWithObject,
	deedInProgress,
	pronounOfClause,
	pastAsParticiple,
	verbBehindAgent,
	nameBeforeParticiple,
	participleAfterComma,
	resultOfMain,
	stirOfAnnouncement,
	thirdStep,
	thenStep,
	speaksOn,
	foundClause,
	commandedBy,
	allyByName,
	recipientOfThing,
	agentOfBlame,
	agentOfTrial,
	placeOfOrgan,
	namedInPassive,
	nearerApposition,
	namesByDay,
	freeAsOutcome,
	togetherOfVerb, homeIsAdverb, behindHome, oneByOne,
	particleBeforeNumber,
	fightingAsVerb,
	fightingAhead,
	thingBehindTitle,
	peopleBehindTo,
	ofTheNearer,
	leftPlace,
	appealedTo,
	shiftedObject,
	objectOfAdjective,
	nounOfParticiple,
	verdictAside,
	objectBehindTerms,
	feltThere,
	chargeAtEmbassy,
	nothingMoreThan,
	nounBesideClause,
	secondSubjectBehindBy,
	partOfMany,
	nameBehindTitle,
	describedObject,
	pluralWithSubject,
	headsTo,
	gerundAsNoun,
	participleOfNearer,
	loneRecipient,
	headline,
	participleAsVerb,
	headlinePair,
	headlineVerb,
	relativeBeforeTime,
	stolenSubject,
	crewEmbarked,
	insertBeforeVerb,
	madePrisoner,
	tookPrisoner,
	madePrisonerAlso,
	heldHostage,
	subjectAhead,
	secondOfList, bodiesInList, countedBehindColon, wingBehindDash, deedBesideTarget,
	adjectiveOfNext,
	sharedNoun,
	nameBeforeVerb,
	frontedNoun,
	overleaptVerb,
	helpedToDo,
	insideArticle,
	recipientOfSum,
	recipientOfDollars,
	planOfOne,
	crossedVerb,
	openedClause,
	nounWithTo,
	verbLikeAdjective,
	guiltyAsNoun,
	theAccused,
	deniedAct,
	meetingOf, takerBeforeAct,
	ratherThanName, cleftBehindInset,
	speakerInInset,
	toHandOver,
	toFire,
	shipOfEach,
	namedExercise,
	callToLeave,
	ofThemOnly,
	sideBySide,
	writerBehindQuote,
	sayerBeforeMark,
	givenLeave,
	leaveTo,
	calledSubject,
	calledWhom,
	calledNames,
	toldWhom,
	joinedWhich,
	withTwoDoing, withManyDoing,
	togetherWith,
	withOrWithout,
	requestOfOther,
	sidesBetween,
	onOneHand,
	sideBehindAllegiance,
	behindLoyal,
	struckBehindTime,
	firedAfter,
	subjectBehindAfter,
	attorneysGeneral,
	clauseOfWhich,
	nounBeforeTitle,
	titlesOfTwo,
	servantsFrom,
	toCourt,
	nounBehindVerb,
	shotAndKilled,
	nounsWithNames,
	robbedVerb,
	conditionWithWere,
	frontedCondition,
	auxOfCondition,
	subjectBeforeInset,
	saidBehindPhrase,
	objectBehindParticle,
	saidBehindRelative,
	reportedClause,
	phraseBehindExamples,
	adjoiningVerb,
	subjectWithoutCase,
	namesOfPlural,
	objectBehindRecipient,
	herAsObject,
	drillBesideShip,
	agentBehindPlace,
	deedByOf,
	ofBehindPlace,
	rootBeforeInset,
	shipOverNavy,
	objectOfGerund,
	swappedObject,
	putToDeath,
	houseInTown,
	casedObject,
	countedObject,
	strandedBeforeBy,
	agreedUpon,
	dugInAround,
	particleOfVerb,
	nounAndName,
	subjectOfTwo,
	participleOfTitle,
	visitingGuest,
	makerBehindAct,
	neighbouringName,
	nounBehindAfter,
	phraseAsClause,
	pressureFrom,
	saidNo,
	assuredOf,
	accusedOfDoing,
	saidClause,
	saidOfWhom,
	apposedSayer,
	initialsAsAdverb,
	orderedAct,
	bidderGoesOn,
	unlikeConjunct,
	snatchedSubject,
	speakerTurns,
	judgedBehindAs,
	rulingParty,
	demandedAct,
	demandedOfObject,
	chargeThat,
	namedBehindAs,
	namedAs,
	deniedClaim,
	participleBehindWith,
	summaryAsObject, secondObject,
	inFrontOf,
	subjectBehindTime,
	judgedBehindNoun,
	caseOfPhrase,
	followingAsCase,
	askedFirst,
	nestedClause,
	phraseOfParticle,
	phraseOverVerb,
	objectBehindInset,
	secondSubject,
	nameBehindClause,
	accusedAlso,
	headlineOfTwo,
	nameWithoutCase,
	nounBeforeTime,
	sayerInside,
	nounBehindModal,
	helpedToAct,
	actWithObject,
	cleft,
	agentBehindWith,
	agentOfDeed,
	participleOfText,
	participleOfLetter,
	criticismOf,
	agentOfJudgement,
	perfectWithObject,
	verdictAsObject, verdictBehindAs,
	toldTo,
	perfectBeforeAdjective,
	demandAsVerb,
	openedSubject, openedList, subjectOverInset, mainOverInset,
	swallowedSubject,
	subjectBesideFront,
	objectOfFronted,
	firstOfSubjects,
	besideInset,
	insetAsVerb,
	particleOfPlace,
	subjectOfInset,
	asideOfSpeaker,
	namedSecond,
	judgedName,
	nounOverVerb,
	timeThat,
	recipientOfTime,
	judgedPeople,
	verbBehindInset,
	noLonger,
	openingGerund,
	phraseBehindTime,
	sumInKind,
	senderBehindTo,
	strickenPlace,
	placeOfTarget,
	infinitiveBehindComma,
	objectInTime, barePhrase,
	toldDoer,
	describedDoer,
	stretchOfEvent,
	whoWasNamed,
	withWhom,
	peopleAsSubject, peopleBesideVerb,
}

// repairSet is a set of repairs, a bit for each.
type repairSet [(len(repairs) + 63) / 64]uint64

func (s *repairSet) add(k int) { s[k>>6] |= 1 << (k & 63) }

// repairsOf finds the repairs that look at a token.
var repairsOf = struct{ relation, part, tag, lemma repairsBy }{
	repairsByName(func(r *repair) []string { return r.at }),
	repairsByName(func(r *repair) []string { return r.of }),
	repairsByName(func(r *repair) []string { return r.tag }),
	repairsByName(func(r *repair) []string { return slices.Collect(maps.Keys(r.lemma)) }),
}

// repairsBy are the repairs by one thing that they ask for.
type repairsBy struct {
	named lexis.Names[*repairSet]
	any   *repairSet // those that do not ask for it; so are all for a name that none asks for
}

func repairsByName(asked func(*repair) []string) repairsBy {
	by := repairsBy{any: new(repairSet)}
	for k := range repairs {
		if asked(&repairs[k]) == nil {
			by.any.add(k)
		}
	}
	for k := range repairs {
		for _, name := range asked(&repairs[k]) {
			set, ok := by.named.Of(name)
			if !ok {
				set = new(repairSet)
				*set = *by.any
				by.named.Add(name, set)
			}
			set.add(k)
		}
	}
	return by
}

func (by *repairsBy) of(name string) *repairSet {
	if set, ok := by.named.Of(name); ok {
		return set
	}
	return by.any
}

// mendFirst lets the first of the repairs that fit token i mend it.
func mendFirst(doc *language.Document, tok []language.Token, i int) {
	t := &tok[i]
	relation, part, tag, lemma := repairsOf.relation.of(t.Relation), repairsOf.part.of(t.UPOS), repairsOf.tag.of(t.XPOS), repairsOf.lemma.of(t.Lemma)
	for w := range relation {
		for left := relation[w] & part[w] & tag[w] & lemma[w]; left != 0; left &= left - 1 {
			if r := &repairs[w<<6+bits.TrailingZeros64(left)]; r.fits(doc, tok, i) {
				r.mend(tok, i)
				return
			}
		}
	}
}

// Tokens returns the document's tokens with the arcs mended that the parser
// gets wrong in the same way every time. Only what the words themselves settle
// is touched; the document stays as it is. A sentence that is no tree after its
// repairs stays as it was.
func Tokens(doc *language.Document) []language.Token {
	tok := slices.Clone(doc.Tokens)
	for i := range tok {
		mendFirst(doc, tok, i)
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

// makeSubject hangs the noun i on the verb v as its subject.
func makeSubject(tok []language.Token, i, v int) {
	tok[i].Head, tok[i].Relation = v, "nsubj"
	if auxiliary(tok, v, "aux:pass") {
		tok[i].Relation = "nsubj:pass"
	}
}

// auxiliary reports whether the verb h has an auxiliary of the kind before it.
func auxiliary(tok []language.Token, h int, kind string) bool {
	for c := max(0, h-6); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == kind {
			return true
		}
	}
	return false
}

// below reports whether token i stands below v in its tree.
func below(tok []language.Token, i, v int) bool {
	for hops := 0; i >= 0 && hops < 20; hops++ {
		if i == v {
			return true
		}
		i = tok[i].Head
	}
	return false
}

// timeNoun are the counted nouns that measure an event rather than undergo it.
var timeNoun = lexis.Set("second", "minute", "hour", "day", "night", "week", "month",
	"year", "decade", "century", "time", "percent", "%", "point", "mile", "kilometer",
	"kilometre", "meter", "metre", "o'clock", "p.m.", "a.m.")

// uttered are the nouns for what somebody asks that have a verb of the same form.
var uttered = lexis.Set("pressure", "demand", "request", "appeal", "call", "threat", "order", "offer", "plea", "press", "push")

// hasSubject reports whether a token from start on is the subject of the verb v.
func hasSubject(tok []language.Token, start, v int) bool {
	for c := start; c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return true
		}
	}
	return false
}
