import Testing

/// Slips that an honest person makes in the values of a scenario: each message names the file,
/// line, column, key path, what was expected, what was found, and the nearest word.
struct MistakesInValuesTests {
    @Test(arguments: mistakes)
    func `a slip gets its own message`(_ mistake: Mistake) throws {
        #expect(try mistake.firstMessage() == mistake.message)
    }

    static let mistakes: [Mistake] = [
        Mistake(
            "an amount of another token", line: 8,
            becomes: "  token: {symbol: TKN, decimals: 9, supply: 1_000 USD}",
            at: "8:45", path: "protocol.token.supply", code: "wrong-unit",
            expected: "a number with the right unit: an amount with the unit TKN such as 2_800 TKN",
            found: "\"1_000 USD\", money"),
        Mistake(
            "more decimals than the token", line: 8,
            becomes: "  token: {symbol: TKN, decimals: 9, supply: 1.0000000001 TKN}",
            at: "8:45", path: "protocol.token.supply", code: "too-many-decimals",
            expected: "at most 9 decimals as an amount with the unit TKN such as 2_800 TKN",
            found: "\"1.0000000001 TKN\""),
        Mistake(
            "an amount without a unit", line: 8,
            becomes: "  token: {symbol: TKN, decimals: 9, supply: 1_000}",
            at: "8:45", path: "protocol.token.supply", code: "missing-unit",
            expected: "a unit: an amount with the unit TKN such as 2_800 TKN",
            found: "\"1_000\" without a unit"),
        Mistake(
            "an amount past 128 bits", line: 8,
            becomes: """
                  token: {symbol: TKN, decimals: 9, supply: 340282366920938463463374607432 TKN}
                """,
            at: "8:45", path: "protocol.token.supply", code: "out-of-range",
            expected: """
                a number in the range 0 … 2^128−1 base units as an amount with the unit TKN such \
                as 2_800 TKN
                """,
            found: "\"340282366920938463463374607432 TKN\""),
        Mistake(
            "a reserve larger than the supply", line: 6,
            becomes: "opening: {reward_reserve: 2_000_000 TKN}",
            at: "8:45", path: "protocol.token.supply", code: "wrong-sum",
            expected: "a supply of at least all that is allocated or held on the first day",
            found: "\"1_000_000 TKN\", less than their sum"),
        Mistake(
            "a symbol in small letters", line: 8,
            becomes: "  token: {symbol: tkn, decimals: 9, supply: 0}",
            at: "8:19", path: "protocol.token.symbol", code: "wrong-type",
            expected: "a symbol of 1 to 16 capital letters and digits, other than USD",
            found: "\"tkn\""),
        Mistake(
            "a negative amount", line: 6,
            becomes: "opening: {reward_reserve: -1 TKN}",
            at: "6:27", path: "opening.reward_reserve", code: "negative-number",
            expected: "no negative number as an amount with the unit TKN such as 2_800 TKN",
            found: "\"-1 TKN\""),
        Mistake(
            "a floor above the cap", line: 11,
            becomes: "    floor: 1.5",
            at: "11:12", path: "protocol.market_adjustment.floor", code: "wrong-order",
            expected: "a floor not above the cap 1.0",
            found: "\"1.5\", greater than the cap"),
        Mistake(
            "a negative ratio", line: 10,
            becomes: "    k: -1.5",
            at: "10:8", path: "protocol.market_adjustment.k", code: "negative-number",
            expected: "no negative number as a ratio such as 1.5, 25% or 25bps",
            found: "\"-1.5\""),
        Mistake(
            "a decimal comma", line: 10,
            becomes: "    k: 1,5",
            at: "10:8", path: "protocol.market_adjustment.k", code: "malformed-number",
            expected: "a number as a ratio such as 1.5, 25% or 25bps",
            found: "\"1,5\""),
        Mistake(
            "a percentage without its sign", line: 15,
            becomes: "    protocol_margin: 25",
            at: "15:22", path: "protocol.booking.protocol_margin", code: "out-of-range",
            expected: "a ratio in the range 0 … 1",
            found: "\"25\""),
        Mistake(
            "a ratio of twenty decimals", line: 15,
            becomes: "    protocol_margin: 0.12345678901234567890",
            at: "15:22", path: "protocol.booking.protocol_margin", code: "too-many-decimals",
            expected: "at most 18 decimals as a ratio such as 1.5, 25% or 25bps",
            found: "\"0.12345678901234567890\""),
        Mistake(
            "shares that sum over one", line: 15,
            becomes: """
                    protocol_margin: 25%\n    reserve_share_of_margin: 60%\n    \
                burn_share_of_margin: 50%
                """,
            at: "17:27", path: "protocol.booking.burn_share_of_margin", code: "wrong-sum",
            expected: "shares of the margin whose sum is at most 1",
            found: "60% + 50%"),
        Mistake(
            "an unknown model", line: 19,
            becomes: "    model: moon",
            at: "19:12", path: "market.price.model", code: "unknown-choice",
            expected: """
                one of constant, gbm, merton, student_t, autoregressive, garch, regime_switching, \
                ornstein_uhlenbeck, bootstrap, history
                """,
            found: "\"moon\""),
        Mistake(
            "a price of zero", line: 20,
            becomes: "    initial: 0 USD",
            at: "20:14", path: "market.price.initial", code: "out-of-range",
            expected: "a positive price in the range above zero, below 2^96·10^−18 USD",
            found: "\"0 USD\""),
        Mistake(
            "a price without a unit", line: 20,
            becomes: "    initial: 0.40",
            at: "20:14", path: "market.price.initial", code: "missing-unit",
            expected: "a unit: money with the unit USD such as 0.35 USD",
            found: "\"0.40\" without a unit"),
        Mistake(
            "a price in another currency", line: 20,
            becomes: "    initial: 0.40 EUR",
            at: "20:14", path: "market.price.initial", code: "wrong-unit",
            expected: "a number with the right unit: money with the unit USD such as 0.35 USD",
            found: "\"0.40 EUR\", an amount"),
        Mistake(
            "a missing choice", line: 19,
            becomes: nil,
            at: "19:5", path: "market.price", code: "missing-key",
            expected: """
                the required key "model" (one of constant, gbm, merton, student_t, \
                autoregressive, garch, regime_switching, ornstein_uhlenbeck, bootstrap, history)
                """,
            found: "no such key"),
        Mistake(
            "an unknown GPU", line: 24,
            becomes: "    - {name: h100, gpu: H100-SXM5-80G, collateral_requirement: 10 TKN}",
            at: "24:25", path: "network.hardware[0].gpu", code: "unknown-name",
            expected: "a GPU model of the catalogue",
            found: "\"H100-SXM5-80G\"",
            hint: "H100-SXM5-80GB"),
        Mistake(
            "an unknown region", line: 30,
            becomes: "      region: uk",
            at: "30:15", path: "demand.workloads[0].region", code: "unknown-name",
            expected: "a region of network.regions: eu",
            found: "the unknown name \"uk\""),
        Mistake(
            "an unknown hardware class", line: 31,
            becomes: "      hardware: [h10]",
            at: "31:18", path: "demand.workloads[0].hardware[0]", code: "unknown-name",
            expected: "a class of network.hardware: h100",
            found: "the unknown name \"h10\"",
            hint: "h100"),
        Mistake(
            "two regions of one name", line: 22,
            becomes: "  regions: [eu, us, eu]",
            at: "22:21", path: "network.regions[2]", code: "duplicate-name",
            expected: "each region once",
            found: "the duplicate name \"eu\", first at 22:13"),
        Mistake(
            "an empty list", line: 22,
            becomes: "  regions: []",
            at: "22:12", path: "network.regions", code: "empty-list",
            expected: "a list with at least 1 entry",
            found: "an empty list"),
        Mistake(
            "a mapping for a list", line: 22,
            becomes: "  regions: {eu: 1}",
            at: "22:12", path: "network.regions", code: "wrong-type",
            expected: "a list",
            found: "a mapping"),
        Mistake(
            "a text for a list", line: 22,
            becomes: "  regions: eu",
            at: "22:12", path: "network.regions", code: "wrong-type",
            expected: "a list",
            found: "\"eu\""),
        Mistake(
            "yes for true", line: 13,
            becomes: """
                  collateral: {node: {variant: contract, apply_market_adjustment: yes}}\n  \
                booking:
                """,
            at: "13:67", path: "protocol.collateral.node.apply_market_adjustment",
            code: "wrong-type",
            expected: "true or false",
            found: "\"yes\"",
            hint: "true"),
        Mistake(
            "True for true", line: 13,
            becomes: """
                  collateral: {node: {variant: contract, apply_market_adjustment: True}}\n  \
                booking:
                """,
            at: "13:67", path: "protocol.collateral.node.apply_market_adjustment",
            code: "wrong-type",
            expected: "true or false",
            found: "\"True\"",
            hint: "true"),
        Mistake(
            "a million million GPUs", line: 26,
            becomes: """
                    - {cohort: p, count: 2, region: eu, hardware: h100, gpus_per_node: \
                1000000000000, price: 2 USD/h}
                """,
            at: "26:72", path: "network.providers[0].gpus_per_node", code: "out-of-range",
            expected: "an integer in the range 1 … 1000000",
            found: "\"1000000000000\""),
        Mistake(
            "a cohort of nobody", line: 26,
            becomes: """
                    - {cohort: p, count: 0, region: eu, hardware: h100, gpus_per_node: 8, price: \
                2 USD/h}
                """,
            at: "26:26", path: "network.providers[0].count", code: "out-of-range",
            expected: "an integer in the range 1 … 10000000",
            found: "\"0\""),
        Mistake(
            "a price without its hour", line: 26,
            becomes: """
                    - {cohort: p, count: 2, region: eu, hardware: h100, gpus_per_node: 8, price: \
                2 USD}
                """,
            at: "26:82", path: "network.providers[0].price", code: "wrong-unit",
            expected: """
                a number with the right unit: a rate per time such as 0.35 USD/h (times: s, min, \
                h, d, w, month, year)
                """,
            found: "\"2 USD\", money"),
        Mistake(
            "a commitment off its steps", line: 26,
            becomes: """
                    - {cohort: p, count: 2, region: eu, hardware: h100, gpus_per_node: 8, price: \
                2 USD/h, commitment: 37month}
                """,
            at: "26:103", path: "network.providers[0].commitment", code: "conflict",
            expected: "a commitment of 36month or longer by multiples of 6month",
            found: "\"37month\" (not-an-extension-multiple)"),
        Mistake(
            "a rate without a time", line: 32,
            becomes: "      arrivals: {process: poisson, rate: 100}",
            at: "32:42", path: "demand.workloads[0].arrivals.rate", code: "missing-unit",
            expected: """
                a unit: a rate per time such as 1200/d (times: s, min, h, d, w, month, year)
                """,
            found: "\"100\" without a unit"),
        Mistake(
            "a replay without a trace", line: 33,
            becomes: """
                      size: {distribution: replay, work: {prefill_tokens_per_second: 1, \
                decode_tokens_per_second: 1}}
                """,
            at: "33:28", path: "demand.workloads[0].size.distribution", code: "conflict",
            expected: "arrivals of process trace, whose rows are replayed",
            found: "arrivals of process poisson"),
        Mistake(
            "a change of what nobody governs", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nschedule: [{at: 3d, set: \
                protocol.market_adjustment.k, to: 2}]
                """,
            at: "17:26", path: "schedule[0].set", code: "unknown-name",
            expected: "a key that protocol.governance lists",
            found: "\"protocol.market_adjustment.k\""),
        Mistake(
            "a change after the end", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nschedule: [{at: 30d, set: \
                demand.workloads.jobs.arrivals, to: 2}]
                """,
            at: "17:17", path: "schedule[0].at", code: "out-of-range",
            expected: "a day before the horizon 28d",
            found: "\"30d\""),
        Mistake(
            "a change of an unknown workload", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nschedule: [{at: 3d, set: \
                demand.workloads.job.arrivals, to: 2}]
                """,
            at: "17:26", path: "schedule[0].set", code: "unknown-name",
            expected: "a workload of demand.workloads",
            found: "the unknown name \"job\"",
            hint: "jobs"),
        Mistake(
            "a misspelt governed key", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nschedule: [{at: 3d, set: \
                protocol.market_adjustment.kk, to: 2}]
                """,
            at: "17:26", path: "schedule[0].set", code: "unknown-choice",
            expected: """
                a governed key such as protocol.market_adjustment.k, or \
                demand.workloads.NAME.arrivals
                """,
            found: "\"protocol.market_adjustment.kk\"",
            hint: "protocol.market_adjustment.k"),
        Mistake(
            "bounds that exclude the value in force", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\n  governance: [{key: \
                protocol.market_adjustment.k, minimum: 2, maximum: 3, timelock: 1d}]
                """,
            at: "10:8", path: "protocol.market_adjustment.k", code: "out-of-range",
            expected: "a value in the range 2 … 3 that protocol.governance sets (test.yaml:17:61)",
            found: "\"1.5\""),
        Mistake(
            "a governed bound of the wrong kind", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\n  governance: [{key: \
                protocol.market_adjustment.k, minimum: 1d, maximum: 3, timelock: 1d}]
                """,
            at: "17:61", path: "protocol.governance[0].minimum", code: "wrong-unit",
            expected: "a number with the right unit: a ratio such as 1.5, 25% or 25bps",
            found: "\"1d\", a duration"),
        Mistake(
            "unbonding shorter than the evidence", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%], unbonding: {delay: 1h}}\n  slashing: \
                {table: [{downtime_from: 0s, fraction: 0}, {downtime_from: 1h, fraction: 5%}]}
                """,
            at: "16:61", path: "protocol.delegation.unbonding.delay", code: "conflict",
            expected: """
                an unbonding delay of at least the epoch 1d, so that the evidence of downtime is \
                in before stake is gone
                """,
            found: "\"1h\""),
        Mistake(
            "a slash of more than all", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\n  slashing: {table: [{downtime_from: \
                0s, fraction: 10_001bps}]}
                """,
            at: "17:52", path: "protocol.slashing.table[0].fraction", code: "out-of-range",
            expected: "a ratio in the range 0 … 1",
            found: "\"10_001bps\""),
        Mistake(
            "a table that does not begin at zero", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\n  slashing: {table: [{downtime_from: \
                1h, fraction: 1%}]}
                """,
            at: "17:38", path: "protocol.slashing.table[0].downtime_from", code: "wrong-order",
            expected: "a first row at 0",
            found: "\"1h\""),
        Mistake(
            "an expectation without a comparison", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nexpect: [{metric: reserve, is: "10 \
                TKN"}]
                """,
            at: "17:32", path: "expect[0].is", code: "malformed-number",
            expected: """
                a comparison such as ">= 10_000_000": one of >=, <=, >, <, ==, then a value
                """,
            found: "\"10 TKN\""),
        Mistake(
            "an expectation in another token", line: 16,
            becomes: """
                  delegation: {max_apy_curve: [10%, 5%]}\nexpect: [{metric: reserve, is: ">= 10 \
                ICNT"}]
                """,
            at: "17:32", path: "expect[0].is", code: "wrong-unit",
            expected: "a plain number, a ratio or an amount",
            found: "\"10 ICNT\"",
            hint: "TKN"),
        Mistake(
            "two quantiles for a hundred and one", line: 33,
            becomes: "      size: {distribution: quantiles, values: [1s, 2s]}",
            at: "33:47", path: "demand.workloads[0].size.values", code: "out-of-range",
            expected: "a list of exactly 101 values",
            found: "2"),
        Mistake(
            "a word for a duration", line: 33,
            becomes: "      size: {distribution: exponential, mean: 600s}\n      patience: never",
            at: "34:17", path: "demand.workloads[0].patience", code: "malformed-number",
            expected: "a number as a duration such as 30d (units: s, min, h, d, w, month, year)",
            found: "\"never\""),
        Mistake(
            "a word that is not the one for never", line: 26,
            becomes: """
                    - {cohort: p, count: 2, region: eu, hardware: h100, gpus_per_node: 8, price: \
                2 USD/h, outages: never}
                """,
            at: "26:100", path: "network.providers[0].outages", code: "wrong-type",
            expected: "none, or a mapping (key: value)",
            found: "\"never\""),
    ]
}
