package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Hash joins quoted fields, so that no two lists of fields can run into one
// another, and returns the first 16 bytes of their SHA-256 in hex.
func Hash(fields ...string) string {
	quoted := make([]string, len(fields))
	for i, f := range fields {
		quoted[i] = strconv.Quote(f)
	}
	sum := sha256.Sum256([]byte(strings.Join(quoted, ",")))
	return hex.EncodeToString(sum[:16])
}

// StatementID is the hash of what makes a statement that statement: its
// article and its identifying fields. Score, rule and the extent of the
// evidence are not among them, so a better model keeps the id of a statement
// that it finds again.
func StatementID(article string, st Statement) string {
	return Hash(article, st.Subject, st.Relation, st.Object, string(st.Stance),
		st.AttributedTo, st.Date.Value, st.Place, st.Role)
}
