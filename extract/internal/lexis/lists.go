package lexis

// The closed lists of words that both the repairs of trees and the rules above them ask for.

// Assuring are the verbs whose "of" tells what somebody is told or rid of.
var Assuring = Set("assure", "reassure", "remind", "inform", "notify", "convince", "accuse", "suspect",
	"warn", "deprive", "rob", "strip", "acquit", "convict", "clear", "absolve", "exonerate", "relieve", "rid", "cure")

// Denying are the verbs for saying that it is not so.
var Denying = Set("deny", "reject", "dispute", "dismiss")

// Judging are the verbs that say what their object is.
var Judging = Set("call", "declare", "label", "brand", "term", "deem", "rule", "find", "consider", "pronounce", "hold")

// Deeds are nouns for what is done to what stands behind "of".
var Deeds = Set("abduction", "abuse", "acceptance", "adoption", "annexation", "appointment", "approval", "arrest", "assassination", "banning", "beating", "beheading",
	"blockade", "blocking", "boarding", "bombardment", "bombing", "breach", "building", "burning", "cancellation", "capture", "closing", "closure", "condemnation", "conquest",
	"construction", "conviction", "cutting", "delivery", "demolition", "denial", "deployment", "deportation", "destruction", "detention", "dismissal", "downing", "endorsement",
	"evacuation", "eviction", "execution", "exploitation", "expulsion", "extradition", "firing", "freezing", "handling", "harassment", "hijacking", "ill-treatment", "imposition",
	"imprisonment", "indictment", "interception", "intimidation", "invasion", "jailing", "jamming", "kidnapping", "killing", "launch", "launching", "liberation", "lifting",
	"looting", "massacre", "mistreatment", "misuse", "murder", "nomination", "occupation", "persecution", "poisoning", "prosecution", "purchase", "ratification", "razing",
	"recapture", "recognition", "rejection", "release", "removal", "repression", "rescue", "sacking", "sale", "seizure", "sentencing", "shadowing", "shelling", "shooting", "siege",
	"sinking", "slaughter", "slaying", "stationing", "storming", "supply", "suppression", "suspension", "takeover", "testing", "theft", "torture", "transfer", "treatment",
	"use", "violation", "withdrawal", "withholding", "wounding")

// Authored are nouns for what somebody makes or says, so that "by" tells who.
var Authored = Set("account", "act", "address", "album", "allegation", "announcement", "appeal", "article", "attack", "attempt", "bid", "book", "call", "campaign", "claim", "comment",
	"complaint", "decision", "declaration", "demand", "effort", "film", "group", "incursion", "letter", "move", "novel", "offer", "offensive", "operation", "order", "painting",
	"plan", "play", "plea", "pledge", "poem", "portrait", "promise", "proposal", "protest", "raid", "remark", "report", "request", "ruling", "song", "speech", "statement",
	"strike", "study", "suggestion", "symphony", "threat", "visit", "vote", "work")

// Giving are the verbs of giving somebody the time, chance or leave to do something, Leave the nouns for that.
var (
	Giving = Set("give", "grant", "offer", "allow", "afford", "leave", "hand", "deny", "buy", "accord", "issue", "send")
	Leave  = Set("time", "chance", "opportunity", "permission", "leave", "room", "mandate", "authority", "power", "licence", "license", "order", "right", "clearance", "reason", "incentive", "excuse", "pretext")
)

// JudgedFor are the verbs of words whose passive tells behind "for" what somebody is
// praised or blamed for.
var JudgedFor = Set("criticize", "criticise", "condemn", "denounce", "praise", "commend", "blame", "rebuke", "censure", "thank", "fault", "applaud", "honor", "honour",
	"lambast", "lambaste", "slam", "blast", "castigate", "excoriate", "chide", "deplore", "decry", "savage", "pillory", "slate", "upbraid", "admonish", "reprimand", "chastise", "berate")

// Addressed are the verbs of words whose passive is followed by what is wanted of
// somebody, said of him or held over him.
var Addressed = Set("accuse", "suspect", "urge", "ask", "warn", "caution", "call", "press", "pressure", "order", "tell", "request", "invite", "encourage", "threaten", "charge", "give",
	"brand", "label", "dub", "term", "describe", "declare", "name", "remind", "advise", "implore", "instruct")

// Replied are the verbs of how somebody takes what others ask or claim.
var Replied = Set("reject", "dismiss", "deny", "refuse", "turn", "rebuff", "accept", "deplore", "slam", "refute")

