package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestLeftUndone: what is said not to be done by other words than "not", and what only looks
// as if it were.
func TestLeftUndone(t *testing.T) {
	x := reader(t)
	for _, c := range []struct {
		text, relation string
		want           graph.Stance
	}{
		{"Kenya shut the port without warning Uganda about the delay.", "WARNED", graph.Denied},
		{"Kenya cannot shut the port without warning Uganda about the delay.", "WARNED", graph.Hypothetical},
		{"Kenya shut the port after warning Uganda about the delay.", "WARNED", graph.Asserted},
		{"Instead of attacking Busia, Kenya opened talks.", "ATTACKED", graph.Denied},
		{"Rather than bomb Busia, Kenya opened talks.", "ATTACKED", graph.Denied},
		{"Kenya opened talks rather than bomb Busia.", "ATTACKED", graph.Denied},
		{"Kenya bombed Busia rather than open talks.", "ATTACKED", graph.Asserted},
		{"Kenya accused neither Uganda nor Chad of spying.", "ACCUSED", graph.Denied},
		{"Kenya accused both Uganda and Chad of spying.", "ACCUSED", graph.Asserted},
		{"Peru neither closed its border nor condemned Chile.", "CRITICIZED", graph.Denied},
		{"Kenya both recalled its envoy and bombed Busia.", "ATTACKED", graph.Asserted},
		{"Kenyan jets nearly bombed Busia.", "ATTACKED", graph.Denied},
		{"Kenyan jets bombed Busia nearly every day.", "ATTACKED", graph.Asserted},
		{"Kenya did not hesitate to condemn Uganda.", "CRITICIZED", graph.Asserted},
		{"Kenya did not agree to condemn Uganda.", "CRITICIZED", graph.Denied},
		{"Chad urged Kenya not to condemn Uganda.", "CRITICIZED", graph.Hypothetical},
		{"Kenya threatened not to condemn Uganda.", "CRITICIZED", graph.Denied},
		{"Bolivia doubts that Peru condemned Chile.", "CRITICIZED", graph.Hypothetical},
		{"Chad knows that Kenya condemned Uganda.", "CRITICIZED", graph.Asserted},
		{"Chad insists that Kenya bombed Busia.", "ATTACKED", graph.Asserted},
		{"Chad insists that Kenya condemn Uganda.", "CRITICIZED", graph.Hypothetical},
		{"Chad disputes that Kenya condemned Uganda.", "CRITICIZED", graph.Denied},
		{"There is no doubt that Kenya condemned Uganda.", "CRITICIZED", graph.Asserted},
		{"There are fears that Kenya condemned Uganda.", "CRITICIZED", graph.Hypothetical},
		{"Bolivia fears Peru condemned Chile.", "CRITICIZED", graph.Hypothetical},
		{"Chad does not believe that Kenya bombed Busia.", "ATTACKED", graph.Denied},
		{"Chad does not say that Kenya bombed Busia.", "ATTACKED", graph.Asserted},
		{"Perhaps Kenya bombed Busia.", "ATTACKED", graph.Hypothetical},
		{"Kenya cancelled talks with Chad.", "NEGOTIATED_WITH", graph.Denied},
		{"Kenya postponed talks with Chad.", "NEGOTIATED_WITH", graph.Planned},
		{"Kenya adjourned talks with Chad.", "NEGOTIATED_WITH", graph.Asserted},
		{"Kenya held off on talks with Chad.", "NEGOTIATED_WITH", graph.Denied},
		{"Kenya's talks with Chad failed to take place.", "NEGOTIATED_WITH", graph.Denied},
		{"Kenya's talks with Chad failed on Monday.", "NEGOTIATED_WITH", graph.Asserted},
		{"In the event of an attack by Kenya on Chad, prices would rise.", "ATTACKED", graph.Hypothetical},
		{"Ahead of Kenya's talks with Chad, shares fell.", "NEGOTIATED_WITH", graph.Planned},
		{"Kenya resisted pressure to condemn Uganda.", "CRITICIZED", graph.Denied},
		{"Kenya rejected calls on Chad to condemn Uganda.", "CALLED_ON", ""},
		{"It was no surprise that Kenya condemned Uganda.", "CRITICIZED", graph.Asserted},
		{"It was not true that Kenya condemned Uganda.", "CRITICIZED", graph.Denied},
		{"It is untrue that Kenya condemned Uganda.", "CRITICIZED", graph.Denied},
		{"It was announced that Kenya had condemned Uganda.", "CRITICIZED", graph.Asserted},
		{"It was announced that Kenya will condemn Uganda.", "CRITICIZED", graph.Planned},
		{"Peru was right to condemn Chile.", "CRITICIZED", graph.Asserted},
		{"Kenya has the right to condemn Uganda.", "CRITICIZED", graph.Hypothetical},
		{"Chad was shocked to see Kenya condemn Uganda.", "CRITICIZED", graph.Asserted},
		{"Chad was keen to see Kenya condemn Uganda.", "CRITICIZED", graph.Hypothetical},
	} {
		holdsAs(t, x, c.text, c.relation, c.want)
	}
}

