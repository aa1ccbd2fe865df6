package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestOpenedSubjects reads clauses whose subject stands between what opens them and an inset.
func TestOpenedSubjects(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Shares fell in Oslo on Monday after Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Amid rising tension in the region, Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"The statement was brief: Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Less than a week after Norway closed its embassy, Kenya, a member of the council, accused Mali of meddling in the vote.", "Kenya ACCUSED Mali"},
		{"The talks in Oslo ended days after Peru, as expected, expelled two Chilean diplomats.", "Peru SANCTIONED Chile"},
		{"The crowd cheered as Ana Brandt, flanked by guards, visited Mali.", "Ana Brandt VISITED Mali"},
		{"Shares fell in Oslo after Norway -- in a rare step -- condemned Mali for the raid.", "Norway CRITICIZED Mali"},
		{"The envoy said Kenya, for the second time this year, had condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"On Friday, the head of the Kenyan army, meanwhile, accused Mali of meddling in the vote.", "Kenya ACCUSED Mali"},
		{"Also Wednesday, Kenyan troops, for the first time, attacked the Lord's Resistance Army.", "Kenya ATTACKED Lord's Resistance Army"},
		{"Thursday, Kenya, a longtime ally of the rebels, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Talks on Kenya, begun after the vote in Mali, in May, collapsed.", ""},
		{"The group, formed after the war in Kenya, in 1990, attacked Mali.", ""},
		{"The ship, seized after a chase off Kenya, in May, condemned by Mali, was empty.", ""},
		{"A village in Kenya, near Mali, attacked by bandits on Monday, was empty.", ""},
		{"Shares fell in Oslo on Monday after a storm in Kenya, a member of the council, and rain in Mali.", ""},
	} {
		batch, err := x.Extract(graph.Article{ID: "opened", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestOpenedForAnother reads sentences whose opening phrase ends with an office that is not the subject's.
func TestOpenedForAnother(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"In a letter to Peru's president, Ana Dias urged an end to the talks.", "Ana Dias HOLDS_OFFICE Peru", false},
		{"In a letter to Peru's president, Ana Dias urged an end to the talks.", "Ana Dias CALLED_ON Peru", true},
		{"Appointed by the Norwegian prime minister, Bo Lund led the talks.", "Bo Lund HOLDS_OFFICE Norway", false},
		{"Backed by Chile's president, Ana Dias won the vote.", "Chile SUPPORTED Ana Dias", true},
		{"In talks with the Kenyan prime minister, Ana Dias also raised the case.", "Ana Dias MET_WITH Kenya", true},
		{"As Peru's president, Bo Lund signed the treaty.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"After becoming Peru's president, Bo Lund met Chile's leader.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"The order came from Peru's president, Bo Lund, on Friday.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"In Lima, Peru's president, Bo Lund said Chile had lied.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"The wife of Peru's president, Ana Dias, opened a school.", "Ana Dias HOLDS_OFFICE Peru", false},
		{"The brother of Mali's premier, Moussa Keita, joined the rebels.", "Moussa Keita HOLDS_OFFICE Mali", false},
		{"Jan Soto, the son of Peru's president, Ana Dias, left for Chile.", "Ana Dias HOLDS_OFFICE Peru", true},
		{"Supporters of the Peruvian president, Ana Dias, marched.", "Ana Dias HOLDS_OFFICE Peru", true},
		{"Norway called for talks on Chile.", "Norway CALLED_ON Chile", false},
		{"Norway called for tougher sanctions on Chile over the raid.", "Norway CALLED_ON Chile", false},
		{"Norway called on Chile to stop the raids.", "Norway CALLED_ON Chile", true},
		{"Norway called for the reunification of Cyprus.", "Norway CALLED_ON Cyprus", false},
		{"Norway condemned the raid by Chile.", "Chile ATTACKED Norway", false},
		{"Norway called the raid by Chile a crime.", "Chile ATTACKED Norway", true},
	})
}

// TestTimesBeforeObjects reads verbs whose object stands behind the time that the act is told of.
func TestTimesBeforeObjects(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Kenya denounced on Friday Mali's defense minister.", "Kenya CRITICIZED Mali"},
		{"Peru rejected on Tuesday Chilean proposals for a truce.", "Peru REJECTED Chile"},
		{"Finland lifted over the weekend economic sanctions against Peru.", "Finland CONCEDED_TO Peru"},
		{"Police in Kenya arrested on Monday Maria Keller, a journalist.", "Kenya DETAINED Maria Keller"},
		{"Ana Brandt traveled to Mali, 60 kilometers north of the lake, Thursday to meet friends.", "Ana Brandt VISITED Mali"},
		{"Ana Brandt traveled to Mali, a land of two million people, Wednesday.", "Ana Brandt VISITED Mali"},
		{"The group insisted on Sunday elections in Mali.", ""},
		{"The president of Peru spoke on Sunday talk shows.", ""},
		{"Thousands gathered on Friday for prayers in Mali.", ""},
		{"Soldiers died on Sunday in Mali's north.", ""},
	} {
		batch, err := x.Extract(graph.Article{ID: "timed", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestListBehindOpener reads clauses of which those named side by side behind an opening phrase are the subject.
func TestListBehindOpener(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Aides said that in a letter Monday, Oxfam, Greenpeace and Peru urged Chile to free the miners.", "Greenpeace CALLED_ON Chile", true},
		{"Aides said that in December, Peru, Chile and Mali condemned Japan.", "Peru CRITICIZED Japan", true},
		{"Shares fell, and in a letter, Peru and Chile accused Mali of spying.", "Chile ACCUSED Mali", true},
		{"The vote was held because in May, Peru and Chile had sent troops to Mali.", "Peru DEPLOYED Mali", true},
		{"Aides said that in Peru, Chile and Mali prices rose after Japan was condemned.", "Chile CRITICIZED Japan", false},
		{"Aides said that for Peru and Chile, miners condemned Japan.", "Peru CRITICIZED Japan", false},
	})
}

// TestSidesTaken reads sentences that take a side on an act of others, or tell of one that may come.
func TestSidesTaken(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Norway was against sanctions on Chile.", "Norway SANCTIONED Chile", false},
		{"Norway is for an invasion of Chile.", "Norway ATTACKED Chile", false},
		{"Norway is behind the attack on Chile.", "Norway ATTACKED Chile", true},
		{"Ana Dias said a war with Chile would be costly.", "Ana Dias ATTACKED Chile hypothetical", false},
		{"Kenya said clashes with Chile had begun.", "Kenya ATTACKED Chile", true},
		{"Norway opposes a Peruvian attack on Chile.", "Peru ATTACKED Chile hypothetical", true},
		{"Norway opposes the Peruvian attack on Chile.", "Peru ATTACKED Chile", true},
		{"Rumours of a Peruvian attack on Chile spread.", "Peru ATTACKED Chile hypothetical", true},
		{"An attack on Chile by Peru would ruin the truce.", "Peru ATTACKED Chile hypothetical", true},
		{"Sanctions on Chile by Peru would hurt miners.", "Peru SANCTIONED Chile hypothetical", true},
	})
}
