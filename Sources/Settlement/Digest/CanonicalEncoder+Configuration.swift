import Rewards

extension CanonicalEncoder {
    mutating func append(_ configuration: ProtocolConfiguration) {
        append(configuration.genesis)
        append(configuration.epochLength)
        append(configuration.token.symbol)
        append(configuration.token.decimals)
        append(configuration.token.supply)
        append(list: configuration.allocations) { encoder, allocation in
            encoder.append(allocation.name)
            encoder.append(allocation.schedule)
        }
        append(configuration.opening.rewardReserve)
        append(configuration.opening.treasury)
        append(list: configuration.regions) { $0.append($1) }
        append(list: configuration.hardwareClasses) { encoder, hardware in
            encoder.append(hardware.name)
            encoder.append(hardware.collateralRequirement)
        }
        append(list: configuration.capacityRewards) { $0.append($1) }
        append(configuration.prices.closeInterval)
        append(configuration.prices.maxAge)
        append(configuration.marketAdjustment)
        append(configuration.clusterPrice)
        append(configuration.accessPrice)
        append(list: configuration.multiplier.rows) { encoder, row in
            encoder.append(row.coverageFrom)
            encoder.append(row.multiplier)
        }
        append(index(of: configuration.providerReward))
        appendCollateral(configuration)
        append(configuration.delegation)
        append(configuration.slashing)
        append(list: configuration.governance) { $0.append($1) }
    }

    private mutating func appendCollateral(_ configuration: ProtocolConfiguration) {
        switch configuration.nodeCollateral.variant {
        case .contract: append(UInt8(0))
        case .docs(let rewardMultiple):
            append(UInt8(1))
            append(rewardMultiple)
        }
        append(configuration.nodeCollateral.minCollateralPercent)
        append(configuration.nodeCollateral.applyMAF)
        append(configuration.networkCollateral.factor)
        append(configuration.diversion.delegatorShare)
        append(list: configuration.diversion.redirectTable) { encoder, row in
            encoder.append(row.coverageFrom)
            encoder.append(row.ratio)
        }
        append(configuration.commitment.minimum)
        append(configuration.commitment.extensionUnit)
        append(configuration.collateralUnbonding)
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
    private func index<Variant: CaseIterable & Equatable>(of variant: Variant) -> UInt8 {
        var place: UInt8 = 0
        for other in Variant.allCases {
            if other == variant { break }
            place += 1
        }
        return place
    }
}
