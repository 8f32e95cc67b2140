/// Metered payments, fees and USDC staking.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let payments: [(mechanism: String, text: String)] = [
        (
            "metered-escrow",
            #"""
            {"mechanism": "metered-escrow", "version": 1, "cases": [
              {"name": "fee-of-399", "source":
                "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
                "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
                "input": {"op": "fee", "gross": "399"}, "expect": {"fee": "0"}},
              {"name": "quote-60-units", "source":
                "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
                "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
                "input": {"op": "quote", "cumulative_units": "100", "settled_units": "40",
                "max_units": "100", "price_per_unit": "1000", "remaining_escrow": "60000"},
                "expect": {"new_units": "60", "gross": "60000", "fee": "150", "provider":
                "59850"}},
              {"name": "fee-of-u64-max", "source":
                "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
                "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
                "input": {"op": "fee", "gross": "18446744073709551615"}, "refuses":
                "math-overflow"},
              {"name": "edge-docs-dispute-frozen-then-resolved", "source": "computed", "status":
                "computed", "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window":
                "100"}, "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer":
                "requester", "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"},
                {"op": "fund", "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3",
                "signer": "provider"}, {"op": "settle", "slot": "10", "signer":
                "receipt_authority", "cumulative_units": "40", "nonce": "1"}, {"op": "dispute",
                "slot": "11", "signer": "requester"}, {"op": "complete", "slot": "13", "signer":
                "requester", "cumulative_units": "40", "nonce": "0"}, {"op": "expire", "slot":
                "501", "signer": "anyone"}, {"op": "resolve", "slot": "600", "signer": "arbiter",
                "cumulative_units": "70", "nonce": "2"}]}, "expect": {"results": [{"ok": {}},
                {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok": {"new_units": "40", "gross":
                "40000", "fee": "100", "provider": "39900"}}, {"ok": {}}, {"refuses":
                "invalid-status"}, {"refuses": "invalid-status"}, {"ok": {"new_units": "30",
                "gross": "30000", "fee": "75", "provider": "29925", "refund": "30000"}}], "state":
                {"status": "completed", "max_units": "100", "price_per_unit": "1000",
                "expiry_slot": "500", "escrow": "100000", "settled_units": "70", "paid": "69825",
                "fees": "175", "refunded": "30000", "last_nonce": "2", "start_slot": "3",
                "remaining": "0"}}},
              {"name": "edge-replayed-nonce", "source": "computed", "status": "computed",
                "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
                "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer":
                "requester", "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"},
                {"op": "fund", "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3",
                "signer": "provider"}, {"op": "settle", "slot": "10", "signer":
                "receipt_authority", "cumulative_units": "40", "nonce": "5"}, {"op": "settle",
                "slot": "11", "signer": "receipt_authority", "cumulative_units": "50", "nonce":
                "5"}, {"op": "settle", "slot": "12", "signer": "receipt_authority",
                "cumulative_units": "50", "nonce": "4"}, {"op": "settle", "slot": "13", "signer":
                "receipt_authority", "cumulative_units": "50", "nonce": "6"}]}, "expect":
                {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
                {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}},
                {"refuses": "invalid-receipt"}, {"refuses": "invalid-receipt"}, {"ok":
                {"new_units": "10", "gross": "10000", "fee": "25", "provider": "9975"}}], "state":
                {"status": "running", "max_units": "100", "price_per_unit": "1000", "expiry_slot":
                "500", "escrow": "100000", "settled_units": "50", "paid": "49875", "fees": "125",
                "refunded": "0", "last_nonce": "6", "start_slot": "3", "remaining": "50000"}}}
            ]}
            """#
        ),
        (
            "fee-split",
            #"""
            {"mechanism": "fee-split", "version": 1, "cases": [
              {"name": "edge-remainder-to-largest", "source": "computed", "status": "computed",
                "parameters": {"mode": "pro_rata", "parts": [{"id": "stakers", "bps": "3333"},
                {"id": "buyback", "bps": "3333"}, {"id": "treasury", "bps": "3334"}]}, "input":
                {"gross": "10"}, "expect": {"parts": {"stakers": "3", "buyback": "3", "treasury":
                "4"}, "rest": "0"}},
              {"name": "edge-waterfall-rest", "source": "computed", "status": "computed",
                "parameters": {"mode": "waterfall", "parts": [{"id": "stakers", "bps": "5000",
                "limit": "none"}, {"id": "buyback", "bps": "5000", "limit": "none"}]}, "input":
                {"gross": "101"}, "expect": {"parts": {"stakers": "50", "buyback": "25"}, "rest":
                "26"}},
              {"name": "edge-not-10000", "source": "computed", "status": "computed", "parameters":
                {"mode": "pro_rata", "parts": [{"id": "stakers", "bps": "1"}, {"id": "buyback",
                "bps": "2"}, {"id": "treasury", "bps": "3"}]}, "input": {"gross": "10"},
                "refuses": "bad-split"}
            ]}
            """#
        ),
        (
            "lock-multiplier",
            #"""
            {"mechanism": "lock-multiplier", "version": 1, "cases": [
              {"name": "nosana-90-days", "source":
                "computed from nosana-ci/nosana-programs:programs/nosana-staking/src/state.rs",
                "status": "code", "parameters": {"kind": "nosana", "max_bonus":
                "3000000000000000000", "lock_min": "0", "lock_max": "31536000"}, "input":
                {"amount": "1000000000", "lock": "7776000"}, "expect": {"weight": "1739726027"}},
              {"name": "edge-linear-zero-lock", "source": "computed", "status": "computed",
                "parameters": {"kind": "linear", "max_bonus": "3000000000000000000", "lock_min":
                "0", "lock_max": "31536000"}, "input": {"amount": "100", "lock": "0"}, "expect":
                {"weight": "100"}},
              {"name": "edge-icn-part-day-before-bounds", "source": "computed", "status":
                "computed", "parameters": {"kind": "icn"}, "input": {"amount": "10", "lock":
                "124502405"}, "refuses": "lock-not-whole-days"}
            ]}
            """#
        ),
        (
            "staking-pool",
            #"""
            {"mechanism": "staking-pool", "version": 1, "cases": [
              {"name": "edge-nobody-staked-is-kept-for-later", "source": "computed", "status":
                "computed", "parameters": {"warm_up": "100", "unbonding": "200", "min_stake":
                "10", "multiplier": "none", "max_bonus": "3000000000000000000", "lock_min": "0",
                "lock_max": "31536000"}, "input": {"ops": [{"op": "distribute", "at": "0",
                "amount": "500"}, {"op": "stake", "at": "1", "id": "a", "amount": "50", "lock":
                "0"}, {"op": "distribute", "at": "50", "amount": "500"}, {"op": "distribute",
                "at": "101", "amount": "1"}, {"op": "claim", "at": "101", "id": "a"}]}, "expect":
                {"results": [{"ok": {"allocated": "0"}}, {"ok": {"weight": "50"}}, {"ok":
                {"allocated": "0"}}, {"ok": {"allocated": "1001"}}, {"ok": {"paid": "1000"}}],
                "state": {"index": "369303816355665223352", "remainder": "16", "weight": "50",
                "vault": "1", "unallocated": "0", "positions": {"a": {"state": "active", "amount":
                "50", "weight": "50", "owed": "0"}}}}},
              {"name": "edge-unbonding-earns-nothing", "source": "computed", "status": "computed",
                "parameters": {"warm_up": "0", "unbonding": "200", "min_stake": "10",
                "multiplier": "none", "max_bonus": "3000000000000000000", "lock_min": "0",
                "lock_max": "31536000"}, "input": {"ops": [{"op": "stake", "at": "0", "id": "a",
                "amount": "30", "lock": "0"}, {"op": "stake", "at": "0", "id": "b", "amount":
                "30", "lock": "0"}, {"op": "distribute", "at": "1", "amount": "100"}, {"op":
                "request_unstake", "at": "2", "id": "a"}, {"op": "distribute", "at": "3",
                "amount": "100"}, {"op": "withdraw", "at": "201", "id": "a"}, {"op": "withdraw",
                "at": "202", "id": "a"}, {"op": "claim", "at": "203", "id": "b"}]}, "expect":
                {"results": [{"ok": {"weight": "30"}}, {"ok": {"weight": "30"}}, {"ok":
                {"allocated": "100"}}, {"ok": {"release_at": "202"}}, {"ok": {"allocated":
                "100"}}, {"refuses": "still-unbonding"}, {"ok": {"returned": "30", "paid": "49"}},
                {"ok": {"paid": "150"}}], "state": {"index": "92233720368547758080", "remainder":
                "20", "weight": "30", "vault": "1", "unallocated": "0", "positions": {"b":
                {"state": "active", "amount": "30", "weight": "30", "owed": "0"}}}}},
              {"name": "edge-operations-are-an-object", "source": "computed", "status":
                "computed", "parameters": {"warm_up": "100", "unbonding": "200", "min_stake":
                "10", "multiplier": "none", "max_bonus": "3000000000000000000", "lock_min": "0",
                "lock_max": "31536000"}, "input": {"ops": {"op": "distribute"}}, "refuses":
                "malformed-field"}
            ]}
            """#
        ),
    ]
}
