/// Capacity, bookings and what a provider earns.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let providerRewards: [(mechanism: String, text: String)] = [
        (
            "utilisation-curve",
            #"""
            {"mechanism": "utilisation-curve", "version": 1, "cases": [
              {"name": "edge-half", "source": "computed", "status": "computed", "parameters":
                {"knots": [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000",
                "y": "0"}]}, "input": {"x": "500000000000000000"}, "expect": {"value":
                "500000000000000000"}},
              {"name": "edge-rising-floor", "source": "computed", "status": "computed",
                "parameters": {"knots": [{"x": "0", "y": "0"}, {"x": "3", "y": "1"}]}, "input":
                {"x": "2"}, "expect": {"value": "0"}},
              {"name": "edge-not-increasing", "source": "computed", "status": "computed",
                "parameters": {"knots": [{"x": "5", "y": "9"}, {"x": "5", "y": "9"}]}, "input":
                {"x": "3"}, "refuses": "bad-curve"}
            ]}
            """#
        ),
        (
            "capacity-rewards",
            #"""
            {"mechanism": "capacity-rewards", "version": 1, "cases": [
              {"name": "edge-one-node-one-month", "source": "computed", "status": "computed",
                "parameters": {"release_total": "10000000000000000000000000", "release_start":
                "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
                "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve":
                [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
                "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
                "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
                "1000000000000000000", "nodes": [{"id": "a", "capacity": "100"}]}]}, "expect":
                {"segments": [{"base": "208333333333333333333333", "gross":
                "208333333333333333333333"}], "index":
                "38430716820228232533333271844186420968161", "remainder": "28", "released":
                "208333333333333333333333", "unreleased": "0", "owed": {"a":
                "208333333333333333333332"}}},
              {"name": "edge-no-capacity-stays-in-reserve", "source": "computed", "status":
                "computed", "parameters": {"release_total": "10000000000000000000000000",
                "release_start": "1800000000", "release_duration": "124416000",
                "bootstrap_cap_kind": "none", "bootstrap_cap": "0", "target_capacity": "0",
                "target_gate": false, "curve": [{"x": "0", "y": "1000000000000000000"}, {"x":
                "1000000000000000000", "y": "0"}]}, "input": {"index": "0", "remainder": "0",
                "released": "0", "segments": [{"start": "1800000000", "end": "1802592000",
                "utilised_capacity": "0", "maf": "1000000000000000000", "nodes": []}]}, "expect":
                {"segments": [{"base": "208333333333333333333333", "gross": "0"}], "index": "0",
                "remainder": "0", "released": "0", "unreleased": "208333333333333333333333",
                "owed": {}}},
              {"name": "edge-duplicate-node", "source": "computed", "status": "computed",
                "parameters": {"release_total": "10000000000000000000000000", "release_start":
                "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
                "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve":
                [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
                "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
                "1800000000", "end": "1800000005", "utilised_capacity": "0", "maf":
                "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}, {"id": "a",
                "capacity": "2"}]}]}, "refuses": "duplicate-id"}
            ]}
            """#
        ),
        (
            "cluster-price",
            #"""
            {"mechanism": "cluster-price", "version": 1, "cases": [
              {"name": "edge-tie-by-creation-then-id", "source": "computed", "status": "computed",
                "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
                "pay_as_bid", "partial_last": true}, "input": {"capacity": "5", "nodes": [{"id":
                "b", "reservation_price": "1000000000000000000", "created_at": "1", "capacity":
                "2", "booked": false}, {"id": "a", "reservation_price": "1000000000000000000",
                "created_at": "1", "capacity": "2", "booked": false}, {"id": "c",
                "reservation_price": "1000000000000000000", "created_at": "0", "capacity": "2",
                "booked": false}]}, "expect": {"bookings": [{"id": "c", "capacity": "2", "price":
                "1000000000000000000"}, {"id": "a", "capacity": "2", "price":
                "1000000000000000000"}, {"id": "b", "capacity": "1", "price":
                "1000000000000000000"}], "cluster_price": "1000000000000000000"}},
              {"name": "edge-marginal-price", "source": "computed", "status": "computed",
                "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
                "marginal_bid", "partial_last": true}, "input": {"capacity": "5", "nodes": [{"id":
                "a", "reservation_price": "1000000000000000000", "created_at": "1", "capacity":
                "3", "booked": false}, {"id": "b", "reservation_price": "2000000000000000000",
                "created_at": "1", "capacity": "5", "booked": false}]}, "expect": {"bookings":
                [{"id": "a", "capacity": "3", "price": "2000000000000000000"}, {"id": "b",
                "capacity": "2", "price": "2000000000000000000"}], "cluster_price":
                "2000000000000000000"}},
              {"name": "edge-not-enough", "source": "computed", "status": "computed",
                "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
                "pay_as_bid", "partial_last": true}, "input": {"capacity": "9", "nodes": [{"id":
                "a", "reservation_price": "1000000000000000000", "created_at": "1", "capacity":
                "3", "booked": false}, {"id": "b", "reservation_price": "2000000000000000000",
                "created_at": "1", "capacity": "5", "booked": false}]}, "refuses": "no-capacity"}
            ]}
            """#
        ),
        (
            "access-price",
            #"""
            {"mechanism": "access-price", "version": 1, "cases": [
              {"name": "one-petabyte-2800", "source":
                "https://docs.icn.global/icn-economics/service-providers/access-fees", "status":
                "stated", "parameters": {"protocol_margin": "250000000000000000",
                "reserve_share_of_margin": "0", "burn_share_of_margin": "0", "month_seconds":
                "2592000"}, "input": {"price": "2800000000000000000000", "capacity": "1",
                "period": "2592000", "scaling_factor": "1000000000000000000"}, "expect":
                {"provider_part": "2800000000000000000000", "margin": "700000000000000000000",
                "requirement": "3500000000000000000000", "to_reserve": "2800000000000000000000",
                "to_burn": "0", "to_treasury": "700000000000000000000"}},
              {"name": "edge-one-wei-rounds-up", "source": "computed", "status": "computed",
                "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
                "0", "burn_share_of_margin": "0", "month_seconds": "2592000"}, "input": {"price":
                "1", "capacity": "1", "period": "1", "scaling_factor": "1000000000000000000"},
                "expect": {"provider_part": "1", "margin": "1", "requirement": "2", "to_reserve":
                "1", "to_burn": "0", "to_treasury": "1"}},
              {"name": "edge-split-over-one", "source": "computed", "status": "computed",
                "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
                "1000000000000000000", "burn_share_of_margin": "1", "month_seconds": "2592000"},
                "input": {"price": "1000000000000000000", "capacity": "1", "period": "2592000",
                "scaling_factor": "1000000000000000000"}, "refuses": "bad-split"}
            ]}
            """#
        ),
        (
            "utilisation-rewards",
            #"""
            {"mechanism": "utilisation-rewards", "version": 1, "cases": [
              {"name": "edge-before-start", "source": "computed", "status": "computed",
                "parameters": {"accrual": "linear"}, "input": {"provider_part": "100", "start":
                "50", "period": "10", "claims": ["0", "49", "50"]}, "expect": {"paid": ["0", "0",
                "0"], "remaining": "100"}},
              {"name": "edge-after-end", "source": "computed", "status": "computed", "parameters":
                {"accrual": "linear"}, "input": {"provider_part": "100", "start": "50", "period":
                "7", "claims": ["57", "99"]}, "expect": {"paid": ["100", "0"], "remaining": "0"}},
              {"name": "edge-time-reversed", "source": "computed", "status": "computed",
                "parameters": {"accrual": "linear"}, "input": {"provider_part": "100", "start":
                "0", "period": "7", "claims": ["3", "2"]}, "refuses": "time-reversed"}
            ]}
            """#
        ),
        (
            "reward-multiplier",
            #"""
            {"mechanism": "reward-multiplier", "version": 1, "cases": [
              {"name": "edge-equal-to-threshold", "source": "computed", "status": "computed",
                "parameters": {"table": [{"coverage_from": "0", "multiplier":
                "500000000000000000"}, {"coverage_from": "1000000000000000000", "multiplier":
                "1000000000000000000"}, {"coverage_from": "1500000000000000000", "multiplier":
                "1100000000000000000"}]}, "input": {"required": "100", "collateral": "150"},
                "expect": {"coverage": "1500000000000000000", "multiplier":
                "1100000000000000000"}},
              {"name": "edge-nothing-required", "source": "computed", "status": "computed",
                "parameters": {"table": [{"coverage_from": "0", "multiplier":
                "500000000000000000"}, {"coverage_from": "1000000000000000000", "multiplier":
                "1000000000000000000"}, {"coverage_from": "1500000000000000000", "multiplier":
                "1100000000000000000"}]}, "input": {"required": "0", "collateral": "0"}, "expect":
                {"coverage": "1000000000000000000", "multiplier": "1000000000000000000"}},
              {"name": "edge-coverage-overflow", "source": "computed", "status": "computed",
                "parameters": {"table": [{"coverage_from": "0", "multiplier":
                "500000000000000000"}, {"coverage_from": "1000000000000000000", "multiplier":
                "1000000000000000000"}, {"coverage_from": "1500000000000000000", "multiplier":
                "1100000000000000000"}]}, "input": {"required": "1", "collateral":
                "340282366920938463463374607431768211455"}, "refuses": "overflow"}
            ]}
            """#
        ),
        (
            "provider-reward",
            #"""
            {"mechanism": "provider-reward", "version": 1, "cases": [
              {"name": "edge-multiplier-one", "source": "computed", "status": "computed",
                "parameters": {"rule": "sum_then_multiply"}, "input": {"utilisation": "5",
                "capacity": "7", "multiplier": "1000000000000000000"}, "expect": {"total": "12",
                "subsidy": "7"}},
              {"name": "edge-max-exact", "source": "computed", "status": "computed", "parameters":
                {"rule": "sum_then_multiply"}, "input": {"utilisation":
                "340282366920938463463374607431768211455", "capacity": "0", "multiplier":
                "1000000000000000000"}, "expect": {"total":
                "340282366920938463463374607431768211455", "subsidy": "0"}},
              {"name": "edge-overflow", "source": "computed", "status": "computed", "parameters":
                {"rule": "sum_then_multiply"}, "input": {"utilisation":
                "340282366920938463463374607431768211455", "capacity": "1", "multiplier":
                "1000000000000000000"}, "refuses": "overflow"}
            ]}
            """#
        ),
    ]
}
