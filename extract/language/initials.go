package language

import "strings"

// Words that tear the whole tree, because the net knows them in one part of speech only.
// Initials that spell a common word are the verb or the pronoun to it, in whatever
// letters: "IS fighters seized the town". "President-elect Ana Dias" is an order to elect
// her, "whom Peru suspects of theft" are people, "Peru doubts that" has a noun, and "Freed reporter Ana Dias flew home" what somebody freed. So where the
// neighbours show what is meant, the net is given a word of the same place that it knows.
// The text and the tokens stay as they are.

// readAs is the word that the net reads in the place of token i of a piece.
func readAs(doc *Document, p Span, i int) string {
	w := doc.Word(i)
	switch {
	case w == "IS" && inSmallLetters(doc, p, i) && !copula(doc, p, i):
		return "ISIS"
	case w == "WHO" && inSmallLetters(doc, p, i) && doc.Word(p.End-1) != "?":
		return "UNICEF"
	case navalPrefixes[w] && i+1 < p.End && capital(doc.Word(i+1)) && doc.Word(i+1) != strings.ToUpper(doc.Word(i+1)):
		return "HMS"
	case w == "Said" && i > p.Start && i+1 < p.End && capital(doc.Word(i+1)) && letter(doc.Word(i-1)): // "Premier Said Musa"
		return "Saeed"
	case w == "left" && i+1 < p.End && (doc.Word(i+1) == "wing" || doc.Word(i+1) == "winger" || doc.Word(i+1) == "wingers"):
		return "right"
	case (w == "elect" || w == "designate") && behindOffice(doc, p, i):
		return "general"
	case (w == "elect" || w == "designate") && i >= p.Start+2 && doc.Word(i-1) == "-" && doc.Tokens[i-1].End == doc.Tokens[i].Start:
		return "chief"
	case w == "free" && i > p.Start && i+1 < p.End && doc.Word(i-1) == "to" && freed(doc.Word(i+1)):
		return "release"
	case (w == "neighbouring" || w == "neighboring") && i > p.Start && i+1 < p.End && capital(doc.Word(i+1)) && before[strings.ToLower(doc.Word(i-1))]:
		return "western"
	case w == "acting" && i+1 < p.End && actedOffices[strings.ToLower(doc.Word(i+1))]:
		return "former"
	case w == "suspects" && i > p.Start && i+1 < p.End && capital(doc.Word(i-1)) && doc.Word(i+1) == "of":
		return "accuses"
	case misgivings[w] != "" && i > p.Start && i+1 < p.End && capital(doc.Word(i-1)) && !peoples(doc.Word(i-1)) && opensClause(doc.Word(i+1)):
		return misgivings[w]
	case w == "calls" && i > p.Start && i+1 < p.End && callingTexts[doc.Word(i-1)] && doc.Word(i+1) == "for":
		return "asks"
	case w == "calls" && i > p.Start && i+1 < p.End && callingTexts[doc.Word(i-1)] && doc.Word(i+1) == "on":
		return "relies"
	case w == "armed" && arming(doc, p, i):
		return "equipped"
	case w == "hand" && i > p.Start && i+1 < p.End && handing[doc.Word(i-1)] && handed(doc.Word(i+1)): // "is to hand twelve tanks to Peru"
		return "give"
	case w == "slain" && i > p.Start && i+1 < p.End && (afterSlain[doc.Word(i+1)] || beforeSlain[doc.Word(i-1)]): // which the net takes for an adjective
		return "killed"
	case w == "disputes" && i > p.Start+1 && i+1 < p.End && capital(doc.Word(i-1)) && !letter(doc.Word(i+1)) && disputed[doc.Word(i-2)]: // "a charge Peru disputes"
		return "denies"
	case w == "S" && i+2 < p.End && doc.Word(i+1) == "-" && doc.Tokens[i].End == doc.Tokens[i+1].Start && digit(doc.Word(i+2)): // "S-300 missiles", no possessive
		return "F"
	case w == "rival" && i > p.Start && i+1 < p.End && capital(doc.Word(i+1)) && doc.Word(i-1) == "to": // "loyal to rival Bo Lund", which the net takes for a verb
		return "rebel"
	case w == "due" && i > p.Start && i+2 < p.End && doc.Word(i-1) == "," && doc.Word(i+1) == "in" && capital(doc.Word(i+2)): // "Ana Dias, due in Lima on Friday", which the net takes for a preposition
		return "expected"
	case w == "rump" && i > p.Start && i+1 < p.End && capital(doc.Word(i+1)): // "the rump Yugoslavia"
		return "former"
	case w == "borders" && i > p.Start && i+1 < p.End && doc.Word(i-1) == "which" && capital(doc.Word(i+1)): // "Chad, which borders Sudan", which the net takes for a noun
		return "enters"
	case w == "froze": // which the net takes for a noun
		return "halted"
	case w == "stole": // which it takes for what describes the loot
		return "grabbed"
	case w == "unopposed": // which the net takes for what somebody did
		return "alone"
	case w == "mine" && i > p.Start && i+1 < p.End && mined[strings.ToLower(doc.Word(i-1))] && !mining[doc.Word(i+1)]: // which the net takes for a pronoun
		return "bomb"
	case w == "managing" && i+1 < p.End && doc.Word(i+1) == "director": // which the net takes for what somebody does to a director
		return "executive"
	case w == "Planning" && i+1 < p.End && doc.Word(i+1) == "Minister":
		return "Defence"
	case w == "general" && ofTitle(doc, p, i):
		return "chief"
	case i == p.Start && openingParticiples[w] && describes(doc, p, i):
		return "Former"
	case syllables[w] && givenName(doc, p, i):
		return "jong"
	}
	return w
}

