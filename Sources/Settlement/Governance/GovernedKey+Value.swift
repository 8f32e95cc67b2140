public import Rewards

extension ProtocolConfiguration {
    /// The value that a governed key stands for, as its raw integer.
    ///
    /// - Throws: ``Refusal/notInComposition`` where the composition has no such parameter.
    public func value(of key: GovernedKey) throws(Refusal) -> UInt128 {
        switch key {
        case .marketAdjustmentK, .marketAdjustmentFloor, .marketAdjustmentCap, .protocolMargin,
            .reserveShareOfMargin, .burnShareOfMargin, .delegatorShare, .minCollateralPercent,
            .networkCollateralFactor, .maxClusterPrice:
            if !hardware.isPresent { throw .notInComposition }
            return try hardware.value(of: key)
        case .jobFee: return UInt128(try present(jobs).escrow.fee.count)
        case .revenueToStakers: return UInt128(try present(revenue).toStakers.count)
        case .revenueToBuyBack: return UInt128(try present(revenue).toBuyBack.count)
        case .revenueToBurn: return UInt128(try present(revenue).toBurn.count)
        case .buyBackMaxSlippage: return try present(buyBack).rule.maxSlippage.raw
        case .miningPerEpoch: return try present(mining).cap.perEpoch().baseUnits
        case .miningRate: return try present(mining).cap.rate().raw
        case .miningValidateShare: return try present(mining).validateShare.raw
        case .stakingMinimum: return try present(staking).rule.minimumStake.baseUnits
        case .validatorMinimumStake:
            return try present(mining).validatorMinimumStake.baseUnits
        case .treasuryTokenLimit, .treasuryRevenueLimit:
            return try present(treasurySpending).limits[try place(of: key)].perYear.baseUnits
        }
    }

    /// Puts a governed value in force.
    ///
    /// - Throws: ``Refusal/notInComposition`` where the composition has no such parameter,
    ///   ``Refusal/outOfRange`` for a value that leaves the parameter's type.
    public mutating func set(_ key: GovernedKey, to value: UInt128) throws(Refusal) {
        switch key {
        case .marketAdjustmentK, .marketAdjustmentFloor, .marketAdjustmentCap, .protocolMargin,
            .reserveShareOfMargin, .burnShareOfMargin, .delegatorShare, .minCollateralPercent,
            .networkCollateralFactor, .maxClusterPrice:
            if !hardware.isPresent { throw .notInComposition }
            try hardware.set(key, to: value)
        case .jobFee:
            var terms = try present(jobs)
            terms.escrow.fee = try share(value)
            jobs = terms
        case .revenueToStakers, .revenueToBuyBack, .revenueToBurn:
            var terms = try present(revenue)
            switch key {
            case .revenueToStakers: terms.toStakers = try share(value)
            case .revenueToBuyBack: terms.toBuyBack = try share(value)
            default: terms.toBurn = try share(value)
            }
            revenue = terms
        case .buyBackMaxSlippage:
            var terms = try present(buyBack)
            terms.rule.maxSlippage = Wad(raw: value)
            buyBack = terms
        case .stakingMinimum:
            var terms = try present(staking)
            terms.rule.minimumStake = TokenAmount(baseUnits: value)
            staking = terms
        case .miningPerEpoch, .miningRate, .miningValidateShare, .validatorMinimumStake:
            var terms = try present(mining)
            try terms.set(key, to: value)
            mining = terms
        case .treasuryTokenLimit, .treasuryRevenueLimit:
            let place = try place(of: key)
            treasurySpending?.limits[place].perYear = TokenAmount(baseUnits: value)
        }
    }

    private func present<Terms>(_ terms: Terms?) throws(Refusal) -> Terms {
        guard let terms else { throw .notInComposition }
        return terms
    }

    private func share(_ value: UInt128) throws(Refusal) -> BasisPoints {
        guard let count = UInt64(exactly: value) else { throw .outOfRange }
        return try BasisPoints(count)
    }
}

