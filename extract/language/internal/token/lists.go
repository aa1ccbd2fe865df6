package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// prefixes stay with the word after the hyphen, as EWT annotates them; all
// other hyphenated words are cut in three.
var prefixes = set(`a anti arch auto bi bio co counter cross cyber de e eco ex extra geo hyper infra inter
	intra macro meta micro mid mini mis multi neo neuro non over pan para poly post pre pro proto pseudo
	psycho quasi re retro semi socio sub super techno trans tri ultra un under uni vice`)

var emoticons = set(`:) :-) :( :-( ;) ;-) :D :-D :P :-P :p =) =( (: ): ^_^ <3 :/ :-/ :'( XD xD :o :O :s :S :| ;D ;P =D <- -> => <= ***`)

// units that are cut from the number before them.
var units = set(`pm am p.m a.m p.m. a.m. km m cm mm kg g mg lb lbs oz ft mi mph kph hr hrs min mins sec secs
	gb mb kb tb ghz mhz khz hz k bn mn yr yrs x usd eur kw mw gw kwh mwh nm`)

// contractions maps a word without apostrophe to where its second token starts.
var contractions = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "doesnt": 4, "didnt": 3, "cant": 2,
	"wont": 2, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "couldnt": 5, "wouldnt": 5,
	"shouldnt": 6, "hasnt": 3, "havent": 4, "hadnt": 3, "aint": 2, "im": 1, "ive": 1,
	"youre": 3, "theyre": 4, "thats": 4, "gimme": 3, "lemme": 3, "dunno": 2, "whats": 4,
}

// titles and other abbreviations that a word or name follows; a stop after
// them does not end the sentence.
var titles = set(`mr mrs ms dr prof st gen lt col sgt capt cpl pvt cmdr adm maj brig rev hon sen rep reps sens gov
	pres amb supt messrs mt ft vs no nos jan feb mar apr jun jul aug sep sept oct nov dec fr sr2 cf approx
	e.g i.e eg ie fig figs vol pp ed eds dept attn zr.ms hr.ms maj.gen lt.gen lt.col ref para spec ass't conf mob fax tel ext ave blvd rd`)

// closers may end a sentence and keep their stop either way.
var closers = set(`inc corp ltd co cos bros jr sr etc al esq plc ph.d d.c u.s u.k u.n e.u u.s.a a.m p.m m.d b.a m.a d.d.s
	mon tue tues wed thu thur thurs fri sat sun lb lbs oz yrs yr hrs hr mins min div univ assn dist intl
	ala ariz calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo arrv ph info r.i n.y n.j n.c s.c s.d n.d l.a`)

// TitleWord reports whether a stop after word, given with its stop, never ends a
// sentence.
func TitleWord(word string) bool {
	return strings.HasSuffix(word, ".") && titles[strings.ToLower(word[:len(word)-1])]
}

// CloserWord reports whether word, given with its stop, is an abbreviation that can end a
// sentence.
func CloserWord(word string) bool {
	return strings.HasSuffix(word, ".") && closers[strings.ToLower(word[:len(word)-1])]
}

// ambiguous abbreviations are also common words; a stop belongs to them only
// where they are capitalised.
var ambiguous = set("mar sun sat del ore wash info fig ref mob conn va ave spec ext pres rep")

// common words are read as words although they are abbreviations too.
var common = set("no min may miss ill ind mass la pa mo")

// abbreviation reports whether the final stop of w belongs to it.
func abbreviation(w string) bool {
	body := w[:len(w)-1]
	if body == "" || strings.HasSuffix(body, ".") {
		return false
	}
	if k := strings.LastIndexByte(body, '-'); k >= 0 && strings.Contains(body[k:], ".") { // "EU-U.S. talks"
		return dotted(body[k+1:])
	}
	l := strings.ToLower(body)
	if ambiguous[l] {
		r, _ := utf8.DecodeRuneInString(body)
		return unicode.IsUpper(r)
	}
	if common[l] {
		return false
	}
	if titles[l] || closers[l] {
		return true
	}
	if k := strings.LastIndexByte(body, '-'); k > 0 && strings.Contains(body[k:], ".") { // "anti-U.S."
		body = body[k+1:]
	}
	return dotted(body)
}

// dotted reports whether w is one capital letter or letters with stops between
// them.
func dotted(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if n == len(w) {
		return unicode.IsUpper(r) && r != 'I'
	}
	for i := 0; i < len(w); {
		r, n := utf8.DecodeRuneInString(w[i:])
		if !unicode.IsLetter(r) {
			return false
		}
		i += n
		if i < len(w) && w[i] != '.' {
			return false
		}
		i++
	}
	return true
}

var extensions = set("doc docx pdf xls xlsx txt zip html htm jpg jpeg gif png ppt csv exe mp3 mp4 wav url com org net edu gov mil int")

// whole reports whether w is an address of the web, of mail or of a file, which is one
// token.
func whole(w string) bool {
	if len(w) < 4 {
		return false
	}
	l := w
	if strings.Contains(l, "://") || strings.HasPrefix(l, "www.") || strings.HasPrefix(l, "mailto:") {
		return !strings.ContainsRune(",.;:!?)]>\"'”’(<[", lastRune(w)) && wordRune(firstRune(w))
	}
	if at := strings.IndexByte(l, '@'); at > 0 && at < len(l)-1 {
		return !strings.ContainsAny(w, "()<>[]\",;:“”") && wordRune(lastRune(w)) && wordRune(firstRune(w))
	}
	if dot := strings.LastIndexByte(l, '.'); dot > 0 && extensions[strings.ToLower(l[dot+1:])] {
		return !strings.ContainsAny(w, "()<>[]\",;:“”/") && wordRune(firstRune(w))
	}
	return false
}

func firstRune(w string) rune { r, _ := utf8.DecodeRuneInString(w); return r }
func lastRune(w string) rune  { r, _ := utf8.DecodeLastRuneInString(w); return r }