// beforeSlain and afterSlain are the words beside "slain" where it is a verb.
var (
	beforeSlain = wordSet("was were been being be has have had")
	afterSlain  = wordSet("by in during when while near at as after alongside")
)

// disputed are the words before those who say that it is not so: "charges Peru disputes".
var disputed = wordSet("charge charges claim claims allegation allegations accusation accusations assertion account figure figures which that")

// behindOffice reports whether token i is joined by a hyphen to the word before and
// stands before a name: "President-elect Ana Dias".
func behindOffice(doc *Document, p Span, i int) bool {
	if i < p.Start+2 || i+1 >= p.End || doc.Word(i-1) != "-" || doc.Tokens[i-1].End != doc.Tokens[i].Start {
		return false
	}
	return capital(doc.Word(i + 1))
}

// givenName reports whether token i is the second syllable of a given name behind a family name,
// which the net takes for a noun where it looks like one: "Choi Sun-hee", "Ban Ki-moon".
func givenName(doc *Document, p Span, i int) bool {
	if i < p.Start+3 || doc.Word(i-1) != "-" || doc.Tokens[i-1].End != doc.Tokens[i].Start || doc.Tokens[i-2].End != doc.Tokens[i-1].Start {
		return false
	}
	family, given := doc.Word(i-3), doc.Word(i-2)
	return capital(given) && len(given) < 7 && capital(family) && len(family) < 8 && given != strings.ToUpper(given) && family != strings.ToUpper(family) &&
		(i+1 >= p.End || doc.Word(i+1) != "-" || doc.Tokens[i].End != doc.Tokens[i+1].Start)
}

