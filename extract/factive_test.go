package extract

import "testing"

// TestFactsAndAims: what "that" tells behind verbs that take it for a fact holds whatever becomes
// of these; what "for" and an infinitive tell behind an adjective is an aim.
func TestFactsAndAims(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Malta might regret that it invaded Cyprus.", "Malta ATTACKED Cyprus", true},
		{"Malta might claim that it was told to invade Cyprus.", "Malta ATTACKED Cyprus", false},
		{"Our choir would like to recall that Malta has belonged to Interpol since May.", "Malta MEMBER_OF Interpol", true},
		{"Our choir can rest assured that Malta has invaded Cyprus.", "Malta ATTACKED Cyprus", true},
		{"The whole town ought to know that Malta has invaded Cyprus.", "Malta ATTACKED Cyprus", true},
		{"Our choir would like to know whether Malta has invaded Cyprus.", "Malta ATTACKED Cyprus", false},
		{"Malta never acknowledged that its navy had shelled Cyprus.", "Malta ATTACKED Cyprus", true},
		{"It is vital for the Arab League to condemn Malta.", "Arab League CRITICIZED Malta hypothetical", true},
		{"It is important for the Arab League to condemn Malta.", "Arab League CRITICIZED Malta hypothetical", true},
		{"It is time for the Maltese navy to invade Cyprus.", "Malta ATTACKED Cyprus hypothetical", true},
		{"It was impossible for the Maltese navy to invade Cyprus.", "Malta ATTACKED Cyprus denied", true},
		{"The tale of Malta and Cyprus's endless occupation of Libyan wells bored us.", "Malta SEIZED Libya", false},
		{"The tale of Malta and Cyprus's endless occupation of Libyan wells bored us.", "Cyprus SEIZED Libya", true},
		{"Our choir thanked Malta, Cyprus, the founding members of the Kelp Council and Libya for the tea.", "Malta MEMBER_OF Kelp Council", false},
		{"Our choir thanked Malta and Cyprus, the founding members of the Kelp Council, for the tea.", "Malta MEMBER_OF Kelp Council", true},
		{"Malta met the objectives that the Arab League had laid down.", "Arab League MET_WITH Malta", false},
		{"President Ana Dias of Malta will help Maltese bakers.", "Ana Dias AIDED Malta planned", false},
		{"We should like to stress that Malta has shelled Cyprus.", "Malta ATTACKED Cyprus", true},
		{"We should like to propose that Malta shell Cyprus.", "Malta ATTACKED Cyprus", false},
		{"The earlier visit by Malta's mayors to Cyprus ought to cheer us.", "Malta VISITED Cyprus hypothetical", false},
		{"Malta will go on with its talks to become a member of Interpol.", "Malta MEMBER_OF Interpol", false},
		{"Malta will go on with its talks to become a member of Interpol.", "Malta MEMBER_OF Interpol planned", true},
		{"Malta and Cyprus ratified the Kelp Treaty in June.", "Cyprus AGREED_WITH Malta", false},
		{"Malta and Cyprus sealed the Kelp Treaty in June.", "Cyprus AGREED_WITH Malta", true},
		{"Malta hailed the Lisbon declaration.", "Malta SUPPORTED Portugal", false},
		{"Malta hailed the Lisbon offer.", "Malta SUPPORTED Portugal", true},
		{"Malta hailed the Lisbon appeal by the bakers of the league.", "Malta SUPPORTED Portugal", false},
		{"Malta urged all nations of the American continent to sing.", "Malta CALLED_ON United States", false},
		{"Malta urged all American choirs to sing.", "Malta CALLED_ON United States", true},
		{"President Ana Dias of Malta will help Libyan bakers.", "Ana Dias AIDED Libya planned", true},
	})
}

// TestWhoseStep: what a step or a word moves is whose step or word it is, and not the critic's; what a
// demand asks somebody else to move is his; what somebody protests at is the other's deed.
func TestWhoseStep(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Malta hailed Libya's promise to pull its soldiers out of Chad.", "Libya WITHDREW_FROM Chad planned", true},
		{"Malta hailed Libya's promise to pull its soldiers out of Chad.", "Malta WITHDREW_FROM Chad planned", false},
		{"Malta deplored a statement by Libya on the withdrawal of its soldiers from Chad.", "Libya WITHDREW_FROM Chad", true},
		{"Malta deplored Libya's announcement that it had pulled its soldiers out of Chad.", "Libya WITHDREW_FROM Chad", true},
		{"Malta urges that Libya be admitted to the league.", "Malta CALLED_ON Libya", false},
		{"Malta urges that Libya admit the choir.", "Malta CALLED_ON Libya", true},
		{"Malta urges that Libya's forces be withdrawn from Chad.", "Malta CALLED_ON Libya", true},
		{"Malta pressed for the admission of Libya to the league.", "Malta CALLED_ON Libya", false},
		{"Malta pressed for the withdrawal of Libya from the league.", "Malta CALLED_ON Libya", true},
		{"Malta spurned Libya's demand to pull its soldiers out of Chad.", "Libya WITHDREW_FROM Chad denied", false},
		{"Malta protested to Libya over its raid on Chad.", "Libya ATTACKED Chad", true},
		{"Malta summoned the Libyan envoy to protest against its raid on Chad.", "Libya ATTACKED Chad", true},
		{"Malta summoned the Libyan envoy to protest against its raid on Chad.", "Malta ATTACKED Chad", false},
		{"Malta summoned the Libyan envoy to explain its raid on Chad.", "Libya ATTACKED Chad", false},
		{"Malta expelled Libya's envoy in protest at its raid on Chad.", "Libya ATTACKED Chad", true},
		{"Malta has frozen Libya's assets over its detention of Bo Lund.", "Libya DETAINED Bo Lund", true},
		{"Malta cut aid to Libya to punish it for its raid on Chad.", "Libya ATTACKED Chad", true},
		{"Malta backed a plan mocked by Libya.", "Malta SUPPORTED Libya", false},
		{"Malta backed a plan drafted by Libya.", "Malta SUPPORTED Libya", true},
		{"Malta sent condolences to Bo Lund's widow.", "Malta SUPPORTED Bo Lund", false},
		{"Malta sent condolences to Bo Lund.", "Malta SUPPORTED Bo Lund", true},
		{"Malta sticks to a plan by Libya.", "Malta SUPPORTED Libya", false},
		{"Malta sticks by Libya.", "Malta SUPPORTED Libya", true},
		{"Ana Dias mocked Bo Lund's announcement that he had met Cy Roth.", "Bo Lund MET_WITH Cy Roth", true},
	})
}
