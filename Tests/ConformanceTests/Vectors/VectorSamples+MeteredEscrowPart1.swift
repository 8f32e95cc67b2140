extension VectorSamples {
    static let meteredEscrowPart1 = #"""
        {"mechanism": "metered-escrow", "version": 1, "cases": [
        {"name": "fee-of-100000", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "100000"},
          "expect": {"fee": "250"}},
        {"name": "fee-of-399", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "399"},
          "expect": {"fee": "0"}},
        {"name": "fee-of-400", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "400"},
          "expect": {"fee": "1"}},
        {"name": "fee-of-u64-max", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "18446744073709551615"},
          "refuses": "math-overflow"},
        {"name": "quote-60-units", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "100", "settled_units": "40", "max_units":
            "100", "price_per_unit": "1000", "remaining_escrow": "60000"},
          "expect": {"new_units": "60", "gross": "60000", "fee": "150", "provider": "59850"}},
        {"name": "quote-overpay", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "100", "settled_units": "40", "max_units":
            "100", "price_per_unit": "1000", "remaining_escrow": "59999"},
          "refuses": "escrow-underfunded"},
        {"name": "quote-bad-units-40", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "40", "settled_units": "40", "max_units":
            "100", "price_per_unit": "1000", "remaining_escrow": "60000"},
          "refuses": "invalid-receipt"},
        {"name": "quote-bad-units-39", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "39", "settled_units": "40", "max_units":
            "100", "price_per_unit": "1000", "remaining_escrow": "60000"},
          "refuses": "invalid-receipt"},
        {"name": "quote-bad-units-101", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "101", "settled_units": "40", "max_units":
            "100", "price_per_unit": "1000", "remaining_escrow": "60000"},
          "refuses": "invalid-receipt"},
        {"name": "quote-gross-overflow", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "2", "settled_units": "0", "max_units":
            "2", "price_per_unit": "18446744073709551615", "remaining_escrow":
            "18446744073709551615"},
          "refuses": "math-overflow"},
        {"name": "quote-zero-fee", "source":
          "orithellama/ICPX:programs/icpx-payments/tests/payment_math.rs", "status": "code",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "quote", "cumulative_units": "1", "settled_units": "0", "max_units":
            "1", "price_per_unit": "399", "remaining_escrow": "399"},
          "expect": {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}},
        {"name": "edge-happy-path", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "1"}, {"op": "settle", "slot": "20", "signer":
            "receipt_authority", "cumulative_units": "90", "nonce": "2"}, {"op": "complete",
            "slot": "30", "signer": "receipt_authority", "cumulative_units": "100", "nonce":
            "3"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"ok":
            {"new_units": "50", "gross": "50000", "fee": "125", "provider": "49875"}}, {"ok":
            {"new_units": "10", "gross": "10000", "fee": "25", "provider": "9975", "refund":
            "0"}}], "state": {"status": "completed", "max_units": "100", "price_per_unit": "1000",
            "expiry_slot": "500", "escrow": "100000", "settled_units": "100", "paid": "99750",
            "fees": "250", "refunded": "0", "last_nonce": "3", "start_slot": "3", "remaining":
            "0"}}},
        {"name": "edge-expire-too-early-then-late", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "expire", "slot": "500", "signer": "anyone"}, {"op": "expire",
            "slot": "501", "signer": "anyone"}, {"op": "expire", "slot": "502", "signer":
            "anyone"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"refuses":
            "job-not-expired"}, {"ok": {"refund": "100000"}}, {"refuses": "invalid-status"}],
            "state": {"status": "expired", "max_units": "100", "price_per_unit": "1000",
            "expiry_slot": "500", "escrow": "100000", "settled_units": "0", "paid": "0", "fees":
            "0", "refunded": "100000", "last_nonce": "0", "start_slot": "3", "remaining": "0"}}},
        {"name": "edge-replayed-nonce", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "5"}, {"op": "settle", "slot": "11", "signer":
            "receipt_authority", "cumulative_units": "50", "nonce": "5"}, {"op": "settle", "slot":
            "12", "signer": "receipt_authority", "cumulative_units": "50", "nonce": "4"}, {"op":
            "settle", "slot": "13", "signer": "receipt_authority", "cumulative_units": "50",
            "nonce": "6"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"refuses":
            "invalid-receipt"}, {"refuses": "invalid-receipt"}, {"ok": {"new_units": "10",
            "gross": "10000", "fee": "25", "provider": "9975"}}], "state": {"status": "running",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500", "escrow":
            "100000", "settled_units": "50", "paid": "49875", "fees": "125", "refunded": "0",
            "last_nonce": "6", "start_slot": "3", "remaining": "50000"}}},
        {"name": "edge-only-authority-adds-units", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "1"}, {"op": "complete", "slot": "11", "signer":
            "provider", "cumulative_units": "50", "nonce": "2"}, {"op": "complete", "slot": "12",
            "signer": "requester", "cumulative_units": "40", "nonce": "0"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"refuses":
            "invalid-signer"}, {"ok": {"new_units": "0", "gross": "0", "fee": "0", "provider":
            "0", "refund": "60000"}}], "state": {"status": "completed", "max_units": "100",
            "price_per_unit": "1000", "expiry_slot": "500", "escrow": "100000", "settled_units":
            "40", "paid": "39900", "fees": "100", "refunded": "60000", "last_nonce": "1",
            "start_slot": "3", "remaining": "0"}}},
        {"name": "edge-code-dispute-not-frozen", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "1"}, {"op": "dispute", "slot": "11", "signer":
            "requester"}, {"op": "settle", "slot": "12", "signer": "receipt_authority",
            "cumulative_units": "50", "nonce": "2"}, {"op": "complete", "slot": "13", "signer":
            "requester", "cumulative_units": "40", "nonce": "0"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"ok": {}},
            {"refuses": "invalid-status"}, {"ok": {"new_units": "0", "gross": "0", "fee": "0",
            "provider": "0", "refund": "60000"}}], "state": {"status": "completed", "max_units":
            "100", "price_per_unit": "1000", "expiry_slot": "500", "escrow": "100000",
            "settled_units": "40", "paid": "39900", "fees": "100", "refunded": "60000",
            "last_nonce": "1", "start_slot": "3", "remaining": "0"}}},
        {"name": "edge-docs-dispute-frozen-then-resolved", "source": "computed", "status":
          "computed",
          "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window": "100"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "1"}, {"op": "dispute", "slot": "11", "signer":
            "requester"}, {"op": "complete", "slot": "13", "signer": "requester",
            "cumulative_units": "40", "nonce": "0"}, {"op": "expire", "slot": "501", "signer":
            "anyone"}, {"op": "resolve", "slot": "600", "signer": "arbiter", "cumulative_units":
            "70", "nonce": "2"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"ok": {}},
            {"refuses": "invalid-status"}, {"refuses": "invalid-status"}, {"ok": {"new_units":
            "30", "gross": "30000", "fee": "75", "provider": "29925", "refund": "30000"}}],
            "state": {"status": "completed", "max_units": "100", "price_per_unit": "1000",
            "expiry_slot": "500", "escrow": "100000", "settled_units": "70", "paid": "69825",
            "fees": "175", "refunded": "30000", "last_nonce": "2", "start_slot": "3", "remaining":
            "0"}}},
        {"name": "edge-docs-dispute-window-last-slot", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window": "100"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "dispute", "slot": "104", "signer": "requester"}, {"op":
            "dispute", "slot": "103", "signer": "requester"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"refuses":
            "dispute-window-closed"}, {"ok": {}}], "state": {"status": "disputed", "max_units":
            "100", "price_per_unit": "1000", "expiry_slot": "500", "escrow": "100000",
            "settled_units": "0", "paid": "0", "fees": "0", "refunded": "0", "last_nonce": "0",
            "start_slot": "3", "remaining": "100000"}}},
        {"name": "edge-wrong-signers", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "provider",
            "max_units": "1", "price_per_unit": "1", "expiry_slot": "9"}, {"op": "create", "slot":
            "1", "signer": "requester", "max_units": "100", "price_per_unit": "1000",
            "expiry_slot": "500"}, {"op": "fund", "slot": "2", "signer": "provider"}, {"op":
            "fund", "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "requester"}, {"op": "accept", "slot": "3", "signer": "provider"}, {"op": "settle",
            "slot": "4", "signer": "provider", "cumulative_units": "1", "nonce": "1"}, {"op":
            "dispute", "slot": "5", "signer": "receipt_authority"}]},
          "expect": {"results": [{"refuses": "invalid-signer"}, {"ok": {}}, {"refuses":
            "invalid-signer"}, {"ok": {"funded": "100000"}}, {"refuses": "invalid-signer"}, {"ok":
            {}}, {"refuses": "invalid-signer"}, {"refuses": "invalid-signer"}], "state":
            {"status": "running", "max_units": "100", "price_per_unit": "1000", "expiry_slot":
            "500", "escrow": "100000", "settled_units": "0", "paid": "0", "fees": "0", "refunded":
            "0", "last_nonce": "0", "start_slot": "3", "remaining": "100000"}}},
        {"name": "edge-many-small-receipts-pay-no-fee", "source": "computed", "status":
          "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "10", "price_per_unit": "399", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "11", "signer": "receipt_authority",
            "cumulative_units": "1", "nonce": "1"}, {"op": "settle", "slot": "12", "signer":
            "receipt_authority", "cumulative_units": "2", "nonce": "2"}, {"op": "settle", "slot":
            "13", "signer": "receipt_authority", "cumulative_units": "3", "nonce": "3"}, {"op":
            "settle", "slot": "14", "signer": "receipt_authority", "cumulative_units": "4",
            "nonce": "4"}, {"op": "settle", "slot": "15", "signer": "receipt_authority",
            "cumulative_units": "5", "nonce": "5"}, {"op": "settle", "slot": "16", "signer":
            "receipt_authority", "cumulative_units": "6", "nonce": "6"}, {"op": "settle", "slot":
            "17", "signer": "receipt_authority", "cumulative_units": "7", "nonce": "7"}, {"op":
            "settle", "slot": "18", "signer": "receipt_authority", "cumulative_units": "8",
            "nonce": "8"}, {"op": "settle", "slot": "19", "signer": "receipt_authority",
            "cumulative_units": "9", "nonce": "9"}, {"op": "settle", "slot": "20", "signer":
            "receipt_authority", "cumulative_units": "10", "nonce": "10"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "3990"}}, {"ok": {}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}, {"ok":
            {"new_units": "1", "gross": "399", "fee": "0", "provider": "399"}}], "state":
            {"status": "running", "max_units": "10", "price_per_unit": "399", "expiry_slot":
            "500", "escrow": "3990", "settled_units": "10", "paid": "3990", "fees": "0",
            "refunded": "0", "last_nonce": "10", "start_slot": "3", "remaining": "0"}}}
        ]}
        """#
}
