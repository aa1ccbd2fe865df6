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

// TestPartiesOnTwoHands: who stands on the one hand deals with who stands on the other, and with
// nobody of his own side; who stands on both makes two pairs.
func TestPartiesOnTwoHands(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Talks between Gabon on the one hand and Togo and Benin on the other opened in Lome.", "Benin NEGOTIATED_WITH Gabon", true},
		{"Talks between Gabon on the one hand and Togo and Benin on the other opened in Lome.", "Benin NEGOTIATED_WITH Togo", false},
		{"The ceasefire signed between Gabon and Togo, on one side, and Benin, on the other, has held.", "Gabon AGREED_WITH Togo", false},
		{"The ceasefire signed between Gabon and Togo, on one side, and Benin, on the other, has held.", "Benin AGREED_WITH Togo", true},
		{"The pacts between Gabon and Togo on the one hand and Gabon and Benin on the other are new.", "Gabon AGREED_WITH Togo", true},
		{"The pacts between Gabon and Togo on the one hand and Gabon and Benin on the other are new.", "Benin AGREED_WITH Togo", false},
		{"Talks between Gabon and Togo, on the one hand, and between Benin and Chad, on the other, went well.", "Gabon NEGOTIATED_WITH Togo", true},
		{"Gabon and Togo signed a pact on fish; on the one hand Benin was glad, on the other it feared for its boats.", "Gabon AGREED_WITH Togo", true},
	})
}

// TestTheirOfBodies: "their" may be of an armed group or a party, but of no body of nations and no
// newspaper, unless the text speaks of its members.
func TestTheirOfBodies(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Boko Haram released a tape in which their leader threatened Gabon.", "Boko Haram THREATENED Gabon", true},
		{"The Arab League heard their raid on Gabon defended by two lawyers.", "Arab League ATTACKED Gabon", false},
		{"The European Union's member states pledged to send their police to Gabon.", "European Union DEPLOYED Gabon planned", true},
		{"Before a vote in the United Nations on their invasion of Gabon, all soldiers were called home.", "United Nations ATTACKED Gabon", false},
	})
}

// TestItOfPeople: "it" is not the state that an adjective or an envoy's post tells somebody by, but
// may be the one whose organ speaks.
func TestItOfPeople(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"A missile crossed the river. Gabonese villagers say it hit a camp of Boko Haram.", "Gabon ATTACKED Boko Haram", false},
		{"The Gabonese navy said it had sunk two boats of Boko Haram.", "Gabon ATTACKED Boko Haram", true},
		{"Togo's ambassador to Gabon said it had sent soldiers to Chad.", "Gabon DEPLOYED Chad", false},
		{"Togo's ambassador to Gabon said it had sent soldiers to Chad.", "Togo DEPLOYED Chad", true},
		{"Moved by the pleas of the Gabonese people, Togo will ask it to vote again.", "Togo CALLED_ON Gabon planned", true},
		{"The Gabonese foreign minister said it was sending grain to Togo.", "Gabon AIDED Togo", true},
	})
}

// TestHouseOfLawmakers: a lawmaker sits in the house that the text names, which no seat of
// government is.
func TestHouseOfLawmakers(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Congressman Bo Lund wants the bill dropped. White House aides laughed.", "Bo Lund MEMBER_OF White House", false},
		{"Congressman Bo Lund wants the bill dropped. The House of Representatives votes on Friday.", "Bo Lund MEMBER_OF House of Representatives", true},
	})
}

// TestHisGovernment: with "his government" the state acts that he governs, with its country's minister
// the state that was told of; what is told of a bare government is its own whomever it acts on, and of
// two firms named side by side none is "the company".
func TestHisGovernment(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Gabonese president Ana Dias flew home. Her government condemned Togo.", "Gabon CRITICIZED Togo", true},
		{"Gabonese president Ana Dias flew home. Her government condemned Togo.", "Ana Dias CRITICIZED Togo", false},
		{"Ana Dias, mayor of Lima, flew home. Her government condemned Togo.", "Peru CRITICIZED Togo", false},
		{"Gabon counted its votes. The country's foreign minister condemned Togo.", "Gabon CRITICIZED Togo", true},
		{"Gabon shut its border with Chad. The country's foreign minister condemned Togo.", "Chad CRITICIZED Togo", false},
		{"Gabonese president Ana Dias flew home. The country condemned Togo.", "Gabon CRITICIZED Togo", true},
		{"The presidents of Gabon and Chad flew home. The country condemned Togo.", "Gabon CRITICIZED Togo", false},
		{"Gabon counted its votes. The government condemned Togo.", "Gabon CRITICIZED Togo", true},
		{"Fans from Gabon and Chad flew home. The government condemned Togo.", "Gabon CRITICIZED Togo", false},
		{"Boeing and Nokia built a plant. The company condemned Togo.", "Nokia CRITICIZED Togo", false},
		{"Nokia built a plant. The company condemned Togo.", "Nokia CRITICIZED Togo", true},
	})
}

