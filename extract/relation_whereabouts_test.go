package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestWhereabouts: ships and forces that are somewhere, told by words that stand in no
// pattern, and ships told of for something else.
func TestWhereabouts(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The Peruvian frigate Lince drew a slow line down the Gulf of Aden all week.", "Peru DEPLOYED Lince"},
		{"HMS Lynx will spend Christmas in the Gulf of Aden.", "HMS Lynx DEPLOYED Gulf of Aden planned"},
		{"The destroyer USS Marlin lies a day's sail off Lima.", "USS Marlin DEPLOYED Lima"},
		{"HMS Lynx idled for three weeks in the Gulf of Aden.", "HMS Lynx DEPLOYED Gulf of Aden"},
		{"USS Marlin traded the cold of Halifax for the Gulf of Aden.", "USS Marlin DEPLOYED Gulf of Aden"},
		{"The destroyers USS Marlin and USS Orca were trailed by HMS Lynx until they left for Malta.", "USS Marlin DEPLOYED Malta; USS Orca DEPLOYED Malta"},
		{"Two Peruvian submarines surfaced and were trailed by the corvette HMS Lynx until they left for Malta.", ""},
		{"A museum in Lima has bought the frigate Lince.", ""},
		{"The merchant ship Blue Hake spent Christmas in the Gulf of Aden.", ""},
		{"A freighter known as the Blue Hake sailed for Malta.", ""},
		{"A cargo ship, the Blue Hake, sailed for Malta.", ""},
		{"The gold went into a tanker named the Blue Hake, which had sailed for Malta.", ""},
		{"The gold went into a frigate named the Blue Hake, which had sailed for Malta.", "Blue Hake DEPLOYED Malta"},
		{"USS Marlin was built in Oslo and named after a painter.", ""},
		{"The Danish fleet of taxis in Oslo has grown.", ""},
		{"HMS Lynx collided with a buoy off Malta.", ""},
		{"The Peruvian frigate Lince fired a salute off Malta.", ""},
		{"The Peruvian frigate Lince took part in a drill off Malta.", ""},
		{"The Peruvian frigate Lince took half of her crew to Malta.", "Peru DEPLOYED Lince"},
		{"Marines from the frigate Lince danced in Malta.", ""},
		{"Rangers dropped over Cusco and the frigate HMS Lynx stood off Malta.", "HMS Lynx DEPLOYED Malta"},
		{"Standing Maritime Group 2, six ships in all, called at Valletta.", "Standing Maritime Group 2 DEPLOYED Valletta"},
		{"The Peruvian frigate Lince came to blows with a raft off Malta.", ""},
		{"The Peruvian frigate Lince joined the hunt for a raft off Malta.", ""},
		{"The Arctic Command sent a frigate to Malta.", "Arctic Command DEPLOYED Malta"},
		{"The Arctic explorer sent a postcard to Malta.", ""},
		{"Peru had landed 90 Danish-trained soldiers at Valletta.", "Peru DEPLOYED Valletta"},
		{"Peru had landed 90 train carriages at Valletta.", ""},
		{"Peruvian soldiers dug in around Valletta.", "Peru DEPLOYED Valletta"},
		{"Peruvian gardeners dug in around Valletta.", ""},
		{"Chile freed the Peruvian survey vessel Lince on Friday.", "Chile CONCEDED_TO Peru"},
		{"A storm damaged the Peruvian frigate Lince off Malta.", ""},
		{"Chile praised the crew of the Peruvian frigate Lince.", ""},
		{"Sailors of the Peruvian frigate Lince paraded in Malta.", ""},
		{"The captain of the Peruvian frigate Lince was buried in Malta.", ""},
		{"Reporters in Malta asked about the Peruvian frigate Lince.", ""},
		{"In 1944 the Peruvian frigate Lince laid mines off Malta.", ""},
		{"The Peruvian frigate Lince won the gunnery prize at Malta.", ""},
		{"The former Peruvian frigate Lince is moored in Malta as a museum.", ""},
		{"The decommissioned Peruvian frigate Lince has lain in Malta since May.", ""},
		{"HMS Lynx exercised with HMS Orca off Malta.", "HMS Lynx COOPERATED_WITH HMS Orca"},
		{"The Chilean navy put its last frigate, the Lince, out of service in Lima.", ""},
		{"The Chilean navy put its last frigate, the Lince, in Lima.", "Chile DEPLOYED Lince"},
		{"The Chilean frigate Lince is moored in Valparaiso.", ""},
		{"The Chilean frigate Lince is moored in Lima.", "Chile DEPLOYED Lince"},
		{"The Chilean frigate Lince lies off Valparaiso.", "Chile DEPLOYED Lince"},
		{"The Chilean frigate Lince was sent to Valparaiso.", "Chile DEPLOYED Lince"},
		{"In a joint exercise the Peruvian frigate Lince sailed past Malta.", ""},
		{"In a stiff breeze the Peruvian frigate Lince sailed past Malta.", "Peru DEPLOYED Lince"},
		{"HMS Lynx exercised off Malta.", "HMS Lynx DEPLOYED Malta"},
		{"A gale tore HMS Lynx from her moorings in Malta.", ""},
		{"HMS Lynx is back at her moorings in Malta.", "HMS Lynx DEPLOYED Malta"},
		{"Fishermen sighted the Peruvian frigate Lince off Malta.", "Peru DEPLOYED Lince"},
		{"The flagship is the Peruvian frigate Lince.", ""},
		{"HMS Orca escorted the Peruvian frigate Lince past Malta.", "HMS Orca DEPLOYED Malta"},
		{"The Northern Fleet said the frigate Lince had put to sea.", "Northern Fleet DEPLOYED Lince"},
		{"The Northern Fleet said the frigate Lince had caught fire.", ""},
		{"The Northern Fleet said USS Marlin had put to sea.", ""},
		{"Peru recalled the frigate Lince, and a replacement, the frigate Tigre, will sail from Callao on Friday.", "Peru DEPLOYED Tigre planned"},
		{"Peru recalled its coach, and a replacement, the frigate captain Bo Lund, will sail from Callao on Friday.", ""},
		{"The banker Jan Novak sent the yacht Lince to Malta.", ""},
		{"Peru kept the frigate Lince out of the bay.", ""},
		{"The frigate HMS Lynx came up the Thames to Greenwich.", "HMS Lynx DEPLOYED Greenwich"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, b, false); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
