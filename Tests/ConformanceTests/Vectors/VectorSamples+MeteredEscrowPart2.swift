extension VectorSamples {
    static let meteredEscrowPart2 = #"""
        {"mechanism": "metered-escrow", "version": 1, "cases": [
        {"name": "edge-fee-overflow-on-large-gross", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "1", "price_per_unit": "18446744073709551615", "expiry_slot": "500"},
            {"op": "fund", "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3",
            "signer": "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "1", "nonce": "1"}, {"op": "complete", "slot": "11", "signer":
            "receipt_authority", "cumulative_units": "0", "nonce": "1"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "18446744073709551615"}}, {"ok":
            {}}, {"refuses": "math-overflow"}, {"ok": {"new_units": "0", "gross": "0", "fee": "0",
            "provider": "0", "refund": "18446744073709551615"}}], "state": {"status": "completed",
            "max_units": "1", "price_per_unit": "18446744073709551615", "expiry_slot": "500",
            "escrow": "18446744073709551615", "settled_units": "0", "paid": "0", "fees": "0",
            "refunded": "18446744073709551615", "last_nonce": "0", "start_slot": "3", "remaining":
            "0"}}},
        {"name": "edge-fund-after-expiry", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "501", "signer": "requester"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "job-expired"}], "state": {"status":
            "created", "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500",
            "escrow": "0", "settled_units": "0", "paid": "0", "fees": "0", "refunded": "0",
            "last_nonce": "0", "start_slot": "0", "remaining": "0"}}},
        {"name": "edge-slot-reversed", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "10", "signer": "receipt_authority",
            "cumulative_units": "40", "nonce": "1"}, {"op": "settle", "slot": "9", "signer":
            "receipt_authority", "cumulative_units": "50", "nonce": "2"}, {"op": "settle", "slot":
            "10", "signer": "receipt_authority", "cumulative_units": "50", "nonce": "2"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {"new_units": "40", "gross": "40000", "fee": "100", "provider": "39900"}}, {"refuses":
            "time-reversed"}, {"ok": {"new_units": "10", "gross": "10000", "fee": "25",
            "provider": "9975"}}], "state": {"status": "running", "max_units": "100",
            "price_per_unit": "1000", "expiry_slot": "500", "escrow": "100000", "settled_units":
            "50", "paid": "49875", "fees": "125", "refunded": "0", "last_nonce": "2",
            "start_slot": "3", "remaining": "50000"}}},
        {"name": "edge-code-ignores-window", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "100", "price_per_unit": "1000", "expiry_slot": "500"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "dispute", "slot": "400", "signer": "provider"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "100000"}}, {"ok": {}}, {"ok":
            {}}], "state": {"status": "disputed", "max_units": "100", "price_per_unit": "1000",
            "expiry_slot": "500", "escrow": "100000", "settled_units": "0", "paid": "0", "fees":
            "0", "refunded": "0", "last_nonce": "0", "start_slot": "3", "remaining": "100000"}}},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute_window": "100"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "1", "price_per_unit": "3972", "expiry_slot": "838"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "164", "signer": "receipt_authority",
            "cumulative_units": "0", "nonce": "1"}, {"op": "settle", "slot": "207", "signer":
            "receipt_authority", "cumulative_units": "1", "nonce": "2"}, {"op": "settle", "slot":
            "378", "signer": "receipt_authority", "cumulative_units": "1", "nonce": "3"}, {"op":
            "settle", "slot": "402", "signer": "receipt_authority", "cumulative_units": "2",
            "nonce": "4"}, {"op": "resolve", "slot": "1084", "signer": "arbiter",
            "cumulative_units": "1", "nonce": "5"}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "2939", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "1", "price_per_unit": "1", "expiry_slot": "854"}, {"op": "fund", "slot":
            "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer": "provider"},
            {"op": "settle", "slot": "174", "signer": "receipt_authority", "cumulative_units":
            "1", "nonce": "1"}, {"op": "settle", "slot": "397", "signer": "receipt_authority",
            "cumulative_units": "1", "nonce": "2"}, {"op": "dispute", "slot": "397", "signer":
            "anyone"}, {"op": "complete", "slot": "714", "signer": "receipt_authority",
            "cumulative_units": "1", "nonce": "3"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "1"}}, {"ok": {}}, {"ok":
            {"new_units": "1", "gross": "1", "fee": "0", "provider": "1"}}, {"refuses":
            "invalid-receipt"}, {"refuses": "invalid-signer"}, {"ok": {"new_units": "0", "gross":
            "0", "fee": "0", "provider": "0", "refund": "0"}}], "state": {"status": "completed",
            "max_units": "1", "price_per_unit": "1", "expiry_slot": "854", "escrow": "1",
            "settled_units": "1", "paid": "1", "fees": "0", "refunded": "0", "last_nonce": "1",
            "start_slot": "3", "remaining": "0"}}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "1023", "price_per_unit": "371948", "expiry_slot": "252"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "65", "signer": "receipt_authority",
            "cumulative_units": "94", "nonce": "1"}, {"op": "complete", "slot": "127", "signer":
            "provider", "cumulative_units": "94", "nonce": "2"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "380502804"}}, {"ok": {}}, {"ok":
            {"new_units": "94", "gross": "34963112", "fee": "87407", "provider": "34875705"}},
            {"ok": {"new_units": "0", "gross": "0", "fee": "0", "provider": "0", "refund":
            "345539692"}}], "state": {"status": "completed", "max_units": "1023",
            "price_per_unit": "371948", "expiry_slot": "252", "escrow": "380502804",
            "settled_units": "94", "paid": "34875705", "fees": "87407", "refunded": "345539692",
            "last_nonce": "1", "start_slot": "3", "remaining": "0"}}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "8454", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "9159", "price_per_unit": "228", "expiry_slot": "711"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "113", "signer": "receipt_authority",
            "cumulative_units": "2912", "nonce": "0"}, {"op": "settle", "slot": "121", "signer":
            "receipt_authority", "cumulative_units": "5043", "nonce": "1"}, {"op": "settle",
            "slot": "246", "signer": "receipt_authority", "cumulative_units": "8092", "nonce":
            "2"}, {"op": "settle", "slot": "286", "signer": "receipt_authority",
            "cumulative_units": "11116", "nonce": "3"}, {"op": "settle", "slot": "352", "signer":
            "receipt_authority", "cumulative_units": "14123", "nonce": "3"}, {"op": "dispute",
            "slot": "352", "signer": "requester"}, {"op": "expire", "slot": "431", "signer":
            "anyone"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "2088252"}}, {"ok": {}},
            {"refuses": "invalid-receipt"}, {"ok": {"new_units": "5043", "gross": "1149804",
            "fee": "972044", "provider": "177760"}}, {"ok": {"new_units": "3049", "gross":
            "695172", "fee": "587698", "provider": "107474"}}, {"refuses": "invalid-receipt"},
            {"refuses": "invalid-receipt"}, {"ok": {}}, {"refuses": "job-not-expired"}], "state":
            {"status": "disputed", "max_units": "9159", "price_per_unit": "228", "expiry_slot":
            "711", "escrow": "2088252", "settled_units": "8092", "paid": "285234", "fees":
            "1559742", "refunded": "0", "last_nonce": "2", "start_slot": "3", "remaining":
            "243276"}}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "217270508351245"},
          "expect": {"fee": "543176270878"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "1733288726"},
          "expect": {"fee": "4333221"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "14", "price_per_unit": "12583", "expiry_slot": "483"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "152", "signer": "receipt_authority",
            "cumulative_units": "4", "nonce": "0"}, {"op": "settle", "slot": "248", "signer":
            "receipt_authority", "cumulative_units": "8", "nonce": "1"}, {"op": "complete",
            "slot": "333", "signer": "requester", "cumulative_units": "8", "nonce": "2"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "176162"}}, {"ok": {}}, {"refuses":
            "invalid-receipt"}, {"ok": {"new_units": "8", "gross": "100664", "fee": "251",
            "provider": "100413"}}, {"ok": {"new_units": "0", "gross": "0", "fee": "0",
            "provider": "0", "refund": "75498"}}], "state": {"status": "completed", "max_units":
            "14", "price_per_unit": "12583", "expiry_slot": "483", "escrow": "176162",
            "settled_units": "8", "paid": "100413", "fees": "251", "refunded": "75498",
            "last_nonce": "1", "start_slot": "3", "remaining": "0"}}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "825", "price_per_unit": "1", "expiry_slot": "555"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "114", "signer": "receipt_authority",
            "cumulative_units": "175", "nonce": "1"}, {"op": "dispute", "slot": "114", "signer":
            "requester"}, {"op": "expire", "slot": "462", "signer": "anyone"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "825"}}, {"ok": {}}, {"ok":
            {"new_units": "175", "gross": "175", "fee": "0", "provider": "175"}}, {"ok": {}},
            {"refuses": "job-not-expired"}], "state": {"status": "disputed", "max_units": "825",
            "price_per_unit": "1", "expiry_slot": "555", "escrow": "825", "settled_units": "175",
            "paid": "175", "fees": "0", "refunded": "0", "last_nonce": "1", "start_slot": "3",
            "remaining": "650"}}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "7628", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "2254", "price_per_unit": "13", "expiry_slot": "223"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "56", "signer": "receipt_authority",
            "cumulative_units": "433", "nonce": "0"}, {"op": "resolve", "slot": "268", "signer":
            "arbiter", "cumulative_units": "433", "nonce": "1"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "29302"}}, {"ok": {}}, {"refuses":
            "invalid-receipt"}, {"refuses": "not-in-variant"}], "state": {"status": "running",
            "max_units": "2254", "price_per_unit": "13", "expiry_slot": "223", "escrow": "29302",
            "settled_units": "0", "paid": "0", "fees": "0", "refunded": "0", "last_nonce": "0",
            "start_slot": "3", "remaining": "29302"}}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "code", "dispute_window": "0"},
          "input": {"op": "fee", "gross": "544950757267372"},
          "expect": {"fee": "1362376893168"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window": "100"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "45", "price_per_unit": "6", "expiry_slot": "724"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "126", "signer": "receipt_authority",
            "cumulative_units": "10", "nonce": "1"}, {"op": "settle", "slot": "204", "signer":
            "receipt_authority", "cumulative_units": "26", "nonce": "2"}, {"op": "settle", "slot":
            "379", "signer": "receipt_authority", "cumulative_units": "33", "nonce": "2"}, {"op":
            "settle", "slot": "468", "signer": "receipt_authority", "cumulative_units": "43",
            "nonce": "3"}, {"op": "settle", "slot": "640", "signer": "receipt_authority",
            "cumulative_units": "48", "nonce": "4"}, {"op": "settle", "slot": "866", "signer":
            "receipt_authority", "cumulative_units": "54", "nonce": "4"}, {"op": "resolve",
            "slot": "1208", "signer": "arbiter", "cumulative_units": "45", "nonce": "5"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "270"}}, {"ok": {}}, {"ok":
            {"new_units": "10", "gross": "60", "fee": "0", "provider": "60"}}, {"ok":
            {"new_units": "16", "gross": "96", "fee": "0", "provider": "96"}}, {"refuses":
            "invalid-receipt"}, {"ok": {"new_units": "17", "gross": "102", "fee": "0", "provider":
            "102"}}, {"refuses": "invalid-receipt"}, {"refuses": "job-expired"}, {"refuses":
            "invalid-status"}], "state": {"status": "running", "max_units": "45",
            "price_per_unit": "6", "expiry_slot": "724", "escrow": "270", "settled_units": "43",
            "paid": "258", "fees": "0", "refunded": "0", "last_nonce": "3", "start_slot": "3",
            "remaining": "12"}}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window": "100"},
          "input": {"op": "run", "ops": [{"op": "create", "slot": "1", "signer": "requester",
            "max_units": "503", "price_per_unit": "61", "expiry_slot": "551"}, {"op": "fund",
            "slot": "2", "signer": "requester"}, {"op": "accept", "slot": "3", "signer":
            "provider"}, {"op": "settle", "slot": "92", "signer": "receipt_authority",
            "cumulative_units": "75", "nonce": "0"}, {"op": "settle", "slot": "93", "signer":
            "receipt_authority", "cumulative_units": "217", "nonce": "1"}, {"op": "settle",
            "slot": "262", "signer": "receipt_authority", "cumulative_units": "217", "nonce":
            "2"}, {"op": "resolve", "slot": "680", "signer": "arbiter", "cumulative_units": "217",
            "nonce": "3"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"funded": "30683"}}, {"ok": {}}, {"refuses":
            "invalid-receipt"}, {"ok": {"new_units": "217", "gross": "13237", "fee": "33",
            "provider": "13204"}}, {"refuses": "invalid-receipt"}, {"refuses": "invalid-status"}],
            "state": {"status": "running", "max_units": "503", "price_per_unit": "61",
            "expiry_slot": "551", "escrow": "30683", "settled_units": "217", "paid": "13204",
            "fees": "33", "refunded": "0", "last_nonce": "1", "start_slot": "3", "remaining":
            "17446"}}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"fee_bps": "25", "dispute": "docs", "dispute_window": "100"},
          "input": {"op": "quote", "cumulative_units": "20980", "settled_units": "14915",
            "max_units": "374236", "price_per_unit": "7", "remaining_escrow": "0"},
          "refuses": "escrow-underfunded"}
        ]}
        """#
}