// syllables are the second ones of Korean and Chinese given names, as they are written in Latin letters.
var syllables = wordSet("bae beom bin bom bong bum byung chae chan chang chee chen cheng cheol cheon cheuk chi chieh chien chih chil chin ching chiu cho chol chong choon chor chou chow chu chuan chul chun chung " +
	"dae deok dong duk eui eun fai fang fat feng fu fung geun gi gon gu guk gun gwang gyu gyun ha hae hai hak han hang hao hau hee hei heng heon heung hin hing ho hoi hong hoon hoong hsi hsien hsin hsing hsiung hua huang hui hun hung hwa hwan hye hyeok hyeon hyok hyon hyuk hyun hyung " +
	"il im jae jang je jen jeong ji jik jin jo jong joo joon ju juan jui jun jung kai kang kay kee kei keun keung ki kil kin kit kok koo kook ku kuan kuang kuei kuk kuo kwan kwang kwok kwon kwong kyong kyu kyun kyung " +
	"lai lam lan lee leung li liang lieh lien lin ling lok lung luen mei mi min ming mo mok moo moon mun myeong myong myung nam ni ning nyo ok pal pao pei pil pin ping pong po pyng pyo pyong " +
	"rae ran ri rim rin rip rok ryol ryong ryul sam san sang seo seob seok seol seon seong seop seung sha shan shek sheng shik shih shing shou shu shui shun sik sim sin siu so sok som son song soo sook soon sop su suk sul sun sung sup sze szu " +
	"ta tae taek tai tak tang tat te teh tek ti tien tim tin ting to tong tsai tse tsung tung tzu uk un ung wah wai wan wang wei wen wha whan win won woo wook woong wu wun yan yang yao yap ye yee yeh yen yeob yeol yeon yeong yeop yi yim yin ying yiu yo yok yol yon yong yoo yoon yop you yu yuan yue yuen yuk yul yun yung ze zhi zhu")

// ofTitle reports whether "general" ends a title that a hyphen joins, with no name behind
// it: "resigned as secretary-general last year". The net has it describe what follows.
func ofTitle(doc *Document, p Span, i int) bool {
	return i >= p.Start+2 && doc.Word(i-1) == "-" && generalTitles[strings.ToLower(doc.Word(i-2))] && (i+1 >= p.End || !capital(doc.Word(i+1)))
}

var generalTitles = wordSet("secretary attorney director governor consul inspector commissioner")

// mined stand before "mine" where it is a thing: "the mine that killed him", but not "a friend of mine".
var mined = wordSet("a the this that another second land road roadside sea naval anti-personnel antipersonnel anti-tank underwater")

// mining are the nouns that "mine" tells the kind of.
var mining = wordSet("hunt hunting hunter sweeping clearing clearance disposal warfare shaft owner owners worker workers manager site field detector blast accident disaster collapse")

// misgivings are verbs that the net takes for nouns between a name and a clause, with such as
// it knows: "Peru fears that", "Peru suspects it will".
var misgivings = map[string]string{"doubts": "denies", "fears": "believes", "suspects": "believes", "disputes": "denies"}

