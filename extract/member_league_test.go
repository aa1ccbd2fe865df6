package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestMembersOfLeagues: states and what they belong to by a noun for them or for belonging,
// and people told by whom they are for or against.
func TestMembersOfLeagues(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ relation, text, want string }{
		{"MEMBER_OF", "OPEC producer Angola keeps pumping.", "Angola Organization of the Petroleum Exporting Countries"},
		{"MEMBER_OF", "Latvia, a NATO nation, bought nine tugs.", "Latvia North Atlantic Treaty Organization"},
		{"MEMBER_OF", "A nation that NATO forgot, Latvia bought nine tugs.", ""},
		{"MEMBER_OF", "Tonga's pending accession to the World Trade Organization was hailed by grocers.", "Tonga World Trade Organization"},
		{"MEMBER_OF", "Grocers campaign for Tonga's accession to the World Trade Organization.", ""},
		{"MEMBER_OF", "A referendum on Tonga's membership of the World Trade Organization was lost.", ""},
		{"MEMBER_OF", "Tonga's entry to the gala of the World Trade Organization wore blue.", ""},
		{"CRITICIZED", "Bo Lund met Hamas critic Ana Dias over tea.", "Ana Dias Hamas"},
		{"CRITICIZED", "Bo Lund met Hamas historian Ana Dias over tea.", ""},
		{"CRITICIZED", "Togo's plan was greeted with scorn in Ghana and Mali.", "Ghana Togo; Mali Togo"},
		{"CRITICIZED", "Togo's plan was greeted with flags in Ghana and Mali.", ""},
		{"CRITICIZED", "Ghana condemned in the bluntest terms the Togolese embargo.", "Ghana Togo"},
		{"CRITICIZED", "Ghana explained in the bluntest terms the Togolese embargo.", ""},
		{"MEMBER_OF", "As one of the ten members of the East African Union, Togo may vote.", "Togo East African Union"},
		{"MEMBER_OF", "As one of the ten critics of the East African Union, Togo may vote.", ""},
		{"PROTESTED_AGAINST", "Japan called the Chinese charge d'affaires to its foreign ministry.", "Japan China"},
		{"PROTESTED_AGAINST", "Japan called the Chinese dancer to its culture ministry.", ""},
		{"PROTESTED_AGAINST", "A sit-in by the Green Party outside the Chinese consulate drew a crowd.", "Green Party China"},
		{"PROTESTED_AGAINST", "A check-in by the Green Party outside the Chinese consulate drew a crowd.", ""},
		{"ACCUSED", "Officials at the Lima Institute accused Togo of fraud.", "Lima Institute Togo"},
		{"ACCUSED", "Officials at a hotel of the Lima Institute accused Togo of fraud.", ""},
		{"MEMBER_OF", "Bo Lund of the Togolese choir The Kelp Singers slept.", "Bo Lund Kelp Singers"},
		{"MEMBER_OF", "Bo Lund of the Togolese coast heard The Kelp Singers.", ""},
		{"MEMBER_OF", "Togo is one of the three African Union states that skate.", "Togo African Union"},
		{"MEMBER_OF", "Togo is one of the three African Union puzzles that tire.", ""},
		{"CRITICIZED", "Ana Dias says Peru is nothing more than a bully.", "Ana Dias Peru"},
		{"CRITICIZED", "Ana Dias says Peru is nothing less than a garden.", ""},
		{"MEMBER_OF", "The union, known as the Kelp League, unites six lands, among them Togo, Mali and Chad.", "Mali Kelp League; Togo Kelp League; Chad Kelp League"},
		{"MEMBER_OF", "The film, known as the Kelp League, unites six singers, among them one from Togo.", ""},
		{"MEMBER_OF", "Exeter University geologist Ana Dias mapped the rift.", "Ana Dias Exeter University"},
		{"MEMBER_OF", "Welsh geologist Ana Dias mapped the rift at Exeter.", ""},
		{"MEMBER_OF", "Ana Dias of Peru's Lima Institute waved.", "Ana Dias Lima Institute"},
		{"MEMBER_OF", "Ana Dias of the Lima Institute's Tide Council waved.", "Ana Dias Tide Council"},
		{"MEMBER_OF", "Ana Dias of Peru's north waved at the Tide Council.", ""},
		{"MEMBER_OF", "Ana Dias and Bo Lund from the Lima Institute waved.", "Bo Lund Lima Institute; Ana Dias Lima Institute"},
		{"MEMBER_OF", "Ana Dias met Bo Lund from the Lima Institute.", ""},
		{"MEMBER_OF", "Ana Dias and Bo Lund shared it. Both are professors at the University of Oslo.", "Ana Dias University of Oslo; Bo Lund University of Oslo"},
		{"MEMBER_OF", "Ana Dias, Jan Kos and Bo Lund shared it. Both are professors at the University of Oslo.", ""},
		{"PART_OF", "Aerokos, the Peruvian space agency, hired six cooks.", "Aerokos Peru"},
		{"PART_OF", "Aerokos, the Peruvian travel agency, hired six cooks.", ""},
		{"PART_OF", "According to the Guardian, Togo's rail regulator, the Track Board, hired six cooks.", "Track Board Togo"},
		{"PART_OF", "According to Togopress, Togo's state news agency, the Track Board hired six cooks.", "Togopress Togo"},
		{"SANCTIONED", "According to the Guardian, Togo's rail regulator, the Track Board, fined the firm.", ""},
		{"SPOKE_WITH", "Ana Dias and Bo Lund spoke at a rally in Lome.", ""},
		{"SPOKE_WITH", "Ana Dias and Bo Lund spoke for an hour in Lome.", "Ana Dias Bo Lund"},
		{"PART_OF", "The Togolese parliament, the Palm Assembly, hired six cooks.", "Palm Assembly Togo"},
		{"PART_OF", "Togo's lower chamber, the Palm Assembly, hired six cooks.", "Palm Assembly Togo"},
		{"PART_OF", "Ana Dias fed the Togolese army, the Palm Corps and six cooks.", ""},
		{"PART_OF", "The Togolese bank, the Palm Bank, hired six cooks.", ""},
		{"COOPERATED_WITH", "Ana Dias of NASA told of a partnership between her agency and Boeing.", "Boeing National Aeronautics and Space Administration"},
		{"COOPERATED_WITH", "Ana Dias of NASA told of a partnership between her uncle and Boeing.", ""},
		{"AGREED_WITH", "Bo Lund, the head of Siemens, said his company had signed a deal with Togo.", "Siemens Togo"},
		{"AGREED_WITH", "Bo Lund, the mayor of Lome, said his company had signed a deal with Ghana.", "Bo Lund Ghana"},
		{"COOPERATED_WITH", "The Pentagon bought six stoves from Siemens. Snow fell. Siemens is cooperating with the government.", "Siemens United States"},
		{"COOPERATED_WITH", "Togo bought six stoves from Siemens, and Mali four. Snow fell. Siemens is cooperating with the government.", ""},
		{"PART_OF", "The United States Department of Justice hired six cooks.", "Department of Justice United States"},
		{"ACCUSED", "Lawyers with the Lima Institute accused Togo of fraud.", "Lima Institute Togo"},
		{"ACCUSED", "Tourists with a map of the Lima Institute accused Togo of fraud.", ""},
		{"CALLED_ON", "Mali demanded that Ana Dias be extradited.", ""},
		{"CALLED_ON", "Mali demanded that Ana Dias apologise.", "Mali Ana Dias"},
		{"CALLED_ON", "It is high time for Lima to pay its debts, Togo's foreign minister said.", "Togo Peru"},
		{"CALLED_ON", "It is a good time for Lima's zoo to sell its parrots, Togo's foreign minister said.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, test.relation, false); got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
