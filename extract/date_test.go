package extract

import (
	"testing"
	"time"
)

func TestTimeExpressionsAgainstTheDayOfPublication(t *testing.T) {
	saturday := time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name    string
		tm      timeExpression
		planned bool
		want    string
	}{
		{"full", timeExpression{year: 2019, month: 3, day: 4}, false, "2019-03-04"},
		{"month and year", timeExpression{year: 2019, month: 3}, false, "2019-03"},
		{"weekday past", timeExpression{weekday: 4}, false, "2026-01-29"},
		{"weekday to come", timeExpression{weekday: 4}, true, "2026-02-05"},
		{"today's weekday", timeExpression{weekday: 6}, false, "2026-01-31"},
		{"last Saturday", timeExpression{weekday: 6, toward: -1}, false, "2026-01-24"},
		{"next Friday", timeExpression{weekday: 5, toward: 1}, false, "2026-02-06"},
		{"yesterday", timeExpression{unit: "day", shift: -1}, false, "2026-01-30"},
		{"last week", timeExpression{unit: "week", shift: -1}, false, "2026-01"},
		{"last month, from the 31st", timeExpression{unit: "month", shift: -1}, false, "2025-12"},
		{"two years ago", timeExpression{unit: "year", shift: -2}, false, "2024"},
		{"a month gone by", timeExpression{month: 11}, false, "2025-11"},
		{"a day to come", timeExpression{month: 3, day: 2}, true, "2026-03-02"},
	} {
		if got := c.tm.date(saturday, c.planned); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if open := c.tm.year == 0; open && c.tm.date(time.Time{}, c.planned) != "" {
			t.Errorf("%s: a date without a day of publication", c.name)
		}
	}
}

func TestYearsBefore(t *testing.T) {
	for value, want := range map[string]string{"2025-09-27": "2024-09-27", "2025": "2024", "": "", "0001": ""} {
		if got := yearsBefore(value, 1); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
	for word, want := range map[string]int{"first": 1, "70th": 70, "blast": 0, "grand": 0} {
		if got := ordinal(word); got != want {
			t.Errorf("%s: %d, want %d", word, got, want)
		}
	}
}
