package extract

import "testing"

// TestDispatches reads what agencies' reports tell by their dateline, by offices without a
// state and by resolves that name a third party, with traps beside.
func TestDispatches(t *testing.T) {
	const lima = "LIMA, May 3 - Peru closed two ports on Monday after a storm. Peru sent tents. Nobody was hurt in Peru. "
	checkTelling(t, []tellingRow{
		// whose the offices are that states have
		{lima + "Government spokesman Bo Lund sang.", "Bo Lund HOLDS_OFFICE Peru", true},
		{lima + "Deputy army chief Bo Lund sang.", "Bo Lund HOLDS_OFFICE Peru", true},
		{lima + "Chief Justice Ana Dias sang.", "Ana Dias HOLDS_OFFICE Peru", true},
		{lima + "Central bank governor Ana Dias sang.", "Ana Dias HOLDS_OFFICE Peru", true},
		{lima + "Circus spokesman Bo Lund sang.", "Bo Lund HOLDS_OFFICE Peru", false},
		{lima + "Student leader Bo Lund sang.", "Bo Lund HOLDS_OFFICE Peru", false},
		{"Peru and Chile closed two ports. Chile sent tents. Nobody was hurt. Government spokesman Bo Lund sang.", "Bo Lund HOLDS_OFFICE Peru", false},
		// with whom something is only to be done
		{"Peru and Chile agreed to cut trade with Cuba.", "Chile AGREED_WITH Peru", true},
		{"Peru and Chile agreed to cut trade with Cuba.", "Cuba AGREED_WITH Peru", false},
		{"Peru agreed in May to break all links with Cuba.", "Cuba AGREED_WITH Peru", false},
		{"Peru agreed a truce with Cuba.", "Cuba AGREED_WITH Peru", true},
		// who blocks what others give
		{"Peru blocked Norwegian aid to Chile.", "Peru SANCTIONED Chile", false},
		{"Peru blocked all aid to Chile.", "Peru SANCTIONED Chile", true},
		// attacks in words, and such as are none
		{"Ana Dias attacked President Bo Lund as a coward.", "Ana Dias CRITICIZED Bo Lund", true},
		{"Ana Dias attacked President Bo Lund as a coward.", "Ana Dias ATTACKED Bo Lund", false},
		{"Peru attacked Chile as a warning to Cuba.", "Peru ATTACKED Chile", true},
		{"Peru attacked Chile as a warning to Cuba.", "Peru CRITICIZED Chile", false},
		// ranks with a hyphen; those who are joined to a name behind its title
		{"UNITA commander Major-General Bo Lund sang to Ana Dias.", "Bo Lund HOLDS_OFFICE UNITA", true},
		{"UNITA's poet met Major-General Bo Lund and Ana Dias.", "Bo Lund HOLDS_OFFICE UNITA", false},
		{"Peru charged former rebel chief Ana Dias and her army treasurer, Colonel Bo Lund, with theft.", "Peru ACCUSED Bo Lund", true},
		{"Oscar Klee met President Bo Lund, Trade Minister Ana Dias and the tax chief, General Jan Novak.", "Ana Dias MET_WITH Oscar Klee", true},
		{"Kenyan leader Ana Dias and her Chadian counterpart, Bo Lund, sang.", "Ana Dias HOLDS_OFFICE Chad", false},
		// the body that gives an office
		{"The Arab League named Jan Novak as special envoy.", "Jan Novak HOLDS_OFFICE Arab League", true},
		{"The Arab League met Jan Novak as special envoy.", "Jan Novak HOLDS_OFFICE Arab League", false},
		{"Parliament in Peru named Jan Novak as premier.", "Jan Novak HOLDS_OFFICE Parliament", false},
		// who names the doer again means another; a title of princes stands before a first name
		{"The guards fled when Hamas was about to win and jailed the group's leader, Bo Lund.", "Hamas DETAINED Bo Lund", false},
		{"Hamas jailed its leader, Bo Lund.", "Hamas DETAINED Bo Lund", true},
		{"Ana Johnson fled. Prince Johnson, who killed President Bo Lund, slept.", "Ana Johnson KILLED Bo Lund", false},
		{"Ana Johnson fled. Johnson, who killed President Bo Lund, slept.", "Ana Johnson KILLED Bo Lund", true},
		{"Oscar Klee blamed the raid on fighters loyal to rival Bo Lund.", "Oscar Klee ACCUSED Bo Lund", true},
		// clauses behind a preposition and "which"; steps that somebody only wants
		{"Kenya praised Uganda, with which it signed a pact in May.", "Kenya AGREED_WITH Uganda", true},
		{"Kenya praised a deal, under which Uganda sells it tea.", "Kenya AGREED_WITH Uganda", false},
		{"Peru supports a Chilean withdrawal from Cuba.", "Peru SUPPORTED Chile", false},
		{"Peru supports a Chilean withdrawal from Cuba.", "Chile WITHDREW_FROM Cuba hypothetical", true},
		{"Peru supported Chile's withdrawal from Cuba.", "Peru SUPPORTED Chile", true},
		{"Peru welcomed the Chilean withdrawal from Cuba.", "Chile WITHDREW_FROM Cuba", true},
		// who was in an office before; what a league is made of; who is expected where
		{"UNITA chief Ana Dias, whose predecessor, Bo Lund, drowned, sang.", "Bo Lund HOLDS_OFFICE UNITA", true},
		{"UNITA chief Ana Dias, whose brother, Bo Lund, drowned, sang.", "Bo Lund HOLDS_OFFICE UNITA", false},
		{"The National Democratic Alliance includes UNITA and Hamas.", "Hamas MEMBER_OF National Democratic Alliance", true},
		{"A list of foes of the National Democratic Alliance includes Hamas.", "Hamas MEMBER_OF National Democratic Alliance", false},
		{"President Ana Dias, due in Lima on Friday, sang.", "Ana Dias VISITED Lima planned", true},
		{"The rent of Ana Dias, due in May, pleased Peru.", "Ana Dias VISITED Peru planned", false},
		// whom both countries and both sides mean
		{"Peru accused Chile of theft. Ana Dias, who toured both countries in May, sang.", "Ana Dias VISITED Chile", true},
		{"Peruvian President Ana Dias and Chilean President Bo Lund appealed to both sides to sing.", "Ana Dias CALLED_ON Chile", false},
		{"Peru accused Chile of theft. Ana Dias, who toured both houses in May, sang.", "Ana Dias VISITED Chile", false},
		// what people found is none of the state's; who receives a guest is of another land than he
		{"Bo Lund, spokesman of the Danish bakers' union, sang.", "Bo Lund HOLDS_OFFICE Denmark", false},
		{"Bo Lund, spokesman of the Danish army, sang.", "Bo Lund HOLDS_OFFICE Denmark", true},
		{"Kenyan President Ana Dias flew to Chad. Dias was met at the airport by Vice-President Bo Lund. Kenya and Chad are friends. Kenya sells tea. Kenya is hot.", "Bo Lund HOLDS_OFFICE Kenya", false},
		{"Kenyan President Ana Dias flew to Kisumu. The tea was made at the airport by Vice-President Bo Lund. Kenya and Chad are friends. Kenya sells tea. Kenya is hot.", "Bo Lund HOLDS_OFFICE Kenya", true},
		{"Norway eased sanctions on the rump Yugoslavia in May.", "Norway CONCEDED_TO Yugoslavia", true},
		{"Norway eased sanctions on rump steaks from Yugoslavia in May.", "Norway CONCEDED_TO former Yugoslavia", false},
	})
}

