package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// Hash joins quoted fields, so that no two lists of fields can run into one
// another, and returns the first 16 bytes of their SHA-256 in hex.
func Hash(fields ...string) string {
	text := make([]byte, 0, 512)
	for i, f := range fields {
		if i > 0 {
			text = append(text, ',')
		}
		text = appendQuoted(text, f)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16])
}

// appendQuoted is strconv.AppendQuote, several times faster for a field that
// has nothing to escape, as most have.
func appendQuoted(text []byte, f string) []byte {
	for i := range len(f) {
		if c := f[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return strconv.AppendQuote(text, f)
		}
	}
	text = append(text, '"')
	text = append(text, f...)
	return append(text, '"')
}

// StatementID is the hash of what makes a statement that statement: its
// article and its identifying fields. Score, rule and the extent of the
// evidence are not among them, so a better model keeps the id of a statement
// that it finds again.
func StatementID(article string, st Statement) string {
	return Hash(article, st.Subject, st.Relation, st.Object, string(st.Stance),
		st.AttributedTo, st.Date.Value, st.Place, st.Role)
}
