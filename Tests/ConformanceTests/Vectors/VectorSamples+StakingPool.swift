extension VectorSamples {
    static let stakingPool = #"""
        {"mechanism": "staking-pool", "version": 1, "cases": [
        {"name": "edge-nobody-staked-is-kept-for-later", "source": "computed", "status":
          "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "0", "amount": "500"}, {"op": "stake",
            "at": "1", "id": "a", "amount": "50", "lock": "0"}, {"op": "distribute", "at": "50",
            "amount": "500"}, {"op": "distribute", "at": "101", "amount": "1"}, {"op": "claim",
            "at": "101", "id": "a"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"ok": {"weight": "50"}}, {"ok":
            {"allocated": "0"}}, {"ok": {"allocated": "1001"}}, {"ok": {"paid": "1000"}}],
            "state": {"index": "369303816355665223352", "remainder": "16", "weight": "50",
            "vault": "1", "unallocated": "0", "positions": {"a": {"state": "active", "amount":
            "50", "weight": "50", "owed": "0"}}}}},
        {"name": "edge-two-stakers-pro-rata", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "0", "id": "a", "amount": "30", "lock": "0"},
            {"op": "stake", "at": "0", "id": "b", "amount": "70", "lock": "0"}, {"op":
            "distribute", "at": "1", "amount": "101"}, {"op": "claim", "at": "2", "id": "a"},
            {"op": "claim", "at": "2", "id": "b"}, {"op": "distribute", "at": "3", "amount":
            "99"}, {"op": "claim", "at": "4", "id": "a"}, {"op": "claim", "at": "4", "id": "b"}]},
          "expect": {"results": [{"ok": {"weight": "30"}}, {"ok": {"weight": "70"}}, {"ok":
            {"allocated": "101"}}, {"ok": {"paid": "30"}}, {"ok": {"paid": "70"}}, {"ok":
            {"allocated": "99"}}, {"ok": {"paid": "29"}}, {"ok": {"paid": "69"}}], "state":
            {"index": "36893488147419103232", "remainder": "0", "weight": "100", "vault": "2",
            "unallocated": "0", "positions": {"a": {"state": "active", "amount": "30", "weight":
            "30", "owed": "0"}, "b": {"state": "active", "amount": "70", "weight": "70", "owed":
            "0"}}}}},
        {"name": "edge-unbonding-earns-nothing", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "0", "id": "a", "amount": "30", "lock": "0"},
            {"op": "stake", "at": "0", "id": "b", "amount": "30", "lock": "0"}, {"op":
            "distribute", "at": "1", "amount": "100"}, {"op": "request_unstake", "at": "2", "id":
            "a"}, {"op": "distribute", "at": "3", "amount": "100"}, {"op": "withdraw", "at":
            "201", "id": "a"}, {"op": "withdraw", "at": "202", "id": "a"}, {"op": "claim", "at":
            "203", "id": "b"}]},
          "expect": {"results": [{"ok": {"weight": "30"}}, {"ok": {"weight": "30"}}, {"ok":
            {"allocated": "100"}}, {"ok": {"release_at": "202"}}, {"ok": {"allocated": "100"}},
            {"refuses": "still-unbonding"}, {"ok": {"returned": "30", "paid": "49"}}, {"ok":
            {"paid": "150"}}], "state": {"index": "92233720368547758080", "remainder": "20",
            "weight": "30", "vault": "1", "unallocated": "0", "positions": {"b": {"state":
            "active", "amount": "30", "weight": "30", "owed": "0"}}}}},
        {"name": "edge-below-minimum", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "0", "id": "a", "amount": "9", "lock": "0"},
            {"op": "stake", "at": "0", "id": "a", "amount": "10", "lock": "0"}, {"op": "stake",
            "at": "0", "id": "a", "amount": "10", "lock": "0"}]},
          "expect": {"results": [{"refuses": "below-minimum"}, {"ok": {"weight": "10"}},
            {"refuses": "duplicate-id"}], "state": {"index": "0", "remainder": "0", "weight": "0",
            "vault": "0", "unallocated": "0", "positions": {"a": {"state": "warming", "amount":
            "10", "weight": "10", "owed": "0"}}}}},
        {"name": "edge-unknown-and-duplicate", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "claim", "at": "0", "id": "x"}, {"op": "stake", "at": "0",
            "id": "a", "amount": "10", "lock": "0"}, {"op": "request_unstake", "at": "1", "id":
            "a"}, {"op": "request_unstake", "at": "2", "id": "a"}, {"op": "withdraw", "at": "3",
            "id": "b"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"ok": {"weight": "10"}}, {"ok":
            {"release_at": "201"}}, {"refuses": "already-unbonding"}, {"refuses": "unknown-id"}],
            "state": {"index": "0", "remainder": "0", "weight": "0", "vault": "0", "unallocated":
            "0", "positions": {"a": {"state": "unbonding", "amount": "10", "weight": "0", "owed":
            "0"}}}}},
        {"name": "edge-time-reversed", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "5", "id": "a", "amount": "10", "lock": "0"},
            {"op": "distribute", "at": "4", "amount": "9"}]},
          "expect": {"results": [{"ok": {"weight": "10"}}, {"refuses": "time-reversed"}], "state":
            {"index": "0", "remainder": "0", "weight": "0", "vault": "0", "unallocated": "0",
            "positions": {"a": {"state": "warming", "amount": "10", "weight": "10", "owed":
            "0"}}}}},
        {"name": "edge-all-unstake-then-distribute", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "0", "id": "a", "amount": "10", "lock": "0"},
            {"op": "request_unstake", "at": "1", "id": "a"}, {"op": "distribute", "at": "2",
            "amount": "77"}, {"op": "stake", "at": "3", "id": "b", "amount": "10", "lock": "0"},
            {"op": "distribute", "at": "4", "amount": "0"}, {"op": "claim", "at": "4", "id": "b"},
            {"op": "claim", "at": "4", "id": "a"}]},
          "expect": {"results": [{"ok": {"weight": "10"}}, {"ok": {"release_at": "201"}}, {"ok":
            {"allocated": "0"}}, {"ok": {"weight": "10"}}, {"ok": {"allocated": "77"}}, {"ok":
            {"paid": "76"}}, {"ok": {"paid": "0"}}], "state": {"index": "142039929367563547443",
            "remainder": "2", "weight": "10", "vault": "1", "unallocated": "0", "positions": {"a":
            {"state": "unbonding", "amount": "10", "weight": "0", "owed": "0"}, "b": {"state":
            "active", "amount": "10", "weight": "10", "owed": "0"}}}}},
        {"name": "edge-lock-out-of-bounds", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "nosana", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "0", "id": "a", "amount": "1000000000", "lock":
            "86400"}]},
          "expect": {"results": [{"refuses": "lock-out-of-bounds"}], "state": {"index": "0",
            "remainder": "0", "weight": "0", "vault": "0", "unallocated": "0", "positions": {}}}},
        {"name": "edge-vault-overflow", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "1", "amount":
            "340282366920938463463374607431768211455"}, {"op": "distribute", "at": "2", "amount":
            "1"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "overflow"}], "state":
            {"index": "0", "remainder": "0", "weight": "0", "vault":
            "340282366920938463463374607431768211455", "unallocated":
            "340282366920938463463374607431768211455", "positions": {}}}},
        {"name": "edge-misread-before-time-reversed", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "5", "amount": "1"}, {"op": "distribute",
            "at": "4", "amount": "x"}, {"op": "stake", "at": "4", "id": "a", "amount": "-1",
            "lock": "0"}, {"op": "distribute", "at": "4", "amount": "1"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "malformed-integer"},
            {"refuses": "out-of-range"}, {"refuses": "time-reversed"}], "state": {"index": "0",
            "remainder": "0", "weight": "0", "vault": "1", "unallocated": "1", "positions": {}}}},
        {"name": "edge-operations-are-an-object", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "200", "min_stake": "10", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": {"op": "distribute"}},
          "refuses": "malformed-field"},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "min_stake": "1000000", "multiplier": "none",
            "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "claim", "at": "87400", "id": "p367"}, {"op": "stake", "at":
            "173800", "id": "p59", "amount": "1543163438", "lock": "2592000"}, {"op": "withdraw",
            "at": "173810", "id": "p353"}, {"op": "distribute", "at": "260210", "amount":
            "440249989"}, {"op": "stake", "at": "1124210", "id": "p59", "amount":
            "80523448476824", "lock": "1209600"}, {"op": "stake", "at": "1210610", "id": "p26",
            "amount": "217524033962", "lock": "2592000"}, {"op": "claim", "at": "1210710", "id":
            "p26"}, {"op": "claim", "at": "1297110", "id": "p367"}, {"op": "stake", "at":
            "2161110", "id": "p59", "amount": "31565366958", "lock": "0"}, {"op":
            "request_unstake", "at": "3025110", "id": "p59"}, {"op": "distribute", "at":
            "3889110", "amount": "37679423498"}, {"op": "claim", "at": "3889110", "id": "p353"},
            {"op": "claim", "at": "3889110", "id": "p367"}, {"op": "claim", "at": "3889110", "id":
            "p26"}, {"op": "claim", "at": "3889110", "id": "p59"}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "604800", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "stake", "at": "1000", "id": "p149", "amount": "225911",
            "lock": "1209600"}, {"op": "distribute", "at": "865000", "amount": "27357432766"},
            {"op": "request_unstake", "at": "1729000", "id": "p227"}, {"op": "stake", "at":
            "1729010", "id": "p40", "amount": "6596899", "lock": "2592000"}, {"op":
            "request_unstake", "at": "1729110", "id": "p227"}, {"op": "withdraw", "at": "1729120",
            "id": "p5"}, {"op": "stake", "at": "1815520", "id": "p227", "amount": "3", "lock":
            "2592000"}, {"op": "withdraw", "at": "1815530", "id": "p227"}, {"op": "distribute",
            "at": "1901930", "amount": "50672343525"}, {"op": "claim", "at": "1901930", "id":
            "p227"}, {"op": "claim", "at": "1901930", "id": "p149"}, {"op": "claim", "at":
            "1901930", "id": "p40"}, {"op": "claim", "at": "1901930", "id": "p5"}]},
          "expect": {"results": [{"ok": {"weight": "225911"}}, {"ok": {"allocated":
            "27357432766"}}, {"refuses": "unknown-id"}, {"ok": {"weight": "6596899"}}, {"refuses":
            "unknown-id"}, {"refuses": "unknown-id"}, {"ok": {"weight": "3"}}, {"refuses":
            "not-unbonding"}, {"ok": {"allocated": "50672343525"}}, {"ok": {"paid": "22280"}},
            {"ok": {"paid": "29035250961"}}, {"ok": {"paid": "48994503048"}}, {"refuses":
            "unknown-id"}], "state": {"index": "2370871022697522608410675", "remainder":
            "2197619", "weight": "6822813", "vault": "2", "unallocated": "0", "positions":
            {"p149": {"state": "active", "amount": "225911", "weight": "225911", "owed": "0"},
            "p227": {"state": "active", "amount": "3", "weight": "3", "owed": "0"}, "p40":
            {"state": "active", "amount": "6596899", "weight": "6596899", "owed": "0"}}}}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "86400", "unbonding": "0", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "865000", "amount": "114755157658"}, {"op":
            "request_unstake", "at": "1729000", "id": "p175"}, {"op": "claim", "at": "1729100",
            "id": "p286"}, {"op": "request_unstake", "at": "1729200", "id": "p286"}, {"op":
            "claim", "at": "2593200", "id": "p286"}, {"op": "distribute", "at": "2593210",
            "amount": "745696967"}, {"op": "stake", "at": "2593210", "id": "p286", "amount":
            "485031", "lock": "1209600"}, {"op": "distribute", "at": "2593210", "amount": "35"},
            {"op": "claim", "at": "2593210", "id": "p325"}, {"op": "claim", "at": "2593310", "id":
            "p286"}, {"op": "request_unstake", "at": "2593320", "id": "p250"}, {"op": "claim",
            "at": "2593320", "id": "p175"}, {"op": "claim", "at": "2593320", "id": "p325"}, {"op":
            "claim", "at": "2593320", "id": "p250"}, {"op": "claim", "at": "2593320", "id":
            "p286"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"},
            {"ok": {"allocated": "0"}}, {"ok": {"weight": "485031"}}, {"ok": {"allocated": "0"}},
            {"refuses": "unknown-id"}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"},
            {"ok": {"paid": "0"}}], "state": {"index": "0", "remainder": "0", "weight": "0",
            "vault": "115500854660", "unallocated": "115500854660", "positions": {"p286":
            {"state": "warming", "amount": "485031", "weight": "485031", "owed": "0"}}}}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "86400", "unbonding": "604800", "min_stake": "0",
            "multiplier": "nosana", "max_bonus": "3000000000000000000", "lock_min": "0",
            "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "1010", "amount": "1227"}, {"op": "claim",
            "at": "1010", "id": "p189"}, {"op": "distribute", "at": "865010", "amount": "1806"},
            {"op": "distribute", "at": "1729010", "amount": "0"}, {"op": "distribute", "at":
            "1729020", "amount": "7"}, {"op": "request_unstake", "at": "1815420", "id": "p241"},
            {"op": "distribute", "at": "1815520", "amount": "35465734"}, {"op": "distribute",
            "at": "1901920", "amount": "38474"}, {"op": "stake", "at": "1988320", "id": "p241",
            "amount": "13747", "lock": "7776000"}, {"op": "stake", "at": "2852320", "id": "p350",
            "amount": "10143793848815", "lock": "7776000"}, {"op": "withdraw", "at": "2852420",
            "id": "p350"}, {"op": "distribute", "at": "2938820", "amount": "0"}, {"op": "claim",
            "at": "2938820", "id": "p189"}, {"op": "claim", "at": "2938820", "id": "p235"}, {"op":
            "claim", "at": "2938820", "id": "p241"}, {"op": "claim", "at": "2938820", "id":
            "p350"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "unknown-id"}, {"ok":
            {"allocated": "0"}}, {"ok": {"allocated": "0"}}, {"ok": {"allocated": "0"}},
            {"refuses": "unknown-id"}, {"ok": {"allocated": "0"}}, {"ok": {"allocated": "0"}},
            {"ok": {"weight": "23916"}}, {"ok": {"weight": "17647422175335"}}, {"refuses":
            "not-unbonding"}, {"ok": {"allocated": "35507248"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"ok": {"paid": "0"}}, {"ok": {"paid": "35507247"}}],
            "state": {"index": "37115512352026", "remainder": "17000572580242", "weight":
            "17647422199251", "vault": "1", "unallocated": "0", "positions": {"p241": {"state":
            "active", "amount": "13747", "weight": "23916", "owed": "0"}, "p350": {"state":
            "active", "amount": "10143793848815", "weight": "17647422175335", "owed": "0"}}}}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "0", "min_stake": "0", "multiplier":
            "linear", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "request_unstake", "at": "87400", "id": "p153"}, {"op":
            "claim", "at": "87410", "id": "p299"}, {"op": "distribute", "at": "87420", "amount":
            "9516371"}, {"op": "distribute", "at": "951420", "amount": "80507743"}, {"op":
            "withdraw", "at": "951520", "id": "p153"}, {"op": "claim", "at": "951620", "id":
            "p153"}, {"op": "request_unstake", "at": "951720", "id": "p249"}, {"op": "claim",
            "at": "1038120", "id": "p299"}, {"op": "withdraw", "at": "1902120", "id": "p299"},
            {"op": "request_unstake", "at": "1902120", "id": "p153"}, {"op": "request_unstake",
            "at": "1988520", "id": "p299"}, {"op": "withdraw", "at": "1988520", "id": "p153"},
            {"op": "distribute", "at": "2074920", "amount": "9048112"}, {"op": "stake", "at":
            "2161320", "id": "p299", "amount": "1011873611459", "lock": "31536000"}, {"op":
            "claim", "at": "2161320", "id": "p299"}, {"op": "claim", "at": "2161320", "id": "p6"},
            {"op": "claim", "at": "2161320", "id": "p249"}, {"op": "claim", "at": "2161320", "id":
            "p153"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok":
            {"allocated": "0"}}, {"ok": {"allocated": "0"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"ok": {"allocated": "0"}}, {"ok": {"weight":
            "4047494445836"}}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"refuses": "unknown-id"}], "state": {"index": "0", "remainder": "0",
            "weight": "4047494445836", "vault": "99072226", "unallocated": "99072226",
            "positions": {"p299": {"state": "active", "amount": "1011873611459", "weight":
            "4047494445836", "owed": "0"}}}}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "0", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "1010", "amount": "2044415"}, {"op":
            "claim", "at": "87410", "id": "p231"}, {"op": "withdraw", "at": "87510", "id":
            "p292"}, {"op": "claim", "at": "87520", "id": "p292"}, {"op": "distribute", "at":
            "87620", "amount": "3360451"}, {"op": "distribute", "at": "87630", "amount": "3533"},
            {"op": "withdraw", "at": "174030", "id": "p292"}, {"op": "claim", "at": "174030",
            "id": "p26"}, {"op": "claim", "at": "174030", "id": "p107"}, {"op": "claim", "at":
            "174030", "id": "p231"}, {"op": "claim", "at": "174030", "id": "p292"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok": {"allocated": "0"}},
            {"ok": {"allocated": "0"}}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"}],
            "state": {"index": "0", "remainder": "0", "weight": "0", "vault": "5408399",
            "unallocated": "5408399", "positions": {}}}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "86400", "unbonding": "604800", "min_stake": "1000000",
            "multiplier": "nosana", "max_bonus": "3000000000000000000", "lock_min": "0",
            "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "865000", "amount": "6557623"}, {"op":
            "stake", "at": "951400", "id": "p46", "amount": "110090696413", "lock": "31536000"},
            {"op": "stake", "at": "951400", "id": "p111", "amount": "271389695922", "lock":
            "7776000"}, {"op": "request_unstake", "at": "1815400", "id": "p46"}, {"op":
            "request_unstake", "at": "2679400", "id": "p291"}, {"op": "claim", "at": "2679400",
            "id": "p46"}, {"op": "stake", "at": "2765800", "id": "p111", "amount": "231537",
            "lock": "31536000"}, {"op": "distribute", "at": "2765900", "amount": "29226081237"},
            {"op": "stake", "at": "3629900", "id": "p111", "amount": "410383", "lock": "1209600"},
            {"op": "claim", "at": "3629900", "id": "p266"}, {"op": "claim", "at": "3629900", "id":
            "p111"}, {"op": "claim", "at": "3629900", "id": "p291"}, {"op": "claim", "at":
            "3629900", "id": "p46"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"ok": {"weight": "440362785652"}},
            {"ok": {"weight": "472143717562"}}, {"refuses": "locked"}, {"refuses": "unknown-id"},
            {"ok": {"paid": "0"}}, {"refuses": "duplicate-id"}, {"ok": {"allocated":
            "29232638860"}}, {"refuses": "duplicate-id"}, {"refuses": "unknown-id"}, {"ok":
            {"paid": "15125379092"}}, {"refuses": "unknown-id"}, {"ok": {"paid": "14107259767"}}],
            "state": {"index": "590951413223115343", "remainder": "86735185358", "weight":
            "912506503214", "vault": "1", "unallocated": "0", "positions": {"p111": {"state":
            "active", "amount": "271389695922", "weight": "472143717562", "owed": "0"}, "p46":
            {"state": "active", "amount": "110090696413", "weight": "440362785652", "owed":
            "0"}}}}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "86400", "unbonding": "604800", "min_stake": "0",
            "multiplier": "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max":
            "31536000"},
          "input": {"ops": [{"op": "withdraw", "at": "87400", "id": "p132"}, {"op": "claim", "at":
            "87500", "id": "p313"}, {"op": "stake", "at": "87600", "id": "p241", "amount":
            "5455412690989", "lock": "2592000"}, {"op": "distribute", "at": "174000", "amount":
            "53966621599"}, {"op": "request_unstake", "at": "1038000", "id": "p241"}, {"op":
            "distribute", "at": "1038010", "amount": "8"}, {"op": "withdraw", "at": "1038020",
            "id": "p211"}, {"op": "request_unstake", "at": "1038120", "id": "p132"}, {"op":
            "stake", "at": "1038130", "id": "p132", "amount": "15966997707931", "lock":
            "1209600"}, {"op": "claim", "at": "1038130", "id": "p211"}, {"op": "claim", "at":
            "1038130", "id": "p241"}, {"op": "claim", "at": "1038130", "id": "p132"}, {"op":
            "claim", "at": "1038130", "id": "p313"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok":
            {"weight": "5455412690989"}}, {"ok": {"allocated": "53966621599"}}, {"refuses":
            "locked"}, {"ok": {"allocated": "8"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"ok": {"weight": "15966997707931"}}, {"refuses": "unknown-id"}, {"ok":
            {"paid": "53966621606"}}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"}], "state":
            {"index": "182480870595067576", "remainder": "2345846094248", "weight":
            "5455412690989", "vault": "1", "unallocated": "0", "positions": {"p132": {"state":
            "warming", "amount": "15966997707931", "weight": "15966997707931", "owed": "0"},
            "p241": {"state": "active", "amount": "5455412690989", "weight": "5455412690989",
            "owed": "0"}}}}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "0", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "withdraw", "at": "865000", "id": "p140"}, {"op":
            "request_unstake", "at": "865010", "id": "p170"}, {"op": "withdraw", "at": "865110",
            "id": "p170"}, {"op": "stake", "at": "951510", "id": "p140", "amount": "205348131",
            "lock": "31536000"}, {"op": "request_unstake", "at": "951610", "id": "p290"}, {"op":
            "claim", "at": "951610", "id": "p290"}, {"op": "claim", "at": "951610", "id": "p170"},
            {"op": "claim", "at": "951610", "id": "p249"}, {"op": "claim", "at": "951610", "id":
            "p140"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"ok": {"weight": "205348131"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok": {"paid":
            "0"}}], "state": {"index": "0", "remainder": "0", "weight": "205348131", "vault": "0",
            "unallocated": "0", "positions": {"p140": {"state": "active", "amount": "205348131",
            "weight": "205348131", "owed": "0"}}}}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "100", "unbonding": "604800", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "claim", "at": "865000", "id": "p6"}, {"op": "withdraw", "at":
            "1729000", "id": "p133"}, {"op": "distribute", "at": "1815400", "amount":
            "26716589247"}, {"op": "stake", "at": "1901800", "id": "p214", "amount": "1", "lock":
            "2592000"}, {"op": "stake", "at": "2765800", "id": "p133", "amount": "267", "lock":
            "0"}, {"op": "distribute", "at": "2765800", "amount": "21"}, {"op": "claim", "at":
            "2765800", "id": "p214"}, {"op": "claim", "at": "2765800", "id": "p95"}, {"op":
            "claim", "at": "2765800", "id": "p133"}, {"op": "claim", "at": "2765800", "id":
            "p6"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok":
            {"allocated": "0"}}, {"ok": {"weight": "1"}}, {"ok": {"weight": "267"}}, {"ok":
            {"allocated": "26716589268"}}, {"ok": {"paid": "26716589268"}}, {"refuses":
            "unknown-id"}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"}], "state": {"index":
            "492834084749211207653117657088", "remainder": "0", "weight": "1", "vault": "0",
            "unallocated": "0", "positions": {"p133": {"state": "warming", "amount": "267",
            "weight": "267", "owed": "0"}, "p214": {"state": "active", "amount": "1", "weight":
            "1", "owed": "0"}}}}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "604800", "min_stake": "0", "multiplier":
            "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "1000", "amount": "1010705"}, {"op":
            "stake", "at": "87400", "id": "p382", "amount": "3146863941", "lock": "0"}, {"op":
            "stake", "at": "951400", "id": "p239", "amount": "59897106", "lock": "0"}, {"op":
            "request_unstake", "at": "1037800", "id": "p382"}, {"op": "stake", "at": "1124200",
            "id": "p382", "amount": "258", "lock": "31536000"}, {"op": "claim", "at": "1124200",
            "id": "p239"}, {"op": "claim", "at": "1124200", "id": "p229"}, {"op": "claim", "at":
            "1124200", "id": "p201"}, {"op": "claim", "at": "1124200", "id": "p382"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"ok": {"weight": "3146863941"}},
            {"ok": {"weight": "59897106"}}, {"ok": {"release_at": "1642600"}}, {"refuses":
            "duplicate-id"}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"ok": {"paid": "0"}}], "state": {"index": "0", "remainder": "0",
            "weight": "59897106", "vault": "1010705", "unallocated": "1010705", "positions":
            {"p239": {"state": "active", "amount": "59897106", "weight": "59897106", "owed": "0"},
            "p382": {"state": "unbonding", "amount": "3146863941", "weight": "0", "owed": "0"}}}}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "604800", "min_stake": "0", "multiplier":
            "nosana", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max": "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "865000", "amount": "896684213"}, {"op":
            "stake", "at": "1729000", "id": "p84", "amount": "57902906", "lock": "31536000"},
            {"op": "withdraw", "at": "1815400", "id": "p389"}, {"op": "stake", "at": "1815400",
            "id": "p389", "amount": "6", "lock": "7776000"}, {"op": "stake", "at": "1815500",
            "id": "p389", "amount": "16601034857007", "lock": "31536000"}, {"op": "distribute",
            "at": "1815510", "amount": "313"}, {"op": "request_unstake", "at": "1815610", "id":
            "p122"}, {"op": "claim", "at": "1815610", "id": "p122"}, {"op": "claim", "at":
            "1902010", "id": "p389"}, {"op": "distribute", "at": "1902110", "amount":
            "268922467091"}, {"op": "request_unstake", "at": "1988510", "id": "p389"}, {"op":
            "claim", "at": "1988510", "id": "p122"}, {"op": "claim", "at": "1988510", "id":
            "p389"}, {"op": "claim", "at": "1988510", "id": "p342"}, {"op": "claim", "at":
            "1988510", "id": "p84"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"ok": {"weight": "231611624"}},
            {"refuses": "unknown-id"}, {"ok": {"weight": "10"}}, {"refuses": "duplicate-id"},
            {"ok": {"allocated": "896684526"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"ok": {"paid": "38"}}, {"ok": {"allocated": "268922467091"}},
            {"refuses": "locked"}, {"refuses": "unknown-id"}, {"ok": {"paid": "11610"}},
            {"refuses": "unknown-id"}, {"ok": {"paid": "269819139967"}}], "state": {"index":
            "21489787667851925482718", "remainder": "36621860", "weight": "231611634", "vault":
            "2", "unallocated": "0", "positions": {"p389": {"state": "active", "amount": "6",
            "weight": "10", "owed": "0"}, "p84": {"state": "active", "amount": "57902906",
            "weight": "231611624", "owed": "0"}}}}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"warm_up": "0", "unbonding": "604800", "min_stake": "1000000",
            "multiplier": "none", "max_bonus": "3000000000000000000", "lock_min": "0", "lock_max":
            "31536000"},
          "input": {"ops": [{"op": "distribute", "at": "865000", "amount": "112393191592"}, {"op":
            "request_unstake", "at": "865010", "id": "p278"}, {"op": "request_unstake", "at":
            "951410", "id": "p347"}, {"op": "stake", "at": "951420", "id": "p52", "amount": "1",
            "lock": "31536000"}, {"op": "stake", "at": "951430", "id": "p347", "amount":
            "9491684556940", "lock": "0"}, {"op": "claim", "at": "951430", "id": "p347"}, {"op":
            "claim", "at": "951430", "id": "p52"}, {"op": "claim", "at": "951430", "id": "p288"},
            {"op": "claim", "at": "951430", "id": "p278"}]},
          "expect": {"results": [{"ok": {"allocated": "0"}}, {"refuses": "unknown-id"},
            {"refuses": "unknown-id"}, {"refuses": "below-minimum"}, {"ok": {"weight":
            "9491684556940"}}, {"ok": {"paid": "0"}}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"refuses": "unknown-id"}], "state": {"index": "0", "remainder": "0",
            "weight": "9491684556940", "vault": "112393191592", "unallocated": "112393191592",
            "positions": {"p347": {"state": "active", "amount": "9491684556940", "weight":
            "9491684556940", "owed": "0"}}}}}
        ]}
        """#
}