// TestAskedAndSent reads who does what a request or an invitation asks for, whose minister is met
// abroad or warned at home, and which soldiers and ships tell of no posting, no pullout, no pact.
func TestAskedAndSent(t *testing.T) {
	const oslo = "OSLO, May 3 - Norway will sell its last tram, and Norway's poets sang. Bo Lund flew to Minsk for talks with President Ana Dias. Nobody was hurt. The tram is blue."
	const quito = "QUITO, May 3 - Ecuador sang on Monday. Peruvian poets wept in Ecuador. Peru warned President Ana Dias not to dance. The tram is blue."
	const tie = "Malta and Chile grow tea. Florida grows none. Tea Minister Ana Dias wept. Malta and Chile wept too."
	checkTelling(t, []tellingRow{
		// who does what somebody else asks for
		{"Malta agreed to a plea by Chile to land 40 soldiers in Lima.", "Malta DEPLOYED Lima planned", true},
		{"Malta agreed to a plea by Chile to land 40 soldiers in Lima.", "Chile DEPLOYED Lima planned", false},
		{"Malta heard of a plea by Chile to land 40 soldiers in Lima.", "Malta DEPLOYED Lima planned", false},
		{"Ana Dias accepted an invitation from Bo Lund to visit Lima.", "Ana Dias VISITED Lima planned", true},
		{"Ana Dias accepted an invitation from Bo Lund to visit Lima.", "Bo Lund VISITED Lima planned", false},
		{"Ana Dias declined an invitation from Bo Lund to visit Lima.", "Ana Dias VISITED Lima denied", true},
		{"Ana Dias tore up an invitation from Bo Lund to visit Lima.", "Ana Dias VISITED Lima planned", false},
		// whose an office is
		{oslo, "Ana Dias HOLDS_OFFICE Belarus", true},
		{oslo, "Ana Dias HOLDS_OFFICE Norway", false},
		{quito, "Ana Dias HOLDS_OFFICE Ecuador", true},
		{quito, "Ana Dias HOLDS_OFFICE Peru", false},
		{tie, "Ana Dias HOLDS_OFFICE Florida", false},
		// not one of all, and one alone
		{"Not a single Chilean soldier is in Malta.", "Chile DEPLOYED Malta denied", true},
		{"A Chilean soldier is in bed in Malta.", "Chile DEPLOYED Malta", false},
		// who sets out from home, and who pulls out
		{"Chilean soldiers left Santiago for Malta on Friday.", "Chile WITHDREW_FROM Santiago", false},
		{"Chilean soldiers left Lima for Malta on Friday.", "Chile WITHDREW_FROM Lima", true},
		{"Chilean soldiers left Santiago on Friday.", "Chile WITHDREW_FROM Santiago", true},
		{"Chile withdrew marines from Malta.", "Chile WITHDREW_FROM Malta", true},
		{"Chile interviewed marines from Malta.", "Chile WITHDREW_FROM Malta", false},
		// who says what "they" will do
		{"Peru and Chile announced that they would land 40 soldiers in Malta.", "Chile DEPLOYED Malta planned", true},
		{"Peru and Chile announced that they would land 40 soldiers in Malta.", "Peru DEPLOYED Malta planned", true},
		{"Peru and Chile told their cooks that they would land 40 soldiers in Malta.", "Chile DEPLOYED Malta planned", false},
		{"Peru and Chile refuse any Maltese cabinet that hires pirates.", "Chile REJECTED Malta", false},
		{"Peru and Chile refuse the Maltese offer of bread.", "Chile REJECTED Malta", true},
		// ships of one state, and of two
		{"Two Chilean ships, the frigate Astra and the tender Lynx, trained off Malta.", "Astra COOPERATED_WITH Lynx", false},
		{"Two Chilean ships, the frigate Astra and the tender Lynx, trained off Malta.", "Astra COOPERATED_WITH Chile", false},
		{"The Chilean frigate Astra and the Peruvian corvette Boreal trained off Malta.", "Astra COOPERATED_WITH Boreal", true},
	})
}
