package extract

import (
	"slices"

	"wiregraph/extract/language"
)

// repair mends one habit of the parser. Each is named after what it mends, stands
// in the file of its theme, and shows words of the kind.
type repair struct {
	at   []string // relations that the parser drew, any where there are none
	of   []string // parts of speech that the tagger gave, any where there are none
	fits func(doc *language.Document, tok []language.Token, i int) bool
	mend func(tok []language.Token, i int)
}

// repairs in order: of those that fit a token the first mends it.
var repairs = []repair{
	brokenQuote,
	holderBehindOffice,
	officeBesideOffice,
	infinitiveOverRelative,
	caseOfTitle,
	participleBeforeObject,
	verdictBehindName,
	subjectBehindFor,
	deedCarriedOut,
	doerBehindTo,
	sumAsRecipient,
	objectOfRelative,
	relativeOfName,
	actingOffice,
	verbAsAgent,
	ownersOfTwo,
	relativeOfNearest,
	contentClause,
	toldThat,
	includedBehindComma,
	passiveHeadline,
	verbOnSubject,
	amongWhich,
	listedSubject,
	placeBesideName,
	nameBesideNoun,
	namesInRow,
	toldShips,
	asThey,
	apposedTwice,
	modalCompound,
	isToFree,
	freeIsVerb,
	toFree,
	sumUpTo,
	atLeast,
	oneOfTwoHalves,
	ownerOfParticiple,
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
	ownerBesideOffice,
	namedToOffice,
	namedPerson,
	insetParticiple,
	officeApart,
	subjectBehindAnd,
	clauseOfNearer,
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
	foundClause,
	commandedBy,
	allyByName,
	recipientOfThing,
	agentOfBlame,
	namedInPassive,
	nearerApposition,
	placesByDay,
	setSail,
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
	partOfMany,
	caseOfNearer,
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
	secondOfList,
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
	deniedAct,
	toHandOver,
	toFire,
	shipOfEach,
	namedExercise,
	callToLeave,
	sideBySide,
	writerBehindQuote,
	calledSubject,
	calledWhom,
	toldWhom,
	toldAgency,
	speakerOverQuote,
	joinedWhich,
	withTwoDoing,
	togetherWith,
	withOrWithout,
	requestOfOther,
	sidesBetween,
	sideBeforeCompass,
	sideBehindAllegiance,
	loyalNearest,
	behindLoyal,
	struckBehindTime,
	shotAfter,
	firedAfter,
	firedNotAt,
	attorneysGeneral,
	clauseOfWhich,
	bareClause,
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
	subjectBeforeInset,
	saidBehindPhrase,
	objectBehindParticle,
	saidBehindRelative,
	verbBelowInfinitive,
	reportedClause,
	phraseBehindExamples,
	adjoiningVerb,
	subjectWithoutCase,
	namesOfPlural,
	objectBehindRecipient,
	sentencedBy,
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
	particleOfVerb,
	nounAndName,
	subjectOfTwo,
	participleOfTitle,
	participleOfObject,
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
	perfectBehindRelative,
	judgedBehindAs,
	rulingParty,
	demandedAct,
	demandedOfObject,
	chargeThat,
	namedBehindAs,
	namedAs,
	deniedClaim,
	participleBehindWith,
	secondObject,
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
	elected,
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
	perfectBeforeAdjective,
	demandAsVerb,
	swallowedSubject,
	subjectBesideFront,
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
	subjectBeforeDay,
	infinitiveBehindComma,
}

// repairsOf are the repairs by the relation and the part of speech that they look at, in
// order; those that look at any are among each. A relation or part of speech that no
// repair names has the key "".
var repairsOf = indexRepairs()

func indexRepairs() map[string]map[string][]*repair {
	relations, parts := []string{""}, []string{""}
	for i := range repairs {
		relations, parts = append(relations, repairs[i].at...), append(parts, repairs[i].of...)
	}
	index := map[string]map[string][]*repair{}
	for _, relation := range relations {
		byPart := map[string][]*repair{}
		for _, part := range parts {
			byPart[part] = repairsAt(relation, part)
		}
		index[relation] = byPart
	}
	return index
}

func repairsAt(relation, part string) []*repair {
	var list []*repair
	for i := range repairs {
		if r := &repairs[i]; (r.at == nil || slices.Contains(r.at, relation)) && (r.of == nil || slices.Contains(r.of, part)) {
			list = append(list, r)
		}
	}
	return list
}

func repairsFor(t *language.Token) []*repair {
	byPart, ok := repairsOf[t.Relation]
	if !ok {
		byPart = repairsOf[""]
	}
	list, ok := byPart[t.UPOS]
	if !ok {
		list = byPart[""]
	}
	return list
}

// repaired returns the document's tokens with the arcs mended that the parser
// gets wrong in the same way every time. Only what the words themselves settle
// is touched; the document stays as it is. A sentence that is no tree after its
// repairs stays as it was.
func repaired(doc *language.Document) []language.Token {
	tok := slices.Clone(doc.Tokens)
	for i := range tok {
		for _, r := range repairsFor(&tok[i]) {
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
var timeNoun = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true, "month": true,
	"year": true, "decade": true, "century": true, "time": true, "percent": true, "%": true, "point": true, "mile": true, "kilometer": true,
	"kilometre": true, "meter": true, "metre": true, "o'clock": true, "p.m.": true, "a.m.": true}

// uttered are the nouns for what somebody asks that have a verb of the same form.
var uttered = map[string]bool{"pressure": true, "demand": true, "request": true, "appeal": true, "call": true, "threat": true, "order": true, "offer": true, "plea": true, "press": true, "push": true}

// hasSubject reports whether a token from start on is the subject of the verb v.
func hasSubject(tok []language.Token, start, v int) bool {
	for c := start; c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return true
		}
	}
	return false
}
