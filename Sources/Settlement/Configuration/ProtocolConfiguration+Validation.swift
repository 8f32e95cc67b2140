import Ledger
public import Rewards

extension ProtocolConfiguration {
    /// Checks each mechanism's own bounds, then what only the composition can see.
    ///
    /// - Throws: a mechanism's refusal; ``Refusal/badBounds`` when parts do not fit together;
    ///   ``Refusal/duplicateID``, ``Refusal/tooManyEntries``, ``Refusal/unknownID`` for what is
    ///   named twice, too often or not at all.
    public func validate() throws(Refusal) {
        try validateAssets()
        try validateMechanisms()
        if epochLength == .zero { throw .badBounds }
        for allocation in allocations { try allocation.schedule.checkSchedule() }
        if Set(allocations.map { $0.name }).count != allocations.count { throw .duplicateID }
        if hardware.isPresent { try hardware.validate(epochLength: epochLength) }
        try validateMarkets()
        try validateRevenue()
        try validateBridge()
        try validateTreasury()
        try checkTogether()
        try validateGovernance()
    }

    private func validateAssets() throws(Refusal) {
        if assets.isEmpty { throw .badBounds }
        if assets.count > 256 { throw .tooManyEntries }
        if Set(assets.map { $0.symbol }).count != assets.count { throw .duplicateID }
        for asset in assets {
            if asset.decimals > 18 || asset.supply >= TokenAmount.ofOneMovement {
                throw .outOfRange
            }
        }
        if token.supply == .zero { throw .outOfRange }
    }

    /// Each mechanism's own bounds: what a governed value may not break either.
    private func validateMechanisms() throws(Refusal) {
        for allocation in allocations { try allocation.schedule.validate() }
        try hardware.validateMechanisms()
        if let jobs {
            if jobs.slotMilliseconds == 0 || jobs.slotMilliseconds > 1_000_000 {
                throw .outOfRange
            }
        }
        for market in markets { try market.model.validate() }
        if let staking { try staking.rule.multiplier.validate() }
        if let buyBack {
            try buyBack.rule.validate()
            if let premium = buyBack.reference?.maxPremium, !premium.isFraction {
                throw .outOfRange
            }
        }
        if let mining { try mining.validate() }
    }

    /// Values that are legal alone but not together.
    func checkTogether() throws(Refusal) {
        try hardware.accessPrice.validate()
        try hardware.marketAdjustment.rule.validate()
        if let revenue { _ = try revenue.split() }
        if let mining { try mining.rule.validate() }
    }

    private func validateMarkets() throws(Refusal) {
        if markets.count > Int(UInt16.max) { throw .tooManyEntries }
        if Set(markets.map { $0.name }).count != markets.count { throw .duplicateID }
        for market in markets {
            if market.base == market.quote { throw .badBounds }
            for asset in [market.base, market.quote] {
                // What stands on another chain is not traded here.
                if try terms(of: asset).origin == .bridged { throw .badBounds }
            }
            guard case .pool(let base, let quote) = market.venue else { continue }
            if base >= SwapReserves.bound || quote >= SwapReserves.bound { throw .outOfRange }
        }
        guard let jobs else { return }
        if jobs.assets.isEmpty || Set(jobs.assets).count != jobs.assets.count { throw .badBounds }
        for asset in jobs.assets { _ = try terms(of: asset) }
    }

    private func validateRevenue() throws(Refusal) {
        if let staking {
            _ = try terms(of: staking.staked)
            _ = try terms(of: staking.reward)
        }
        guard let revenue else {
            if buyBack != nil { throw .badBounds }
            return
        }
        guard let jobs else { throw .badBounds }
        // Every asset that fees may come in is the revenue's or is converted into it, once.
        let covered = revenue.conversions.map { $0.asset } + [revenue.asset]
        if Set(covered) != Set(jobs.assets) || covered.count != jobs.assets.count {
            throw .badBounds
        }
        for conversion in revenue.conversions {
            try validate(market: conversion.market, of: conversion.asset, and: revenue.asset)
            if conversion.slices == 0 || conversion.slices > BuyBackRule.sliceBound
                || !conversion.maxSlippage.isFraction
            {
                throw .outOfRange
            }
        }
        if revenue.toBurn > .zero && revenue.asset.index != 0 { throw .badBounds }
        if revenue.toStakers > .zero && staking?.reward != revenue.asset { throw .badBounds }
        if revenue.toBuyBack > .zero && buyBack == nil { throw .badBounds }
        guard let buyBack else { return }
        try validate(market: buyBack.market, of: .token, and: revenue.asset)
        let market = markets[Int(buyBack.market)]
        if buyBack.rule.model != market.model { throw .badBounds }
        // Arbitrage refills a venue outside; the pool's own accounts it does not.
        if buyBack.rule.betweenSlices == .restore && market.venue != .quoted { throw .badBounds }
        let rewardsStakers = buyBack.rule.sinks.contains { $0.use == .stakers }
        if rewardsStakers && staking?.reward.index != 0 { throw .badBounds }
    }

    private func validate(
        market: UInt16, of one: AssetID, and other: AssetID
    ) throws(Refusal) {
        if Int(market) >= markets.count { throw .unknownID }
        let sides = markets[Int(market)]
        if Set([sides.base, sides.quote]) != Set([one, other]) { throw .badBounds }
    }

    private func terms(of asset: AssetID) throws(Refusal) -> AssetTerms {
        if Int(asset.index) >= assets.count { throw .unknownID }
        return assets[Int(asset.index)]
    }

    private func validateBridge() throws(Refusal) {
        let abroad = assets.indices.filter { assets[$0].origin == .bridged }
        guard let bridge else {
            if !abroad.isEmpty { throw .badBounds }
            return
        }
        if Set(bridge.chains.map { $0.name }).count != bridge.chains.count { throw .duplicateID }
        if bridge.home == nil { throw .unknownChain }
        // Transfers are one to one in base units.
        for asset in abroad where assets[asset].decimals != token.decimals { throw .badBounds }
        let held = bridge.chains.map { Int($0.asset.index) }.sorted()
        if held != [0] + abroad { throw .badBounds }
    }

    private func validateGovernance() throws(Refusal) {
        let keys = governance.map { $0.key }
        if Set(keys).count != keys.count { throw .duplicateID }
        for governed in governance {
            for bound in [governed.minimum, governed.maximum] {
                var changed = self
                try changed.set(governed.key, to: bound)
                try changed.validateMechanisms()
                try changed.validateRevenue()
            }
        }
    }
}

extension TokenAmount {
    /// The first amount past what an asset may have, or bring in at once: sums over a lifetime then
    /// stay within their type.
    static var ofOneMovement: TokenAmount { TokenAmount(baseUnits: 1 << 112) }
}

extension MiningTerms {
    func validate() throws(Refusal) {
        try rule.validate()
        try tierTable.validate()
        try reputation.validate()
        try assignment.validate()
        if !initialReputation.isFraction { throw .outOfRange }
        if verificationsPerEpoch > ValidationAssignmentRule.taskBound { throw .outOfRange }
        if tasks.count > Int(UInt16.max) || tiers.count > Int(UInt16.max) { throw .tooManyEntries }
        if Set(tasks.map { $0.name }).count != tasks.count { throw .duplicateID }
        if Set(tiers.map { $0.name }).count != tiers.count { throw .duplicateID }
        // All of an epoch's verification, at its rate, must fit an amount.
        let (_, overflow) = validateRate.baseUnits.multipliedReportingOverflow(
            by: UInt128(verificationsPerEpoch))
        if overflow { throw .overflow }
    }
}
