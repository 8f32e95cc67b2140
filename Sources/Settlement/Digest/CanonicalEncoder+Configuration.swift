import Ledger
import Rewards

extension CanonicalEncoder {
    mutating func append(_ configuration: ProtocolConfiguration) {
        append(configuration.genesis)
        append(configuration.epochLength)
        append(list: configuration.assets) { $0.append($1) }
        append(list: configuration.allocations) { encoder, allocation in
            encoder.append(allocation.name)
            encoder.append(allocation.schedule)
        }
        append(configuration.treasury)
        append(list: configuration.governance) { $0.append($1) }
        append(configuration.hardware.isPresent)
        if configuration.hardware.isPresent { append(configuration.hardware) }
        append(list: configuration.markets) { $0.append($1) }
        append(optional: configuration.jobs) { $0.append($1) }
        append(optional: configuration.revenue) { $0.append($1) }
        append(optional: configuration.staking) { $0.append($1) }
        append(optional: configuration.buyBack) { $0.append($1) }
        append(optional: configuration.mining) { $0.append($1) }
        append(optional: configuration.bridge) { $0.append($1) }
        append(configuration.treasurySpending)
    }

    private mutating func append(_ asset: AssetTerms) {
        append(asset.symbol)
        append(asset.decimals)
        switch asset.origin {
        case .issued(let supply):
            append(UInt8(0))
            append(supply)
        case .external: append(UInt8(1))
        case .bridged: append(UInt8(2))
        }
    }

    private mutating func append(_ hardware: HardwareTerms) {
        append(hardware.rewardReserve)
        append(list: hardware.regions) { $0.append($1) }
        append(list: hardware.hardwareClasses) { encoder, hardware in
            encoder.append(hardware.name)
            encoder.append(hardware.collateralRequirement)
        }
        append(list: hardware.capacityRewards) { $0.append($1) }
        append(hardware.prices.closeInterval)
        append(hardware.prices.maxAge)
        append(hardware.marketAdjustment)
        append(hardware.clusterPrice)
        append(hardware.accessPrice)
        append(list: hardware.multiplier.rows) { encoder, row in
            encoder.append(row.coverageFrom)
            encoder.append(row.multiplier)
        }
        append(index(of: hardware.providerReward))
        appendCollateral(hardware)
        append(hardware.delegation)
        append(hardware.slashing)
    }

    private mutating func appendCollateral(_ hardware: HardwareTerms) {
        switch hardware.nodeCollateral.variant {
        case .contract: append(UInt8(0))
        case .docs(let rewardMultiple):
            append(UInt8(1))
            append(rewardMultiple)
        }
        append(hardware.nodeCollateral.minCollateralPercent)
        append(hardware.nodeCollateral.applyMAF)
        append(hardware.networkCollateral.factor)
        append(hardware.diversion.delegatorShare)
        append(list: hardware.diversion.redirectTable) { encoder, row in
            encoder.append(row.coverageFrom)
            encoder.append(row.ratio)
        }
        append(hardware.commitment.minimum)
        append(hardware.commitment.extensionUnit)
        append(hardware.collateralUnbonding)
    }

    mutating func append(_ rule: UnbondingRule) {
        append(UInt8(rule.release == .cliff ? 0 : 1))
        append(rule.delay)
        append(rule.slashable)
    }

    private mutating func append(_ schedule: VestingSchedule) {
        append(schedule.total)
        append(schedule.start)
        switch schedule.kind {
        case .linear(let terms):
            append(UInt8(0))
            append(terms)
        case .monthly(let terms, let month):
            append(UInt8(1))
            append(terms)
            append(month)
        case .table(let lockedByMonth, let month):
            append(UInt8(2))
            append(list: lockedByMonth) { $0.append($1) }
            append(month)
        }
    }

    private mutating func append(_ terms: VestingTerms) {
        append(terms.tgeShare)
        append(terms.cliff)
        append(terms.duration)
    }

    private mutating func append(_ terms: CapacityRewardTerms) {
        append(terms.releaseTotal)
        append(terms.releaseStart)
        append(terms.releaseDuration)
        switch terms.bootstrapCap {
        case .none: append(UInt8(0))
        case .cumulative(let cap):
            append(UInt8(1))
            append(cap)
        case .perMonth(let cap):
            append(UInt8(2))
            append(cap)
        }
        append(terms.targetCapacity)
        append(terms.targetGate)
        append(list: terms.curve.knots) { encoder, knot in
            encoder.append(knot.x)
            encoder.append(knot.y)
        }
    }

    private mutating func append(_ terms: MarketAdjustmentTerms) {
        append(terms.rule.windowDays)
        append(terms.rule.k)
        append(index(of: terms.rule.trigger))
        append(index(of: terms.rule.sigma))
        append(index(of: terms.rule.returns))
        append(terms.rule.floor)
        append(optional: terms.rule.cap) { $0.append($1) }
        append(index(of: terms.rule.badPrice))
        append(terms.cycleDays)
        append(terms.initial)
    }

    private mutating func append(_ rule: ClusterPriceRule) {
        append(rule.maxPrice)
        append(UInt64(rule.maxNodes))
        append(index(of: rule.pricing))
        append(rule.partialLast)
    }

    private mutating func append(_ rule: AccessPriceRule) {
        append(rule.protocolMargin)
        append(rule.reserveShareOfMargin)
        append(rule.burnShareOfMargin)
        append(rule.monthLength)
    }

    private mutating func append(_ terms: DelegationTerms) {
        append(terms.nodeRewardShare)
        append(UInt8(terms.shareIs == .delegators ? 0 : 1))
        append(terms.yield.c1)
        append(terms.yield.c2)
        append(terms.yield.c3)
        append(list: terms.yield.maxAPYCurve) { $0.append($1) }
        append(terms.yield.totalSupply)
        append(terms.unbonding)
    }

    private mutating func append(_ rule: SlashingRule) {
        append(list: rule.table) { encoder, row in
            encoder.append(row.downtimeFrom)
            encoder.append(row.fraction)
        }
        append(UInt8(rule.basis == .total ? 0 : 1))
    }

    private mutating func append(_ terms: GovernedTerms) {
        append(terms.key.rawValue)
        append(terms.minimum)
        append(terms.maximum)
        append(terms.timelock)
        append(index(of: terms.mode))
        append(terms.maxStep)
    }

    /// The place of a variant in its enumeration: stable, because cases are only added at the end.
    func index<Variant: CaseIterable & Equatable>(of variant: Variant) -> UInt8 {
        var place: UInt8 = 0
        for other in Variant.allCases {
            if other == variant { break }
            place += 1
        }
        return place
    }
}
