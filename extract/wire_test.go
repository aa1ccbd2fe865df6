package extract

import "testing"

// TestWires reads short agency reports: who is meant by the nouns and short forms that a
// report goes on with.
func TestWires(t *testing.T) {
	checkTelling(t, []tellingRow{
		// a ship keeps the noun that the report called it by, in a list too
		{"The carrier Vela left Bari with the frigates Astra and Boreas and the tender Ceres. Peru shelled the carrier.", "Peru ATTACKED Vela", true},
		{"The bulk carrier Alma Star struck the frigate Lince. Yemen held the freighter for a week.", "Yemen SEIZED Lince", false},
		{"The corvette Lince met the frigates Astra and Boreas. Peru shelled the frigate.", "Peru ATTACKED Lince", false},
		// a ship with people's name does what people do, and a person stays one
		{"The cutter Bertram left Boston. Bertram's crew slept. Bertram returned on Friday. Bertram fired on a Cuban boat.", "Bertram ATTACKED Cuba", true},
		{"The yacht Bertram left Boston. Its owner Paul Bertram was arrested by Cuba.", "Cuba DETAINED Paul Bertram", true},
		// fighters by the last word of their group's name
		{"The Liberation Tigers of Tamil Eelam lost a boat. Bo Lund was killed by a Tiger bomber.", "Liberation Tigers of Tamil Eelam KILLED Bo Lund", true},
		{"The Detroit Tigers played in Texas. Bo Lund was killed by a tiger in Kenya.", "Detroit Tigers KILLED Bo Lund", false},
		// whom hostage-takers hold, in a list
		{"Hamas holds ten hostages. The captives are students. Among those still held are the Kenyan envoy Ana Dias and Bo Lund.", "Hamas DETAINED Ana Dias", true},
		{"Hamas holds ten hostages. The captives are students. Among those still held are the Kenyan envoy Ana Dias and Bo Lund.", "Hamas DETAINED Bo Lund", true},
		{"Hamas holds ten hostages. The captives are students. Among those who prayed were the Kenyan envoy Ana Dias and Bo Lund.", "Hamas DETAINED Ana Dias", false},
		// how forces came and how they left, in one breath
		{"Norway, which sent troops to Kenya in 1987 and withdrew them in 1990, was silent.", "Norway DEPLOYED Kenya", true},
		{"Norway withdrew troops deployed in Kenya.", "Norway DEPLOYED Kenya", false},
		// a phrase before whoever says it
		{"Bo Lund spoke by telephone with Kenyan Foreign Minister Ana Dias on Thursday, Novak said.", "Ana Dias SPOKE_WITH Bo Lund", true},
		// whose law others judge, and who carried out an execution that nobody is told to have ordered
		{"Peru said it would stand by a law that bars Chilean fish. Chad asked the World Trade Organization to rule on the law. Ghana criticised the law.", "Ghana CRITICIZED Peru", true},
		{"Peru said it would stand by a law that bars Chilean fish. Chad asked the World Trade Organization to rule on the law. Ghana called the measure an outrage.", "Ghana CRITICIZED World Trade Organization", false},
		{"Bo Lund's troops withdrew from Lima. Gunmen hanged a judge. Chile condemned the execution.", "Chile CRITICIZED Bo Lund", false},
		// what a ship does under "she", and what is hers
		{"Commander Bo Lund, the captain of HMAS Warrego, spoke. Her sister ship HMAS Perth is deployed to Yemen.", "Bo Lund DEPLOYED HMAS Perth", false},
		{"Commander Ana Dias, the captain of HMAS Warrego, rested. The frigate spent a week off Oman, where she trained with the Thai frigate Naresuan.", "HMAS Warrego COOPERATED_WITH Naresuan", true},
		{"The Moskva is off Cyprus. A vessel of the same name was sunk by a Japanese squadron. The frigate Lince shadowed the Moskva.", "Japan ATTACKED Lince", false},
		// aircraft that fly out of somewhere are based there
		{"A Norwegian patrol aircraft flying out of Oman spotted the tanker Astra.", "Norway WITHDREW_FROM Oman", false},
		{"Norwegian troops flew out of Oman on Monday.", "Norway WITHDREW_FROM Oman", true},
		// a subject behind the place of its clause, before what looks like a participle
		{"In Taipei, opposition legislator Hsieh Chi-ta accused President Bo Lund of sloth.", "Hsieh Chi-ta ACCUSED Bo Lund", true},
		// ships by the last word of their name, where nobody else bears it
		{"The carrier USS Harry S. Truman left Norfolk. Truman will hold exercises with the Turkish navy.", "Turkey COOPERATED_WITH USS Harry S. Truman planned", true},
		{"The USS Ronald Reagan sailed. President Ronald Reagan spoke in 1987. Reagan met Bo Lund in Iceland.", "Bo Lund MET_WITH Ronald Reagan", true},
		// a group is no navy
		{"The U.S. Navy sent a carrier to Oman. The strike group will exercise with the Norwegian frigate Lynx.", "Norway COOPERATED_WITH U.S. Navy planned", false},
		// masters of ships, whatever their names look like
		{"The skipper of the Dae Yang 7, Park Sung-min, was arrested by Japan.", "Japan DETAINED Park Sung-min", true},
		{"The owner of the port of Pusan, Park Holdings, was sued by Japan.", "Japan DETAINED Park Holdings", false},
		// what is done next, behind a description that a comma ends, is done by the subject
		{"Norway denounced the raid, of which it had not been told, and expelled a Chilean envoy.", "Norway SANCTIONED Chile", true},
		{"Kenya praised the accord, which Chad signed on Monday, and called on Sudan to join it.", "Kenya CALLED_ON Sudan", true},
		{"Kenya praised Chad, which signed the accord and called on Sudan to join it.", "Kenya CALLED_ON Sudan", false},
		{"Ana Dias met Bo Lund, who had accused Chad, insulted Kenya, and threatened Uganda.", "Ana Dias THREATENED Uganda", false},
		{"Chad has been accused of arming the rebels by United Nations experts.", "United Nations ACCUSED Chad", true},
		{"Shell managing director Ana Dias accused Nigeria of delay.", "Ana Dias HOLDS_OFFICE Royal Dutch Shell", true},
		// a man is no woman, and the head of an armed group is the rebel leader
		{"Premier Mary Dias accused General John Lund of treason. Peter Kos, the union leader, thanked John Lund. Envoy Ana Silva spoke to both men.", "Ana Silva SPOKE_WITH Peter Kos", true},
		{"Premier Mary Dias accused General John Lund of treason. Envoy Ana Silva spoke to both men.", "Ana Silva SPOKE_WITH Mary Dias", false},
		{"Abel Chitunda, the head of UNITA, was silent. Ana Dias met the rebel leader.", "Abel Chitunda MET_WITH Ana Dias", true},
		{"Abel Chitunda, the deputy head of UNITA, was silent. Ana Dias met the rebel leader.", "Abel Chitunda MET_WITH Ana Dias", false},
		// whose minister speaks behind a quotation, by whom the sentence before told of
		{"Peru has 20 ships in port. Peru is poor. Peru waits. France refused to help. \"We will wait,\" Foreign Minister Bo Lund said.", "Bo Lund HOLDS_OFFICE France", true},
		// a lawyer speaks for whom he serves, and does nothing else in his name
		{"A lawyer for Bo Lund accused Peru of lying.", "Bo Lund ACCUSED Peru", true},
		{"A lawyer for Bo Lund met Ana Dias.", "Ana Dias MET_WITH Bo Lund", false},
		{"Ana Dias demanded the dismissal of Interior Minister Bo Lund.", "Ana Dias REJECTED Bo Lund hypothetical", false},
		{"Chad and Kenya have fought over fish quotas for years.", "Chad ATTACKED Kenya", false},
		// titles with what they are for, with a short form behind the body, with a second title before the name
		{"UN High Commissioner for Human Rights Ana Dias praised Peru.", "Ana Dias HOLDS_OFFICE United Nations", true},
		{"UN Under-Secretary-General for Humanitarian Affairs Bo Lund praised Peru.", "Bo Lund HOLDS_OFFICE United Nations", true},
		{"Ana Dias met the director of the World Health Organization (WHO), Peter Hansen, on Monday.", "Peter Hansen HOLDS_OFFICE World Health Organization", true},
		{"The European Union's chief observer, Slovenian MEP Alojz Petek, praised Peru.", "Alojz Petek HOLDS_OFFICE European Union", true},
		{"The director of the World Bank, Senator Ana Dias said, had praised Peru.", "Ana Dias HOLDS_OFFICE World Bank", false},
		{"Republican Senator Tom Harlan criticised the United States.", "Tom Harlan HOLDS_OFFICE United States", true},
		// bodies by the town where they sit, people by a name that is also a first name
		{"The International Committee of the Red Cross was silent. The Geneva-based agency accused Chad of lying.", "International Committee of the Red Cross ACCUSED Chad", true},
		{"The International Committee of the Red Cross was silent. The agency of the Geneva-based firm accused Chad of lying.", "International Committee of the Red Cross ACCUSED Chad", false},
		{"US Secretary of State John Kerry congratulated Kenyans on a peaceful vote.", "John Kerry SUPPORTED Kenya", true},
		// who was ousted is not of the state's side
		{"Ousted Peruvian President Bo Lund said he would return. Peru threatened to arrest Bo Lund.", "Peru THREATENED Bo Lund", true},
		{"Peruvian President Bo Lund said he would return. Peru threatened to arrest Bo Lund.", "Peru THREATENED Bo Lund", false},
		// what a speaker does next, behind a clause that describes something in his words
		{"Amnesty International said it had seen cases in which soldiers beat people, and accused Peru of torture.", "Amnesty International ACCUSED Peru", true},
		// both of two, and "them" behind
		{"Peter Dias lost to Bo Lund. Jan Novak met both candidates and asked them to wait.", "Jan Novak CALLED_ON Peter Dias", true},
		{"Peter Dias lost to Bo Lund. Jan Novak met both candidates and asked the police to wait.", "Jan Novak CALLED_ON Peter Dias", false},
		{"North Korea and China signed a pact. China has sent its neighbour 80,000 tonnes of grain since May.", "China AIDED North Korea", true},
		// a charge is made by who alleges it; an attack of nobody known is that of whom it was blamed on
		{"Ana Dias alleged that votes had been stolen by Peru. Bo Lund told the press she was right. The Electoral Commission rejected the charge.", "Electoral Commission REJECTED Ana Dias", true},
		{"A bomb killed nine people in Lima. Pope John Paul sent his condolences to Ana Dias. Bo Lund condemned the attack.", "Bo Lund CRITICIZED Pope John Paul", false},
		// each on a day of his own
		{"Bo Lund held talks with Ana Dias on Monday and with Jan Novak on Tuesday.", "Bo Lund MET_WITH Jan Novak", true},
		{"Bo Lund will visit Peru on Monday and Chile on Tuesday.", "Bo Lund VISITED Chile planned", true},
		{"Bo Lund met Ana Dias on Monday and Chile waited.", "Bo Lund MET_WITH Chile", false},
		// what outsiders do to the state of the story, and what its own do
		{"Rebels in Chad took Faya. Chad is at war. Chad buried its dead. Norway suspended aid on Friday.", "Norway SANCTIONED Chad", true},
		{"Rebels in Chad took Faya. Chad is at war. Chad buried its dead. Norway suspended aid to Mali on Friday.", "Norway SANCTIONED Chad", false},
		{"Rebels in Chad took Faya. Chad is at war. Chad buried its dead. Bo Lund suspended aid on Friday.", "Bo Lund SANCTIONED Chad", false},
		// whom the text goes on to tell of after what somebody said
		{"John Lund said Peter Kos had sent him a charming letter. Peru congratulated him.", "Peru SUPPORTED John Lund", true},
		// rulers by their number, familiar first names, and what no city is
		{"The quay was built by Shah Karim I in the 1500s after he destroyed Lima. Karim II ruled Chad.", "Karim I ATTACKED Lima", true},
		{"The quay was built by Shah Karim I in the 1500s after he destroyed Lima. Karim II ruled Chad.", "Karim II ATTACKED Lima", false},
		{"With King Karim I attacked the plan. Peru met King Karim.", "Karim MET_WITH Peru", true},
		{"Mike Lund rested. Later Dr. Michael Lund met Ana Dias.", "Ana Dias MET_WITH Mike Lund", true},
		{"Mike Lund rested. Later Dr. Mark Lund met Ana Dias.", "Ana Dias MET_WITH Mike Lund", false},
		{"Bo Lund ruled the Inca Empire. Peru seized the city.", "Peru SEIZED Inca Empire", false},
		// of whose arrest the text has told
		{"Bo Lund planned a raid, which failed upon the arrest of Jan Novak. He had been captured in May by Peru.", "Peru DETAINED Jan Novak", true},
		{"Bo Lund planned a raid, which failed upon the arrest of Jan Novak. He was visited in May by Ana Dias.", "Ana Dias MET_WITH Bo Lund", true},
		// whose man somebody is, and a judge of a lower bench
		{"Lund resigned. Peru took a disc from Mr. Lund's deputy, Jan Novak. It was taken from him during his arrest by Peru.", "Peru DETAINED Jan Novak", true},
		{"Bo Lund nominated a long-serving federal judge named Jan Novak to become a member of the Supreme Court.", "Jan Novak HOLDS_OFFICE Supreme Court", false},
		{"The Supreme Court said Judge Jan Novak was late.", "Jan Novak HOLDS_OFFICE Supreme Court", true},
		// the rebels of the one armed group that the text has named, and rebels of whom nothing is said
		{"UNITA was jubilant. Bo Lund fled. The UN was silent. The rebels seized Kindu.", "UNITA SEIZED Kindu", true},
		{"UNITA was jubilant. Bo Lund fled. The UN was silent. Rebels seized Kindu.", "UNITA SEIZED Kindu", false},
		{"UNITA took Kindu. Angola lost. The UN was silent. Rebel commander Ana Dias spoke.", "Ana Dias HOLDS_OFFICE UNITA", true},
		// whom others join, and a capital that has yet to act
		{"Danish and Estonian commandos are joining the French in a task force.", "Denmark COOPERATED_WITH France", true},
		{"Danish and Estonian commandos are joining the French in a task force.", "Denmark COOPERATED_WITH Estonia", false},
		{"Peru says Chile and Ghana are behind the revolt.", "Peru ACCUSED Ghana", true},
		{"The United States waits; its Sahel envoy, Peter Davies, left.", "Peter Davies HOLDS_OFFICE Sahel", false},
		// a short form that brackets gave, whatever it is short for
		{"Swiss People's Party (SVP) members voted. SVP leader Toni Brunn met Ana Dias.", "Toni Brunn HOLDS_OFFICE Swiss People's Party", true},
		{"Swiss People's Party members (SVP) voted. Ana Dias drives an SUV. SUV leader Toni Brunn left.", "Toni Brunn HOLDS_OFFICE Swiss People's Party", false},
		// what is said after what was told, and by whom
		{"Bo Lund told a news conference that Jan Novak had fled, and accused Peru of hiding him.", "Bo Lund ACCUSED Peru", true},
		{"Bo Lund said Jan Novak had left Lima and accused Peru of lying.", "Bo Lund ACCUSED Peru", false},
		{"Turkey is silent. Europe minister Egemen Bagis met Ana Dias.", "Egemen Bagis HOLDS_OFFICE Europe", false},
		{"Spain and Norway have offered their soil for peace talks.", "Spain NEGOTIATED_WITH Norway hypothetical", false},
		{"The Sun Union met. Saida Keller of the Lion Front accused the group of theft.", "Saida Keller ACCUSED Lion Front", false},
		// who answers a protest stands by his own; who is kept out visits nobody
		{"Chile lodged a protest with Norway over a ship. Norway's premier Ana Dias defended the action.", "Ana Dias SUPPORTED Chile", false},
		{"Chile shelled Uganda. Norway's premier Ana Dias defended the action.", "Ana Dias SUPPORTED Chile", true},
		{"Norway barred Chilean officials from entering the country.", "Chile VISITED Norway denied", false},
		{"Norway said Chilean officials had entered Uganda.", "Chile VISITED Uganda", true},
		// the parties are those of politics where a report has two of them, and nobody's where it has three
		{"The Kenyan Labour Party blamed the Kenyan Peasants' Party. Chad shelled Uganda. Norway urged the parties to wait.", "Norway CALLED_ON Kenyan Labour Party", true},
		{"The Kenyan Labour Party blamed the Kenyan Peasants' Party and the Kenyan Green Party. Norway urged the parties to wait.", "Norway CALLED_ON Kenyan Labour Party", false},
		// whose government signs, a flag that is only lent, cargo on its way
		{"Italy's interior minister, Bo Lund, whose government renewed a pact with Libya, was silent.", "Italy AGREED_WITH Libya", true},
		{"The frigate Turva escorted the Cook Islands-registered tanker Eagle to safety.", "Turva AIDED Cook Islands", false},
		{"The tanker Astra carried fuel from Lima to the port of Tartus.", "Astra AIDED Tartus", false},
		{"Italy's foreign minister met Bo Lund. The yacht Astra was kept waiting because Malta refused to let her dock.", "Malta REJECTED Bo Lund", false},
		{"The USS Ronald Reagan sailed. The Reagan administration had warned Uganda.", "United States WARNED Uganda", true},
		// what goes on behind a relative clause in the present; fire in practice; claims that nobody accepts
		{"Bo Lund promised a pardon to rebels who surrender and urged Peru to wait.", "Bo Lund CALLED_ON Peru", true},
		{"Bo Lund met rebels who work for Chile and urge Peru to wait.", "Bo Lund CALLED_ON Peru", false},
		{"Chile said the cruiser Vela had practised firing at targets off Peru.", "Vela ATTACKED Peru", false},
		{"Norway does not recognise Chile's claim to the islets.", "Norway SUPPORTED Chile denied", false},
	})
}
