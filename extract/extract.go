// Package extract reads one article and says what it states: entities, and
// statements with the sentence that says each. It is a list of documented
// steps over one working state; each step fills its own part and none looks
// ahead. It knows nothing of stores and feeds, and nothing across articles.
//
// Invariant: every statement's evidence satisfies Text[Start:End] == Quote, and
// the same article under the same schema and models yields the same bytes.
package extract
