package extract

import (
	"testing"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// reader reads articles with the shipped models.
func reader(tb testing.TB) *Extractor {
	tb.Helper()
	engine, err := language.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return extractor(tb, engine)
}

// analysed takes documents that are analysed already, so that no case hangs on
// the models.
func analysed(tb testing.TB) *Extractor {
	tb.Helper()
	return extractor(tb, nil)
}

func extractor(tb testing.TB, engine Analyzer) *Extractor {
	tb.Helper()
	sch, err := schema.Load()
	if err != nil {
		tb.Fatal(err)
	}
	x, err := New(engine, sch, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return x
}
