extension VectorSamples {
    static let buyBack = #"""
        {"mechanism": "buy-back", "version": 1, "cases": [
        {"name": "four-slices-no-fee-equal-one", "source":
          "https://jester.gitbook.io (printed 12,393 tokens for $100k in a $580k pool at $6)",
          "status": "stated",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "4",
            "max_slippage": "1000000000000000000", "between_slices": "none", "on_slippage":
            "skip", "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "100000000000", "reserve_in": "290000000000", "reserve_out":
            "48333333333"},
          "expect": {"slices": [{"spent": "25000000000", "bought": "3835978835"}, {"spent":
            "25000000000", "bought": "3271864301"}, {"spent": "25000000000", "bought":
            "2823663712"}, {"spent": "25000000000", "bought": "2461655543"}], "spent":
            "100000000000", "unspent": "0", "bought": "12393162391", "sinks": {"burn":
            "12393162391"}, "reserve_in": "390000000000", "reserve_out": "35940170942"}},
        {"name": "edge-zero-budget", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "0", "reserve_in": "290000000000", "reserve_out": "48333333333"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"}], "spent": "0",
            "unspent": "0", "bought": "0", "sinks": {"burn": "0"}, "reserve_in": "290000000000",
            "reserve_out": "48333333333"}},
        {"name": "edge-slippage-skips-first-slices", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "3",
            "max_slippage": "10000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "40000000000", "reserve_in": "290000000000", "reserve_out":
            "48333333333"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "0", "bought": "0"}], "spent": "0", "unspent": "40000000000", "bought": "0",
            "sinks": {"burn": "0"}, "reserve_in": "290000000000", "reserve_out": "48333333333"}},
        {"name": "edge-uneven-slices", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "7",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "1003", "reserve_in": "290000000000", "reserve_out": "48333333333"},
          "expect": {"slices": [{"spent": "143", "bought": "23"}, {"spent": "143", "bought":
            "23"}, {"spent": "143", "bought": "23"}, {"spent": "144", "bought": "23"}, {"spent":
            "143", "bought": "23"}, {"spent": "143", "bought": "23"}, {"spent": "144", "bought":
            "23"}], "spent": "1003", "unspent": "0", "bought": "161", "sinks": {"burn": "161"},
            "reserve_in": "290000001003", "reserve_out": "48333333172"}},
        {"name": "edge-sinks-split", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "5000"}, {"id": "lock", "bps": "2000"}, {"id":
            "stakers", "bps": "2000"}, {"id": "treasury", "bps": "1000"}]},
          "input": {"budget": "1000000000", "reserve_in": "290000000000", "reserve_out":
            "48333333333"},
          "expect": {"slices": [{"spent": "250000000", "bought": "41526790"}, {"spent":
            "250000000", "bought": "41455405"}, {"spent": "250000000", "bought": "41384203"},
            {"spent": "250000000", "bought": "41313185"}], "spent": "1000000000", "unspent": "0",
            "bought": "165679583", "sinks": {"burn": "82839791", "lock": "33135917", "stakers":
            "33135917", "treasury": "16567958"}, "reserve_in": "291000000000", "reserve_out":
            "48167653750"}},
        {"name": "edge-unknown-sink", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "team", "bps": "10000"}]},
          "input": {"budget": "1000000000", "reserve_in": "290000000000", "reserve_out":
            "48333333333"},
          "refuses": "unknown-variant"},
        {"name": "edge-carry-until-a-unit-is-bought", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "9",
            "max_slippage": "1000000000000000000", "between_slices": "none", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "27", "reserve_in": "290000000000", "reserve_out": "48333333333"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "9", "bought": "1"}, {"spent": "0", "bought": "0"}, {"spent": "0", "bought":
            "0"}, {"spent": "9", "bought": "1"}, {"spent": "0", "bought": "0"}, {"spent": "0",
            "bought": "0"}, {"spent": "9", "bought": "1"}], "spent": "27", "unspent": "0",
            "bought": "3", "sinks": {"burn": "3"}, "reserve_in": "290000000027", "reserve_out":
            "48333333330"}},
        {"name": "edge-no-slices", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "0",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "10000"}]},
          "input": {"budget": "1000000000", "reserve_in": "290000000000", "reserve_out":
            "48333333333"},
          "refuses": "out-of-range"},
        {"name": "edge-no-overflow-check-without-trade", "source": "computed", "status":
          "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "1",
            "max_slippage": "0", "between_slices": "none", "on_slippage": "skip", "sinks": [{"id":
            "burn", "bps": "10000"}]},
          "input": {"budget": "5192296858534827628530496329220095", "reserve_in":
            "5192296858534827628530496329220095", "reserve_out": "1000000000"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}], "spent": "0", "unspent":
            "5192296858534827628530496329220095", "bought": "0", "sinks": {"burn": "0"},
            "reserve_in": "5192296858534827628530496329220095", "reserve_out": "1000000000"}},
        {"name": "edge-duplicate-before-unknown-sink", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
            "max_slippage": "100000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "team", "bps": "1"}, {"id": "team", "bps": "1"}]},
          "input": {"budget": "5", "reserve_in": "290000000000", "reserve_out": "48333333333"},
          "refuses": "duplicate-id"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "6",
            "max_slippage": "50000000000000000", "between_slices": "none", "on_slippage": "carry",
            "sinks": [{"id": "burn", "bps": "330"}, {"id": "lock", "bps": "238"}, {"id":
            "stakers", "bps": "7440"}, {"id": "treasury", "bps": "1992"}]},
          "input": {"budget": "43128658042", "reserve_in": "2694646908855", "reserve_out":
            "26633016415974889"},
          "expect": {"slices": [{"spent": "7188109673", "bought": "70855933692478"}, {"spent":
            "7188109674", "bought": "70479916076522"}, {"spent": "7188109674", "bought":
            "70106883700020"}, {"spent": "7188109673", "bought": "69736805046247"}, {"spent":
            "7188109674", "bought": "69369649042179"}, {"spent": "7188109674", "bought":
            "69005384964881"}], "spent": "43128658042", "unspent": "0", "bought":
            "419554572522327", "sinks": {"burn": "13845300893237", "lock": "9985398826031",
            "stakers": "312148601956611", "treasury": "83575270846448"}, "reserve_in":
            "2737775566897", "reserve_out": "26213461843452562"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "7",
            "max_slippage": "1000000000000000000", "between_slices": "none", "on_slippage":
            "skip", "sinks": [{"id": "burn", "bps": "3230"}, {"id": "lock", "bps": "4156"}, {"id":
            "stakers", "bps": "438"}, {"id": "treasury", "bps": "2176"}]},
          "input": {"budget": "37555160349", "reserve_in": "86584890149", "reserve_out":
            "259176061848781975"},
          "expect": {"slices": [{"spent": "5365022907", "bought": "15122205802608214"}, {"spent":
            "5365022907", "bought": "13454815699896579"}, {"spent": "5365022907", "bought":
            "12048788754934512"}, {"spent": "5365022907", "bought": "10852212539942021"},
            {"spent": "5365022907", "bought": "9825453586344417"}, {"spent": "5365022907",
            "bought": "8937829569216470"}, {"spent": "5365022907", "bought": "8165288230859582"}],
            "spent": "37555160349", "unspent": "0", "bought": "78406594183801795", "sinks":
            {"burn": "25325329921367980", "lock": "32585780542788026", "stakers":
            "3434208825250519", "treasury": "17061274894395270"}, "reserve_in": "124140050498",
            "reserve_out": "180769467664980180"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "6",
            "max_slippage": "1000000000000000000", "between_slices": "none", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "4166"}, {"id": "lock", "bps": "2757"},
            {"id": "stakers", "bps": "2172"}, {"id": "treasury", "bps": "905"}]},
          "input": {"budget": "46234782224", "reserve_in": "112324853835", "reserve_out":
            "125145254682609275"},
          "expect": {"slices": [{"spent": "7705797037", "bought": "8015348392086960"}, {"spent":
            "7705797037", "bought": "7049347726728684"}, {"spent": "7705797038", "bought":
            "6248110868153513"}, {"spent": "7705797037", "bought": "5576177637553713"}, {"spent":
            "7705797037", "bought": "5007141232816843"}, {"spent": "7705797038", "bought":
            "4521009105935805"}], "spent": "46234782224", "unspent": "0", "bought":
            "36417134963275518", "sinks": {"burn": "15171378425700581", "lock":
            "10040204109375060", "stakers": "7909801714023443", "treasury": "3295750714176434"},
            "reserve_in": "158559636059", "reserve_out": "88728119719333757"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "6",
            "max_slippage": "50000000000000000", "between_slices": "restore", "on_slippage":
            "skip", "sinks": [{"id": "burn", "bps": "4636"}, {"id": "lock", "bps": "4564"}, {"id":
            "stakers", "bps": "750"}, {"id": "treasury", "bps": "50"}]},
          "input": {"budget": "320553948079", "reserve_in": "740480038584", "reserve_out":
            "7473559015637672"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"}, {"spent": "0", "bought":
            "0"}, {"spent": "0", "bought": "0"}], "spent": "0", "unspent": "320553948079",
            "bought": "0", "sinks": {"burn": "0", "lock": "0", "stakers": "0", "treasury": "0"},
            "reserve_in": "740480038584", "reserve_out": "7473559015637672"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "2500", "slices": "2",
            "max_slippage": "250000000000000000", "between_slices": "restore", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "699"}, {"id": "lock", "bps": "4144"}, {"id":
            "stakers", "bps": "4069"}, {"id": "treasury", "bps": "1088"}]},
          "input": {"budget": "1242380121630", "reserve_in": "4562272320833", "reserve_out":
            "22164207513837827"},
          "expect": {"slices": [{"spent": "621190060815", "bought": "2649159334146597"}, {"spent":
            "621190060815", "bought": "2649159334146597"}], "spent": "1242380121630", "unspent":
            "0", "bought": "5298318668293194", "sinks": {"burn": "370352474913694", "lock":
            "2195623256140700", "stakers": "2155885866128501", "treasury": "576457071110299"},
            "reserve_in": "5183462381648", "reserve_out": "19515048179691230"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "2",
            "max_slippage": "1000000000000000000", "between_slices": "none", "on_slippage":
            "skip", "sinks": [{"id": "burn", "bps": "1054"}, {"id": "lock", "bps": "4984"}, {"id":
            "stakers", "bps": "942"}, {"id": "treasury", "bps": "3020"}]},
          "input": {"budget": "1548102355", "reserve_in": "2497150756", "reserve_out":
            "2242038873"},
          "expect": {"slices": [{"spent": "774051177", "bought": "530524517"}, {"spent":
            "774051178", "bought": "327494885"}], "spent": "1548102355", "unspent": "0", "bought":
            "858019402", "sinks": {"burn": "90435245", "lock": "427636870", "stakers": "80825428",
            "treasury": "259121859"}, "reserve_in": "4045253111", "reserve_out": "1384019471"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "4",
            "max_slippage": "250000000000000000", "between_slices": "restore", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "5181"}, {"id": "lock", "bps": "13"}, {"id":
            "stakers", "bps": "2065"}, {"id": "treasury", "bps": "2741"}]},
          "input": {"budget": "257186237690795", "reserve_in": "794001244710320", "reserve_out":
            "280827633915"},
          "expect": {"slices": [{"spent": "64296559422698", "bought": "20988616862"}, {"spent":
            "64296559422699", "bought": "20988616862"}, {"spent": "64296559422699", "bought":
            "20988616862"}, {"spent": "64296559422699", "bought": "20988616862"}], "spent":
            "257186237690795", "unspent": "0", "bought": "83954467448", "sinks": {"burn":
            "43496809585", "lock": "109140808", "stakers": "17336597528", "treasury":
            "23011919527"}, "reserve_in": "858297804133019", "reserve_out": "259839017053"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "8",
            "max_slippage": "50000000000000000", "between_slices": "none", "on_slippage": "carry",
            "sinks": [{"id": "burn", "bps": "6399"}, {"id": "lock", "bps": "514"}, {"id":
            "stakers", "bps": "1047"}, {"id": "treasury", "bps": "2040"}]},
          "input": {"budget": "29324362562", "reserve_in": "651044984289", "reserve_out":
            "441084610834315"},
          "expect": {"slices": [{"spent": "3665545320", "bought": "2469512185688"}, {"spent":
            "3665545320", "bought": "2442013893512"}, {"spent": "3665545320", "bought":
            "2414972353147"}, {"spent": "3665545321", "bought": "2388377505294"}, {"spent":
            "3665545320", "bought": "2362219563504"}, {"spent": "3665545320", "bought":
            "2336489011679"}, {"spent": "3665545320", "bought": "2311176588894"}, {"spent":
            "3665545321", "bought": "2286273284954"}], "spent": "29324362562", "unspent": "0",
            "bought": "19011034386672", "sinks": {"burn": "12165160904031", "lock":
            "977167167475", "stakers": "1990455300285", "treasury": "3878251014881"},
            "reserve_in": "680369346851", "reserve_out": "422073576447643"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "5",
            "max_slippage": "50000000000000000", "between_slices": "restore", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "2409"}, {"id": "lock", "bps": "6119"},
            {"id": "stakers", "bps": "171"}, {"id": "treasury", "bps": "1301"}]},
          "input": {"budget": "929877612", "reserve_in": "1000348939", "reserve_out":
            "134041549928"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"}, {"spent": "0", "bought":
            "0"}], "spent": "0", "unspent": "929877612", "bought": "0", "sinks": {"burn": "0",
            "lock": "0", "stakers": "0", "treasury": "0"}, "reserve_in": "1000348939",
            "reserve_out": "134041549928"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500", "slices": "3",
            "max_slippage": "50000000000000000", "between_slices": "none", "on_slippage": "skip",
            "sinks": [{"id": "burn", "bps": "4752"}, {"id": "lock", "bps": "1430"}, {"id":
            "stakers", "bps": "1068"}, {"id": "treasury", "bps": "2750"}]},
          "input": {"budget": "2262563564233", "reserve_in": "2438395486121", "reserve_out":
            "28044046999"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"},
            {"spent": "0", "bought": "0"}], "spent": "0", "unspent": "2262563564233", "bought":
            "0", "sinks": {"burn": "0", "lock": "0", "stakers": "0", "treasury": "0"},
            "reserve_in": "2438395486121", "reserve_out": "28044046999"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "4",
            "max_slippage": "50000000000000000", "between_slices": "restore", "on_slippage":
            "skip", "sinks": [{"id": "burn", "bps": "6423"}, {"id": "lock", "bps": "1650"}, {"id":
            "stakers", "bps": "1796"}, {"id": "treasury", "bps": "131"}]},
          "input": {"budget": "8199130384704", "reserve_in": "67101443372444", "reserve_out":
            "15263893074119"},
          "expect": {"slices": [{"spent": "2049782596176", "bought": "452452750258"}, {"spent":
            "2049782596176", "bought": "452452750258"}, {"spent": "2049782596176", "bought":
            "452452750258"}, {"spent": "2049782596176", "bought": "452452750258"}], "spent":
            "8199130384704", "unspent": "0", "bought": "1809811001032", "sinks": {"burn":
            "1162441605963", "lock": "298618815170", "stakers": "325042055785", "treasury":
            "23708524114"}, "reserve_in": "69151225968620", "reserve_out": "14811440323861"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0", "slices": "2",
            "max_slippage": "250000000000000000", "between_slices": "restore", "on_slippage":
            "carry", "sinks": [{"id": "burn", "bps": "5889"}, {"id": "lock", "bps": "989"}, {"id":
            "stakers", "bps": "392"}, {"id": "treasury", "bps": "2730"}]},
          "input": {"budget": "13090811940375", "reserve_in": "15409338875173", "reserve_out":
            "11206012325917"},
          "expect": {"slices": [{"spent": "0", "bought": "0"}, {"spent": "0", "bought": "0"}],
            "spent": "0", "unspent": "13090811940375", "bought": "0", "sinks": {"burn": "0",
            "lock": "0", "stakers": "0", "treasury": "0"}, "reserve_in": "15409338875173",
            "reserve_out": "11206012325917"}}
        ]}
        """#
}
