/// Collateral, delegation, slashing, schedules, supply and governance.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let collateral: [(mechanism: String, text: String)] = [
        (
            "node-collateral",
            #"""
            {"mechanism": "node-collateral", "version": 1, "cases": [
              {"name": "maf-half", "source":
                "computed from the published contract formula (ICNRegistryStorage.sol)", "status":
                "code", "parameters": {"variant": "contract", "reward_multiple": "6",
                "min_collateral_percent": "30000000000000000000", "apply_maf": true}, "input":
                {"collateral_requirement": "2800000000000000000000", "maf": "500000000000000000",
                "capacity": "1", "collateral": "0"}, "expect": {"required_scaled":
                "420000000000000000000000000000000000000", "required": "420000000000000000000",
                "met": false, "gap": "420000000000000000000"}},
              {"name": "edge-docs-one-third", "source": "computed", "status": "computed",
                "parameters": {"variant": "docs", "reward_multiple": "6",
                "min_collateral_percent": "33333333333333333333", "apply_maf": true}, "input":
                {"collateral_requirement": "1000000000000000000000", "maf": "1000000000000000000",
                "capacity": "2", "collateral": "4000000000000000000000"}, "expect":
                {"required_scaled": "3999999999999999999960000000000000000000", "required":
                "3999999999999999999960", "met": true, "gap": "0"}},
              {"name": "edge-percent-over-100", "source": "computed", "status": "computed",
                "parameters": {"variant": "contract", "reward_multiple": "6",
                "min_collateral_percent": "100000000000000000001", "apply_maf": true}, "input":
                {"collateral_requirement": "1", "maf": "1000000000000000000", "capacity": "1",
                "collateral": "0"}, "refuses": "out-of-range"}
            ]}
            """#
        ),
        (
            "network-collateral",
            #"""
            {"mechanism": "network-collateral", "version": 1, "cases": [
              {"name": "formula", "source":
                "https://docs.icn.global/icn-economics/hardware-providers-hps/collateral",
                "status": "stated", "parameters": {"factor": "500000000000000000"}, "input":
                {"node_capacity": "10", "network_capacity": "1000", "unlocked_supply":
                "200000000000000000000000000", "collateral": "0"}, "expect": {"required":
                "1000000000000000000000000", "gap": "1000000000000000000000000", "coverage": "0"}},
              {"name": "edge-rounds-up", "source": "computed", "status": "computed", "parameters":
                {"factor": "500000000000000000"}, "input": {"node_capacity": "1",
                "network_capacity": "3", "unlocked_supply": "1", "collateral": "0"}, "expect":
                {"required": "1", "gap": "1", "coverage": "0"}},
              {"name": "edge-node-over-network", "source": "computed", "status": "computed",
                "parameters": {"factor": "500000000000000000"}, "input": {"node_capacity": "6",
                "network_capacity": "5", "unlocked_supply": "1000000000000000000", "collateral":
                "0"}, "refuses": "node-exceeds-network"}
            ]}
            """#
        ),
        (
            "collateral-diversion",
            #"""
            {"mechanism": "collateral-diversion", "version": 1, "cases": [
              {"name": "edge-node-gap-exact", "source": "computed", "status": "computed",
                "parameters": {"delegator_share": "200000000000000000", "redirect_table":
                [{"coverage_from": "0", "ratio": "500000000000000000"}]}, "input": {"reward":
                "1000", "has_delegators": true, "node_gap": "800", "network_gap": "5000",
                "network_coverage": "0"}, "expect": {"to_delegators": "200", "to_node_collateral":
                "800", "to_network_collateral": "0", "claimable": "0"}},
              {"name": "edge-network-gap-small", "source": "computed", "status": "computed",
                "parameters": {"delegator_share": "200000000000000000", "redirect_table":
                [{"coverage_from": "0", "ratio": "500000000000000000"}]}, "input": {"reward":
                "1000", "has_delegators": true, "node_gap": "100", "network_gap": "7",
                "network_coverage": "0"}, "expect": {"to_delegators": "200", "to_node_collateral":
                "100", "to_network_collateral": "7", "claimable": "693"}},
              {"name": "edge-empty-table", "source": "computed", "status": "computed",
                "parameters": {"delegator_share": "0", "redirect_table": []}, "input": {"reward":
                "1000", "has_delegators": true, "node_gap": "0", "network_gap": "0",
                "network_coverage": "0"}, "refuses": "bad-table"}
            ]}
            """#
        ),
        (
            "delegation-split",
            #"""
            {"mechanism": "delegation-split", "version": 1, "cases": [
              {"name": "edge-dust", "source": "computed", "status": "computed", "parameters":
                {"node_reward_share_is": "delegators"}, "input": {"reward": "10",
                "node_reward_share": "1000000000000000000", "node_index": "0", "positions":
                [{"id": "a", "amount": "1", "index_paid": "0"}, {"id": "b", "amount": "1",
                "index_paid": "0"}, {"id": "c", "amount": "1", "index_paid": "0"}]}, "expect":
                {"provider": "0", "delegators": "10", "node_index": "3333333333333333333",
                "claims": {"a": "3", "b": "3", "c": "3"}, "dust": "1"}},
              {"name": "edge-index-over-128-bits", "source": "computed", "status": "computed",
                "parameters": {"node_reward_share_is": "delegators"}, "input": {"reward": "1000",
                "node_reward_share": "1000000000000000000", "node_index":
                "3138550867693340381917894711603833208051177722232017268793", "positions": [{"id":
                "a", "amount": "7", "index_paid":
                "3138550867693340381917894711603833208046177722232017268793"}, {"id": "b",
                "amount": "3", "index_paid":
                "3138550867693340381917894711603833208051177722232017268793"}]}, "expect":
                {"provider": "0", "delegators": "1000", "node_index":
                "3138550867693340381917894711603833208151177722232017268793", "claims": {"a":
                "735", "b": "300"}, "dust": "0"}},
              {"name": "edge-index-reversed", "source": "computed", "status": "computed",
                "parameters": {"node_reward_share_is": "delegators"}, "input": {"reward": "1",
                "node_reward_share": "0", "node_index": "3", "positions": [{"id": "a", "amount":
                "1", "index_paid": "4"}]}, "refuses": "index-reversed"}
            ]}
            """#
        ),
        (
            "staking-apy",
            #"""
            {"mechanism": "staking-apy", "version": 1, "cases": [
              {"name": "scaling-90-days", "source":
                "computed from the published contract arithmetic (HPDelegationICNT.sol, ProtocolConstants.sol)",
                "status": "code", "parameters": {"c1": "153", "c2": "925", "c3": "950",
                "max_apy_curve": ["1000000000000000000", "500000000000000000",
                "200000000000000000"]}, "input": {"op": "scaling", "lock": "7776000"}, "expect":
                {"scaling": "152637304276324367"}},
              {"name": "curve-at-250000000000000000", "source":
                "computed from the published contract arithmetic (HPDelegationICNT.sol, ProtocolConstants.sol); curve values synthetic",
                "status": "code", "parameters": {"c1": "153", "c2": "925", "c3": "950",
                "max_apy_curve": ["1000000000000000000", "500000000000000000",
                "200000000000000000"]}, "input": {"op": "max_apy", "rate": "250000000000000000"},
                "expect": {"max_apy": "750000000000000000"}},
              {"name": "edge-lock-part-day", "source": "computed", "status": "computed",
                "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
                ["1000000000000000000", "500000000000000000", "200000000000000000"]}, "input":
                {"op": "scaling", "lock": "86401"}, "refuses": "lock-not-whole-days"}
            ]}
            """#
        ),
        (
            "commitment",
            #"""
            {"mechanism": "commitment", "version": 1, "cases": [
              {"name": "edge-minimum-exactly", "source": "computed", "status": "computed",
                "parameters": {"minimum": "93312000", "extension_unit": "15552000"}, "input":
                {"op": "open", "at": "0", "length": "93312000"}, "expect": {"ends_at":
                "93312000"}},
              {"name": "edge-status-before", "source": "computed", "status": "computed",
                "parameters": {"minimum": "93312000", "extension_unit": "15552000"}, "input":
                {"op": "status", "at": "4", "ends_at": "5"}, "expect": {"withdrawable": false,
                "remaining": "1"}},
              {"name": "edge-odd-length", "source": "computed", "status": "computed",
                "parameters": {"minimum": "93312000", "extension_unit": "15552000"}, "input":
                {"op": "open", "at": "0", "length": "93312001"}, "refuses":
                "not-an-extension-multiple"}
            ]}
            """#
        ),
        (
            "slashing",
            #"""
            {"mechanism": "slashing", "version": 1, "cases": [
              {"name": "edge-own-first-then-delegated", "source": "computed", "status":
                "computed", "parameters": {"table": [{"downtime_from": "0", "fraction": "0"},
                {"downtime_from": "3600", "fraction": "100000000000000000"}, {"downtime_from":
                "7200", "fraction": "1000000000000000000"}], "basis": "total"}, "input": {"own":
                "10", "delegated": [{"id": "z", "amount": "50"}, {"id": "y", "amount": "51"},
                {"id": "x", "amount": "52"}], "downtime": "3600", "era_length": "86400"},
                "expect": {"fraction": "100000000000000000", "slashed": "16", "from_own": "10",
                "from_delegated": {"z": "2", "y": "2", "x": "2"}, "to_treasury": "16"}},
              {"name": "edge-under-threshold", "source": "computed", "status": "computed",
                "parameters": {"table": [{"downtime_from": "0", "fraction": "0"},
                {"downtime_from": "3600", "fraction": "100000000000000000"}, {"downtime_from":
                "7200", "fraction": "1000000000000000000"}], "basis": "total"}, "input": {"own":
                "100", "delegated": [{"id": "z", "amount": "50"}], "downtime": "3599",
                "era_length": "86400"}, "expect": {"fraction": "0", "slashed": "0", "from_own":
                "0", "from_delegated": {"z": "0"}, "to_treasury": "0"}},
              {"name": "edge-downtime-over-era", "source": "computed", "status": "computed",
                "parameters": {"table": [{"downtime_from": "0", "fraction": "0"},
                {"downtime_from": "3600", "fraction": "100000000000000000"}, {"downtime_from":
                "7200", "fraction": "1000000000000000000"}], "basis": "total"}, "input": {"own":
                "5", "delegated": [], "downtime": "86401", "era_length": "86400"}, "refuses":
                "downtime-exceeds-era"}
            ]}
            """#
        ),
        (
            "vesting",
            #"""
            {"mechanism": "vesting", "version": 1, "cases": [
              {"name": "edge-monthly-step-holds", "source": "computed", "status": "computed",
                "parameters": {"kind": "monthly", "total": "154700000000000000000000000", "start":
                "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "31104000",
                "duration": "93312000"}, "input": {"at": "1786287999"}, "expect": {"unlocked":
                "6445833333333333333333333", "locked": "148254166666666666666666667"}},
              {"name": "edge-table-first-month", "source": "computed", "status": "computed",
                "parameters": {"kind": "table", "total": "100", "start": "1750000000",
                "month_seconds": "2592000", "locked_by_month": ["100", "50", "0"]}, "input":
                {"at": "1750000000"}, "expect": {"unlocked": "0", "locked": "100"}},
              {"name": "edge-cliff-equals-duration", "source": "computed", "status": "computed",
                "parameters": {"kind": "linear", "total": "154700000000000000000000000", "start":
                "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "2592000",
                "duration": "2592000"}, "input": {"at": "1750000000"}, "refuses": "bad-schedule"}
            ]}
            """#
        ),
        (
            "icn-link",
            #"""
            {"mechanism": "icn-link", "version": 1, "cases": [
              {"name": "first-payment", "source": "ProtocolConstants.sol", "status": "code",
                "parameters": {"links": "55000", "month_weights": ["48", "47", "46", "45", "44",
                "43", "42", "41", "40", "39", "38", "37", "36", "35", "34", "33", "32", "31",
                "30", "29", "28", "27", "26", "25", "24", "23", "22", "21", "20", "19", "18",
                "17", "16", "15", "14", "13", "12", "11", "10", "9", "8", "7", "6", "5", "4", "3",
                "2", "1"], "hypernode_commission": "0"}, "input": {"month": "0", "uptime_factor":
                "1000000000000000000"}, "expect": {"scheduled": "381818181818181800000", "earned":
                "381818181818181800000", "commission": "0", "holder": "381818181818181800000",
                "withheld": "0"}},
              {"name": "edge-month-one", "source": "computed", "status": "computed", "parameters":
                {"links": "55000", "month_weights": ["48", "47", "46", "45", "44", "43", "42",
                "41", "40", "39", "38", "37", "36", "35", "34", "33", "32", "31", "30", "29",
                "28", "27", "26", "25", "24", "23", "22", "21", "20", "19", "18", "17", "16",
                "15", "14", "13", "12", "11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1"],
                "hypernode_commission": "0"}, "input": {"month": "1", "uptime_factor":
                "1000000000000000000"}, "expect": {"scheduled": "88311688311688312430", "earned":
                "88311688311688312430", "commission": "0", "holder": "88311688311688312430",
                "withheld": "0"}},
              {"name": "edge-zero-curve", "source": "computed", "status": "computed",
                "parameters": {"links": "55000", "month_weights": ["0", "0", "0", "0", "0", "0",
                "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0",
                "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0",
                "0", "0", "0", "0", "0", "0", "0", "0", "0", "0"], "hypernode_commission": "0"},
                "input": {"month": "3", "uptime_factor": "1000000000000000000"}, "refuses":
                "bad-curve"}
            ]}
            """#
        ),
        (
            "unbonding-queue",
            #"""
            {"mechanism": "unbonding-queue", "version": 1, "cases": [
              {"name": "edge-linear-half", "source": "computed", "status": "computed",
                "parameters": {"release": "linear", "delay": "50", "slashable": true}, "input":
                {"amount": "101", "requested_at": "100", "withdrawn": "0", "at": "125", "slash":
                "0"}, "expect": {"slashed": "0", "withdrawable": "50", "still_locked": "51"}},
              {"name": "edge-not-slashable", "source": "computed", "status": "computed",
                "parameters": {"release": "cliff", "delay": "50", "slashable": false}, "input":
                {"amount": "100", "requested_at": "100", "withdrawn": "0", "at": "150", "slash":
                "100000000000000000"}, "expect": {"slashed": "0", "withdrawable": "100",
                "still_locked": "0"}},
              {"name": "edge-over-withdrawn", "source": "computed", "status": "computed",
                "parameters": {"release": "linear", "delay": "50", "slashable": true}, "input":
                {"amount": "100", "requested_at": "100", "withdrawn": "60", "at": "125", "slash":
                "0"}, "refuses": "over-withdrawn"}
            ]}
            """#
        ),
        (
            "supply-book",
            #"""
            {"mechanism": "supply-book", "version": 1, "cases": [
              {"name": "edge-mint-to-cap", "source": "computed", "status": "computed",
                "parameters": {"cap": "1000", "circulating": "minus_locked"}, "input": {"ops":
                [{"op": "mint", "amount": "1000"}, {"op": "mint", "amount": "1"}]}, "expect":
                {"results": [{"ok": {}}, {"refuses": "cap-exceeded"}], "state": {"minted": "1000",
                "burned": "0", "locked": "0", "sequestered": "0", "supply": "1000", "circulating":
                "1000"}}},
              {"name": "edge-cannot-burn-locked", "source": "computed", "status": "computed",
                "parameters": {"cap": "1000", "circulating": "minus_locked"}, "input": {"ops":
                [{"op": "mint", "amount": "100"}, {"op": "lock", "amount": "60"}, {"op": "burn",
                "amount": "41"}, {"op": "burn", "amount": "40"}]}, "expect": {"results": [{"ok":
                {}}, {"ok": {}}, {"refuses": "insufficient-free-supply"}, {"ok": {}}], "state":
                {"minted": "100", "burned": "40", "locked": "60", "sequestered": "0", "supply":
                "60", "circulating": "0"}}},
              {"name": "edge-sequestered-excluded", "source": "computed", "status": "computed",
                "parameters": {"cap": "1000", "circulating": "minus_locked_and_sequestered"},
                "input": {"ops": [{"op": "mint", "amount": "100"}, {"op": "sequester", "amount":
                "30"}, {"op": "lock", "amount": "30"}]}, "expect": {"results": [{"ok": {}}, {"ok":
                {}}, {"ok": {}}], "state": {"minted": "100", "burned": "0", "locked": "30",
                "sequestered": "30", "supply": "100", "circulating": "40"}}}
            ]}
            """#
        ),
        (
            "governed-parameter",
            #"""
            {"mechanism": "governed-parameter", "version": 1, "cases": [
              {"name": "edge-takes-effect-at-epoch-edge", "source": "computed", "status":
                "computed", "parameters": {"minimum": "100", "maximum": "5000", "timelock":
                "1000", "epoch_length": "3600", "epoch_start": "0", "mode": "free", "max_step":
                "0", "initial": "1500"}, "input": {"ops": [{"op": "propose", "at": "2599",
                "value": "200"}, {"op": "read", "at": "3599"}, {"op": "read", "at": "3600"}]},
                "expect": {"results": [{"ok": {"number": "1", "effective_at": "3600"}}, {"ok":
                {"value": "1500"}}, {"ok": {"value": "200"}}], "value": "200", "immutable":
                false}},
              {"name": "edge-refused-takes-back-due-change", "source": "computed", "status":
                "computed", "parameters": {"minimum": "100", "maximum": "5000", "timelock":
                "1000", "epoch_length": "3600", "epoch_start": "0", "mode": "free", "max_step":
                "0", "initial": "1500"}, "input": {"ops": [{"op": "propose", "at": "0", "value":
                "200"}, {"op": "propose", "at": "4000", "value": "99"}]}, "expect": {"results":
                [{"ok": {"number": "1", "effective_at": "3600"}}, {"refuses": "out-of-bounds"}],
                "value": "1500", "immutable": false}},
              {"name": "edge-immutable", "source": "computed", "status": "computed", "parameters":
                {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length": "3600",
                "epoch_start": "0", "mode": "immutable", "max_step": "0", "initial": "1500"},
                "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "read",
                "at": "5"}]}, "expect": {"results": [{"refuses": "immutable"}, {"ok": {"value":
                "1500"}}], "value": "1500", "immutable": true}}
            ]}
            """#
        ),
    ]
}
