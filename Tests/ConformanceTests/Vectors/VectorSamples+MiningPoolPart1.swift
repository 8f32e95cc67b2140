extension VectorSamples {
    static let miningPoolPart1 = #"""
        {"mechanism": "mining-pool", "version": 1, "cases": [
        {"name": "edge-under-cap-pays-scores", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"}, {"id":
            "b", "work": "20", "task": "training", "quality": "1000000000000000000", "reputation":
            "1000000000000000000", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {"a": "10000000000000000000", "b": "60000000000000000000"}, "validation": {},
            "released": "70000000000000000000", "remaining": "99999930000000000000000000",
            "exhausted": false}},
        {"name": "edge-demand-equals-cap", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "0", "validator_min_stake":
            "100000000000000000000", "validate_rate": "5000000000000000000", "cap_kind":
            "constant", "per_epoch": "20000000000000000000", "rate_per_epoch": "1000000000000000",
            "halving_epochs": "100", "target_capacity": "1000", "task_rates": [{"id": "inference",
            "rate": "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}],
            "tiers": [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold",
            "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"}, {"id":
            "b", "work": "10", "task": "inference", "quality": "1000000000000000000",
            "reputation": "1000000000000000000", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "20000000000000000000", "contribution_cap": "20000000000000000000",
            "validation_cap": "0", "contribution": {"a": "10000000000000000000", "b":
            "10000000000000000000"}, "validation": {}, "released": "20000000000000000000",
            "remaining": "99999980000000000000000000", "exhausted": false}},
        {"name": "edge-pool-exhausted-this-epoch", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "0", "validator_min_stake":
            "100000000000000000000", "validate_rate": "5000000000000000000", "cap_kind":
            "constant", "per_epoch": "10000000000000000000000", "rate_per_epoch":
            "1000000000000000", "halving_epochs": "100", "target_capacity": "1000", "task_rates":
            [{"id": "inference", "rate": "1000000000000000000"}, {"id": "training", "rate":
            "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "10000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"}],
            "validations": []},
          "expect": {"cap": "10000000000000000000", "contribution_cap": "10000000000000000000",
            "validation_cap": "0", "contribution": {"a": "10000000000000000000"}, "validation":
            {}, "released": "10000000000000000000", "remaining": "0", "exhausted": true}},
        {"name": "edge-share-nobody-worked", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {}, "validation": {}, "released": "0", "remaining": "100000000000000000000000000",
            "exhausted": false}},
        {"name": "edge-validator-under-minimum", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [], "validations": [{"id": "v", "stake":
            "99999999999999999999", "tasks": "9"}, {"id": "w", "stake": "100000000000000000000",
            "tasks": "9"}]},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {}, "validation": {"v": "0", "w": "45000000000000000000"}, "released":
            "45000000000000000000", "remaining": "99999955000000000000000000", "exhausted": false}},
        {"name": "edge-zero-quality", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
            "0", "reputation": "1000000000000000000", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {"a": "0"}, "validation": {}, "released": "0", "remaining":
            "100000000000000000000000000", "exhausted": false}},
        {"name": "edge-unknown-task", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "mining", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"}],
            "validations": []},
          "refuses": "unknown-task-type"},
        {"name": "edge-halving-edge-before", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "99",
            "verified_capacity": "1000", "contributions": [{"id": "a", "work": "1000000000",
            "task": "inference", "quality": "1000000000000000000", "reputation":
            "1000000000000000000", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {"a": "8000000000000000000000"}, "validation": {}, "released":
            "8000000000000000000000", "remaining": "99992000000000000000000000", "exhausted":
            false}},
        {"name": "edge-halving-far", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "12800",
            "verified_capacity": "1000", "contributions": [{"id": "a", "work": "10", "task":
            "inference", "quality": "1000000000000000000", "reputation": "1000000000000000000",
            "tier": "bronze"}], "validations": []},
          "expect": {"cap": "0", "contribution_cap": "0", "validation_cap": "0", "contribution":
            {"a": "0"}, "validation": {}, "released": "0", "remaining":
            "100000000000000000000000000", "exhausted": false}},
        {"name": "edge-capacity-gate-over", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "capacity_gated", "per_epoch":
            "10000000000000000000000", "rate_per_epoch": "1000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "5000", "contributions": [{"id": "a", "work": "1000000000", "task": "inference",
            "quality": "1000000000000000000", "reputation": "1000000000000000000", "tier":
            "bronze"}], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {"a": "8000000000000000000000"}, "validation": {}, "released":
            "8000000000000000000000", "remaining": "99992000000000000000000000", "exhausted":
            false}},
        {"name": "edge-max-supply", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "exponential", "per_epoch":
            "10000000000000000000000", "rate_per_epoch": "1000000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "18446744073709551615", "task":
            "inference", "quality": "1000000000000000000", "reputation": "1000000000000000000",
            "tier": "bronze"}], "validations": []},
          "expect": {"cap": "100000000000000000000000000", "contribution_cap":
            "80000000000000000000000000", "validation_cap": "20000000000000000000000000",
            "contribution": {"a": "80000000000000000000000000"}, "validation": {}, "released":
            "80000000000000000000000000", "remaining": "20000000000000000000000000", "exhausted":
            false}},
        {"name": "edge-quality-over-one", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "2", "task": "inference", "quality":
            "1000000000000000001", "reputation": "1000000000000000000", "tier": "bronze"}],
            "validations": []},
          "refuses": "out-of-range"},
        {"name": "edge-factor-order", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1"}], "tiers": [{"id": "bronze",
            "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "n0", "work": "1605", "task": "inference", "quality":
            "660946778480895090", "reputation": "909058589162437145", "tier": "gold"}, {"id":
            "n1", "work": "2885", "task": "inference", "quality": "954157112081592573",
            "reputation": "861540627704627695", "tier": "gold"}, {"id": "n2", "work": "1590",
            "task": "inference", "quality": "458727030658773878", "reputation":
            "921457012335482618", "tier": "gold"}, {"id": "n3", "work": "905", "task":
            "inference", "quality": "674681882402379601", "reputation": "909563413698347909",
            "tier": "gold"}, {"id": "n4", "work": "198", "task": "inference", "quality":
            "564901082796406289", "reputation": "711192641184259202", "tier": "gold"}, {"id":
            "n5", "work": "2435", "task": "inference", "quality": "489376622647106600",
            "reputation": "968789625761523245", "tier": "gold"}], "validations": []},
          "expect": {"cap": "10000000000000000000000", "contribution_cap":
            "8000000000000000000000", "validation_cap": "2000000000000000000000", "contribution":
            {"n0": "1444", "n1": "3555", "n2": "1006", "n3": "831", "n4": "117", "n5": "1729"},
            "validation": {}, "released": "8682", "remaining": "99999999999999999999991318",
            "exhausted": false}},
        {"name": "edge-score-sum-overflow", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate":
            "340282366920938463463374607431768211455"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "1", "task": "inference", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "bronze"}, {"id":
            "b", "work": "1", "task": "inference", "quality": "1000000000000000000", "reputation":
            "1000000000000000000", "tier": "bronze"}], "validations": []},
          "refuses": "overflow"},
        {"name": "edge-task-before-tier", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "10000000000000000000000",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "0", "verified_capacity":
            "1000", "contributions": [{"id": "a", "work": "10", "task": "inference", "quality":
            "1000000000000000000", "reputation": "1000000000000000000", "tier": "iron"}, {"id":
            "b", "work": "10", "task": "mining", "quality": "1000000000000000000", "reputation":
            "1000000000000000000", "tier": "bronze"}], "validations": []},
          "refuses": "unknown-task-type"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "768126137698433187",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "exponential", "per_epoch":
            "2060210872895732782316", "rate_per_epoch": "1000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "654",
            "verified_capacity": "796", "contributions": [{"id": "n340", "work": "9", "task":
            "inference", "quality": "842579120940909029", "reputation": "476582749258057652",
            "tier": "gold"}], "validations": [{"id": "v342", "stake": "57516", "tasks": "180"},
            {"id": "v19", "stake": "432315806335", "tasks": "296"}, {"id": "v277", "stake":
            "67469799349", "tasks": "268"}, {"id": "v198", "stake": "2122601129069", "tasks":
            "183"}]},
          "expect": {"cap": "100000000000000000000000", "contribution_cap":
            "23187386230156681300000", "validation_cap": "76812613769843318700000",
            "contribution": {"n340": "23187386230156681300000"}, "validation": {"v342": "0",
            "v19": "0", "v277": "0", "v198": "0"}, "released": "23187386230156681300000",
            "remaining": "99976812613769843318700000", "exhausted": false}}
        ]}
        """#
}
