package schema

import "testing"

func TestBuiltinLoads(t *testing.T) {
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{Person, State, Organization, Ship, Place} {
		if !s.HasType(name) {
			t.Errorf("type %s is not declared", name)
		}
	}
	if s.HasType("Weapon") {
		t.Error("undeclared type is taken for declared")
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
