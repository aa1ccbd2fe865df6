package extract

import "testing"

// TestSpeakerGoesOn: what a speaker does next is his own act and no part of his words, goes to whom
// he spoke with, and is aimed at the organs of whom he judged.
func TestSpeakerGoesOn(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Togo denied that its soldiers had crossed the river and accused Gabon of lying.", "Togo ACCUSED Gabon", true},
		{"Togo denied that its soldiers had been caught and accused of spying on Gabon.", "Togo ACCUSED Gabon", false},
		{"Awa Sarr of Togo phoned Paul Mba and warned that her patience was at an end.", "Awa Sarr WARNED Paul Mba", true},
		{"Awa Sarr of Togo met Paul Mba and called for an end to the strike.", "Awa Sarr CALLED_ON Paul Mba", false},
		{"Awa Sarr of Togo met Paul Mba and promised 5 million dollars in aid.", "Awa Sarr AIDED Paul Mba", true},
		{"Togo condemned Gabon for the arrests and urged its government to free them.", "Togo CALLED_ON Gabon", true},
		{"Togo condemned Gabon for the arrests and sent its government home.", "Togo CALLED_ON Gabon", false},
		{"Togo's Supreme Court jailed Awa Sarr for a year. The Gabonese foreign ministry declined to comment. Ghana welcomed the verdict.", "Ghana SUPPORTED Supreme Court", true},
		{"Togo, Ghana and Gabon voted against it.", "Togo REJECTED Gabon", false},
		{"Volta, the Gabonese state power company, sued Chevron.", "Volta PART_OF Gabon", true},
		{"Volta, the Gabonese power company, sued Chevron.", "Volta PART_OF Gabon", false},
		{"Gabon's state miner Volta sued Chevron.", "Volta PART_OF Gabon", true},
		{"Togo called for Awa Sarr's release.", "Togo CALLED_ON Awa Sarr", false},
		{"Togo called for Awa Sarr's resignation.", "Togo CALLED_ON Awa Sarr", true},
		{"Togo called for Gabon's expulsion from the African Union.", "African Union SANCTIONED Gabon hypothetical", true},
		{"Gabon shelled two Togolese villages. Ghana called for an end to the raids.", "Ghana CALLED_ON Gabon", true},
		{"Gabon opened two Togolese schools. Ghana called for an end to the strike.", "Ghana CALLED_ON Gabon", false},
		{"Togo condemned the Mubarak regime's raids on Gabon.", "Egypt ATTACKED Gabon", true},
		{"Gabon had been informed of the raid by Togo.", "Togo ATTACKED Gabon", false},
		{"Gabonese villages burnt after the raid by Togo.", "Togo ATTACKED Gabon", true},
		{"Accra was warned by Togo on Friday.", "Togo WARNED Ghana", true},
		{"Accra was hit by floods, Togo said on Friday.", "Togo WARNED Ghana", false},
		{"Awa Sarr told the Kanal Bex channel that Togo had warned Gabon.", "Togo WARNED Gabon", true},
		{"Togo announced plans to save money and expelled the Ghanaian envoy.", "Togo SANCTIONED Ghana", true},
		{"Togo announced plans to save money and expel the Ghanaian envoy.", "Togo SANCTIONED Ghana", false},
		{"Togo was told to leave the hall and accused Gabon of theft.", "Togo ACCUSED Gabon", true},
		{"Togo would not share the river and bombed Gabon.", "Togo ATTACKED Gabon", true},
		{"Togo would not share the river and bomb Gabon.", "Togo ATTACKED Gabon", false},
		{"Togo said the talks had failed and expelled the Ghanaian envoy.", "Togo SANCTIONED Ghana", true},
		{"Togo said no lives were lost, thanked Ghana and accused Gabon of theft.", "Togo ACCUSED Gabon", true},
		{"Awa Sarr of Togo was not amused and accused Gabon of theft.", "Awa Sarr ACCUSED Gabon", true},
		{"Togo wants the raids to end and thanked Gabon.", "Togo ATTACKED Gabon hypothetical", false},
		{"Togo condemned Mubarak's speech on Gabon.", "Egypt ATTACKED Gabon", false},
	})
}

// TestThenAndBack: a step behind "then" is the same doer's, and forces that come back go where they left.
func TestThenAndBack(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Maltese marines left Cyprus in May, then at the mayor's request returned in June.", "Malta DEPLOYED Cyprus", true},
		{"Maltese marines quit Cyprus in May but returned a week later.", "Malta DEPLOYED Cyprus", true},
		{"Maltese marines quit Cyprus in May and returned home a week later.", "Malta DEPLOYED Cyprus", false},
		{"Maltese marines quit Cyprus in May and returned to Libya a week later.", "Malta DEPLOYED Cyprus", false},
		{"Maltese bakers quit Cyprus in May but returned a week later.", "Malta DEPLOYED Cyprus", false},
	})
}
