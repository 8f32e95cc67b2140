import Testing

/// Slips in the world around a protocol: markets, providers, demand, people.
struct SlipsInWorldTests {
    @Test(arguments: slips)
    func `a slip gets its own message`(_ slip: Slip) throws {
        #expect(try slip.firstMessage() == slip.message)
    }

    static let slips: [Slip] = [
        Slip(
            "a key of hardware without hardware",
            "{name: h100, gpu: H100-SXM5-80GB}",
            becomes: "{name: h100, gpu: H100-SXM5-80GB, collateral_requirement: 0}",
            at: "73:41", path: "network.hardware[0].collateral_requirement", code: "conflict",
            expected: "a protocol with protocol.booking or another hardware mechanism for this key",
            found: "a protocol without"),
        Slip(
            "a price for the token beside its own",
            "{asset: SOL, price: {model: gbm, initial: 150",
            becomes: "{asset: TKN, price: {model: gbm, initial: 150",
            at: "66:15", path: "market.assets[1].asset", code: "conflict",
            expected: "one of protocol.assets; the token's price is market.price",
            found: "\"TKN\""),
        Slip(
            "prices in another order",
            "    - {asset: USDC, price: {model: constant, initial: 1 USD}}\n    - {asset: "
                + "SOL, price: {model: gbm, initial: 150 USD, volatility_per_day: 0.04}}",
            becomes:
                "    - {asset: SOL, price: {model: gbm, initial: 150 USD, volatility_per_day: "
                + "0.04}}\n    - {asset: USDC, price: {model: constant, initial: 1 USD}}",
            at: "66:15", path: "market.assets[1].asset", code: "wrong-order",
            expected: "the order of protocol.assets",
            found: "\"USDC\" after a later one"),
        Slip(
            "an impossible correlation",
            "correlation: 0.6",
            becomes: "correlation: 1.5",
            at: "67:53", path: "market.correlations[0].correlation", code: "out-of-range",
            expected: "a number in the range -1.0 … 1.0 as a plain number such as 0.6 or 3e-4",
            found: "\"1.5\""),
        Slip(
            "a correlation with a constant",
            "between: [TKN, SOL]",
            becomes: "between: [TKN, USDC]",
            at: "67:34", path: "market.correlations[0].between[1]", code: "conflict",
            expected: "an asset whose price model draws a normal each day",
            found: "\"USDC\", whose model draws none"),
        Slip(
            "a correlation of an asset with itself",
            "between: [TKN, SOL]",
            becomes: "between: [SOL, SOL]",
            at: "67:34", path: "market.correlations[0].between[1]", code: "conflict",
            expected: "another asset than SOL",
            found: "the same"),
        Slip(
            "a correlation of three",
            "between: [TKN, SOL]",
            becomes: "between: [TKN, SOL, USDC]",
            at: "67:28", path: "market.correlations[0].between", code: "out-of-range",
            expected: "a list of exactly 2 values",
            found: "3"),
        Slip(
            "correlations that contradict each other",
            "correlations: [{between: [TKN, SOL], correlation: 0.6}]",
            becomes:
                "correlations: [{between: [TKN, SOL], correlation: 0.6}, {between: [SOL, TKN], "
                + "correlation: 0.5}]",
            at: "67:94", path: "market.correlations[1].correlation", code: "conflict",
            expected:
                "a correlation of SOL with TKN that goes with those before: two different "
                + "assets, each pair once",
            found: "it again"),
        Slip(
            "a pool that does not exist",
            "{kind: pool, market: TKN-USDC, arb",
            becomes: "{kind: pool, market: TKN-USD, arb",
            at: "69:35", path: "market.liquidity.market", code: "unknown-name",
            expected: "a market of protocol.markets: TKN-USDC, SOL-USDC",
            found: "the unknown name \"TKN-USD\"",
            hint: "TKN-USDC"),
        Slip(
            "a pool without the token",
            "{kind: pool, market: TKN-USDC, arb",
            becomes: "{kind: pool, market: SOL-USDC, arb",
            at: "69:35", path: "market.liquidity.market", code: "conflict",
            expected: "a market whose venue is a pool",
            found: "\"SOL-USDC\", a quoted market"),
        Slip(
            "arbitrage of nothing",
            "arbitrage_per_day: 5_000 USD",
            becomes: "arbitrage_per_day: 0 USD",
            at: "69:64", path: "market.liquidity.arbitrage_per_day", code: "out-of-range",
            expected: "a positive price in the range above zero, below 2^96·10^−18 USD",
            found: "\"0 USD\""),
        Slip(
            "an unknown routing",
            "routing: reputation_weighted",
            becomes: "routing: reputation_weigthed",
            at: "75:12", path: "network.routing", code: "unknown-choice",
            expected: "one of cheapest, least_loaded, reputation_weighted",
            found: "\"reputation_weigthed\"",
            hint: "reputation_weighted"),
        Slip(
            "turnover without a cost",
            "      cost: 1.20 USD/h\n",
            becomes: "",
            at: "87:17", path: "network.providers[0].turnover", code: "conflict",
            expected: "a cost beside it, to which net returns refer",
            found: "none"),
        Slip(
            "fewer members than there are",
            "most_members: 6",
            becomes: "most_members: 3",
            at: "88:100", path: "network.providers[0].turnover.most_members", code: "wrong-order",
            expected: "at least the cohort's count 4",
            found: "\"3\""),
        Slip(
            "entering at less than leaving",
            "enter_above: 0.5",
            becomes: "enter_above: -0.3",
            at: "88:68", path: "network.providers[0].turnover.enter_above", code: "wrong-order",
            expected: "a net return not below that of leaving, -0.2",
            found: "\"-0.3\""),
        Slip(
            "a bond in another asset",
            "bond: 60 TKN",
            becomes: "bond: 60 SOL",
            at: "89:42", path: "network.providers[0].mining.bond", code: "wrong-unit",
            expected: "a number with the right unit: an amount with the unit TKN such as 2_800 TKN",
            found: "\"60 SOL\", an amount"),
        Slip(
            "an unknown benchmark",
            "benchmark: llama2-70b-99",
            becomes: "benchmark: llama2-70b",
            at: "96:18", path: "demand.workloads[0].benchmark", code: "unknown-name",
            expected:
                "a benchmark of the throughput catalogue: llama2-70b-prefill, llama2-7b-prefill, "
                + "llama2-70b-99, mixtral-8x7b, llama2-7b-decode, gptj-99, stable-diffusion-xl, "
                + "resnet50, retinanet, 3d-unet-99, bert-99, dlrm-v2-99, llama2-7b-training, "
                + "resnet50-training, gpu-hours",
            found: "\"llama2-70b\"",
            hint: "llama2-70b-99"),
        Slip(
            "a payment in what jobs do not accept",
            "        asset: USDC\n        max_price",
            becomes: "        asset: TKN\n        max_price",
            at: "101:16", path: "demand.workloads[0].payment.asset", code: "conflict",
            expected: "an asset that protocol.jobs accepts: SOL, USDC",
            found: "\"TKN\""),
        Slip(
            "an elasticity above zero",
            "elasticity: -1.2",
            becomes: "elasticity: 1.2",
            at: "103:21", path: "demand.workloads[0].payment.elasticity", code: "out-of-range",
            expected: "a number in the range -100.0 … 0.0 as a plain number such as 0.6 or 3e-4",
            found: "\"1.2\""),
        Slip(
            "an unknown task",
            "task: inference",
            becomes: "task: inferense",
            at: "111:15", path: "demand.workloads[0].payment.task", code: "unknown-name",
            expected: "a task of protocol.mining.tasks: inference",
            found: "the unknown name \"inferense\"",
            hint: "inference"),
        Slip(
            "receipts every second",
            "receipt_every: 1h",
            becomes: "receipt_every: 1s",
            at: "107:24", path: "demand.workloads[0].payment.receipt_every", code: "out-of-range",
            expected: "a duration of at least 60s",
            found: "\"1s\""),
        Slip(
            "a stake below the pool's minimum",
            "amount: 100 TKN, lock",
            becomes: "amount: 9 TKN, lock",
            at: "115:37", path: "participants.pool_stakers[0].amount", code: "out-of-range",
            expected: "at least the pool's minimum_stake 10 TKN",
            found: "\"9 TKN\""),
        Slip(
            "a lock that the pool does not know",
            "lock: 30d",
            becomes: "lock: 361d",
            at: "115:52", path: "participants.pool_stakers[0].lock", code: "conflict",
            expected: "a lock that the pool's multiplier linear allows",
            found: "\"361d\" (lock-out-of-bounds)"),
        Slip(
            "a chain that does not exist",
            "chain: away",
            becomes: "chain: far",
            at: "119:26", path: "participants.bridge_users[0].chain", code: "unknown-name",
            expected: "a chain of protocol.bridge beside the home chain: away",
            found: "\"far\""),
        Slip(
            "the home chain",
            "chain: away",
            becomes: "chain: home",
            at: "119:26", path: "participants.bridge_users[0].chain", code: "unknown-name",
            expected: "a chain of protocol.bridge beside the home chain: away",
            found: "\"home\""),
        Slip(
            "an attack after the end",
            "from: 3d, until: 10d",
            becomes: "from: 28d",
            at: "121:75", path: "participants.adversaries[0].from", code: "out-of-range",
            expected: "a day before the horizon 28d",
            found: "\"28d\""),
        Slip(
            "an attack that ends before it begins",
            "from: 3d, until: 10d",
            becomes: "from: 10d, until: 10d",
            at: "121:87", path: "participants.adversaries[0].until", code: "wrong-order",
            expected: "an end after the beginning 10d",
            found: "\"10d\""),
        Slip(
            "an attack by an unknown cohort",
            "{name: wash, plan: wash_tenant, providers: p,",
            becomes: "{name: wash, plan: wash_tenant, providers: q,",
            at: "123:50", path: "participants.adversaries[2].providers", code: "unknown-name",
            expected: "a cohort of network.providers",
            found: "the unknown name \"q\""),
        Slip(
            "an unknown plan",
            "plan: sandwich,",
            becomes: "plan: sandwhich,",
            at: "125:27", path: "participants.adversaries[4].plan", code: "unknown-choice",
            expected:
                "one of flash_staker, sybil_splitter, wash_tenant, oracle_mover, sandwich, "
                + "slash_evader",
            found: "\"sandwhich\"",
            hint: "sandwich"),
        Slip(
            "nobody who pays",
            "      payment:\n        asset: USDC\n        max_price: 3 USD/h\n        "
                + "elasticity: -1.2\n        gpus: 2\n        any_region: false\n        "
                + "quote_margin: 1.5\n        receipt_every: 1h\n        retries: 5\n        "
                + "checkpointed: true\n        expiry_margin: 2h\n        task: inference\n        "
                + "work_units_per_gpu_hour: 12\n",
            becomes: "",
            at: "93:7", path: "demand.workloads[0]", code: "missing-key",
            expected: "the required key \"booking\" or \"payment\"",
            found: "neither"),
        Slip(
            "a booking without hardware",
            "      payment:\n",
            becomes: "      booking: {policy: fixed, gpus: 8}\n      payment:\n",
            at: "100:7", path: "demand.workloads[0].booking", code: "conflict",
            expected: "a protocol with protocol.booking or another hardware mechanism for this key",
            found: "a protocol without"),
        Slip(
            "an amount of what is staked",
            "capital: 500 TKN, lead",
            becomes: "capital: 500 USDC, lead",
            at: "121:50", path: "participants.adversaries[0].capital", code: "wrong-unit",
            expected: "a number with the right unit: an amount with the unit TKN such as 2_800 TKN",
            found: "\"500 USDC\", an amount"),
        Slip(
            "a governed amount of the wrong asset",
            "to: 5 TKN",
            becomes: "to: 5 SOL",
            at: "129:60", path: "schedule[1].to", code: "wrong-unit",
            expected: "a number with the right unit: an amount with the unit TKN such as 2_800 TKN",
            found: "\"5 SOL\", an amount"),
        Slip(
            "a correlation with what has no price",
            "between: [TKN, SOL]",
            becomes: "between: [TKN, TKN.b]",
            at: "67:34", path: "market.correlations[0].between[1]", code: "unknown-name",
            expected: "an asset with a price: TKN, USDC, SOL",
            found: "\"TKN.b\""),
        Slip(
            "an attack on a quoted market",
            "plan: oracle_mover, market: TKN-USDC, move: 0.1",
            becomes: "plan: oracle_mover, market: SOL-USDC, move: 0.1",
            at: "124:49", path: "participants.adversaries[3].market", code: "conflict",
            expected: "a market whose venue is a pool",
            found: "\"SOL-USDC\", a quoted market"),
        Slip(
            "a move of nothing",
            "move: -0.05",
            becomes: "move: 0",
            at: "126:65", path: "participants.adversaries[5].move", code: "out-of-range",
            expected: "a move other than 0",
            found: "\"0\""),
        Slip(
            "a sandwich on another market",
            "plan: sandwich, market: TKN-USDC",
            becomes: "plan: sandwich, market: SOL-USDC",
            at: "125:45", path: "participants.adversaries[4].market", code: "conflict",
            expected: "the market of protocol.buy_back, TKN-USDC",
            found: "\"SOL-USDC\""),
        Slip(
            "an evader without collateral",
            "{name: ghost, plan: oracle_mover, market: TKN-USDC, move: -0.05, budget: 100 USD}",
            becomes: "{name: ghost, plan: slash_evader, providers: p, fault_every: 9d, lead: 2h}",
            at: "126:27", path: "participants.adversaries[5].plan", code: "conflict",
            expected: "a protocol with protocol.booking or another hardware mechanism",
            found: "a protocol without"),
        Slip(
            "a depth of a pool",
            "venues: [{market: SOL-USDC,",
            becomes: "venues: [{market: TKN-USDC,",
            at: "68:21", path: "market.venues[0].market", code: "conflict",
            expected: "a market whose venue is quoted",
            found: "\"TKN-USDC\", a pool"),
        Slip(
            "a flash staker with nothing",
            "capital: 500 TKN, lead",
            becomes: "capital: 0, lead",
            at: "121:50", path: "participants.adversaries[0].capital", code: "out-of-range",
            expected: "a positive amount",
            found: "\"0\""),
        Slip(
            "an expectation in an unknown asset",
            "schedule:\n",
            becomes: "expect: [{metric: x, is: \">= 1 USDT\"}]\nschedule:\n",
            at: "127:26", path: "expect[0].is", code: "wrong-unit",
            expected: "a plain number, a ratio or an amount",
            found: "\"1 USDT\"",
            hint: "TKN"),
    ]
}