// Verdict are the verbs of whoever judges what he reacts to.
var Verdict = Set("call", "describe", "label", "brand", "term", "deem", "denounce", "dismiss", "say", "argue", "insist", "cite")

// Reacting are the verbs of taking what others do or say well or ill.
var Reacting = Set("reject", "condemn", "criticise", "criticize", "denounce", "welcome", "praise", "hail", "dismiss",
	"deplore", "slam", "blast", "oppose", "defend", "support", "back", "decry", "applaud", "protest", "attack", "endorse", "question", "ridicule")

// Finding are the verbs that tell what somebody comes to know or to hold.
var Finding = Set("find", "conclude", "decide", "determine", "rule", "believe", "say", "discover")

// DayName are the names that tell the time without a preposition.
var DayName = Set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

// Undergone are verbs that act on people and take no clause.
var Undergone = Set("arrest", "detain", "kill", "capture", "seize", "hold", "release", "free", "shoot",
	"jail", "expel", "sentence", "kidnap", "abduct", "wound", "deport", "extradite")

// Openers are prepositions that also open clauses.
var Openers = Set("before", "after", "since", "until", "as", "because", "though")

// JudgingTo are the verbs and adjectives behind which "to" tells of what somebody else does.
var JudgingTo = Set("object", "oppose", "averse", "agree", "consent", "react", "respond", "accustom", "resign", "resist", "reconcile", "hostile", "opposed", "open", "refer", "lead")

// Intents are the nouns for what somebody says that he will do.
var Intents = Set("aim", "announcement", "attempt", "bid", "call", "campaign", "decision", "declaration", "intention", "move", "offer", "plan", "pledge", "promise", "proposal", "push", "request", "resolve", "threat", "vow", "wish")

// Presumed are the verbs for holding something to be so without proof.
var Presumed = Set("believe", "think", "suspect", "presume", "say", "know", "assume", "report")

// Sum are the words for money.
var Sum = Set("$", "£", "€", "us$", "million", "billion", "dollar", "dlr", "euro", "pound", "yen", "mark", "franc", "peso", "crown", "ruble", "rouble", "ecu")

// Weekdays are the names of the days, Monday the first, in full and as wires shorten them.
var Weekdays = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thurs.": 4, "fri.": 5, "sat.": 6, "sun.": 7}

// Months are the names of the months, January the first, likewise.
var Months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7,
	"aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12}

// Compass are the words that tell where something lies seen from a place.
var Compass = Set("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
	"north-east", "north-west", "south-east", "south-west", "northward", "southward", "eastward", "westward", "offshore")

// Strandable are the verbs that act on others through a preposition, and so in the passive.
var Strandable = Set("fire", "shoot", "call", "set", "prevail", "swoop", "pounce", "descend", "open", "snipe")

// Delivered are the utterances that have somebody whom they go to.
var Delivered = Set("letter", "message", "note", "appeal", "telegram", "cable", "petition", "memo", "email", "call")

// OpensCondition are the auxiliaries that stand before their subject in a condition.
var OpensCondition = Set("should", "had", "were")

// Struck are the nouns for what befalls the place that is told right behind them.
var Struck = Set("strike", "airstrike", "raid", "attack", "bombing", "shelling", "bombardment", "ambush", "massacre", "assault", "offensive", "operation", "killing")

// Dealings are the nouns for what parties do together, which others arrange for them.
var Dealings = Set("talk", "negotiation", "dialogue", "agreement", "deal", "accord", "treaty", "pact",
	"truce", "ceasefire", "cease-fire", "settlement", "meeting", "summit", "conference", "swap", "exchange")

// DrivenOut are what is done to people by whom they are sent away from: "the expulsion of
// two monks from Peru".
var DrivenOut = Set("expulsion", "deportation", "eviction", "exclusion")

// Utterance are the nouns for words that somebody makes public; whoever makes
// them speaks in them.
var Utterance = Set("statement", "message", "letter", "report", "resolution", "lawsuit", "suit",
	"complaint", "law", "act", "measure", "post", "tweet", "note", "petition", "ruling", "decree", "bill", "motion",
	"article", "text", "video", "speech", "document", "declaration", "communique", "appeal", "order", "editorial")

// Outlook are the nouns for what somebody holds of a matter.
var Outlook = Set("view", "opinion", "judgment", "judgement", "assessment", "estimation", "word", "eye")