// TestInfinitives: words that say only of the infinitive behind them how it holds.
func TestInfinitives(t *testing.T) {
	x := reader(t)
	for _, c := range []struct {
		text, relation string
		want           graph.Stance
	}{
		{"Kenya is poised to bomb Busia.", "ATTACKED", graph.Planned},
		{"Kenya is keen to sign a pact with Chad.", "AGREED_WITH", graph.Hypothetical},
		{"Kenya is not free to sign a pact with Chad.", "AGREED_WITH", graph.Denied},
		{"Kenya is able to bomb Busia.", "ATTACKED", graph.Hypothetical},
		{"Kenya was able to bomb Busia.", "ATTACKED", graph.Asserted},
		{"Kenya was unable to bomb Busia.", "ATTACKED", graph.Denied},
		{"Peru is quick to bomb Chile.", "ATTACKED", graph.Asserted},
		{"Kenya was hesitant to condemn Chad.", "CRITICIZED", graph.Denied},
		{"Kenya's reluctance to condemn Chad surprised the union.", "CRITICIZED", graph.Denied},
		{"Kenya's willingness to sign a pact with Chad surprised the union.", "AGREED_WITH", graph.Hypothetical},
		{"Kenya's determination to bomb Busia surprised the union.", "ATTACKED", graph.Planned},
		{"Kenya said it was certain to condemn Chad.", "CRITICIZED", graph.Planned},
		{"Kenya said it was certain that Chad had bombed Busia.", "ATTACKED", graph.Asserted},
		{"Kenya said it was easy to condemn Chad.", "CRITICIZED", ""},
		{"Kenyan troops had been told to bomb Busia.", "ATTACKED", graph.Planned},
	} {
		holdsAs(t, x, c.text, c.relation, c.want)
	}
}

// TestGerunds: the same for the gerund, with or without a preposition.
func TestGerunds(t *testing.T) {
	x := reader(t)
	for _, c := range []struct {
		text, relation string
		want           graph.Stance
	}{
		{"Kenya remains committed to attacking Chad.", "ATTACKED", graph.Planned},
		{"Kenya committed itself to attacking Chad.", "ATTACKED", graph.Planned},
		{"Kenya devoted its first sortie to attacking Chad.", "ATTACKED", graph.Asserted},
		{"Kenya looks forward to signing a pact with Chad.", "AGREED_WITH", graph.Planned},
		{"Kenya counts on attacking Chad.", "ATTACKED", graph.Planned},
		{"Kenya was not averse to attacking Chad.", "ATTACKED", graph.Hypothetical},
		{"Kenya is opposed to attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya opposed attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya is against attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya's objection to attacking Chad surprised the union.", "ATTACKED", graph.Denied},
		{"Kenya is incapable of attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya is not capable of attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya is thinking of attacking Chad.", "ATTACKED", graph.Hypothetical},
		{"Kenya discussed attacking Chad.", "ATTACKED", graph.Hypothetical},
		{"Kenya was acquitted of attacking Chad.", "ATTACKED", graph.Denied},
		{"Kenya was convicted of attacking Chad.", "ATTACKED", graph.Asserted},
		{"Kenya admitted to attacking Chad.", "ATTACKED", graph.Asserted},
		{"Kenya resorted to attacking Chad.", "ATTACKED", graph.Asserted},
		{"Kenya could not help condemning Chad.", "CRITICIZED", graph.Asserted},
		{"Kenya lost no time condemning Chad.", "CRITICIZED", graph.Asserted},
		{"Kenya resisted attacking Chad.", "ATTACKED", graph.Denied},
	} {
		holdsAs(t, x, c.text, c.relation, c.want)
	}
}
