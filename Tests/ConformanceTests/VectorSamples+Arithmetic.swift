/// Amounts, prices and the market adjustment factor.
///
/// Taken from the conformance vectors; each case names the source of its figures.
extension VectorSamples {
    static let arithmetic: [(mechanism: String, text: String)] = [
        (
            "fixed-point",
            #"""
            {"mechanism": "fixed-point", "version": 1, "cases": [
              {"name": "edge-isqrt-max", "source": "computed", "status": "computed", "parameters":
                {}, "input": {"op": "isqrt", "a":
                "115792089237316195423570985008687907853269984665640564039457584007913129639935"},
                "expect": {"result": "340282366920938463463374607431768211455"}},
              {"name": "edge-ln-negative", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"op": "ln_ratio", "a": "1", "b": "2"}, "expect":
                {"result": "-693147180559945309"}},
              {"name": "edge-mul-div-by-zero", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"op": "mul_div_floor", "a": "1", "b": "1", "c": "0"},
                "refuses": "division-by-zero"},
              {"name": "edge-json-number", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"op": "isqrt", "a": 5}, "refuses":
                "malformed-integer"}
            ]}
            """#
        ),
        (
            "token-amount",
            #"""
            {"mechanism": "token-amount", "version": 1, "cases": [
              {"name": "edge-format-max", "source": "computed", "status": "computed",
                "parameters": {"token_decimals": "18", "quote_decimals": "6"}, "input": {"op":
                "format", "amount": "340282366920938463463374607431768211455"}, "expect": {"text":
                "340282366920938463463.374607431768211455"}},
              {"name": "edge-dust-to-zero", "source": "computed", "status": "computed",
                "parameters": {"token_decimals": "18", "quote_decimals": "6"}, "input": {"op":
                "to_quote", "amount": "1", "price": "1000000000000000000"}, "expect": {"quote":
                "0"}},
              {"name": "edge-parse-trailing-zeros-count", "source": "computed", "status":
                "computed", "parameters": {"token_decimals": "2", "quote_decimals": "6"}, "input":
                {"op": "parse", "text": "1.500"}, "refuses": "too-many-decimals"}
            ]}
            """#
        ),
        (
            "pro-rata",
            #"""
            {"mechanism": "pro-rata", "version": 1, "cases": [
              {"name": "edge-tie-break-by-id", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"pot": "2", "weights": [{"id": "d", "weight": "1"},
                {"id": "b", "weight": "1"}, {"id": "a", "weight": "1"}]}, "expect": {"parts":
                {"d": "0", "b": "1", "a": "1"}, "carried": "0"}},
              {"name": "edge-byte-order-of-ids", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"pot": "1", "weights": [{"id": "n2", "weight": "1"},
                {"id": "n10", "weight": "1"}]}, "expect": {"parts": {"n2": "0", "n10": "1"},
                "carried": "0"}},
              {"name": "edge-weight-sum-overflow", "source": "computed", "status": "computed",
                "parameters": {}, "input": {"pot": "1", "weights": [{"id": "d", "weight":
                "340282366920938463463374607431768211455"}, {"id": "b", "weight": "1"}]},
                "refuses": "overflow"}
            ]}
            """#
        ),
        (
            "price-observation",
            #"""
            {"mechanism": "price-observation", "version": 1, "cases": [
              {"name": "edge-age-equal-to-limit", "source": "computed", "status": "computed",
                "parameters": {"close_interval": "86400", "max_age": "600"}, "input":
                {"first_close": "1000", "count": "1", "observations": [{"at": "400", "price":
                "5"}]}, "expect": {"closes": ["5"]}},
              {"name": "edge-same-second-later-wins", "source": "computed", "status": "computed",
                "parameters": {"close_interval": "86400", "max_age": "600"}, "input":
                {"first_close": "1000", "count": "1", "observations": [{"at": "1000", "price":
                "5"}, {"at": "1000", "price": "6"}]}, "expect": {"closes": ["6"]}},
              {"name": "edge-no-observation", "source": "computed", "status": "computed",
                "parameters": {"close_interval": "86400", "max_age": "600"}, "input":
                {"first_close": "1000", "count": "3", "observations": []}, "expect": {"closes":
                ["0", "0", "0"]}}
            ]}
            """#
        ),
        (
            "volatility",
            #"""
            {"mechanism": "volatility", "version": 1, "cases": [
              {"name": "edge-constant-growth-is-zero", "source": "computed", "status": "computed",
                "parameters": {"returns": "simple", "sigma": "sample"}, "input": {"closes":
                ["300000000000000000", "303000000000000000", "306030000000000000",
                "309090300000000000", "312181203000000000", "315303015030000000",
                "318456045180300000", "321640605632103000"]}, "expect": {"returns":
                ["10000000000000000", "10000000000000000", "10000000000000000",
                "10000000000000000", "10000000000000000", "10000000000000000",
                "10000000000000000"], "sum": "70000000000000000", "scaled_squares": "0",
                "variance": "0", "sigma": "0"}},
              {"name": "edge-return-out-of-range", "source": "computed", "status": "computed",
                "parameters": {"returns": "simple", "sigma": "population"}, "input": {"closes":
                ["1", "79228162514264337593543950335", "1"]}, "refuses": "return-out-of-range"},
              {"name": "computed-05", "source": "computed", "status": "computed", "parameters":
                {"returns": "log", "sigma": "sample"}, "input": {"closes": ["43474392179229518",
                "43604815355767206"]}, "refuses": "too-few-prices"}
            ]}
            """#
        ),
        (
            "market-adjustment-factor",
            #"""
            {"mechanism": "market-adjustment-factor", "version": 1, "cases": [
              {"name": "week-plus-25-percent", "source":
                "computed from the assumed update rule (MAF formula not readable in docs.icn.global hp-rewards)",
                "status": "assumed", "parameters": {"window_days": "7", "k":
                "1500000000000000000", "trigger": "daily_sigma", "sigma": "sample", "returns":
                "simple", "floor": "10000000000000000", "cap": "1000000000000000000", "bad_price":
                "hold"}, "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
                "410000000000000000", "400000000000000000", "430000000000000000",
                "450000000000000000", "440000000000000000", "470000000000000000",
                "500000000000000000"]}, "expect": {"outcome": "fired", "move":
                "250000000000000000", "sigma": "41916217273186284", "maf": "800000000000000000"}},
              {"name": "edge-hold-on-zero-price", "source": "computed", "status": "computed",
                "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger":
                "daily_sigma", "sigma": "sample", "returns": "simple", "floor":
                "10000000000000000", "cap": "1000000000000000000", "bad_price": "hold"}, "input":
                {"maf": "500000000000000000", "closes": ["400000000000000000",
                "410000000000000000", "400000000000000000", "430000000000000000",
                "450000000000000000", "440000000000000000", "470000000000000000", "0"]}, "expect":
                {"outcome": "held", "move": "0", "sigma": "0", "maf": "500000000000000000"}},
              {"name": "edge-last-good-first-missing", "source": "computed", "status": "computed",
                "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger":
                "daily_sigma", "sigma": "sample", "returns": "simple", "floor":
                "10000000000000000", "cap": "1000000000000000000", "bad_price": "last_good"},
                "input": {"maf": "1000000000000000000", "closes": ["0", "410000000000000000",
                "400000000000000000", "430000000000000000", "450000000000000000",
                "440000000000000000", "470000000000000000", "500000000000000000"]}, "refuses":
                "bad-price"}
            ]}
            """#
        ),
        (
            "market-adjustment-path",
            #"""
            {"mechanism": "market-adjustment-path", "version": 1, "cases": [
              {"name": "edge-partial-last-week", "source": "computed", "status": "computed",
                "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger":
                "daily_sigma", "sigma": "sample", "returns": "simple", "floor":
                "10000000000000000", "cap": "1000000000000000000", "bad_price": "hold",
                "cycle_days": "7"}, "input": {"maf": "1000000000000000000", "closes":
                ["400000000000000000", "410000000000000000", "400000000000000000",
                "430000000000000000", "450000000000000000", "440000000000000000",
                "470000000000000000", "500000000000000000", "490000000000000000",
                "470000000000000000", "450000000000000000", "430000000000000000"]}, "expect":
                {"steps": [{"day": "7", "outcome": "fired", "maf": "800000000000000000"}],
                "final": "800000000000000000"}},
              {"name": "computed-07", "source": "computed", "status": "computed", "parameters":
                {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
                "sigma": "sample", "returns": "log", "floor": "10000000000000000", "cap": "none",
                "bad_price": "halt", "cycle_days": "1"}, "input": {"maf": "1000000000000000000",
                "closes": ["8183677364638176", "8150942655179623", "7971621916765671",
                "9135478716613458", "9318188290945727", "10231370743458408", "9515174791416319",
                "10523783319306448", "11923446500774205"]}, "expect": {"steps": [{"day": "7",
                "outcome": "fired", "maf": "777636437043014612"}, {"day": "8", "outcome": "fired",
                "maf": "683606258865703940"}], "final": "683606258865703940"}},
              {"name": "edge-last-good-uses-the-window-only", "source": "computed", "status":
                "computed", "parameters": {"window_days": "3", "k": "1500000000000000000",
                "trigger": "daily_sigma", "sigma": "sample", "returns": "simple", "floor":
                "10000000000000000", "cap": "1000000000000000000", "bad_price": "last_good",
                "cycle_days": "3"}, "input": {"maf": "1000000000000000000", "closes":
                ["400000000000000000", "410000000000000000", "430000000000000000", "0",
                "600000000000000000", "750000000000000000", "800000000000000000"]}, "refuses":
                "bad-price"}
            ]}
            """#
        ),
    ]
}
