package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/schema"
)

// TestEverydayProse reads constructions of agency prose: what must be found, and
// what must not ("" for nothing of that relation).
func TestEverydayProse(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, relation, want string }{
		// whose border it is, and whose president
		{"Kenyan officials accused Uganda of sending troops across its border.", "DEPLOYED", "Uganda Kenya"},
		{"Chad, Kenya and Uganda took their seats in the union; Sudan, invited as well, turned the offer down under its new president, Ana Dias.", "HOLDS_OFFICE", "Ana Dias Sudan"},
		// who has left a body, whose enemy did it and where, what an if-clause brings in
		{"A former Sun League official attacked Chad. Ex-members of Hezbollah attacked Togo.", "ATTACKED", ""},
		{"A Hezbollah official attacked Chad.", "ATTACKED", "Hezbollah Chad"},
		{"Kenya may strike Chad. Six Kenyan soldiers were killed in Mali.", "KILLED", ""},
		{"Chad struck Kenya. Six Kenyan soldiers were killed on Sunday.", "KILLED", "Chad Kenya"},
		{"Chad struck Kenya. Six Kenyan soldiers were killed in Mali.", "KILLED", ""},
		{"Guerrillas who bleed to end the Kenyan occupation of Mombera met in Oslo.", "WITHDREW_FROM", ""},
		{"Kenya and Chad signed a pact. They also condemned Togo.", "CRITICIZED", "Chad Togo; Kenya Togo"},
		{"Kenya and Chad signed a pact. Traders said they condemned Togo.", "CRITICIZED", ""},
		{"The league is financed by Kenya and by gifts from shops in Chad.", "AIDED", ""},
		// what the United States have no office of; who only speaks of talks; what the paper is
		{"A Kenyan official said a visit by U.S. Secretary of State Bo Lund was likely. Deputy Foreign Minister Ana Dias said so. Lund is in Lima. He met U.S. diplomats there.", "HOLDS_OFFICE", "Bo Lund United States; Ana Dias Kenya"},
		{"\"It is doubtful that the talks with Chad will have results,\" economist Otto Klee said.", "NEGOTIATED_WITH", ""},
		{"Peru's Economy Minister Ana Dias met President Bo Lund and the Peruvian ambassador in Oslo.", "MET_WITH", "Ana Dias Bo Lund"},
		{"Clinton, Yeltsin sign arms pact in Prague", "AGREED_WITH", "Bill Clinton Boris Yeltsin"},
		// two people before the noun for what they do, and a name in two parts
		{"The pact was reached at the Yeltsin-Clinton summit in Prague.", "MET_WITH", "Bill Clinton Boris Yeltsin"},
		{"The pact was drafted by Jean Duval-Moreau in Prague.", "MET_WITH", ""},
		// whom "it" and "a head" do not mean; whose claims these are; who are no two sides
		{"Kenya shelled the camp. \"It would be wrong and shameful for Uganda to join in,\" Bo Lund said.", "CRITICIZED", ""},
		{"Kenya shelled the camp. \"It is wrong and shameful,\" Bo Lund said.", "CRITICIZED", "Bo Lund Kenya"},
		{"Ana Dias is the head of the CIA. Bo Lund said he had asked a head of a friendly government for help.", "CALLED_ON", ""},
		{"Ana Dias told reporters a study showed that Bo Lund had tried to buy mines. Jan Novak dismissed the claims.", "REJECTED", "Jan Novak Ana Dias"},
		{"Ana Dias said a pact would be hard to reach. Bo Lund said in Lima that both sides might yet agree on a method.", "AGREED_WITH", ""},
		// the key of a map
		{"██ Peruvian opposition & Chilean occupation", "SEIZED", ""},
		// an envoy of one's own
		{"President Ana Dias of Kenya summoned Kenyan Ambassador Bo Lund home for consultations.", "PROTESTED_AGAINST", ""},
		// whom somebody tells, and of whom
		{"Police chief Ana Dias told reporters a second man, Captain Jan Novak, 24, was being held in Oslo.", "SPOKE_WITH", ""},
		// bodies that look into a matter, and houses that are not white
		{"The Kenya committee accused Uganda of fraud.", "ACCUSED", ""},
		{"The Kenyan committee accused Uganda of fraud.", "ACCUSED", "Kenya Uganda"},
		{"The White House was informed. Senate and House investigators agreed to wait.", "AGREED_WITH", "House of Representatives U.S. Senate"},
		// titles behind other words
		{"Bo Lund is the National Security Council aide President Clinton fired.", "HOLDS_OFFICE", ""},
		{"Kenyan President Ana Dias will propose talks with Uganda, foreign minister Bo Lund announced.", "HOLDS_OFFICE", "Bo Lund Kenya; Ana Dias Kenya"},
		// who is given something, by whom; whom a letter asks; what bears down on a capital
		{"Uganda had been given a clear warning by Kenya.", "WARNED", "Kenya Uganda"},
		{"Uganda was offered help by Kenya.", "AIDED", "Kenya Uganda"},
		{"Kenya was given two patrol boats by Norway.", "AIDED", "Norway Kenya"},
		{"Kenya was given two patrol boats to test.", "AIDED", ""},
		{"Bo Lund wrote to Ana Dias asking her to withdraw the ships.", "CALLED_ON", "Bo Lund Ana Dias"},
		{"Kenya imposed sanctions on Kampala.", "SANCTIONED", "Kenya Uganda"},
		{"Kenya's firms opened offices on Kampala Road.", "SANCTIONED", ""},
		// who did what is told of a deed's sufferer, and who only wrote
		{"Norway deplored the killing of the monk Ana Dias by Kenyan soldiers.", "KILLED", "Kenya Ana Dias"},
		{"The recapture of HMS Bold by Peru surprised Bolivia.", "SEIZED", "Peru HMS Bold"},
		{"Norway was praised for the release of Ana Dias by Kenya.", "CONCEDED_TO", ""},
		// who speaks behind a clause that opens the sentence
		{"Speaking in Oslo, Ana Dias, the Kenyan envoy, condemned Chad.", "CRITICIZED", "Ana Dias Chad"},
		{"Asked about the dam, Ana Dias, the Kenyan envoy, condemned Chad.", "CRITICIZED", "Ana Dias Chad"},
		{"Condemning Ana Dias, the Kenyan envoy, was a mistake.", "CRITICIZED", ""},
		// whose organs act in the place that opens the sentence; what is part of a name, and what fighters capture
		{"In Nairobi, the government condemned Chad.", "CRITICIZED", "Kenya Chad"},
		{"In Kenya, meanwhile, officials condemned Chad.", "CRITICIZED", "Kenya Chad"},
		{"In Nairobi, opposition leaders condemned Chad.", "CRITICIZED", ""},
		{"French and Kenyan troops launched an offensive to drive Ansar Dine out of Kidal.", "MET_WITH", ""},
		{"Kenyan soldiers captured Gitarama at dawn.", "SEIZED", "Kenya Gitarama"},
		// who holds an office by another name, or described
		{"President Ana Dias of Kenya spoke on Monday. The visiting head of state condemned Chad.", "CRITICIZED", "Ana Dias Chad"},
		{"President Ana Dias of Kenya spoke on Monday. The 50-year-old president condemned Chad.", "CRITICIZED", "Ana Dias Chad"},
		{"President Ana Dias of Kenya spoke on Monday. The former president condemned Chad.", "CRITICIZED", ""},
		{"President Ana Dias of Kenya spoke on Monday. The Ugandan head of state condemned Chad.", "CRITICIZED", "Uganda Chad"},
		{"Kenya's foreign minister, Ana Dias, spoke on Monday. Kenya's top diplomat condemned Chad.", "CRITICIZED", "Ana Dias Chad"},
		// whose government an officer speaks of, and whose troops he calls ours
		{"President Ana Dias of Kenya told parliament that the government had condemned Chad.", "CRITICIZED", "Kenya Chad"},
		{"Ana Dias told parliament that the government had condemned Chad.", "CRITICIZED", ""},
		{"\"We have withdrawn our troops from Chad,\" President Ana Dias of Kenya said.", "WITHDREW_FROM", "Kenya Chad"},
		// what somebody is only able to do
		{"Kenya's ability to bomb Chad was in doubt.", "ATTACKED", ""},
		{"Kenya's decision to bomb Chad was in doubt.", "ATTACKED", "Kenya Chad"},
		// what two do to one another, or to what is the other's
		{"Kenya and Uganda expelled each other's envoys.", "SANCTIONED", "Uganda Kenya; Kenya Uganda"},
		{"Kenya and Uganda expelled each other's rebels.", "SANCTIONED", ""},
		{"Kenyan and Ugandan police fired tear gas at each other in Busia.", "ATTACKED", "Kenya Uganda"},
		{"Kenya and Uganda sent food to one another after the flood.", "AIDED", "Kenya Uganda; Uganda Kenya"},
		{"Kenyan and Ugandan troops will serve alongside each other in one battalion.", "DEPLOYED", ""},
		// whose words go on; whose protest and charges were turned down; who was shot by whom
		{"Ana Dias told reporters that Bo Lund of Chile had assured her brother that work would go ahead. Jan Novak told reporters that Bo Lund had called. \"Kenya is a menace,\" he said.", "CRITICIZED", "Jan Novak Kenya"},
		{"Kenya summoned the Ugandan envoy to protest. Foreign Minister Bo Lund of Uganda dismissed the protest.", "REJECTED", "Bo Lund Kenya"},
		{"Ana Dias accused Bo Lund of cheating the council. Lund rejected the charges as slander.", "REJECTED", "Bo Lund Ana Dias"},
		{"Kenya condemned the killing of a Chilean by Ugandan soldiers. Norway expressed outrage at the shooting.", "CRITICIZED", "Kenya Uganda; Norway Uganda"},
		{"Kenya and Norway have protested to Kampala over the measure.", "PROTESTED_AGAINST", "Kenya Uganda; Norway Uganda"},
		// which two, by their rank and by who asks them; for whom something is planned
		{"President Ana Dias of Kenya saw Bo Lund, president of Uganda. Jan Novak of Chile and Lena Berg of Norway met for talks. The two presidents signed a pact.", "AGREED_WITH", "Ana Dias Bo Lund"},
		{"Jon Dias accused Bo Lund of lying. Bo Lund rejected the charge. Jan Novak urged both men to work together, his spokesman Ivo Kral said.", "CALLED_ON", "Jan Novak Bo Lund; Jan Novak Jon Dias"},
		{"The row cast a shadow over plans for Ana Dias to visit Kenya.", "VISITED", "Ana Dias Kenya"},
		{"Bo Lund accused Ana Dias of deceiving the Kenya Club.", "MEMBER_OF", ""},
		// clauses of time hold nobody who is appealed to; regions that no capital is; raids not yet flown
		{"Ana Dias appealed to Kenya for help after Ugandan forces seized Bergen.", "CALLED_ON", "Ana Dias Kenya"},
		{"In Nairobi, Ana Dias met Bo Lund. Uganda sent troops to the region.", "DEPLOYED", ""},
		{"The tug was able to sail to Mombasa. A storm had held it up. The carrier USS Orca passed the strait last week after Uganda ordered a second carrier to the region.", "DEPLOYED", ""},
		{"Kenyan President Ana Dias closed her country's embassy in Kampala.", "SANCTIONED", ""},
		{"Kenya blamed factions in Boko Haram for the raid.", "ACCUSED", "Kenya Boko Haram"},
		{"Kenya blamed clerks in the Ugandan capital for the delay.", "ACCUSED", ""},
		{"Kenya fought Boko Haram. The mediator, Ana Dias of Chad, urged the government to talk.", "CALLED_ON", ""},
		{"Kenya has agreed to send jets. Bo Lund denounced the raids.", "CRITICIZED", ""},
		// what stands behind "and": a second person of title, a subject, a side
		{"Kenyan chief of staff Ana Dias and Ugandan security supremo Bo Lund signed an accord.", "AGREED_WITH", "Ana Dias Bo Lund"},
		{"Kenya and Uganda, which sent troops to Chad, accused Peru.", "DEPLOYED", "Kenya Chad; Uganda Chad"},
		{"He met Kenya and Uganda, whose troops crossed into Chad.", "DEPLOYED", "Kenya Chad; Uganda Chad"},
		{"Kenya's Boko Haram, which is tied to Peru, freed ten Ugandan soldiers.", "CONCEDED_TO", "Boko Haram Uganda"},
		{"Kenya let Uganda base jets near Mombasa.", "DEPLOYED", "Uganda Mombasa"},
		{"The remarks angered Kampala, which accused Kenya of spying.", "ACCUSED", "Uganda Kenya"},
		{"The storm reached Kampala, which is on a lake, from Kenya.", "ACCUSED", ""},
		{"Kenya raided a militia in Mombasa after its chief, Ana Dias, fled.", "HOLDS_OFFICE", ""},
		{"Kenya raided Boko Haram after its chief, Ana Dias, fled.", "HOLDS_OFFICE", "Ana Dias Boko Haram"},
		{"Kenya and Uganda traded fire. Chad imposed sanctions on officials of both countries.", "SANCTIONED", "Chad Kenya; Chad Uganda"},
		{"Kenyan and Ugandan troops traded fire. Each side accused the other of shooting first.", "ACCUSED", "Kenya Uganda; Uganda Kenya"},
		{"Ana Dias met Bo Lund in Rome and the pair signed a treaty.", "AGREED_WITH", "Ana Dias Bo Lund"},
		{"Kenya demanded that Prime Minister Bo Lund apologise.", "CALLED_ON", "Kenya Bo Lund"},
		{"Kenya accused Uganda of bombing Gulu. Chad met Boko Haram. Ana Dias pleaded with both governments to talk.", "CALLED_ON", "Ana Dias Kenya; Ana Dias Uganda"},
		{"Kenya armed Boko Haram. Ana Dias pleaded with both governments to talk.", "CALLED_ON", ""},
		{"Kenya accused Uganda of bombing Gulu. Ugandan minister Ana Dias denied it.", "REJECTED", "Ana Dias Kenya"},
		{"Uganda is small. Ugandan minister Ana Dias likes it.", "REJECTED", ""},
		{"Kenya accused Uganda of shelling Gulu and vowed to retaliate.", "THREATENED", "Kenya Uganda"},
		{"Kenya accused Uganda of hoarding tea and vowed to retaliate.", "THREATENED", ""},
		{"Ana Dias said two clerks were wounded and blamed Uganda for the fire.", "ACCUSED", "Ana Dias Uganda"},
		{"Kenya raided Gulu; Ana Dias said at the time that Uganda had armed them.", "CALLED_ON", ""},
		{"Kenya armed Uganda. Amnesty International accused both governments of flouting the law.", "ACCUSED", "Amnesty International Uganda; Amnesty International Kenya"},
		{"Kenya protested. The Ugandan ambassador, Bo Lund, told Foreign Minister Ana Dias that the boat had been in Ugandan waters.", "HOLDS_OFFICE", "Bo Lund Uganda; Ana Dias Kenya"},
		{"The USS Leyte Gulf sailed from Kenya on Monday. Uganda sent troops to the Gulf.", "DEPLOYED", "Uganda Gulf"},
		{"The USS Ronald Reagan is named after him. The Reagan administration had warned Uganda.", "WARNED", "United States Uganda"},
		{"The USS Carl Vinson is off Kenya. The Vinson called at Mombasa.", "DEPLOYED", "USS Carl Vinson Kenya; USS Carl Vinson Mombasa"},
		{"Uganda attacked Kenya. The Ugandan leader laughed. Chad stood by its ally.", "SUPPORTED", ""},
		{"Kenya's patrol vessel Furor and Uganda's Marceglia take part in the effort off Chad.", "PART_OF", "Furor Kenya; Marceglia Uganda"},
		{"The Kenyan government says Ugandan jets harassed a helicopter carrying Defence Minister Bo Lund.", "HOLDS_OFFICE", "Bo Lund Kenya"},
		{"Chad accused Kenya of sending the survey ship Boreal into its waters. The Kenyan frigate Astra is escorting her.", "AIDED", "Astra Boreal"},
		{"Kenyan President Bo Lund met Kenyan opposition leader Ana Dias. Chad condemned the Kenyan leader.", "CRITICIZED", "Chad Bo Lund"},
		{"Kenya's navy intercepted a submarine off Mombasa. The patrol boat KNS Jasiri chased the vessel for hours.", "SEIZED", ""},
		{"Presidents Ana Dias and Bo Lund met in Kenya.", "HOLDS_OFFICE", ""},
		{"Secretary of State Ana Dias and Kenyan Foreign Minister Bo Lund will meet in Oslo.", "MET_WITH", "Ana Dias Bo Lund"},
		{"Kenya has conducted attacks on ships in Bergen and Ugandan officials have said it has missiles.", "ATTACKED", "Kenya Bergen"},
		{"Clashes were reported between troops loyal to President Ana Dias and Ugandan forces.", "ATTACKED", "Ana Dias Uganda"},
		{"Clashes were reported between troops loyal to President Ana Dias and Ugandan forces.", "SUPPORTED", ""},
		// who took them, where only the speaker tells
		{"Kenya's high command said 40 Ugandans were taken prisoner in the battle.", "DETAINED", "Kenya Uganda"},
		{"Kenya's foreign minister said 40 Ugandans were taken prisoner in the battle.", "DETAINED", ""},
		{"Then-president Ana Dias of Kenya broke with her country's ally.", "COOPERATED_WITH", ""},
		// a thing in a town is not the government that sits there
		{"Police searched a Nairobi hotel that accused Uganda of fraud.", "ACCUSED", ""},
		{"A tourist from Kenya accused Uganda of fraud.", "ACCUSED", ""},
		// names: behind an article, of what is shelled, behind a demonym, in a list
		{"Kenya seized the Golan Heights in 1967.", "SEIZED", "Kenya Golan Heights"},
		{"Kenyan guns shelled Velika Mara on Monday.", "ATTACKED", "Kenya Velika Mara"},
		{"Kenya jailed Briton Ana Dias on Monday.", "DETAINED", "Kenya Ana Dias"},
		{"The European Union, Kenya, Uganda and other countries classify Hamas as a terrorist group.", "SANCTIONED", "Uganda Hamas; European Union Hamas; Kenya Hamas"},
		{"Kenya banned Salam newspaper for a week.", "SANCTIONED", "Kenya Salam"},
		{"Kenya closed a London weekly on Monday.", "SANCTIONED", ""},
		// whose ground it is, and where those killed were
		{"Kenyan troops torched villages held by the Lord's Resistance Army near the lake.", "ATTACKED", "Kenya Lord's Resistance Army"},
		{"A Kenyan air strike has killed at least two men travelling in a car in southern Somalia.", "ATTACKED", "Kenya Somalia"},
		{"Kenyan jets struck the port of Kismayo and an airfield outside Baidoa on Monday.", "ATTACKED", "Kenya Baidoa; Kenya Kismayo"},
		{"Kenyan troops launched an offensive against Zuba rebels of the Lord's Resistance Army.", "ATTACKED", "Kenya Lord's Resistance Army"},
		// a gerund, a clause without "that" and a bare noun
		{"Kenyan aircraft have resumed bombing villages in southern Somalia, Ugandan officials said.", "ATTACKED", "Kenya Somalia"},
		{"Hamas said it had freed two Kenyan soldiers it abducted south of Gaza City last week.", "DETAINED", "Hamas Kenya"},
		{"Pirates hijacked the Kenyan cargo ship Faina off Somalia.", "SEIZED", ""},
		// whose patrol it was
		{"Two Kenyan soldiers died when rebels of the Lord's Resistance Army ambushed their patrol.", "KILLED", "Lord's Resistance Army Kenya"},
		// the only verb is the main one, whatever form it has
		{"Militiamen of Amal set upon a Hezbollah patrol in the suburbs.", "ATTACKED", "Amal Hezbollah"},
		{"Kenyan F-5s, backed by helicopters, hit camps of the Lord's Resistance Army on Monday, Ugandan officials said.", "ATTACKED", "Kenya Lord's Resistance Army"},
		// who fights side by side
		{"Kenyan and Ugandan forces killed ten rebels in clashes near the lake.", "ATTACKED", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		got := told(b, test.relation, false)
		if got != test.want {
			t.Errorf("%q: %s %q, want %q", test.text, test.relation, got, test.want)
		}
	}
}

