/// Work and standing of nodes, and emission.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let standing: [(mechanism: String, text: String)] = [
        (
            "mining-pool",
            #"""
            {"mechanism": "mining-pool", "version": 1, "cases": [
              {"name": "edge-under-cap-pays-scores", "source": "computed", "status": "computed",
                "parameters": {"release": "rate", "validate_share": "200000000000000000",
                "validator_min_stake": "100000000000000000000", "validate_rate":
                "5000000000000000000", "cap_kind": "constant", "per_epoch":
                "10000000000000000000000", "rate_per_epoch": "1000000000000000", "halving_epochs":
                "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
                "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}],
                "tiers": [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold",
                "multiplier": "1500000000000000000"}]}, "input": {"remaining":
                "100000000000000000000000000", "epoch": "0", "verified_capacity": "1000",
                "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
                "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"},
                {"id": "b", "work": "20", "task": "training", "quality": "1000000000000000000",
                "reputation": "1000000000000000000", "tier": "bronze"}], "validations": []},
                "expect": {"cap": "10000000000000000000000", "contribution_cap":
                "8000000000000000000000", "validation_cap": "2000000000000000000000",
                "contribution": {"a": "10000000000000000000", "b": "60000000000000000000"},
                "validation": {}, "released": "70000000000000000000", "remaining":
                "99999930000000000000000000", "exhausted": false}},
              {"name": "edge-validator-under-minimum", "source": "computed", "status": "computed",
                "parameters": {"release": "rate", "validate_share": "200000000000000000",
                "validator_min_stake": "100000000000000000000", "validate_rate":
                "5000000000000000000", "cap_kind": "constant", "per_epoch":
                "10000000000000000000000", "rate_per_epoch": "1000000000000000", "halving_epochs":
                "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
                "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}],
                "tiers": [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold",
                "multiplier": "1500000000000000000"}]}, "input": {"remaining":
                "100000000000000000000000000", "epoch": "0", "verified_capacity": "1000",
                "contributions": [], "validations": [{"id": "v", "stake": "99999999999999999999",
                "tasks": "9"}, {"id": "w", "stake": "100000000000000000000", "tasks": "9"}]},
                "expect": {"cap": "10000000000000000000000", "contribution_cap":
                "8000000000000000000000", "validation_cap": "2000000000000000000000",
                "contribution": {}, "validation": {"v": "0", "w": "45000000000000000000"},
                "released": "45000000000000000000", "remaining": "99999955000000000000000000",
                "exhausted": false}},
              {"name": "edge-task-before-tier", "source": "computed", "status": "computed",
                "parameters": {"release": "rate", "validate_share": "200000000000000000",
                "validator_min_stake": "100000000000000000000", "validate_rate":
                "5000000000000000000", "cap_kind": "constant", "per_epoch":
                "10000000000000000000000", "rate_per_epoch": "1000000000000000", "halving_epochs":
                "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
                "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}],
                "tiers": [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold",
                "multiplier": "1500000000000000000"}]}, "input": {"remaining":
                "100000000000000000000000000", "epoch": "0", "verified_capacity": "1000",
                "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
                "1000000000000000000", "reputation": "1000000000000000000", "tier": "iron"},
                {"id": "b", "work": "10", "task": "mining", "quality": "1000000000000000000",
                "reputation": "1000000000000000000", "tier": "bronze"}], "validations": []},
                "refuses": "unknown-task-type"}
            ]}
            """#
        ),
        (
            "reputation",
            #"""
            {"mechanism": "reputation", "version": 1, "cases": [
              {"name": "edge-anomaly", "source": "computed", "status": "computed", "parameters":
                {"rounding": "single_floor", "keep": "6", "denominator": "7", "anomaly_penalty":
                "200000000000000000", "floor": "0"}, "input": {"reputation":
                "1000000000000000000", "events": [{"kind": "anomaly"}, {"kind": "outcome",
                "value": "1000000000000000000"}]}, "expect": {"path": ["800000000000000000",
                "828571428571428571"], "reputation": "828571428571428571"}},
              {"name": "edge-from-zero", "source": "computed", "status": "computed", "parameters":
                {"rounding": "single_floor", "keep": "6", "denominator": "7", "anomaly_penalty":
                "200000000000000000", "floor": "0"}, "input": {"reputation": "0", "events":
                [{"kind": "outcome", "value": "1"}, {"kind": "outcome", "value": "6"}, {"kind":
                "outcome", "value": "7"}]}, "expect": {"path": ["0", "0", "1"], "reputation":
                "1"}},
              {"name": "edge-unknown-event", "source": "computed", "status": "computed",
                "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
                "anomaly_penalty": "200000000000000000", "floor": "0"}, "input": {"reputation":
                "1000000000000000000", "events": [{"kind": "x"}]}, "refuses": "unknown-variant"}
            ]}
            """#
        ),
        (
            "node-tier",
            #"""
            {"mechanism": "node-tier", "version": 1, "cases": [
              {"name": "edge-exactly-gold", "source": "computed", "status": "computed",
                "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution":
                "0", "min_reputation": "0", "min_stake": "0", "multiplier":
                "1000000000000000000"}, {"id": "silver", "min_compute": "100", "min_contribution":
                "1000000", "min_reputation": "500000000000000000", "min_stake": "0", "multiplier":
                "1200000000000000000"}, {"id": "gold", "min_compute": "1000", "min_contribution":
                "10000000", "min_reputation": "800000000000000000", "min_stake":
                "1000000000000000000000", "multiplier": "1500000000000000000"}]}, "input":
                {"compute": "1000", "contribution": "10000000", "reputation":
                "800000000000000000", "stake": "1000000000000000000000"}, "expect": {"tier":
                "gold", "multiplier": "1500000000000000000"}},
              {"name": "edge-exactly-silver", "source": "computed", "status": "computed",
                "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution":
                "0", "min_reputation": "0", "min_stake": "0", "multiplier":
                "1000000000000000000"}, {"id": "silver", "min_compute": "100", "min_contribution":
                "1000000", "min_reputation": "500000000000000000", "min_stake": "0", "multiplier":
                "1200000000000000000"}, {"id": "gold", "min_compute": "1000", "min_contribution":
                "10000000", "min_reputation": "800000000000000000", "min_stake":
                "1000000000000000000000", "multiplier": "1500000000000000000"}]}, "input":
                {"compute": "100", "contribution": "1000000", "reputation": "500000000000000000",
                "stake": "0"}, "expect": {"tier": "silver", "multiplier": "1200000000000000000"}},
              {"name": "edge-no-tier", "source": "computed", "status": "computed", "parameters":
                {"tiers": [{"id": "silver", "min_compute": "100", "min_contribution": "1000000",
                "min_reputation": "500000000000000000", "min_stake": "0", "multiplier":
                "1200000000000000000"}, {"id": "gold", "min_compute": "1000", "min_contribution":
                "10000000", "min_reputation": "800000000000000000", "min_stake":
                "1000000000000000000000", "multiplier": "1500000000000000000"}]}, "input":
                {"compute": "0", "contribution": "0", "reputation": "0", "stake": "0"}, "refuses":
                "no-tier"}
            ]}
            """#
        ),
        (
            "stake-to-validate",
            #"""
            {"mechanism": "stake-to-validate", "version": 1, "cases": [
              {"name": "edge-stake-limits-tasks", "source": "computed", "status": "computed",
                "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
                "stake_per_task": "50"}, "input": {"tasks": "100", "nodes": [{"id": "a", "stake":
                "100", "reputation": "1000000000000000000"}, {"id": "b", "stake": "300",
                "reputation": "1000000000000000000"}]}, "expect": {"assigned": {"a": "2", "b":
                "6"}, "unassigned": "92"}},
              {"name": "edge-nobody", "source": "computed", "status": "computed", "parameters":
                {"min_stake": "100", "min_reputation": "500000000000000000", "stake_per_task":
                "50"}, "input": {"tasks": "5", "nodes": []}, "expect": {"assigned": {},
                "unassigned": "5"}},
              {"name": "reading-missing-in-row", "source": "computed", "status": "computed",
                "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task":
                "100"}, "input": {"tasks": "6", "nodes": [{"id": "n281", "stake": "1660",
                "reputation": "404572661987143021"}, {"id": "n315", "stake": "985", "reputation":
                "615000194307582229"}, {"id": "n306", "stake": "6258"}]}, "refuses":
                "missing-field"}
            ]}
            """#
        ),
        (
            "emission-schedule",
            #"""
            {"mechanism": "emission-schedule", "version": 1, "cases": [
              {"name": "helium-supplement-flat", "source":
                "helium/HIP:0149 (196,000 HNT per day, 360 epochs)", "status": "stated",
                "parameters": {"kind": "linear_taper", "budget": "none", "per_epoch":
                "19600000000000", "flat_epochs": "360", "taper_epochs": "720"}, "input": {"from":
                "0", "to": "360", "already": "0"}, "expect": {"emission": "7056000000000000"}},
              {"name": "bittensor-10500000", "source":
                "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
                "code", "parameters": {"kind": "supply_threshold_halving", "budget": "none",
                "base": "1000000000", "limit": "21000000000000000"}, "input": {"issuance":
                "10500000000000000"}, "expect": {"emission": "500000000"}},
              {"name": "edge-budget-cuts", "source": "computed", "status": "computed",
                "parameters": {"kind": "constant", "budget": "12", "per_epoch": "5"}, "input":
                {"from": "0", "to": "9", "already": "0"}, "expect": {"emission": "12"}}
            ]}
            """#
        ),
    ]
}
