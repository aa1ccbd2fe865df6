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

// TestTroopsOfWhoSendsThem: troops that somebody sends are his, and not of who tells of it.
func TestTroopsOfWhoSendsThem(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Officials in Mali said on Monday that Peru had deployed troops in Chile.", "Mali DEPLOYED Chile", false},
		{"Officials in Mali said on Monday that Peru had deployed troops in Chile.", "Peru DEPLOYED Chile", true},
		{"Mali said that it had deployed troops in Chile.", "Mali DEPLOYED Chile", true},
		{"Mali's army said that police had been sent to Chile.", "Mali DEPLOYED Chile", true},
	})
}
