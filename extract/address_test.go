package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestAddresses reads the prose of speeches: who thanks, asks and owns whom there; "" for
// nothing of that relation.
func TestAddresses(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, relation, want string }{
		// whom those serve who are thanked
		{"Kenya upholds President Bakari's plan to found a court.", "HOLDS_OFFICE", ""},
		{"Kenya must voice its gratitude for the offers that President Sorel Bakari has made.", "HOLDS_OFFICE", ""},
		{"We thank President Sorel Bakari for the theme. Chad is glad.", "HOLDS_OFFICE", ""},
		{"Kenya spoke through Foreign Minister Sorel Bakari.", "HOLDS_OFFICE", "Sorel Bakari Kenya"},
		{"Our President, Ana Dias, in her message to President Sund, voiced Kenya's joy at the treaty.", "HOLDS_OFFICE", ""},
		{"We praise the special envoy of the Secretary-General for Chad, Ana Dias.", "HOLDS_OFFICE", ""},
		// whose forces, whose support, whose people
		{"Kenya calls on Uganda to pull its troops out of Chad.", "WITHDREW_FROM", "Uganda Chad"},
		{"Kenya has made a pledge to pull its troops out of Chad.", "WITHDREW_FROM", "Kenya Chad"},
		{"Ana Dias spoke of the General Assembly. My delegation pledges to her its support.", "SUPPORTED", ""},
		{"In recognizing Chad and in declaring its readiness to send aid to Togo, the Kenyan Government was wise.", "AIDED", "Kenya Togo"},
		// pairs that face each other
		{"Talks will soon resume between Kenya and Chad and between Kenya and Togo.", "NEGOTIATED_WITH", "Kenya Chad; Kenya Togo"},
		{"The letters by the governments of Kenya and Chad were read in Togo.", "SPOKE_WITH", ""},
		{"Kenya, together with its friends Chad and Togo, celebrated ten years of freedom.", "COOPERATED_WITH", ""},
		{"Chad welcomes the truce in the war between Kenya and Togo and urges the two parties, under the auspices of the United Nations and the African Union, to talk.", "CALLED_ON", "Chad Kenya; Chad Togo"},
		// whose deed it is not
		{"I deplore the attack on the Kenyan consulate in Chad, which resulted in the loss of a life.", "ATTACKED", ""},
		{"Northern Cyprus is recognized by nobody except by Turkey.", "REJECTED", ""},
		{"Ana Dias hoped that the Security Council would meet in Lima and thanked Kenya.", "SUPPORTED", "Ana Dias Kenya"},
		{"I began by thanking Ana Dias, who has led the body, and by congratulating Kenya.", "SUPPORTED", ""},
		{"Ana Dias will step down from the Kenyan government.", "WITHDREW_FROM", ""},
		{"Kenya has abandoned the idea of a federal Chad.", "WITHDREW_FROM", ""},
		{"Kenya calls on the governments of member states of the African Union to pay.", "CALLED_ON", ""},
		{"The Lima Government accused Kenya.", "ACCUSED", "Peru Kenya"},
		{"We welcome the Anglo-American plan to hold talks with Kenya.", "NEGOTIATED_WITH", ""},
		{"Kenya was a sponsor of the resolution adopted by the General Assembly.", "AIDED", ""},
		{"Kenya backs NATO membership for Chad.", "SUPPORTED", ""},
		{"Kenya is in full agreement with the step taken by Chad.", "AGREED_WITH", ""},
		{"Kenya thinks that the raids on Chad, which we repudiate, were wrong.", "ATTACKED", ""},
		{"Chad's rulers call for Kenya's destruction.", "CALLED_ON", ""},
		{"Chad's rulers call for Kenya's help.", "CALLED_ON", "Chad Kenya"},
		// bodies that no state owns
		{"Turkey commands the Kosovo Force in Kenya.", "PART_OF", ""},
		{"The Communist Party of Cuba met in Lima.", "PART_OF", ""},
		{"The Indian Ocean Commission met in Kenya.", "PART_OF", ""},
		{"The Parliament of Kenya met in Lima.", "PART_OF", "Parliament of Kenya Kenya"},
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

// TestNoEntities: what is written as a name and is of no entity.
func TestNoEntities(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, not string }{
		{"Kenya signed the Charter of the Andean Union.", "Charter of the Andean Union"},
		{"Kenya has reached the Millennium Development Goals.", "Millennium Development Goals"},
		{"Kenya thanked the African States and the nuclear Powers.", "African States"},
		{"Kenya seeks talks with Chad and the States of the region.", "United States"},
		{"The Third Congress of the Communist Party of Peru met in Lima.", "U.S. Congress"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range b.Entities {
			if e.Name == test.not {
				t.Errorf("%q: %s %s", test.text, e.Type, e.Name)
			}
		}
	}
}
