package extract

import (
	"testing"
	"time"

	"wiregraph/graph"
)

// TestWhenAndWhere: what dates and places the statements of a text between two
// parties; the article is of Wednesday, 6 March 2013.
func TestWhenAndWhere(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, relation, day, place string }{
		// days counted from others
		{"Chile accused Peru of spying on Monday. A day later Peru condemned Chile.", "CRITICIZED", "2013-03-05", ""},
		{"Chile accused Peru of spying on Monday. Hours later Peru condemned Chile.", "CRITICIZED", "2013-03-04", ""},
		{"Chile accused Peru of spying on Monday. Peru condemned Chile the same day.", "CRITICIZED", "2013-03-04", ""},
		{"Chile accused Peru of spying on 1 March. The following month Peru condemned Chile.", "CRITICIZED", "2013-04", ""},
		{"Peru condemned Chile. It was the next day.", "CRITICIZED", "", ""},
		{"Ann Berg arrived on Monday, two days after Peru condemned Chile.", "CRITICIZED", "2013-03-02", ""},
		{"Three days before Ann Berg arrived on Monday, Peru condemned Chile.", "CRITICIZED", "2013-03-01", ""},
		{"Ann Berg will fly to Oslo on Friday. Peru will condemn Chile the next day.", "CRITICIZED", "2013-03-09", ""},
		{"Foreign Minister Ann Berg of Peru will meet Bo Lund before going to Oslo the next day.", "MET_WITH", "", ""},
		{"Chile signed a pact with Chad on Monday. Peru condemned Chile two days before the signing.", "CRITICIZED", "2013-03-02", ""},
		{"Chile signed a pact with Chad on Monday. Peru condemned Chile in the evening.", "CRITICIZED", "2013-03-04", ""},
		{"President Ann Berg of Peru telephoned President Bo Lund of Chile on Monday. They signed a treaty.", "AGREED_WITH", "2013-03-04", ""},
		// when a crime was that is punished, and where what only went before
		{"Bo Lund is serving twenty years for the 1974 murder of Ann Berg.", "KILLED", "1974", ""},
		{"Bo Lund was jailed on Monday for the 1998 murder of Ann Berg.", "KILLED", "1998", ""},
		{"Bo Lund was jailed on Monday for murdering Ann Berg.", "KILLED", "", ""},
		{"A Peruvian court jailed Bo Lund on Monday for the murder of Ann Berg.", "DETAINED", "2013-03-04", ""},
		{"Chile thanked Peru on Monday for helping Bolivia.", "AIDED", "", ""},
		{"Peru helped Bolivia on Monday by sending food.", "AIDED", "2013-03-04", ""},
		{"Ann Berg met Bo Lund in Oslo on Monday, two days after the raid on Peru by Chile.", "ATTACKED", "2013-03-02", "Peru"},
		// what an inset tells of the subject was before
		{"Ann Berg, elected in 2009, visited Malta.", "VISITED", "", "Malta"},
		{"The frigate Aurora, built in 1998, sailed to Malta.", "DEPLOYED", "", "Malta"},
		{"Ann Berg, elected in 2009, visited Malta on Friday.", "VISITED", "2013-03-01", "Malta"},
		{"Ann Berg, flanked on Monday by two ministers, accused Peru of spying.", "ACCUSED", "2013-03-04", ""},
		// a deed that the sentence before tells of somebody whom it does not name
		{"A banker was jailed on Monday. Bo Lund was jailed by a court in Peru for fraud.", "DETAINED", "2013-03-04", "Peru"},
		{"Two sailors were arrested on Monday. Peru arrested Bo Lund.", "DETAINED", "2013-03-04", ""},
		{"Two sailors were arrested on Monday. Peru had arrested Bo Lund as well.", "DETAINED", "", ""},
		{"Ann Berg was arrested on Monday. Peru later arrested Bo Lund.", "DETAINED", "", ""},
		// days before nouns, ranges, weeks
		{"Peru condemned Monday's elections in Chile.", "CRITICIZED", "", ""},
		{"Peru condemned Chile on Friday of last week.", "CRITICIZED", "2013-03-01", ""},
		{"Foreign Minister Ann Berg of Peru visited Oslo on 3 and 4 May 2012.", "VISITED", "2012-05-03", "Oslo"},
		{"Foreign Minister Ann Berg of Peru visited Oslo from May 3 to 5, 2012.", "VISITED", "2012-05-03", "Oslo"},
		{"Peru condemned Chile on Sunday", "CRITICIZED", "2013-03-03", ""},
		{"Peru condemned Chile in November, 1985.", "CRITICIZED", "1985-11", ""},
		{"Peru condemned Chile on 29 February, 2012.", "CRITICIZED", "2012-02-29", ""},
		{"Peru condemned Chile on 30 February 2012.", "CRITICIZED", "2012-02", ""},
		{"Peru condemned Chile in the year 1985.", "CRITICIZED", "1985", ""},
		{"Peru condemned Chile a fortnight ago.", "CRITICIZED", "2013-02", ""},
		{"In 2012 Foreign Minister Jan Berg of Peru condemned Chile.", "CRITICIZED", "2012", ""},
		// the day of an announcement is past, that of the plan to come
		{"Peru announced on Thursday that it would withdraw its troops from Chad.", "WITHDREW_FROM", "2013-02-28", "Chad"},
		{"Peru will withdraw its troops from Chad on Thursday.", "WITHDREW_FROM", "2013-03-07", "Chad"},
		// deeds and claims
		{"A bomb killed nine in Lima on Sunday. Al-Qaeda claimed responsibility for the blast on Tuesday.", "ATTACKED", "2013-03-03", "Lima"},
		{"A bomb killed nine in Lima on Sunday. Al-Qaeda said it had carried out the attack.", "ATTACKED", "2013-03-03", "Lima"},
		{"Al-Qaeda claimed responsibility for an attack on an airport in Karachi in June 2012.", "ATTACKED", "2012-06", "Karachi"},
		// places by other words
		{"On the sidelines of the Oslo summit, President Ann Berg of Peru met President Bo Lund of Chile.", "MET_WITH", "", "Oslo"},
		{"Speaking in Oslo on Tuesday, Ann Berg accused Chile of spying in Tacna.", "ACCUSED", "2013-03-05", "Oslo"},
		{"Foreign Minister Ann Berg of Peru told a news conference in Oslo on Tuesday that Chile was arming rebels.", "ACCUSED", "2013-03-05", "Oslo"},
		{"President Ann Berg of Peru flew to Oslo for talks with President Bo Lund of Chile.", "MET_WITH", "", "Oslo"},
		{"Ann Berg met Bo Lund to discuss the war in Chad.", "MET_WITH", "", ""},
		{"Ann Berg met Bo Lund in Chad to discuss the war.", "MET_WITH", "", "Chad"},
		{"President Ann Berg of Peru met President Bo Lund of Chile during a visit to Oslo.", "MET_WITH", "", "Oslo"},
		{"President Ann Berg of Peru was in Oslo, where she met President Bo Lund of Chile.", "MET_WITH", "", "Oslo"},
		{"LIMA, March 6 (Reuters) - President Ann Berg of Peru met President Bo Lund of Chile on Tuesday.", "MET_WITH", "2013-03-05", "LIMA"},
		{"OSLO, March 6 (Reuters) - President Ann Berg of Peru met President Bo Lund of Chile on Tuesday.", "MET_WITH", "2013-03-05", ""},
		{"Troops held Sarajevo. Peru's foreign minister, Ann Berg, arrived in the Bosnian capital on Monday.", "VISITED", "2013-03-04", "Sarajevo"},
		{"Peru accused Chile of shelling a market in Tacna.", "ACCUSED", "", ""},
		{"Peru bombed Chile.", "ATTACKED", "", "Chile"},
		{"President Ann Berg of Peru met President Bo Lund of Chile in the southern reaches of the Black Sea.", "MET_WITH", "", "Black Sea"},
		{"President Ann Berg of Peru visited Oslo on Sunday. There she accused Chile of spying.", "ACCUSED", "2013-03-03", "Oslo"},
		{"Peru has cancelled a meeting with President Bo Lund of Chile, which was to have been held in Oslo on Friday.", "MET_WITH", "2013-03-08", "Oslo"},
		{"President Ann Berg of Peru met President Bo Lund of Chile and opened a school in Oslo.", "MET_WITH", "", ""},
		{"Israel's army shelled a school in Haifa, in northern Israel.", "ATTACKED", "", "Haifa"},
		{"Speaking from Oslo, President Ann Berg of Peru accused Chile of spying.", "ACCUSED", "", "Oslo"},
		{"Al-Qaeda claimed responsibility on Tuesday for Sunday's bombing of a hotel in Lima.", "ATTACKED", "2013-03-03", "Lima"},
		{"Crowds marched in Oslo on Monday, protesting the invasion of Chad by Peru.", "ATTACKED", "", "Chad"},
		{"Foreign Minister Ann Berg of Peru visited Bergen on July 13 of last year.", "VISITED", "2012-07-13", "Bergen"},
		// the sentence beside it
		{"President Ann Berg of Peru has met President Bo Lund of Chile. After Monday's meeting he flew home.", "MET_WITH", "2013-03-04", ""},
		{"Peru's foreign minister told reporters on Monday that Chile was arming rebels.", "ACCUSED", "2013-03-04", ""},
		{"A Peruvian bomber crossed into Chile last autumn. Peru withdrew its troops from Chad last summer.", "WITHDREW_FROM", "2012", "Chad"},
		{"President Ann Berg of Peru arrived in Oslo on Monday. She met President Bo Lund of Chile.", "MET_WITH", "2013-03-04", "Oslo"},
		{"President Ann Berg of Peru arrived in Oslo on Monday. She had met President Bo Lund of Chile.", "MET_WITH", "", ""},
		{"Peru and Chile signed a truce. The accord was signed in Oslo on Monday.", "AGREED_WITH", "2013-03-04", "Oslo"},
		{"Peru bombed Chad on Monday. It condemned Chile.", "CRITICIZED", "2013-03-04", ""},
		{"Peru bombed Chad on Monday. It often condemned Chile.", "CRITICIZED", "", ""},
		// what comes right before is of the same day, what was planned is not
		{"President Ann Berg of Peru met President Bo Lund of Chile shortly after landing on Monday.", "MET_WITH", "2013-03-04", ""},
		{"President Ann Berg of Peru met President Bo Lund of Chile after visiting Oslo on Monday.", "MET_WITH", "", ""},
		{"President Ann Berg of Peru left for Oslo on Monday, where she will meet President Bo Lund of Chile.", "MET_WITH", "", "Oslo"},
		{"President Ann Berg of Peru flies to Oslo on Friday, where she will meet President Bo Lund of Chile.", "MET_WITH", "2013-03-08", "Oslo"},
		{"President Ann Berg of Peru has arrived in Oslo. She met President Bo Lund of Chile on Monday.", "VISITED", "2013-03-04", "Oslo"},
		{"President Ann Berg of Peru raised the matter when she met President Bo Lund of Chile in Oslo on Monday.", "MET_WITH", "2013-03-04", "Oslo"},
		// the year and the day that the sentence has told already
		{"Last year Chile freed nine men after President Ann Berg of Peru visited Oslo in May.", "VISITED", "2012-05", "Oslo"},
		{"Chile freed nine men this year after President Ann Berg of Peru visited Oslo in May 2010.", "VISITED", "2010-05", "Oslo"},
		{"Chile's leaders flew to Oslo on Sunday to see Bo Lund, who took office a day earlier. Peru condemned Chile the same night.", "CRITICIZED", "2013-03-03", ""},
		{"Wednesday, March 6, 2013\n\nPeru condemned Chile the same night.", "CRITICIZED", "", ""},
		{"Bo Lund was shot dead in Lima on Saturday. President Ann Berg of Peru had met President Carl Dahl of Chile a day before his death.", "MET_WITH", "2013-03-01", ""},
		// what ends a relative clause, and treaties that are told with their signing
		{"Norway, which brokered talks between Peru and Chile in Oslo last year, closed its border on Monday.", "NEGOTIATED_WITH", "2012", "Oslo"},
		{"Brazil closed a port under an agreement with Chile that was signed in Lima in 1994.", "AGREED_WITH", "1994", "Lima"},
		{"Peru suspended a friendship treaty with Chile, which the two countries signed in August 2008.", "AGREED_WITH", "2008-08", ""},
		{"Peru welcomed Chile's plan to send troops to Chad in May.", "SUPPORTED", "", ""},
		{"President Ann Berg of Peru has condemned Chile. Speaking in Oslo on Monday, Berg said she was angry.", "CRITICIZED", "2013-03-04", "Oslo"},
		{"President Ann Berg of Peru has condemned Chile. Speaking in Oslo on Monday, Bo Lund said he was angry.", "CRITICIZED", "", ""},
		{"President Ann Berg of Peru flew to Oslo on Monday to ask President Bo Lund of Norway for help.", "CALLED_ON", "2013-03-04", "Oslo"},
		// documents whose words condemn, days of others, days known by a deed
		{"The U.N. Security Council on Monday adopted a resolution that called Chile's raid a crime.", "CRITICIZED", "2013-03-04", ""},
		{"Peru accused Chile of staging a show before local elections on October 20.", "ACCUSED", "", ""},
		{"Peruvian jets bombed Tacna on Saturday. Chile condemned the raid on Sunday. Peru's president, Ann Berg, flew to Oslo hours after the raid.", "VISITED", "2013-03-02", "Oslo"},
		{"A Peruvian torpedo sank the South Korean corvette ROKS Orion in January. The ship broke in two on January 26.", "ATTACKED", "2013-01-26", ""},
		{"Peru shot down a Chilean drone over the Black Sea on Monday.", "ATTACKED", "2013-03-04", "Black Sea"},
		{"Peru announced a naval coalition to patrol the Persian Gulf which was joined by Chile.", "COOPERATED_WITH", "", "Persian Gulf"},
		{"A bomb killed nine people in Lima on March 2. It was the third attack in Peru within a week. Hezbollah claimed responsibility for all three attacks.", "ATTACKED", "2013-03", "Peru"},
		// days inside quotations count from the day on which they are spoken
		{"Ann Berg spoke on Monday. \"I met Bo Lund of Chile yesterday,\" Berg said.", "MET_WITH", "2013-03-03", ""},
		{"Ann Berg spoke on Monday. She met Bo Lund of Chile yesterday.", "MET_WITH", "2013-03-05", ""},
		// venues that are none, journeys, distances within a day
		{"President Ann Berg of Peru will discuss the Kashmir dispute with President Bo Lund of Chile.", "MET_WITH", "", ""},
		{"President Ann Berg of Peru will meet President Bo Lund of Chile at the Kashmir summit.", "MET_WITH", "", "Kashmir"},
		{"President Ann Berg of Peru visited Oslo on Monday for a meeting with President Bo Lund of Norway.", "MET_WITH", "2013-03-04", "Oslo"},
		{"A bomb killed nine in Lima on Sunday. President Ann Berg of Peru met President Bo Lund of Chile a few hours before the blast.", "MET_WITH", "2013-03-03", ""},
		{"President Ann Berg of Peru met President Bo Lund of Chile in Oslo on Monday and called President Carl Dahl of Norway on Tuesday.", "SPOKE_WITH", "2013-03-05", ""},
		{"Al-Qaeda claimed the bombings that killed 34 people in Karachi on Sunday.", "ATTACKED", "2013-03-03", "Karachi"},
		{"A bomb killed nine in Lima on Sunday. Al-Qaeda claimed the attack in Lima on Tuesday.", "ATTACKED", "2013-03-03", "Lima"},
		{"A bomb killed nine in Lima on Sunday. Al-Qaeda claimed an attack in Bergen on Tuesday.", "ATTACKED", "2013-03-05", "Bergen"},
		{"A bomb killed nine in Lima on Sunday. Within hours Peru condemned Al-Qaeda.", "CRITICIZED", "2013-03-03", ""},
		{"President Ann Berg of Peru, visiting Oslo, accused Chile of spying.", "ACCUSED", "", "Oslo"},
		{"Peru's president, Ann Berg, who was in Oslo for talks, accused Chile of spying.", "ACCUSED", "", "Oslo"},
		{"Peru's president, Ann Berg, who was born in Oslo, accused Chile of spying.", "ACCUSED", "", ""},
		{"President Ann Berg of Peru and President Bo Lund of Chile held their first talks since the war on Monday.", "MET_WITH", "2013-03-04", ""},
		{"Peru and Chile have fought three wars since partition in 1947.", "ATTACKED", "", ""},
		{"President Ann Berg of Peru met President Bo Lund of Chile at a guesthouse in Bergen.", "MET_WITH", "", "Bergen"},
		{"GULF OF ADEN (March 6, 2013) - The Peruvian frigate BAP Orion exercised with the Chilean frigate Almirante Rojas.", "COOPERATED_WITH", "", "GULF OF ADEN"},
		{"LIMA (March 6, 2013) - The Peruvian frigate BAP Orion exercised with the Chilean frigate Almirante Rojas.", "COOPERATED_WITH", "", ""},
		{"Police arrested Bo Lund in Oslo, two days after Peru accused Chile of spying.", "ACCUSED", "", ""},
		{"Nine have died since Saturday, when Peru bombed Chile. Peru's president, Ann Berg, flew to Oslo the same evening.", "VISITED", "2013-03-02", "Oslo"},
		{"Peru launched a coalition to guard the Red Sea that was joined by Chile and Brazil.", "COOPERATED_WITH", "", "Red Sea"},
		{"Peru conducted joint exercises with Chile, whose ships like the Persian Gulf.", "COOPERATED_WITH", "", ""},
		// suits and who joins them
		{"Peru sued Chile over fishing on Monday. The suit was filed in a federal court in Boston.", "ACCUSED", "2013-03-04", "Boston"},
		{"Peru accused Chile of spying on Monday. A suit was filed in a federal court in Boston.", "ACCUSED", "2013-03-04", ""},
		// when an office was given
		{"Ann Berg was elected president of Peru on Sunday.", "HOLDS_OFFICE", "2013-03-03", ""},
		{"Ann Berg yesterday resumed the office of President of Peru.", "HOLDS_OFFICE", "2013-03-05", ""},
		{"Ann Berg was president of Peru on Sunday.", "HOLDS_OFFICE", "", ""},
		{"Ann Berg, president of Peru, flew to Oslo on Sunday.", "HOLDS_OFFICE", "", ""},
		// a headline tells what the first sentence tells
		{"Peru condemns Chile\n\nPeru on Monday condemned Chile.", "CRITICIZED", "2013-03-04", ""},
		{"Peru condemns Chile\n\nPeru closed a school on Monday.", "CRITICIZED", "", ""},
		// hosts, visitors, and places of something else
		{"Norway hosted talks between Peru and Chile in 2011.", "NEGOTIATED_WITH", "2011", "Norway"},
		{"President Ann Berg of Peru, on a visit to Oslo, accused Chile of spying.", "ACCUSED", "", "Oslo"},
		{"President Ann Berg of Peru accused Chile of spying on a visit to Oslo.", "ACCUSED", "", ""},
		{"Peru and Chile signed an agreement to build a bridge across the Rhine.", "AGREED_WITH", "", ""},
		{"Peru and Chile agreed to a truce after fighting in Tacna.", "AGREED_WITH", "", ""},
		{"Peru and Chile agreed to a truce after talks in Oslo.", "AGREED_WITH", "", "Oslo"},
		{"President Ann Berg of Peru visited Bagram air base on Monday.", "VISITED", "2013-03-04", "Bagram air base"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text, Published: time.Date(2013, 3, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range b.Statements {
			if s.Relation != c.relation {
				continue
			}
			found = true
			if s.Date.Value != c.day || s.Place != c.place {
				t.Errorf("%q: on %q in %q, want %q in %q", c.text, s.Date.Value, s.Place, c.day, c.place)
			}
		}
		if !found {
			t.Errorf("%q: no %s", c.text, c.relation)
		}
	}
}

// TestWarsOfOtherYears: a war of a year that is told later is not what the text told before, nor
// is a deed that somebody judged the judgement.
func TestWarsOfOtherYears(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"The move came after a wave of raids by Hamas on Israel. The hill was lost in the 1967 war.":  "",
		"Ana Dias called Bo Lund a traitor. Oscar Klee apologised for the expulsions in 1990.":        "",
		"Hamas raided a camp in Israel. The raid took place in May 1997, and the camp had no guards.": "1997-05",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range b.Statements {
			if (s.Relation == "ATTACKED" || s.Relation == "CRITICIZED") && s.Date.Value != want {
				t.Errorf("%q: %s is of %q, want %q", text, s.Relation, s.Date.Value, want)
			}
		}
	}
}
