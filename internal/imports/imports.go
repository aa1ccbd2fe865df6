// Package imports holds the code to the table of docs/architecture.md: which
// folder may import which. It has no code of its own, only a test; it is no
// linter for anything else.
//
// Invariant: the table in the document is the rule, so the two cannot differ.
package imports
