extension VectorSamples {
    static let nodeCollateral = #"""
        {"mechanism": "node-collateral", "version": 1, "cases": [
        {"name": "maf-one", "source":
          "computed from the published contract formula (ICNRegistryStorage.sol)", "status":
          "code",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "2800000000000000000000", "maf":
            "1000000000000000000", "capacity": "1", "collateral": "0"},
          "expect": {"required_scaled": "840000000000000000000000000000000000000", "required":
            "840000000000000000000", "met": false, "gap": "840000000000000000000"}},
        {"name": "maf-half", "source":
          "computed from the published contract formula (ICNRegistryStorage.sol)", "status":
          "code",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "2800000000000000000000", "maf":
            "500000000000000000", "capacity": "1", "collateral": "0"},
          "expect": {"required_scaled": "420000000000000000000000000000000000000", "required":
            "420000000000000000000", "met": false, "gap": "420000000000000000000"}},
        {"name": "maf-floor", "source":
          "computed from the published contract formula (ICNRegistryStorage.sol)", "status":
          "code",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "2800000000000000000000", "maf":
            "10000000000000000", "capacity": "1", "collateral": "0"},
          "expect": {"required_scaled": "8400000000000000000000000000000000000", "required":
            "8400000000000000000", "met": false, "gap": "8400000000000000000"}},
        {"name": "edge-met-exactly", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "2800000000000000000000", "maf":
            "1000000000000000000", "capacity": "1", "collateral": "840000000000000000000"},
          "expect": {"required_scaled": "840000000000000000000000000000000000000", "required":
            "840000000000000000000", "met": true, "gap": "0"}},
        {"name": "edge-zero-capacity", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "2800000000000000000000", "maf":
            "1000000000000000000", "capacity": "0", "collateral": "0"},
          "expect": {"required_scaled": "0", "required": "0", "met": true, "gap": "0"}},
        {"name": "edge-docs-one-third", "source": "computed", "status": "computed",
          "parameters": {"variant": "docs", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": true},
          "input": {"collateral_requirement": "1000000000000000000000", "maf":
            "1000000000000000000", "capacity": "2", "collateral": "4000000000000000000000"},
          "expect": {"required_scaled": "3999999999999999999960000000000000000000", "required":
            "3999999999999999999960", "met": true, "gap": "0"}},
        {"name": "edge-percent-over-100", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "100000000000000000001", "apply_maf": true},
          "input": {"collateral_requirement": "1", "maf": "1000000000000000000", "capacity": "1",
            "collateral": "0"},
          "refuses": "out-of-range"},
        {"name": "edge-unknown", "source": "computed", "status": "computed",
          "parameters": {"variant": "x", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "1", "maf": "1000000000000000000", "capacity": "1",
            "collateral": "0"},
          "refuses": "unknown-variant"},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000"},
          "input": {"collateral_requirement": "62884662270150322796", "maf": "501981745366031580",
            "capacity": "15203", "collateral": "38983"},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": false},
          "input": {"collateral_requirement": "1552258185446", "maf": "1000000000000000000",
            "capacity": "93806", "collateral": "24948"},
          "expect": {"required_scaled": "48537043781315825332847962895520175", "required":
            "48537043781315826", "met": false, "gap": "48537043781290878"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "38739155664821", "maf": "166265705195325949",
            "capacity": "82803", "collateral": "978045230290906578729"},
          "expect": {"required_scaled": "160000063890160719722819756863770476", "required":
            "160000063890160720", "met": true, "gap": "0"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": false},
          "input": {"collateral_requirement": "38799132", "maf": "931686250024070867", "capacity":
            "59881", "collateral": "60251582871152"},
          "expect": {"required_scaled": "774443607763999999992255563922", "required":
            "774443607764", "met": true, "gap": "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "100000000000000000000", "apply_maf": false},
          "input": {"collateral_requirement": "887", "maf": "838502949112565972", "capacity":
            "93623", "collateral": "118072786931867968"},
          "expect": {"required_scaled": "83043601000000000000000000", "required": "83043601",
            "met": true, "gap": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"variant": "docs", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": true},
          "input": {"collateral_requirement": "4", "maf": "1000000000000000000", "capacity":
            "41758", "collateral": "38576"},
          "expect": {"required_scaled": "334063000000000000000000", "required": "334063", "met":
            false, "gap": "295487"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "100000000000000000000", "apply_maf": false},
          "input": {"collateral_requirement": "299465574819837", "maf": "1000000000000000000",
            "capacity": "31466", "collateral": "7"},
          "expect": {"required_scaled": "9422983777280991042000000000000000000", "required":
            "9422983777280991042", "met": false, "gap": "9422983777280991035"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"variant": "docs", "reward_multiple": "6", "min_collateral_percent":
            "100000000000000000000", "apply_maf": false},
          "input": {"collateral_requirement": "486692382", "maf": "1000000000000000000",
            "capacity": "678", "collateral": "3280225945851411041383"},
          "expect": {"required_scaled": "1979864609976000000000000000000", "required":
            "1979864609976", "met": true, "gap": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"variant": "docs", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": true},
          "input": {"collateral_requirement": "2056356", "maf": "572694633977716939", "capacity":
            "17729", "collateral": "376755567"},
          "expect": {"required_scaled": "41757611769013708648489165133", "required":
            "41757611770", "met": false, "gap": "41380856203"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "33333333333333333333", "apply_maf": false},
          "input": {"collateral_requirement": "32872", "maf": "1000000000000000000", "capacity":
            "19140", "collateral": "125170661"},
          "expect": {"required_scaled": "209723359999999999997902766", "required": "209723360",
            "met": false, "gap": "84552699"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "1", "maf": "1000000000000000000", "capacity":
            "5140", "collateral": "45278633607387829751887894"},
          "expect": {"required_scaled": "1542000000000000000000", "required": "1542", "met": true,
            "gap": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "30000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "22393998", "maf": "731641516482065328", "capacity":
            "39892", "collateral": "888328"},
          "expect": {"required_scaled": "196081690013315206542304444454", "required":
            "196081690014", "met": false, "gap": "196080801686"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"variant": "contract", "reward_multiple": "6", "min_collateral_percent":
            "100000000000000000000", "apply_maf": true},
          "input": {"collateral_requirement": "23712", "maf": "194569841424917341", "capacity":
            "57392", "collateral": "19202"},
          "expect": {"required_scaled": "264786031463763594294142464", "required": "264786032",
            "met": false, "gap": "264766830"}}
        ]}
        """#
}
