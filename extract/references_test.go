package extract

import "testing"

// TestTownsToldBefore: "the city" behind any preposition is the nearest place before it that it
// can be, though the sentence names but one party; of two named side by side it is neither.
func TestTownsToldBefore(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"A United Nations convoy is stuck in Gao. Niger pulled its troops out of the city in May.", "Niger WITHDREW_FROM Gao", true},
		{"Reporters saw smoke over Gao on Friday. Niger has moved 300 soldiers into the town.", "Niger DEPLOYED Gao", true},
		{"A dhow sank in the Gulf of Aden. Japan will send a destroyer to the area.", "Japan DEPLOYED Gulf of Aden planned", true},
		{"Floods cut off Gao and Kidal. Niger sent soldiers to the city.", "Niger DEPLOYED Kidal", false},
		{"A choir sang in Geneva. Niger pulled its troops out of the region in May.", "Niger WITHDREW_FROM Geneva", false},
		{"Fighting went on in Darfur. Niger pulled its troops out of the region in May.", "Niger WITHDREW_FROM Darfur", true},
		{"A choir sang in Geneva. Niger sent soldiers to the northern city.", "Niger DEPLOYED Geneva", false},
	})
}
