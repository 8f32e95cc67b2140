import Rewards

extension Mechanism {
    static let stakingAPY = Mechanism("staking-apy") { (parameters, input) throws(Refusal) in
        let c1 = try parameters.integer("c1")
        let c2 = try parameters.integer("c2")
        let c3 = try parameters.integer("c3")
        let curve = try parameters.integers("max_apy_curve", in: 0...LockedStakingYield.bound)
        let yield = LockedStakingYield(
            c1: c1, c2: c2, c3: c3, maxAPYCurve: curve.map { Wad(raw: $0) })
        switch try input.text("op") {
        case "collateralisation_rate":
            let delegated = try input.amount("total_delegated")
            return [("rate", .wad(try yield.collateralisationRate(totalDelegated: delegated)))]
        case "max_apy":
            return [("max_apy", .wad(try yield.maxAPY(rate: try input.wad("rate"))))]
        case "scaling":
            return [("scaling", .wad(try yield.scaling(lock: try input.seconds("lock"))))]
        case "commit":
            return [("base_index", .wad(try commit(yield, input)))]
        case "position":
            return [("reward", .amount(try positionReward(yield, input)))]
        default: throw .unknownVariant
        }
    }

    private static func commit(
        _ yield: LockedStakingYield, _ input: FieldReader
    ) throws(Refusal) -> Wad {
        let active = try input.boolean("active")
        let baseIndex = try input.wad("base_index")
        let last = try input.time("last")
        let now = try input.time("now")
        return try yield.commit(
            baseIndex: baseIndex, last: last, now: now,
            totalDelegated: try input.amount("total_delegated"), active: active)
    }

    private static func positionReward(
        _ yield: LockedStakingYield, _ input: FieldReader
    ) throws(Refusal) -> TokenAmount {
        let amount = try input.amount("amount", upTo: LockedStakingYield.icnMaxAmount)
        let scaling = try input.wad("scaling", in: 0...LockedStakingYield.bound)
        let baseStart = try input.wad("base_index_start")
        let base = try input.wad("base_index")
        let nodeStart = try input.wide("node_index_start", bits: DelegationIndex.bits)
        return try yield.reward(
            amount: amount, scaling: scaling, baseIndexStart: baseStart, baseIndex: base,
            nodeIndexStart: nodeStart,
            nodeIndex: try input.wide("node_index", bits: DelegationIndex.bits))
    }
}
