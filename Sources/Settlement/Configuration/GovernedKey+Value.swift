public import Rewards

extension ProtocolConfiguration {
    /// The value that a governed key stands for, as its raw integer.
    ///
    /// - Throws: ``Refusal/notInComposition`` for a cap where none is set.
    public func value(of key: GovernedKey) throws(Refusal) -> UInt128 {
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
        }
    }

    /// Puts a governed value in force.
    ///
    /// - Throws: ``Refusal/notInComposition`` for a cap where none is set.
    public mutating func set(_ key: GovernedKey, to value: UInt128) throws(Refusal) {
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
        }
    }
}
