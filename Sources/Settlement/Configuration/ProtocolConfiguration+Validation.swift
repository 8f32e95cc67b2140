public import Rewards

extension ProtocolConfiguration {
    /// Checks each mechanism's own bounds, then what only the composition can see.
    ///
    /// - Throws: a mechanism's refusal; ``Refusal/badBounds`` when parts do not fit together.
    public func validate() throws(Refusal) {
        try validateMechanisms()
        if token.decimals > 18 || token.supply == .zero { throw .outOfRange }
        if epochLength == .zero || regions.isEmpty || hardwareClasses.isEmpty { throw .badBounds }
        if regions.count > Int(UInt16.max) || hardwareClasses.count > Int(UInt16.max) {
            throw .tooManyEntries
        }
        if capacityRewards.count != regions.count * hardwareClasses.count { throw .badBounds }
        let daysMatch =
            epochLength.count % prices.closeInterval.count == 0
            || prices.closeInterval.count % epochLength.count == 0
        if !daysMatch || !isAdjustmentOnEdges { throw .badBounds }
        try validateNames()
        try validateUnbonding()
        try validateGovernance()
    }

    /// Every evaluation day must be the end of an epoch: the factor changes nowhere else (M10).
    private var isAdjustmentOnEdges: Bool {
        let days = [marketAdjustment.rule.windowDays, marketAdjustment.cycleDays]
        return days.allSatisfy { days in
            let (span, overflow) = UInt64(days).multipliedReportingOverflow(
                by: prices.closeInterval.count)
            return !overflow && span % epochLength.count == 0
        }
    }

    private func validateMechanisms() throws(Refusal) {
        for allocation in allocations {
            try allocation.schedule.validate()
            try allocation.schedule.checkSchedule()
        }
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
        if !delegation.nodeRewardShare.isFraction { throw .outOfRange }
        try slashing.validate()
        try slashing.checkTable()
    }

    private func validateNames() throws(Refusal) {
        let groups = [regions, hardwareClasses.map { $0.name }, allocations.map { $0.name }]
        for names in groups where Set(names).count != names.count { throw .duplicateID }
    }

    /// L4: stake on its way out must stay within reach until its era has been judged.
    private func validateUnbonding() throws(Refusal) {
        let slashes = slashing.table.contains { $0.fraction > .zero }
        if !slashes { return }
        if collateralUnbonding.delay < epochLength || delegation.unbonding.delay < epochLength {
            throw .badBounds
        }
    }

    private func validateGovernance() throws(Refusal) {
        let keys = governance.map { $0.key }
        if Set(keys).count != keys.count { throw .duplicateID }
        for governed in governance {
            for bound in [governed.minimum, governed.maximum] {
                var changed = self
                try changed.set(governed.key, to: bound)
                try changed.validateMechanisms()
            }
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
