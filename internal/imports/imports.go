// Package imports holds the code to the table of docs/architecture.md, which
// says what each folder may import, and the documents to the files that they
// point to. It has no code of its own, only tests; it is no linter for anything
// else.
//
// Invariant: the table in the document is the rule, so the two cannot differ.
package imports
