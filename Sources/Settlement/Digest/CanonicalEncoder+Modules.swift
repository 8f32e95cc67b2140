import Ledger
import Rewards

// Terms of the modules, field by field.
extension CanonicalEncoder {
    mutating func append(_ market: MarketTerms) {
        append(market.name)
        append(market.base)
        append(market.quote)
        append(market.model)
        switch market.venue {
        case .pool(let base, let quote):
            append(UInt8(0))
            append(base)
            append(quote)
        case .quoted: append(UInt8(1))
        }
    }

    private mutating func append(_ model: SwapModel) {
        switch model {
        case .separateFee(let millionths):
            append(UInt8(0))
            append(millionths)
        case .builtInFee: append(UInt8(1))
        }
    }

    mutating func append(_ jobs: JobTerms) {
        append(jobs.escrow.fee)
        switch jobs.escrow.dispute {
        case .open: append(UInt8(0))
        case .frozen(let window):
            append(UInt8(1))
            append(window)
        }
        append(index(of: jobs.escrow.width))
        append(list: jobs.assets) { $0.append($1) }
        append(jobs.slotMilliseconds)
    }

    mutating func append(_ revenue: RevenueTerms) {
        append(revenue.asset)
        append(list: revenue.conversions) { encoder, conversion in
            encoder.append(conversion.asset)
            encoder.append(conversion.market)
            encoder.append(conversion.slices)
            encoder.append(conversion.maxSlippage)
        }
        append(revenue.toBurn)
        append(revenue.toBuyBack)
        append(revenue.toStakers)
    }

    mutating func append(_ staking: StakingPoolTerms) {
        append(staking.staked)
        append(staking.reward)
        append(staking.rule.warmUp)
        append(staking.rule.unbonding)
        append(staking.rule.minimumStake)
        switch staking.rule.multiplier {
        case .none: append(UInt8(0))
        case .linear(let maxBonus, let lockMin, let lockMax):
            append(UInt8(1))
            append(maxBonus)
            append(lockMin)
            append(lockMax)
        case .thirdsOfYear: append(UInt8(2))
        case .yieldScaling: append(UInt8(3))
        }
    }

    mutating func append(_ buyBack: BuyBackTerms) {
        append(buyBack.market)
        append(buyBack.rule.model)
        append(buyBack.rule.slices)
        append(buyBack.rule.maxSlippage)
        append(UInt8(buyBack.rule.untraded == .skip ? 0 : 1))
        append(UInt8(buyBack.rule.betweenSlices == .none ? 0 : 1))
        append(list: buyBack.rule.sinks) { encoder, sink in
            encoder.append(encoder.index(of: sink.use))
            encoder.append(sink.share)
        }
        append(optional: buyBack.reference) { encoder, reference in
            encoder.append(reference.maxAge)
            encoder.append(reference.maxPremium)
        }
    }

    mutating func append(_ mining: MiningTerms) {
        append(mining.opening)
        append(index(of: mining.release))
        append(mining.validateShare)
        append(mining.validatorMinimumStake)
        append(mining.validateRate)
        append(mining.cap)
        append(list: mining.tasks) { encoder, task in
            encoder.append(task.name)
            encoder.append(task.rate)
        }
        append(list: mining.tiers) { encoder, tier in
            encoder.append(tier.name)
            encoder.append(tier.tier.minimum.compute)
            encoder.append(tier.tier.minimum.contribution)
            encoder.append(tier.tier.minimum.reputation)
            encoder.append(tier.tier.minimum.stake)
            encoder.append(tier.tier.multiplier)
        }
        append(mining.reputation)
        append(mining.initialReputation)
        append(mining.assignment.minimumStake)
        append(mining.assignment.minimumReputation)
        append(mining.assignment.stakePerTask)
        append(mining.verificationsPerEpoch)
        append(mining.unbonding)
    }

    private mutating func append(_ cap: MiningCap) {
        switch cap {
        case .constant(let perEpoch):
            append(UInt8(0))
            append(perEpoch)
        case .exponential(let rate):
            append(UInt8(1))
            append(rate)
        case .halving(let perEpoch, let every):
            append(UInt8(2))
            append(perEpoch)
            append(every)
        case .capacityGated(let perEpoch, let target):
            append(UInt8(3))
            append(perEpoch)
            append(target)
        }
    }

    private mutating func append(_ rule: ReputationRule) {
        append(UInt8(rule.rounding == .singleFloor ? 0 : 1))
        append(rule.denominator)
        append(rule.keep)
        append(rule.anomalyPenalty)
        append(rule.floor)
    }

    mutating func append(_ bridge: BridgeConfiguration) {
        append(UInt8(bridge.terms.mode == .lockMint ? 0 : 1))
        append(bridge.terms.fee)
        append(bridge.terms.burnedFee)
        append(list: bridge.chains) { encoder, chain in
            encoder.append(chain.name)
            encoder.append(chain.asset)
        }
    }

    /// Nothing where it is absent, so that states without it have the bytes they always had. Its
    /// mark is told from what follows otherwise: the low byte of a count of governed values, of
    /// which there are far fewer.
    mutating func append(_ treasury: TreasuryTerms?) {
        guard let treasury else { return }
        append(UInt8.max)
        append(list: treasury.limits) { encoder, limit in
            encoder.append(limit.asset)
            encoder.append(limit.perYear)
        }
    }
}