// TestPersonsToldAgain: "the lawmaker" is the senator of whom the text has just told, and nobody where two
// can be meant, where somebody without a name was brought in so, or of another state.
func TestPersonsToldAgain(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Senator Ana Dias flew home on Friday. The lawmaker accused Togo of theft.", "Ana Dias ACCUSED Togo", true},
		{"General Bo Lund spoke to the senator on Friday. Togo jailed the officer.", "Togo DETAINED Bo Lund", true},
		{"Gabonese minister Ana Dias flew home on Friday. The Gabonese politician accused Togo of theft.", "Ana Dias ACCUSED Togo", true},
		{"Gabonese minister Ana Dias flew home on Friday. The Chadian politician accused Togo of theft.", "Ana Dias ACCUSED Togo", false},
		{"Senator Ana Dias met deputy Bo Lund on Friday. The lawmaker accused Togo of theft.", "Bo Lund ACCUSED Togo", false},
		{"Senator Ana Dias met a lawmaker on Friday. The lawmaker accused Togo of theft.", "Ana Dias ACCUSED Togo", false},
		{"Senator Ana Dias flew home on Friday. Another lawmaker accused Togo of theft.", "Ana Dias ACCUSED Togo", false},
		{"Senator Ana Dias flew home on Friday. The diplomat accused Togo of theft.", "Ana Dias ACCUSED Togo", false},
		{"Ana Dias hired a lawyer on Friday. The lawyer accused Togo of theft.", "Ana Dias ACCUSED Togo", false},
		{"Cardinal Bo Lund prayed on Friday. The cleric who had fled condemned Togo.", "Bo Lund CRITICIZED Togo", false},
		{"President Bo Lund prayed on Friday. The leader of the Unity Party condemned Togo.", "Bo Lund CRITICIZED Togo", false},
		{"Vice President Ana Dias prayed on Friday. The president condemned Togo.", "Ana Dias CRITICIZED Togo", false},
		{"Deputy foreign minister Ana Dias prayed on Friday. The minister condemned Togo.", "Ana Dias CRITICIZED Togo", false},
		{"Vice President Ana Dias prayed on Friday. The leader condemned Togo.", "Ana Dias CRITICIZED Togo", false},
		{"Vice President Ana Dias prayed on Friday. The politician condemned Togo.", "Ana Dias CRITICIZED Togo", true},
		{"President Bo Lund prayed on Friday. The veteran leader condemned Togo.", "Bo Lund CRITICIZED Togo", true},
	})
}

// TestTheirsAndStaff: "their governments" are those of the two named side by side before, a company
// spokesman's company and "his group" the one of which the text told, a bare ministry the only state's.
func TestTheirsAndStaff(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Gabon and Chad counted votes. Their governments condemned Togo.", "Chad CRITICIZED Togo", true},
		{"Gabon beat Chad. Their leaders condemned Togo.", "Chad CRITICIZED Togo", false},
		{"Gabon and Chad counted votes. Miners and their leaders condemned Togo.", "Chad CRITICIZED Togo", false},
		{"Gabon, Chad and Mali counted votes. They condemned Togo.", "Mali CRITICIZED Togo", true},
		{"Nokia built a plant. A company spokesman condemned Togo.", "Nokia CRITICIZED Togo", true},
		{"Gabon built a plant. A company spokesman condemned Togo.", "Gabon CRITICIZED Togo", false},
		{"The Unity Party and the Civic Party voted. A party spokesman condemned Togo.", "Civic Party CRITICIZED Togo", false},
		{"Nokia built a plant. Togo was accused by the company of theft.", "Nokia ACCUSED Togo", true},
		{"Nokia built a plant. Togo accused the company of Bo Lund of theft.", "Togo ACCUSED Nokia", false},
		{"Hezbollah held a rally. Its leader, Karim Saleh, spoke. His group condemned Togo.", "Hezbollah CRITICIZED Togo", true},
		{"Hezbollah held a rally. Its leader, Karim Saleh, spoke. The group's chief condemned Togo.", "Karim Saleh CRITICIZED Togo", true},
		{"Hezbollah held a rally. Its leader, Karim Saleh, spoke. The army chief condemned Togo.", "Karim Saleh CRITICIZED Togo", false},
		{"Gabon counted votes. The foreign ministry condemned Togo.", "Gabon CRITICIZED Togo", true},
		{"Gabon and Chad counted votes. The foreign ministry condemned Togo.", "Chad CRITICIZED Togo", false},
		{"Gabon shut its border with Chad. Togo condemned the government in Libreville.", "Togo CRITICIZED Chad", false},
		{"The Guardian printed a story. The paper condemned Togo.", "The Guardian CRITICIZED Togo", true},
		{"The Guardian printed a story. The research paper condemned Togo.", "The Guardian CRITICIZED Togo", false},
	})
}
