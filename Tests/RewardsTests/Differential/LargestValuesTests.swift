import Rewards
import Testing

/// One rule at the end of its types: its exact answer, or the refusal by name.
struct LargestValue: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: Result<UInt128, Refusal>
    let run: @Sendable () throws(Refusal) -> UInt128

    init(
        _ description: String, _ expected: Result<UInt128, Refusal>,
        run: @escaping @Sendable () throws(Refusal) -> UInt128
    ) {
        self.testDescription = description
        self.expected = expected
        self.run = run
    }
}

extension LargestValue {
    private static let most = TokenAmount(baseUnits: .max)
    private static let dear = try! Price(wad: Price.bound - 1)
    private static let forever = try! Seconds(Seconds.bound)
    private static let prompt = StakingTerms(
        warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    /// The expected values are powers of two and ten in closed form.
    static let all: [LargestValue] = amounts + stakes + releases + books

    private static let amounts = [
        LargestValue("mulDiv", .success(.max)) { () throws(Refusal) in
            try mulDivCeil(.max, .max, .max)
        },
        LargestValue("mulDiv past its type", .failure(.overflow)) { () throws(Refusal) in
            try mulDivFloor(.max, .max, .max - 1)
        },
        LargestValue("powWad", .failure(.overflow)) { () throws(Refusal) in
            try powWadFloor(Wad(raw: .max), .max).raw
        },
        LargestValue("powWad of one", .success(Wad.scale)) { () throws(Refusal) in
            try powWadFloor(.one, .max).raw
        },
        // 128 · ln 2.
        LargestValue("lnRatio", .success(88_722_839_111_672_999_605)) { () throws(Refusal) in
            try lnRatio(.max, 1).magnitude
        },
        LargestValue("toQuote", .failure(.overflow)) { () throws(Refusal) in
            try TokenUnit(tokenDecimals: 0, quoteDecimals: 18).toQuote(most, price: dear).baseUnits
        },
        LargestValue("toToken", .failure(.overflow)) { () throws(Refusal) in
            try TokenUnit(tokenDecimals: 18, quoteDecimals: 0).toTokenCeil(most, price: dear)
                .baseUnits
        },
        LargestValue("pro rata", .success(.max)) { () throws(Refusal) in
            try splitProRata(.max, weights: [1, .max - 1]).parts.reduce(0, +)
        },
        LargestValue("pro rata, weights past their type", .failure(.overflow)) {
            () throws(Refusal) in
            try splitProRata(.max, weights: [1, .max]).parts[0]
        },
        LargestValue("fee split", .success(.max)) { () throws(Refusal) in
            try FeeSplit(mode: .waterfall, parts: [FeePart(share: .whole)]).split(most).parts[0]
                .baseUnits
        },
        LargestValue("market adjustment, a return past 2^80", .failure(.returnOutOfRange)) {
            () throws(Refusal) in
            let closes = [Price](repeating: 1_000_000_000_000_000_000, count: 7) + [dear]
            return try MarketAdjustmentRule.published().evaluate(maf: .one, closes: closes).maf.raw
        },
    ]

    private static let stakes = [
        LargestValue("linear lock multiplier", .failure(.overflow)) { () throws(Refusal) in
            try LockMultiplier.linear(maxBonus: .one, shortest: .zero, longest: forever)
                .weight(of: most, lock: forever)
        },
        LargestValue("stake past the weight's type", .failure(.overflow)) { () throws(Refusal) in
            var pool = StakingPool()
            _ = try pool.stake(most, lock: .zero, terms: prompt, at: .zero)
            return try pool.stake(
                TokenAmount(baseUnits: 1), lock: .zero, terms: prompt, at: .zero
            ).weight
        },
        LargestValue("distribution to the largest stake", .success(.max - 1)) {
            () throws(Refusal) in
            var pool = StakingPool()
            _ = try pool.stake(most, lock: .zero, terms: prompt, at: .zero)
            _ = try pool.distribute(
                TokenAmount(baseUnits: .max - 1), at: .zero)
            // The index misses 2^64 by less than one, so the last claim misses by T / 2^64.
            let missing = pool.vault.baseUnits - (try pool.claimable(0).baseUnits)
            return missing <= 1 << 64 ? pool.vault.baseUnits : 0
        },
        LargestValue("distribution to the smallest stake", .failure(.overflow)) {
            () throws(Refusal) in
            var pool = StakingPool()
            _ = try pool.stake(
                TokenAmount(baseUnits: 1), lock: .zero, terms: prompt, at: .zero)
            return try pool.distribute(most, at: .zero).baseUnits
        },
        LargestValue("a lock past the end of time", .failure(.overflow)) { () throws(Refusal) in
            var pool = StakingPool()
            return try pool.stake(
                most, lock: forever, terms: prompt, at: Timestamp(1)
            ).weight
        },
        LargestValue("yield", .failure(.overflow)) { () throws(Refusal) in
            try LockedStakingYield(maxAPYCurve: []).reward(
                amount: most, scaling: Wad(raw: .max), baseIndexStart: .zero,
                baseIndex: Wad(raw: .max), nodeIndexStart: .zero, nodeIndex: .max
            ).baseUnits
        },
        LargestValue("yield index", .failure(.overflow)) { () throws(Refusal) in
            try LockedStakingYield(maxAPYCurve: [Wad(raw: LockedStakingYield.bound)]).commit(
                baseIndex: Wad(raw: .max), last: .zero, now: Timestamp(Seconds.bound),
                totalDelegated: most, active: true
            ).raw
        },
        LargestValue("delegation index", .success(.max)) { () throws(Refusal) in
            var node = DelegationIndex()
            let one = TokenAmount(baseUnits: 1)
            _ = try node.distribute(
                reward: most, share: .one, shareIs: .delegators, delegated: one)
            return try node.claim(amount: one, since: .zero).baseUnits
        },
        LargestValue("delegation index past 192 bits", .failure(.overflow)) {
            () throws(Refusal) in
            var node = try DelegationIndex(
                value: UInt256(high: UInt128(UInt64.max), low: .max), dust: .zero)
            return try node.distribute(
                reward: most, share: .one, shareIs: .delegators,
                delegated: TokenAmount(baseUnits: 1)
            ).delegators.baseUnits
        },
        LargestValue("unbonding", .success(.max)) { () throws(Refusal) in
            try UnbondingRule(release: .linear, delay: forever, slashable: true).withdrawable(
                amount: most, requestedAt: .zero, withdrawn: .zero, at: Timestamp(Seconds.bound),
                slash: .zero
            ).withdrawable.baseUnits
        },
    ]

    private static let releases = [
        LargestValue("capacity reward", .failure(.overflow)) { () throws(Refusal) in
            var pool = CapacityRewardPool()
            return try pool.closeSegment(
                from: .zero, to: Timestamp(Seconds.bound), terms: .example(releaseTotal: most),
                totalCapacity: 1, utilisedCapacity: 0, maf: Wad(raw: .max)
            ).gross.baseUnits
        },
        LargestValue("capacity reward to one unit", .success(.max)) { () throws(Refusal) in
            var pool = CapacityRewardPool()
            _ = try pool.closeSegment(
                from: .zero, to: Timestamp(Seconds.bound), terms: .example(releaseTotal: most),
                totalCapacity: 1, utilisedCapacity: 0, maf: .one)
            return try pool.accrued(capacity: 1, since: .zero).baseUnits
        },
        LargestValue("accrued utilisation", .success(.max)) { () throws(Refusal) in
            try accruedUtilisation(
                providerPart: most, start: .zero, period: forever, at: Timestamp(Seconds.bound)
            ).baseUnits
        },
        LargestValue("access price", .failure(.overflow)) { () throws(Refusal) in
            try AccessPriceRule(
                protocolMargin: .one, reserveShareOfMargin: .zero, burnShareOfMargin: .zero,
                monthLength: .month
            ).price(most, capacity: .max, period: forever, scalingFactor: .one).requirement
                .baseUnits
        },
        LargestValue("provider reward", .failure(.overflow)) { () throws(Refusal) in
            try ProviderRewardRule.sumThenMultiply.total(
                utilisation: most, capacity: most, multiplier: .one
            ).total.baseUnits
        },
        LargestValue("vesting", .success(.max)) { () throws(Refusal) in
            let terms = VestingTerms(tgeShare: .one, cliff: .zero, duration: forever)
            return try VestingSchedule(kind: .linear(terms), total: most, start: .zero)
                .position(at: Timestamp(1)).unlocked.baseUnits
        },
        LargestValue("emission", .failure(.overflow)) { () throws(Refusal) in
            try EmissionSchedule.linearTaper(perEpoch: most, flatEpochs: 2, taperEpochs: 1)
                .emission(from: 0, to: 3).baseUnits
        },
        LargestValue("mining score", .failure(.overflow)) { () throws(Refusal) in
            try MiningPoolRule(
                release: .share, validateShare: .zero, validatorMinimumStake: .zero,
                validateRate: most, cap: .constant(perEpoch: most), taskRates: [most], tiers: [.one]
            ).release(
                from: most, epoch: .max, verifiedCapacity: .max, contributions: [],
                validations: [MiningValidation(stake: most, tasks: .max)]
            ).released.baseUnits
        },
        LargestValue("mining cap", .success(.max)) { () throws(Refusal) in
            try MiningCap.exponential(rate: .one)
                .cap(remaining: most, epoch: .max, verifiedCapacity: .max).baseUnits
        },
        LargestValue("mining gate", .failure(.overflow)) { () throws(Refusal) in
            try MiningCap.capacityGated(perEpoch: most, target: 1)
                .cap(remaining: most, epoch: .max, verifiedCapacity: .max).baseUnits
        },
    ]

    private static let books = [
        LargestValue("slash", .success(.max)) { () throws(Refusal) in
            try SlashingRule(table: [SlashRow(downtimeFrom: .zero, fraction: .one)], basis: .total)
                .slash(own: most, delegated: [], downtime: .zero, eraLength: forever).slashed
                .baseUnits
        },
        LargestValue("slash of more than an amount", .failure(.overflow)) { () throws(Refusal) in
            try SlashingRule(table: [SlashRow(downtimeFrom: .zero, fraction: .one)], basis: .total)
                .slash(own: most, delegated: [most], downtime: .zero, eraLength: forever).slashed
                .baseUnits
        },
        LargestValue("node collateral", .failure(.overflow)) { () throws(Refusal) in
            try NodeCollateralRule.icnContract.requirement(
                collateralRequirement: most, maf: Wad(raw: .max), capacity: .max, collateral: most
            ).required.baseUnits
        },
        LargestValue("network collateral", .success(1 << 127)) { () throws(Refusal) in
            try NetworkCollateralRule.icn.requirement(
                nodeCapacity: .max, networkCapacity: .max, unlockedSupply: most, collateral: most
            ).required.baseUnits
        },
        LargestValue("diversion", .success(.max)) { () throws(Refusal) in
            try DiversionRule(
                delegatorShare: .zero, redirectTable: [RedirectRow(coverageFrom: 0, ratio: .one)]
            ).divide(
                reward: most, hasDelegators: true, nodeGap: .zero, networkGap: most,
                networkCoverage: Wad(raw: .max)
            ).toNetworkCollateral.baseUnits
        },
        LargestValue("mint past the type", .failure(.overflow)) { () throws(Refusal) in
            var book = SupplyBook(cap: nil, circulating: .locked)
            try book.mint(most)
            try book.mint(TokenAmount(baseUnits: 1))
            return book.minted.baseUnits
        },
        LargestValue("bridge", .success(.max)) { () throws(Refusal) in
            var bridge = try BridgeSupply(
                terms: BridgeTerms(mode: .burnMint, fee: .zero, burnedFee: .zero), chainCount: 2,
                home: 0, homeSupply: most)
            return try bridge.deliver(try bridge.send(most, from: 0, to: 1).number).baseUnits
        },
        LargestValue("swap", .failure(.outOfRange)) { () throws(Refusal) in
            try SwapModel.uniswapV2.exactIn(
                most, reserves: SwapReserves(input: most, output: most)
            ).amountOut.baseUnits
        },
        LargestValue("escrow", .failure(.mathOverflow)) { () throws(Refusal) in
            try EscrowTerms.icpx.quote(
                cumulativeUnits: .max, settledUnits: 0, maxUnits: .max, pricePerUnit: most,
                remaining: most
            ).gross.baseUnits
        },
        LargestValue("node sale", .success(381_818_181_818_181_800_000)) { () throws(Refusal) in
            var sale = NodeSalePayments.icn
            sale.pool = most
            return try sale.payment(month: 0, uptimeFactor: .one).earned.baseUnits
        },
        LargestValue("a governed edge past the end of time", .failure(.overflow)) {
            () throws(Refusal) in
            var parameter = try GovernedParameter(
                minimum: 0, maximum: .max, value: 0, timelock: forever, epochLength: forever,
                epochStart: .zero, mode: .free, maxStep: .max)
            return UInt128(try parameter.propose(.max, at: Timestamp(1)).effectiveAt.seconds)
        },
    ]
}

@Suite struct LargestValuesTests {
    @Test(arguments: LargestValue.all)
    func `the largest values are answered exactly or refused by name`(value: LargestValue) {
        let found: Result<UInt128, Refusal>
        do throws(Refusal) { found = .success(try value.run()) } catch { found = .failure(error) }
        #expect(found == value.expected)
    }
}
