package extract

import "testing"

// TestWhoAnswers: "it" behind a request is whoever was asked, where it answers that.
func TestWhoAnswers(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Chile asked Peru to free the crew, but it refused.", "Peru REJECTED Chile", true},
		{"Chile urged Peru to sign the pact but it has refused to do so.", "Peru REJECTED Chile", true},
		{"Chile asked Peru for fuel, and it received two shipments.", "Peru REJECTED Chile", false},
		{"Chile met Peru over the pact, but it refused.", "Peru REJECTED Chile", false},
	})
}

// TestWhoSpokeBehindTheQuotation: who says a quotation does nothing of what the clause behind "after" tells.
func TestWhoSpokeBehindTheQuotation(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"\"We have had enough,\" said the premier of Mali after Peru criticised Chile.", "Mali CRITICIZED Chile", false},
		{"\"We have had enough,\" said the premier of Mali after Peru criticised Chile.", "Peru CRITICIZED Chile", true},
		{"\"We have had enough,\" said the premier of Mali, who criticised Chile.", "Mali CRITICIZED Chile", true},
	})
}

// TestVerbsTakenForPlurals: "plans to", "vows to" behind a name with its apposition or phrase is its verb.
func TestVerbsTakenForPlurals(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Ana Dias, the premier of Chile, vows to visit Peru.", "Ana Dias VISITED Peru planned", true},
		{"Peruvian Foreign Minister Bo Lund plans to praise Chilean President Ana Dias for her restraint.", "Bo Lund SUPPORTED Ana Dias planned", true},
		{"Ana Dias of the Green Party plans to sue Peru.", "Ana Dias ACCUSED Peru planned", true},
		{"Ana Dias of the Green Party plans to sue Peru.", "Green Party ACCUSED Peru planned", false},
		{"The Green Party, led by Ana Dias, plans to back Chile.", "Green Party SUPPORTED Chile planned", true},
		{"The plans to meet Bo Lund upset Ana Dias.", "Ana Dias MET_WITH Bo Lund planned", false},
		{"A book by Ana Dias, plans to visit Peru and a song.", "Ana Dias VISITED Peru planned", false},
	})
}

// TestFrontedGerunds: whom a gerund at the front is about is its object, and who speaks behind it its subject.
func TestFrontedGerunds(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Backing Ana Dias in the dispute, Bo Lund said the world could not wait.", "Bo Lund SUPPORTED Ana Dias", true},
		{"Criticising Chilean President Ana Dias for her stance on trade, Peruvian Foreign Minister Bo Lund said the world could not wait.", "Bo Lund CRITICIZED Ana Dias", true},
		{"Criticising Chilean President Ana Dias for her stance on trade, Peruvian Foreign Minister Bo Lund said the world could not wait.", "Ana Dias CRITICIZED Chile", false},
		{"Speaking for Chile, Ana Dias praised Bo Lund.", "Ana Dias SUPPORTED Bo Lund", true},
	})
}

// TestOwnGovernmentToldToAct: a government that its president orders to act acts for the state.
func TestOwnGovernmentToldToAct(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"The Peruvian president ordered his government to sue Chile.", "Peru ACCUSED Chile planned", true},
		{"Peru's president ordered his government to attack Chile with rockets.", "Peru ATTACKED Chile planned", true},
		{"Peru's president ordered the mayor to sue Chile.", "Peru ACCUSED Chile planned", false},
		{"Uganda no longer yields to Kenya.", "Uganda CONCEDED_TO Kenya denied", true},
		{"Chile and Peru signed a truce on Monday. Peru's defence ministry accused the other side of shelling a village.", "Peru's defence ministry ACCUSED Peru", false},
		{"Chile and Peru signed a truce on Monday. Peru's defence ministry accused the other side of shelling a village.", "Peru's defence ministry ACCUSED Chile", true},
	})
}

// TestWhoIsGivenTheChance: who is given time, a chance or a mandate to do something may do it, and not who gives that.
func TestWhoIsGivenTheChance(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Peru gave Chile a chance to criticise Mali.", "Chile CRITICIZED Mali hypothetical", true},
		{"Peru gave Chile a chance to criticise Mali.", "Peru CRITICIZED Mali hypothetical", false},
		{"Peru waited to give Chile time to warn Mali.", "Chile WARNED Mali hypothetical", true},
		{"Peru waited to give Chile time to warn Mali.", "Peru WARNED Mali", false},
		{"Peru agreed to the delay to give Chile more time to warn Mali.", "Chile WARNED Mali hypothetical", true},
		{"Peru denied Chile the chance to meet Mali's envoys.", "Chile MET_WITH Mali denied", true},
		{"Peru took the opportunity to warn Mali.", "Peru WARNED Mali", true},
		{"Peru gave Chile its word to attack Mali.", "Peru ATTACKED Mali", true},
	})
}

// TestTroopsOfWhoSendsThem: troops that somebody sends are his, and not of who tells of it.
func TestTroopsOfWhoSendsThem(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Officials in Mali said on Monday that Peru had deployed troops in Chile.", "Mali DEPLOYED Chile", false},
		{"Officials in Mali said on Monday that Peru had deployed troops in Chile.", "Peru DEPLOYED Chile", true},
		{"Mali said that it had deployed troops in Chile.", "Mali DEPLOYED Chile", true},
		{"Mali's army said that police had been sent to Chile.", "Mali DEPLOYED Chile", true},
	})
}