// peoples reports whether a word ends as what describes a people's things does: "Kurdish fears".
func peoples(w string) bool {
	for _, end := range [...]string{"ish", "ian", "ese", "eli", "aqi", "tani", "iti", "eni", "ican", "ern", "pean"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// opensClause reports whether w may be the first word of what is feared or doubted.
func opensClause(w string) bool { return capital(w) || clauseFirst[w] }

var clauseFirst = wordSet("that whether the it he she they its his their being")

// arming reports whether "armed" at i tells what somebody did and describes nobody: "armed by
// Peru", "Peru has armed Chile", "armed and trained the rebels".
func arming(doc *Document, p Span, i int) bool {
	if i == p.Start || i+1 >= p.End {
		return false
	}
	before, behind := doc.Word(i-1), doc.Word(i+1)
	switch {
	case behind == "by":
		return true
	case behind == "and" && i+2 < p.End:
		return strings.HasSuffix(doc.Word(i+2), "ed") && (capital(before) || !letter(before) || has[before])
	}
	return (capital(behind) || behind == "the" || behind == "its") && (capital(before) || has[before])
}

var has = wordSet("has have had having was were is are been who which that")

// navalPrefixes are what navies set before their ships' names, of which the net takes some for
// a plural, a verb or a thing beside the ship: "Denmark keeps HDMS Triton at sea".
var navalPrefixes = wordSet("HDMS HSwMS HNLMS Zr.Ms. Hr.Ms. HNoMS KNM RSS ROKS PNS BAP BRP KRI KD HTMS TCG ORP NRP INS JS ARA ARC BNS SLS SLNS SLNV SAS NNS GNS KNS ENP UNE ESPS EML IRIS ICGS ICGV CCGS HMCS HMAS HMNZS USCGC USNS USAV RFA FGS RFS ROU ABV KV BRF LÉ")

// callingTexts are what calls for something, where no calls for it are meant: "the plan calls
// on Peru to withdraw".
var callingTexts = wordSet("plan law accord agreement deal draft resolution proposal bill treaty text document roadmap programme program strategy measure constitution statement letter report declaration charter pact amendment budget decree manifesto blueprint convention petition formula platform motion")

// freed reports whether w may open what somebody is to free: "called for Lima to free two
// sailors", but not "to free trade".
func freed(w string) bool {
	return capital(w) || w[0] >= '0' && w[0] <= '9' || freedFirst[w]
}

var freedFirst = wordSet("the a an its his her their all two three four five six seven eight nine ten eleven twelve several some dozens hundreds thousands more jailed political imprisoned detained captured")

// before are the prepositions behind which "neighbouring" describes a state: "in
// neighbouring Peru" is not what somebody does who neighbours it.
var before = wordSet("in to from with into of at by against on for between via through and")

// actedOffices begin what somebody acts as: "talks with acting foreign minister Ana Dias"
// are no talks by acting.
var actedOffices = wordSet("president premier prime foreign defence defense interior finance justice minister chief head secretary director governor mayor chairman chairwoman chair commander leader ambassador speaker deputy vice attorney police army navy chancellor commissioner administrator managing high chargé charge consul envoy treasurer executive")

// openingParticiples are those that the net takes for a verb at the head of a sentence.
var openingParticiples = wordSet("Freed Wanted Expelled Rescued Feared Kidnapped")

// describes reports whether what stands behind the participle at i is what it describes:
// "Freed reporter", but not "Freed by the army" or "Freed, she …".
func describes(doc *Document, p Span, i int) bool {
	if i+1 >= p.End {
		return false
	}
	w := doc.Word(i + 1)
	return !notDescribed[w] && (capital(w) || w[0] >= 'a' && w[0] <= 'z')
}

var notDescribed = wordSet("by from for in on at to as of with after before during under without because when while since until but and or the a an his her their its it him them he she they that this these those not again early late only last this yesterday today")

func capital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// inSmallLetters reports whether a word beside token i is written in small
// letters: in a headline in capitals nothing is told by them.
func inSmallLetters(doc *Document, p Span, i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= p.Start && k < p.End {
			if w := doc.Word(k); len(w) > 1 && w == strings.ToLower(w) && w != strings.ToUpper(w) {
				return true
			}
		}
	}
	return false
}

// copula reports whether "IS" at i is the verb, written large for emphasis: what
// stands before it can only be its subject, or what stands behind it cannot follow
// a name.
func copula(doc *Document, p Span, i int) bool {
	if i > p.Start {
		if before := strings.ToLower(doc.Word(i - 1)); subjects[before] {
			return true
		}
	}
	return i+1 < p.End && complements[strings.ToLower(doc.Word(i+1))]
}

var (
	subjects    = wordSet("it this he she there what who which here everything something nothing one how why 't")
	complements = wordSet("a an the not n't n’t this that it he she there i you we they my your our no so very too just being")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// letter reports whether a word begins with a letter, and so is no mark of punctuation.
func letter(word string) bool { return word[0] >= 'A' && word[0] <= 'z' }

// digit reports whether a word begins with one.
func digit(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// handing are the words before the verb "hand", and handed tells the words that begin what is handed.
var handing = map[string]bool{"to": true, "will": true, "would": true, "may": true, "might": true, "could": true, "should": true, "must": true, "not": true}

func handed(w string) bool {
	switch w {
	case "a", "an", "the", "its", "his", "her", "their", "all", "some", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"dozens", "hundreds", "more", "another", "twenty", "thirty", "forty", "fifty", "sixty", "up", "control", "power", "over":
		return true
	}
	return digit(w) || strings.HasSuffix(w, "teen")
}
