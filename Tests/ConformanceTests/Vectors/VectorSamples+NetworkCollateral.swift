extension VectorSamples {
    static let networkCollateral = #"""
        {"mechanism": "network-collateral", "version": 1, "cases": [
        {"name": "formula", "source":
          "https://docs.icn.global/icn-economics/hardware-providers-hps/collateral", "status":
          "stated",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "10", "network_capacity": "1000", "unlocked_supply":
            "200000000000000000000000000", "collateral": "0"},
          "expect": {"required": "1000000000000000000000000", "gap": "1000000000000000000000000",
            "coverage": "0"}},
        {"name": "edge-whole-network", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "5", "network_capacity": "5", "unlocked_supply":
            "700000000000000000000000000", "collateral": "350000000000000000000000000"},
          "expect": {"required": "350000000000000000000000000", "gap": "0", "coverage":
            "1000000000000000000"}},
        {"name": "edge-node-over-network", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "6", "network_capacity": "5", "unlocked_supply":
            "1000000000000000000", "collateral": "0"},
          "refuses": "node-exceeds-network"},
        {"name": "edge-rounds-up", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "1", "network_capacity": "3", "unlocked_supply": "1",
            "collateral": "0"},
          "expect": {"required": "1", "gap": "1", "coverage": "0"}},
        {"name": "edge-coverage-exactly-one", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "1", "network_capacity": "2", "unlocked_supply":
            "4000000000000000000", "collateral": "1000000000000000000"},
          "expect": {"required": "1000000000000000000", "gap": "0", "coverage":
            "1000000000000000000"}},
        {"name": "edge-max-collateral", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "1", "network_capacity": "2", "unlocked_supply": "4",
            "collateral": "340282366920938463463374607431768211455"},
          "refuses": "overflow"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "12956", "network_capacity": "104857", "unlocked_supply":
            "3305139969924900734369394", "collateral": "187380634720250"},
          "expect": {"required": "204189484013213299610374", "gap": "204189483825832664890124",
            "coverage": "917680142"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"factor": "111800838008622899"},
          "input": {"node_capacity": "181466", "network_capacity": "800336", "unlocked_supply":
            "4031500277072544861", "collateral": "388925742311104"},
          "expect": {"required": "102196180983937033", "gap": "101807255241625929", "coverage":
            "3805677849862456"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "341238", "network_capacity": "397269", "unlocked_supply":
            "4414932880247819923", "collateral": "72808"},
          "expect": {"required": "1896124371886562474", "gap": "1896124371886489666", "coverage":
            "38398"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"factor": "480306163726455271"},
          "input": {"node_capacity": "197893", "network_capacity": "449448", "unlocked_supply":
            "391395105843739887058", "collateral": "287345892973721364731932085"},
          "expect": {"required": "82772206172223828702", "gap": "0", "coverage":
            "3471526328244070347018929"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"factor": "483008635317419012"},
          "input": {"node_capacity": "86416", "network_capacity": "187724", "unlocked_supply":
            "181474684725705106451602", "collateral": "6712722054428041385595474"},
          "expect": {"required": "40350164184486257436080", "gap": "0", "coverage":
            "166361703603895966990"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"factor": "290888905704191402"},
          "input": {"node_capacity": "542991", "network_capacity": "768333", "unlocked_supply":
            "19939613677662455088182889", "collateral": "53881106584566662221579"},
          "expect": {"required": "4099086116099549046993597", "gap": "4045205009514982384772018",
            "coverage": "13144663239189709"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "374297", "network_capacity": "398415", "unlocked_supply":
            "1000000000000000000", "collateral": "46632888864525048"},
          "expect": {"required": "469732565289961473", "gap": "423099676425436425", "coverage":
            "99275401175856322"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "1203", "network_capacity": "46459", "unlocked_supply":
            "7134300454349650909", "collateral": "624115121288533412770390663"},
          "expect": {"required": "92367070390910589", "gap": "0", "coverage":
            "6756900686004107154097462212"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "629785", "network_capacity": "841926", "unlocked_supply":
            "75831386663597728263562441", "collateral": "3603069"},
          "expect": {"required": "28362035291660962658516112", "gap":
            "28362035291660962654913043", "coverage": "0"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"factor": "780468552980715513"},
          "input": {"node_capacity": "91466", "network_capacity": "213182", "unlocked_supply":
            "16456720218802726608800193", "collateral": "50327805750919571720"},
          "expect": {"required": "5510713709285930616811285", "gap": "5510663381480179697239565",
            "coverage": "9132720080543"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"factor": "998975160465005725"},
          "input": {"node_capacity": "379155", "network_capacity": "852565", "unlocked_supply":
            "628187689793995237353383", "collateral": "2113570232301333626712"},
          "expect": {"required": "279083010359756953938562", "gap": "276969440127455620311850",
            "coverage": "7573267285517660"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"factor": "500000000000000000"},
          "input": {"node_capacity": "170310", "network_capacity": "233353", "unlocked_supply":
            "28390054056416552466285", "collateral": "72854252412434251061"},
          "expect": {"required": "10360077021397417325968", "gap": "10287222768984983074907",
            "coverage": "7032211465413151"}}
        ]}
        """#
}
