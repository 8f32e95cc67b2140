/// Swaps, buy-backs and bridges.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let market: [(mechanism: String, text: String)] = [
        (
            "constant-product-swap",
            #"""
            {"mechanism": "constant-product-swap", "version": 1, "cases": [
              {"name": "buy-100k-in-580k-pool", "source":
                "https://jester.gitbook.io (printed 12,393 tokens for $100k in a $580k pool at $6)",
                "status": "stated", "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
                "input": {"op": "exact_in", "reserve_in": "290000000000", "reserve_out":
                "48333333333", "amount_in": "100000000000"}, "expect": {"amount_in":
                "100000000000", "amount_out": "12393162393", "fee": "0", "reserve_in":
                "390000000000", "reserve_out": "35940170940"}},
              {"name": "edge-uniswap-out", "source": "computed", "status": "computed",
                "parameters": {"model": "uniswap_v2", "fee_millionths": "0"}, "input": {"op":
                "exact_out", "reserve_in": "1000000000", "reserve_out": "1000000000",
                "amount_out": "1000000"}, "expect": {"amount_in": "1004014", "amount_out":
                "1000000", "fee": "0", "reserve_in": "1001004014", "reserve_out": "999000000"}},
              {"name": "edge-drain", "source": "computed", "status": "computed", "parameters":
                {"model": "fee_ceil", "fee_millionths": "0"}, "input": {"op": "exact_out",
                "reserve_in": "1000", "reserve_out": "1000", "amount_out": "1000"}, "refuses":
                "insufficient-reserve"}
            ]}
            """#
        ),
        (
            "buy-back",
            #"""
            {"mechanism": "buy-back", "version": 1, "cases": [
              {"name": "four-slices-no-fee-equal-one", "source":
                "https://jester.gitbook.io (printed 12,393 tokens for $100k in a $580k pool at $6)",
                "status": "stated", "parameters": {"model": "fee_ceil", "fee_millionths": "0",
                "slices": "4", "max_slippage": "1000000000000000000", "between_slices": "none",
                "on_slippage": "skip", "sinks": [{"id": "burn", "bps": "10000"}]}, "input":
                {"budget": "100000000000", "reserve_in": "290000000000", "reserve_out":
                "48333333333"}, "expect": {"slices": [{"spent": "25000000000", "bought":
                "3835978835"}, {"spent": "25000000000", "bought": "3271864301"}, {"spent":
                "25000000000", "bought": "2823663712"}, {"spent": "25000000000", "bought":
                "2461655543"}], "spent": "100000000000", "unspent": "0", "bought": "12393162391",
                "sinks": {"burn": "12393162391"}, "reserve_in": "390000000000", "reserve_out":
                "35940170942"}},
              {"name": "edge-sinks-split", "source": "computed", "status": "computed",
                "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
                "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage":
                "skip", "sinks": [{"id": "burn", "bps": "5000"}, {"id": "lock", "bps": "2000"},
                {"id": "stakers", "bps": "2000"}, {"id": "treasury", "bps": "1000"}]}, "input":
                {"budget": "1000000000", "reserve_in": "290000000000", "reserve_out":
                "48333333333"}, "expect": {"slices": [{"spent": "250000000", "bought":
                "41526790"}, {"spent": "250000000", "bought": "41455405"}, {"spent": "250000000",
                "bought": "41384203"}, {"spent": "250000000", "bought": "41313185"}], "spent":
                "1000000000", "unspent": "0", "bought": "165679583", "sinks": {"burn": "82839791",
                "lock": "33135917", "stakers": "33135917", "treasury": "16567958"}, "reserve_in":
                "291000000000", "reserve_out": "48167653750"}},
              {"name": "edge-duplicate-before-unknown-sink", "source": "computed", "status":
                "computed", "parameters": {"model": "fee_ceil", "fee_millionths": "2500",
                "slices": "4", "max_slippage": "100000000000000000", "between_slices": "none",
                "on_slippage": "skip", "sinks": [{"id": "team", "bps": "1"}, {"id": "team", "bps":
                "1"}]}, "input": {"budget": "5", "reserve_in": "290000000000", "reserve_out":
                "48333333333"}, "refuses": "duplicate-id"}
            ]}
            """#
        ),
        (
            "bridge-supply",
            #"""
            {"mechanism": "bridge-supply", "version": 1, "cases": [
              {"name": "edge-there-and-back", "source": "computed", "status": "computed",
                "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000",
                "home": "home", "chains": ["home", "x", "y"]}, "input": {"home_supply": "100000",
                "ops": [{"op": "send", "id": "a", "amount": "10000", "from": "home", "to": "x"},
                {"op": "deliver", "id": "a"}, {"op": "send", "id": "b", "amount": "9990", "from":
                "x", "to": "home"}, {"op": "deliver", "id": "b"}]}, "expect": {"results": [{"ok":
                {"fee": "10", "burned": "5", "net": "9990"}}, {"ok": {"delivered": "9990"}},
                {"ok": {"fee": "10", "burned": "5", "net": "9980"}}, {"ok": {"delivered":
                "9980"}}], "supply": {"home": "99990", "x": "0", "y": "0"}, "locked": "0",
                "burned": "10", "fees": "10", "in_flight": "0"}},
              {"name": "edge-twice-delivered", "source": "computed", "status": "computed",
                "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000",
                "home": "home", "chains": ["home", "x", "y"]}, "input": {"home_supply": "100000",
                "ops": [{"op": "send", "id": "a", "amount": "1000", "from": "home", "to": "x"},
                {"op": "deliver", "id": "a"}, {"op": "deliver", "id": "a"}, {"op": "deliver",
                "id": "q"}]}, "expect": {"results": [{"ok": {"fee": "1", "burned": "0", "net":
                "999"}}, {"ok": {"delivered": "999"}}, {"refuses": "already-delivered"},
                {"refuses": "unknown-id"}], "supply": {"home": "100000", "x": "999", "y": "0"},
                "locked": "999", "burned": "0", "fees": "1", "in_flight": "0"}},
              {"name": "edge-duplicate-chain-before-home", "source": "computed", "status":
                "computed", "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps":
                "5000", "home": "home", "chains": ["x", "x"]}, "input": {"home_supply": "5",
                "ops": []}, "refuses": "duplicate-id"}
            ]}
            """#
        ),
    ]
}
