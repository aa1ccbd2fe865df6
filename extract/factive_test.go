package extract

import "testing"

// TestFactsAndAims: what "that" tells behind verbs that take it for a fact holds whatever becomes
// of these; what "for" and an infinitive tell behind an adjective is an aim.
func TestFactsAndAims(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Malta might regret that it invaded Cyprus.", "Malta ATTACKED Cyprus", true},
		{"Malta might claim that it was told to invade Cyprus.", "Malta ATTACKED Cyprus", false},
		{"Our choir would like to recall that Malta has belonged to Interpol since May.", "Malta MEMBER_OF Interpol", true},
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
		{"President Ana Dias of Malta will help Libyan bakers.", "Ana Dias AIDED Libya planned", true},
	})
}