extension HardwareTerms {
    fileprivate func value(of key: GovernedKey) throws(Refusal) -> UInt128 {
        switch key {
        case .marketAdjustmentK: return marketAdjustment.rule.k.raw
        case .marketAdjustmentFloor: return marketAdjustment.rule.floor.raw
        case .marketAdjustmentCap:
            guard let cap = marketAdjustment.rule.cap else { throw .notInComposition }
            return cap.raw
        case .protocolMargin: return accessPrice.protocolMargin.raw
        case .reserveShareOfMargin: return accessPrice.reserveShareOfMargin.raw
        case .burnShareOfMargin: return accessPrice.burnShareOfMargin.raw
        case .delegatorShare: return diversion.delegatorShare.raw
        case .minCollateralPercent: return nodeCollateral.minCollateralPercent
        case .networkCollateralFactor: return networkCollateral.factor.raw
        case .maxClusterPrice: return clusterPrice.maxPrice.baseUnits
        default: throw .notInComposition
        }
    }

    fileprivate mutating func set(_ key: GovernedKey, to value: UInt128) throws(Refusal) {
        switch key {
        case .marketAdjustmentK: marketAdjustment.rule.k = Wad(raw: value)
        case .marketAdjustmentFloor: marketAdjustment.rule.floor = Wad(raw: value)
        case .marketAdjustmentCap:
            if marketAdjustment.rule.cap == nil { throw .notInComposition }
            marketAdjustment.rule.cap = Wad(raw: value)
        case .protocolMargin: accessPrice.protocolMargin = Wad(raw: value)
        case .reserveShareOfMargin: accessPrice.reserveShareOfMargin = Wad(raw: value)
        case .burnShareOfMargin: accessPrice.burnShareOfMargin = Wad(raw: value)
        case .delegatorShare: diversion.delegatorShare = Wad(raw: value)
        case .minCollateralPercent: nodeCollateral.minCollateralPercent = value
        case .networkCollateralFactor: networkCollateral.factor = Wad(raw: value)
        case .maxClusterPrice: clusterPrice.maxPrice = TokenAmount(baseUnits: value)
        default: throw .notInComposition
        }
    }
}

extension MiningTerms {
    fileprivate mutating func set(_ key: GovernedKey, to value: UInt128) throws(Refusal) {
        switch key {
        case .miningPerEpoch: cap = try cap.with(perEpoch: TokenAmount(baseUnits: value))
        case .miningRate: cap = try cap.with(rate: Wad(raw: value))
        case .miningValidateShare: validateShare = Wad(raw: value)
        case .validatorMinimumStake: validatorMinimumStake = TokenAmount(baseUnits: value)
        default: throw .notInComposition
        }
    }
}

/// The figure of a release curve that governance may change, by the kind of curve.
extension MiningCap {
    fileprivate func perEpoch() throws(Refusal) -> TokenAmount {
        switch self {
        case .constant(let perEpoch), .halving(let perEpoch, _), .capacityGated(let perEpoch, _):
            return perEpoch
        case .exponential: throw .notInComposition
        }
    }

    fileprivate func rate() throws(Refusal) -> Wad {
        guard case .exponential(let rate) = self else { throw .notInComposition }
        return rate
    }

    fileprivate func with(perEpoch: TokenAmount) throws(Refusal) -> MiningCap {
        switch self {
        case .constant: return .constant(perEpoch: perEpoch)
        case .halving(_, let every): return .halving(perEpoch: perEpoch, every: every)
        case .capacityGated(_, let target):
            return .capacityGated(perEpoch: perEpoch, target: target)
        case .exponential: throw .notInComposition
        }
    }

    fileprivate func with(rate: Wad) throws(Refusal) -> MiningCap {
        guard case .exponential = self else { throw .notInComposition }
        return .exponential(rate: rate)
    }
}
