extension VectorSamples {
    static let constantProductSwap = #"""
        {"mechanism": "constant-product-swap", "version": 1, "cases": [
        {"name": "buy-100k-in-580k-pool", "source":
          "https://jester.gitbook.io (printed 12,393 tokens for $100k in a $580k pool at $6)",
          "status": "stated",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_in", "reserve_in": "290000000000", "reserve_out": "48333333333",
            "amount_in": "100000000000"},
          "expect": {"amount_in": "100000000000", "amount_out": "12393162393", "fee": "0",
            "reserve_in": "390000000000", "reserve_out": "35940170940"}},
        {"name": "edge-fee-rounds-up", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "3000"},
          "input": {"op": "exact_in", "reserve_in": "1000", "reserve_out": "1000000", "amount_in":
            "1"},
          "refuses": "zero-output"},
        {"name": "edge-zero-in", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_in", "reserve_in": "1000", "reserve_out": "1000", "amount_in":
            "0"},
          "refuses": "zero-amount"},
        {"name": "edge-drain", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_out", "reserve_in": "1000", "reserve_out": "1000", "amount_out":
            "1000"},
          "refuses": "insufficient-reserve"},
        {"name": "edge-empty-pool", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_in", "reserve_in": "0", "reserve_out": "1000", "amount_in": "1"},
          "refuses": "empty-pool"},
        {"name": "edge-dust-output", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_in", "reserve_in": "1000000000", "reserve_out": "10",
            "amount_in": "1"},
          "refuses": "zero-output"},
        {"name": "edge-uniswap-out", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "0"},
          "input": {"op": "exact_out", "reserve_in": "1000000000", "reserve_out": "1000000000",
            "amount_out": "1000000"},
          "expect": {"amount_in": "1004014", "amount_out": "1000000", "fee": "0", "reserve_in":
            "1001004014", "reserve_out": "999000000"}},
        {"name": "edge-reserve-too-large", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "0"},
          "input": {"op": "exact_in", "reserve_in": "5192296858534827628530496329220096",
            "reserve_out": "1000000000", "amount_in": "1"},
          "refuses": "out-of-range"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "3000"},
          "input": {"op": "exact_in", "reserve_in": "3025753008503907", "reserve_out":
            "13357878884940739", "amount_in": "23"},
          "expect": {"amount_in": "23", "amount_out": "97", "fee": "1", "reserve_in":
            "3025753008503930", "reserve_out": "13357878884940642"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "3000"},
          "input": {"op": "exact_out", "reserve_in": "8065655436073920695074", "reserve_out":
            "3238433701428", "amount_out": "12417"},
          "expect": {"amount_in": "31018884745011", "amount_out": "12417", "fee": "0",
            "reserve_in": "8065655467092805440085", "reserve_out": "3238433689011"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "10000"},
          "input": {"op": "exact_out", "reserve_in": "20791371886577", "reserve_out":
            "818062563489", "amount_out": "6308350068"},
          "expect": {"amount_in": "162061264139", "amount_out": "6308350068", "fee": "0",
            "reserve_in": "20953433150716", "reserve_out": "811754213421"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "2500"},
          "input": {"op": "exact_in", "reserve_in": "26788065621876", "reserve_out":
            "686367973775", "amount_in": "36"},
          "refuses": "zero-output"},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "10000"},
          "input": {"op": "exact_out", "reserve_in": "704394161788422", "reserve_out": "63624072",
            "amount_out": "7"},
          "expect": {"amount_in": "77731531", "amount_out": "7", "fee": "0", "reserve_in":
            "704394239519953", "reserve_out": "63624065"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "2500"},
          "input": {"op": "exact_out", "reserve_in": "973129813", "reserve_out": "19456722073038",
            "amount_out": "38208758076"},
          "expect": {"amount_in": "1919574", "amount_out": "38208758076", "fee": "4799",
            "reserve_in": "975049387", "reserve_out": "19418513314962"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "10000"},
          "input": {"op": "exact_out", "reserve_in": "900834770104247840", "reserve_out":
            "161820152757616", "amount_out": "62726"},
          "expect": {"amount_in": "352715816", "amount_out": "62726", "fee": "3527159",
            "reserve_in": "900834770456963656", "reserve_out": "161820152694890"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "3000"},
          "input": {"op": "exact_out", "reserve_in": "847717588", "reserve_out": "219042013776",
            "amount_out": "2581162774"},
          "expect": {"amount_in": "10138929", "amount_out": "2581162774", "fee": "30417",
            "reserve_in": "857856517", "reserve_out": "216460851002"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "10000"},
          "input": {"op": "exact_in", "reserve_in": "3908827166695570", "reserve_out":
            "369621003630219", "amount_in": "4503982159420"},
          "expect": {"amount_in": "4503982159420", "amount_out": "421159786459", "fee":
            "45039821595", "reserve_in": "3913331148854990", "reserve_out": "369199843843760"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "2500"},
          "input": {"op": "exact_out", "reserve_in": "2732942948598", "reserve_out":
            "852487598502362800879", "amount_out": "64793"},
          "expect": {"amount_in": "1", "amount_out": "64793", "fee": "0", "reserve_in":
            "2732942948599", "reserve_out": "852487598502362736086"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"model": "fee_ceil", "fee_millionths": "10000"},
          "input": {"op": "exact_out", "reserve_in": "873348779616799621522", "reserve_out":
            "14198317544", "amount_out": "1"},
          "expect": {"amount_in": "62132043589", "amount_out": "1", "fee": "621320436",
            "reserve_in": "873348779678931665111", "reserve_out": "14198317543"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"model": "uniswap_v2", "fee_millionths": "3000"},
          "input": {"op": "exact_out", "reserve_in": "35476055047645491147237", "reserve_out":
            "204892856", "amount_out": "92"},
          "expect": {"amount_in": "15977225619045281", "amount_out": "92", "fee": "0",
            "reserve_in": "35476071024871110192518", "reserve_out": "204892764"}}
        ]}
        """#
}
