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

// Days that no calendar has are in newspapers too; what is made of them is a date all the same.
func TestDaysOfNoCalendar(t *testing.T) {
	for _, published := range []string{"2005-09-20", "2024-02-29", "2026-01-01"} {
		today, err := time.Parse(time.DateOnly, published)
		if err != nil {
			t.Fatal(err)
		}
		for month := 1; month <= 12; month++ {
			for day := 1; day <= 31; day++ {
				for _, tm := range []timeExpression{{month: month, day: day}, {month: month, day: day, toward: 1}, {month: month, day: day, toward: -1}, {year: 2001, month: month, day: day}} {
					for _, planned := range []bool{false, true} {
						got := tm.date(today, planned)
						if _, err := time.Parse("2006-01-02"[:len(got)], got); err != nil {
							t.Errorf("%+v from %s: %v", tm, published, err)
						}
					}
				}
			}
		}
	}
	day, err := time.Parse(time.DateOnly, "2005-09-20")
	if err != nil {
		t.Fatal(err)
	}
	for tm, want := range map[timeExpression]string{{month: 2, day: 29}: "2004-02-29", {month: 4, day: 31}: "2005-04", {year: 1999, month: 2, day: 29}: "1999-02"} {
		if got := tm.date(day, false); got != want {
			t.Errorf("%+v: %s, want %s", tm, got, want)
		}
	}
	if got := (timeExpression{month: 2, day: 29}).date(day, true); got != "2008-02-29" {
		t.Errorf("the next leap day is %s", got)
	}
}

func TestYearsBefore(t *testing.T) {
	for value, want := range map[string]string{"2025-09-27": "2024-09-27", "2025": "2024", "2020-02-29": "2019-02", "": "", "0001": ""} {
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