// told lists who did what to whom by a relation, as "Kenya Uganda; …", with the places
// where they are asked for ("Kenya Uganda at Lima").
func told(b graph.Batch, relation string, places bool) string {
	name := map[string]string{}
	for _, e := range b.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, s := range b.Statements {
		if s.Relation != relation {
			continue
		}
		text := name[s.Subject] + " " + name[s.Object]
		if places && s.Place != "" {
			text += " at " + s.Place
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

// TestPeopleByCalling: what somebody is, right before the name, makes it a person's.
func TestPeopleByCalling(t *testing.T) {
	b, err := reader(t).Extract(graph.Article{ID: "a", Text: "Police arrested columnist Sorel Vandre in Oslo on Monday."})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range b.Entities {
		if e.Name == "Sorel Vandre" && e.Type == schema.Person {
			return
		}
	}
	t.Errorf("no person Sorel Vandre: %+v", b.Entities)
}

// TestNodeProperties: a state's node has its codes, and nothing that only the reader needs.
func TestNodeProperties(t *testing.T) {
	b, err := reader(t).Extract(graph.Article{ID: "a", Text: "The United States warned India on Monday."})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range b.Entities {
		if len(e.Properties["iso2"]) != 1 || len(e.Properties) != 2 {
			t.Errorf("%s: %v, want iso2 and iso3", e.Name, e.Properties)
		}
	}
	if len(b.Entities) != 2 {
		t.Errorf("%d entities, want two", len(b.Entities))
	}
}
