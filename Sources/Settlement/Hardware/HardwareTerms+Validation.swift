public import Rewards

extension HardwareTerms {
    func validateMechanisms() throws(Refusal) {
        for rewards in capacityRewards { try rewards.validate() }
        try prices.validate()
        try marketAdjustment.validate()
        try clusterPrice.validate()
        try accessPrice.validate()
        try multiplier.validate()
        try nodeCollateral.validate()
        try networkCollateral.validate()
        try diversion.validate()
        try diversion.checkTable()
        try commitment.validate()
        try delegation.yield.validate()
        if delegation.yield.totalSupply == .zero { throw .outOfRange }
        if !delegation.nodeRewardShare.isFraction { throw .outOfRange }
        try slashing.validate()
        try slashing.checkTable()
    }

    /// What only the whole can see.
    func validate(epochLength: Seconds) throws(Refusal) {
        if regions.isEmpty || hardwareClasses.isEmpty { throw .badBounds }
        if regions.count > Int(UInt16.max) || hardwareClasses.count > Int(UInt16.max) {
            throw .tooManyEntries
        }
        if capacityRewards.count != regions.count * hardwareClasses.count { throw .badBounds }
        let daysMatch =
            epochLength.count % prices.closeInterval.count == 0
            || prices.closeInterval.count % epochLength.count == 0
        if !daysMatch || !isAdjustmentOnEdges(epochLength) { throw .badBounds }
        for names in [regions, hardwareClasses.map { $0.name }]
        where Set(names).count != names.count { throw .duplicateID }
        try validateUnbonding(epochLength)
        // L8: more downtime never slashes less.
        for (lower, higher) in zip(slashing.table, slashing.table.dropFirst())
        where higher.fraction < lower.fraction { throw .badTable }
    }

    /// Every evaluation day must be the end of an epoch: the factor changes nowhere else (M10).
    private func isAdjustmentOnEdges(_ epochLength: Seconds) -> Bool {
        let days = [marketAdjustment.rule.windowDays, marketAdjustment.cycleDays]
        return days.allSatisfy { days in
            let (span, overflow) = UInt64(days).multipliedReportingOverflow(
                by: prices.closeInterval.count)
            return !overflow && span % epochLength.count == 0
        }
    }

    /// L4: stake on its way out must stay within reach until its era has been judged.
    private func validateUnbonding(_ epochLength: Seconds) throws(Refusal) {
        let slashes = slashing.table.contains { $0.fraction > .zero }
        if !slashes { return }
        if collateralUnbonding.delay < epochLength || delegation.unbonding.delay < epochLength {
            throw .badBounds
        }
    }
}

extension MarketAdjustmentTerms {
    /// - Throws: the rule's refusals; ``Refusal/outOfRange`` for the cadence;
    ///   ``Refusal/marketAdjustmentOutOfBounds`` when the initial factor is outside the bounds.
    public func validate() throws(Refusal) {
        try rule.validate()
        if cycleDays == 0 || cycleDays > 366 { throw .outOfRange }
        if initial < rule.floor { throw .marketAdjustmentOutOfBounds }
        if let cap = rule.cap, initial > cap { throw .marketAdjustmentOutOfBounds }
    }
}
