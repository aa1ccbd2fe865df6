package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestUninvolved: who is named beside a deed, and who has done it ("" for nothing of that relation).
func TestUninvolved(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, relation, want string }{
		// whose place is struck
		{"The Kenyan embassy bombing in Oslo hurt nine people.", "ATTACKED", ""},
		{"The bombing of a Kenyan embassy in Oslo hurt nine people.", "ATTACKED", ""},
		{"A Kenyan consulate siege in Lima ended on Monday.", "ATTACKED", ""},
		{"A Kenyan army raid in Juba hurt nine people.", "ATTACKED", "Kenya Juba"},
		{"The Kenyan bombing of Juba hurt nine people.", "ATTACKED", "Kenya Juba"},
		// what nobody does
		{"The Kenyan vote wrecked the Acacia Party.", "ATTACKED", ""},
		{"A Kenyan flood wrecked a Ugandan port.", "ATTACKED", ""},
		{"Kenyan Typhoons wrecked a Ugandan port.", "ATTACKED", "Kenya Uganda"},
		// votes and wars
		{"The Acacia Party and the Baobab Party fought a battle for the seat.", "ATTACKED", ""},
		{"The Acacia Party and the Baobab Party fought a street battle in Juba.", "ATTACKED", "Acacia Party Baobab Party"},
		{"The Chadian civil war pitted the tribes against Hezbollah.", "ATTACKED", ""},
		{"Some Kenyans fought with Allied forces in the desert.", "ATTACKED", ""},
		// firms and armies
		{"Savanna Power began operations in Lima.", "ATTACKED", ""},
		{"Hezbollah began operations in Lima.", "ATTACKED", "Hezbollah Lima"},
		{"The army of Ana Dias came to Juba.", "VISITED", ""},
		{"Boreal has regional divisions in Lima and Oslo.", "DEPLOYED", ""},
		{"Kenya dispatched its finance minister to Oslo.", "DEPLOYED", ""},
		{"Kenya dispatched two brigades to Juba.", "DEPLOYED", "Kenya Juba"},
		// who goes on an errand
		{"Kenya sent its envoy Ana Dias to meet Bo Lund.", "MET_WITH", "Ana Dias Bo Lund"},
		{"Jan Sund flew Ana Dias to Oslo to meet Bo Lund.", "MET_WITH", "Ana Dias Bo Lund"},
		{"Jan Sund left Ana Dias to meet Bo Lund.", "MET_WITH", "Bo Lund Jan Sund"},
		{"Jan Sund asked Ana Dias to join him as justice minister.", "MET_WITH", ""},
		{"The deputies requested a Truth Commission for Chad.", "CALLED_ON", ""},
		{"The deputies of Kenya requested the World Bank to act.", "CALLED_ON", "Kenya World Bank"},
		// "it" and "who" behind a place and a body
		{"The unit went to Chad, where it raided Hezbollah.", "ATTACKED", ""},
		{"Ana Dias, head of the World Bank, who scolded Bo Lund, has left.", "CRITICIZED", "Ana Dias Bo Lund"},
		{"Since the Korean War the economy grew, and the government met Bo Lund.", "MET_WITH", ""},
		// whose deed it is
		{"After Kenya's meeting with Chad, Togo closed its border.", "MET_WITH", "Kenya Chad"},
		{"After the Kenyan drills with Chad, Togo closed its border.", "COOPERATED_WITH", "Kenya Chad"},
		{"Togo fears Kenya's support for Chad.", "SUPPORTED", "Kenya Chad"},
		{"Togo announced Kenya's withdrawal from Chad.", "WITHDREW_FROM", "Kenya Chad"},
		{"President Ana Dias of Kenya reaffirmed Kenya's support for Chad.", "SUPPORTED", "Ana Dias Chad"},
		{"Togo announced the Kenyan sanctions on Chad.", "SANCTIONED", "Kenya Chad"},
		{"Togo announced sanctions on Chad.", "SANCTIONED", "Togo Chad"},
		{"Despite Kenya's criticism of Chad, Togo stayed silent.", "CRITICIZED", ""},
		{"Ana Dias spoke about Kenya's war with Hezbollah.", "SPOKE_WITH", ""},
		{"Ana Dias spoke about the war with Bo Lund.", "SPOKE_WITH", "Ana Dias Bo Lund"},
		{"Ana Dias closed Kenya's border with Togo.", "SANCTIONED", "Ana Dias Togo"},
		{"Kenya condemned Chad's incursion and its bombing of Togo.", "ATTACKED", "Chad Togo"},
		{"Kenya denounced Chad's attack on Togo and its support for Hezbollah.", "SUPPORTED", "Chad Hezbollah"},
		{"Kenya halted its talks and its support for Chad.", "SUPPORTED", "Kenya Chad"},
		{"Togo, which borders Mali, said Kenya raided Chad.", "ATTACKED", "Kenya Chad"},
		{"Kenya's sanctions on Chad were backed by Togo.", "SANCTIONED", "Kenya Chad"},
		{"The sanctions on Chad were backed by Togo.", "SANCTIONED", "Togo Chad"},
		{"Kenya's raid on Chad drew scorn from Togo.", "ATTACKED", ""},
		{"Kenya drew an attack from Togo.", "ATTACKED", "Togo Kenya"},
		// what stands beside a deed
		{"Kenya imposed sanctions on Chad, where Togo has troops.", "SANCTIONED", "Kenya Chad"},
		{"Kenya imposed sanctions on Chad, which Togo backs.", "SANCTIONED", "Kenya Chad"},
		{"The sanctions on Chad, which Togo imposed in May, hurt.", "SANCTIONED", "Togo Chad"},
		{"Kenya signed a pact with Chad, after which Togo shut its border.", "AGREED_WITH", "Kenya Chad"},
		{"Kenya sent ships to Chad despite a warning from Togo.", "WARNED", "Togo Kenya"},
		{"Kenya sent a warning to Chad.", "WARNED", "Kenya Chad"},
		{"Kenya sent ships to Chad, to the dismay of Togo.", "DEPLOYED", "Kenya Chad"},
		{"Kenya sent aid to Chad, to the dismay of Togo.", "AIDED", "Kenya Chad"},
		{"Kenya, to Togo's dismay, backed Idriss Deby.", "SUPPORTED", "Kenya Idriss Deby"},
		{"Kenya rather than Togo invaded Chad.", "ATTACKED", "Kenya Chad"},
		{"Kenya, said Togo, invaded Chad.", "ATTACKED", "Kenya Chad"},
		{"Ana Dias, the president of Kenya, said Togo, a neighbour, invaded Chad.", "ATTACKED", "Togo Chad"},
		{"Peru, but not Chile, condemned Bolivia.", "CRITICIZED", "Peru Bolivia"},
		{"Not Togo but Kenya imposed sanctions on Chad.", "SANCTIONED", "Kenya Chad"},
		{"It was Kenya, not Togo, that invaded Chad.", "ATTACKED", "Kenya Chad"},
		{"Kenya criticized Chad to help Togo.", "AIDED", "Kenya Togo"},
		{"Kenya criticized Chad for helping Togo.", "AIDED", "Chad Togo"},
		// lists
		{"The pact between the Acacia Party, the Baobab Party and the Cedar League was signed.", "AGREED_WITH", "Acacia Party Baobab Party; Baobab Party Cedar League; Acacia Party Cedar League"},
		{"Two ministers were condemned by Kenya: Ana Dias and Bo Lund.", "CRITICIZED", "Kenya Ana Dias; Kenya Bo Lund"},
		{"Hezbollah clashed with Chad and the Savanna Guard (SG) - the armed wing of the Cedar League.", "ATTACKED", "Hezbollah Chad; Hezbollah Savanna Guard"},
		{"Ana Dias was opposed by many, among them Bo Lund.", "REJECTED", "Bo Lund Ana Dias"},
		{"General Sund took Arica, Mendra and Ostenya.", "DETAINED", ""},
		// who does something besides, what sums a clause up, what befell others
		{"Togo and Benin signed a pact on Monday, with Foreign Minister Ana Dias and her Beninese counterpart, Bo Lund, pledging to keep it.", "AGREED_WITH", "Benin Togo"},
		{"Togo met Benin, with Kenya, Mali and Chad watching.", "MET_WITH", "Benin Togo"},
		{"Togo signed a pact in May, with Benin, ending the war.", "AGREED_WITH", "Benin Togo"},
		{"Togo freed two pilots on Monday, a move welcomed by Benin.", "SUPPORTED", "Benin Togo"},
		{"Togo bombed the port on Monday, an attack condemned by Benin.", "CRITICIZED", "Benin Togo"},
		{"Togo closed the border on Monday, which Benin denounced.", "CRITICIZED", "Benin Togo"},
		{"Togo may close the border on Monday, which Benin denounced.", "CRITICIZED", ""},
		{"Togo accused Benin and Kenya of lying and cut ties with both.", "SANCTIONED", "Togo Benin; Togo Kenya"},
		{"Togo returned to Benin the bodies of ten soldiers killed in clashes with Mali.", "ATTACKED", ""},
		{"Togolese guards beat off an attack by Malian fighters on the post at Dapaong, Agence France-Presse reported.", "ATTACKED", "Mali Dapaong"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, test.relation, false); got != test.want {
			t.Errorf("%q: %s %q, want %q", test.text, test.relation, got, test.want)
		}
	}
}
