package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestStepsAreDocumented holds the table of docs/architecture.md to the steps in
// their order.
func TestStepsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, s := range steps {
		fmt.Fprintf(&want, "| %s | %s |\n", s.name, s.doc)
	}
	if !strings.Contains(string(data), want.String()) {
		t.Errorf("docs/architecture.md wants this table of steps:\n%s", want.String())
	}
}
