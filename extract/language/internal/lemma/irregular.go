package lemma

import "strings"

// irregular lists past forms that no rule undoes, "form form:lemma": whether a
// treebank happens to hold them must not decide whether "fought" is a form of
// "fight". Forms that are also the past of another verb ("found", "wound",
// "lay") stay with the table.
const irregular = `arose arisen:arise awoke awoken:awake bore borne:bear beaten:beat became:become began begun:begin bent:bend
 bit bitten:bite bled:bleed blew blown:blow broke broken:break bred:breed brought:bring built:build burnt:burn bought:buy caught:catch
 chose chosen:choose clung:cling came:come crept:creep dealt:deal dug:dig did done:do drew drawn:draw drank drunk:drink drove driven:drive
 ate eaten:eat fell fallen:fall fed:feed felt:feel fought:fight fled:flee flung:fling flew flown:fly forbade forbidden:forbid
 forgot forgotten:forget froze frozen:freeze got gotten:get gave given:give went gone:go grew grown:grow hung:hang had:have heard:hear
 hid hidden:hide held:hold kept:keep knelt:kneel knew known:know laid:lay led:lead leapt:leap learnt:learn left:leave lent:lend lit:light
 lost:lose made:make meant:mean met:meet overcame:overcome overran:overrun paid:pay pled:plead proven:prove rode ridden:ride rang rung:ring
 rose risen:rise ran:run said:say saw seen:see sought:seek sold:sell sent:send shook shaken:shake shone:shine shot:shoot showed shown:show
 shrank shrunk:shrink sang sung:sing sank sunk:sink sat:sit slew slain:slay slept:sleep slid:slide spoke spoken:speak sped:speed spent:spend
 spun:spin sprang sprung:spring stood:stand stole stolen:steal stuck:stick stung:sting strove striven:strive struck stricken:strike
 swore sworn:swear swept:sweep swam swum:swim swung:swing took taken:take taught:teach tore torn:tear told:tell thought:think
 threw thrown:throw trod trodden:tread understood:understand unfroze unfrozen:unfreeze woke woken:wake wore worn:wear wove woven:weave wept:weep won:win
 withdrew withdrawn:withdraw withheld:withhold withstood:withstand wrote written:write`

// regular are plurals that the treebanks leave as they stand or read as other
// words: in news "bases" are military bases, and one of the troops is a troop.
const regular = `troops:troop bases:base supplies:supply headquarters:headquarters airstrikes:airstrike sorties:sortie`

// verbs are regular verbs whose stem running text knows better as another word
// ("sever" beside "severe"), does not know at all ("chide"), or that a treebank has a slip for ("lean").
const verbs = `abate abrogate abscond abuse accede acquiesce annul appal assail avenge avert balk bankroll bar belie bellyache berate besiege bide blackball bleat
 blitz blockade bode brandish bribe bully buttonhole cajole cane capsize castigate cede chafe chaperone chastise chide cochair coerce collude concede
 condole condone confide connive convene cripple cull dare deplore depose deride desecrate detour die dispute divulge dodge drape elope elude emphasise
 enforce enrage erode err escalate espouse evade evoke excise exhume exile expunge feign fete feud flare flout foment forage forge franchise fume gall
 galvanise garrote glare glide goad grill gripe grope harass harry headbutt hijack hire hone hope hunt impede impugn incite infuriate instigate
 intercede intrude invade invoke irk jeer jeopardise jeopardize jibe lambaste lame lampoon laud lean lie liken loathe lob lunge malign maltreat maroon
 massacre maul mine mistreat moor moot mull nudge ostracise ostracize oust parade parole patrol peeve persecute perturb pillage pillory placate plague
 plunder ply poach pool prod provoke pummel purge quake quell quit rake ram rape raze rebuke recede recuse refloat refute rely remand renege repel
 reprise repulse reroute revile revoke rile rout scare scathe scold scuttle secede sever shell shun sideswipe slate sled smear snipe snub spur spurn
 stonewall straddle strafe strand stymie sue swipe taunt thwart tie torpedo tow trawl typify undermine unite unroll upbraid vie vilify vow wage waive
 wander warm whinge wreck yoke`

var past, plurals = pairs(irregular), pairs(regular)

var regularVerbs = set(verbs)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// pairs reads "form form:lemma" groups.
func pairs(list string) map[string]string {
	out := map[string]string{}
	var forms []string
	for _, w := range strings.Fields(list) {
		form, lemma, last := strings.Cut(w, ":")
		forms = append(forms, form)
		if !last {
			continue
		}
		for _, f := range forms {
			out[f] = lemma
		}
		forms = nil
	}
	return out
}

// listed finds the lemma of a word that one of the two lists has.
func listed(low, xpos string) (string, bool) {
	switch xpos {
	case "VBD", "VBN", "VBP": // "froze" is no present, whatever its tag
		l, ok := past[low]
		return l, ok
	case "NNS":
		l, ok := plurals[low]
		return l, ok
	}
	return "", false
}
