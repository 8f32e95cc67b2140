import Ledger
import Rewards

/// What one edge makes of the fees, before any of it is booked.
struct RevenueEdge {
    var markets: [MarketReserves]
    var report = RevenueReport()
    var postings: [Posting] = []
    /// Where the stakers' part stands among the postings.
    var stakersPosting: Int?
}

extension ProtocolState {
    /// Steps 3 to 7 of a revenue epoch: converts, divides, buys back.
    ///
    /// Nothing here can hold an edge up: what no market takes is carried.
    ///
    /// - Returns: What changes; nil without a revenue.
    /// - Complexity: O(conversions + slices).
    func revenueEdge(at time: Timestamp) throws(Refusal) -> RevenueEdge? {
        guard let terms = terms.revenue else { return nil }
        var edge = RevenueEdge(markets: markets)
        for conversion in terms.conversions {
            try convert(conversion, to: terms.asset, into: &edge)
        }
        let fees = systemAccounts.fees[Int(terms.asset.index)]
        edge.report.revenue = try ledger.balance(of: fees).adding(edge.report.converted)
        let parts = try terms.split().split(edge.report.revenue).parts
        edge.report.burned = parts[0]
        edge.report.toBuyBack = parts[1]
        edge.report.toStakers = parts[2]
        edge.report.toTreasury = parts[3]
        edge.post(from: fees, to: nil, parts[0], .revenueBurned)
        edge.post(from: fees, to: systemAccounts.buyBack, parts[1], .revenueToBuyBack)
        edge.stakersPosting = edge.postings.count
        edge.post(from: fees, to: systemAccounts.stakingRewards, parts[2], .revenueToStakers)
        edge.post(
            from: fees, to: systemAccounts.treasuries[Int(terms.asset.index)], parts[3],
            .revenueToTreasury)
        try buyBack(into: &edge, at: time)
        return edge
    }

    private func convert(
        _ conversion: ConversionTerms, to asset: AssetID, into edge: inout RevenueEdge
    ) throws(Refusal) {
        let fees = systemAccounts.fees[Int(conversion.asset.index)]
        let market = configuration.markets[Int(conversion.market)]
        let rule = BuyBackRule(
            model: market.model, slices: conversion.slices, maxSlippage: conversion.maxSlippage,
            untraded: .skip, betweenSlices: .none,
            sinks: [BuyBackSink(use: .treasury, share: .whole)])
        let payingBase = market.base == conversion.asset
        let (result, _) = trade(
            ledger.balance(of: fees), by: rule, on: conversion.market, payingBase: payingBase, edge)
        guard let result else { return }
        let sides = counterparts(of: conversion.market)
        let (paidTo, paidFrom) = payingBase ? (sides.base, sides.quote) : (sides.quote, sides.base)
        edge.post(from: fees, to: paidTo, result.spent, .feeConversion)
        edge.post(
            from: paidFrom, to: systemAccounts.fees[Int(asset.index)], result.bought,
            .feeConversion)
        edge.markets[Int(conversion.market)].set(result.reserves, payingBase: payingBase)
        edge.report.converted = try edge.report.converted.adding(result.bought)
    }

    private func buyBack(into edge: inout RevenueEdge, at time: Timestamp) throws(Refusal) {
        guard let terms = terms.buyBack else { return }
        let budget = try ledger.balance(of: systemAccounts.buyBack).adding(edge.report.toBuyBack)
        edge.report.unspent = budget
        if budget == .zero { return }
        if let refusal = refusalOfReference(terms, edge.markets, at: time) {
            edge.report.refusal = refusal
            return
        }
        let market = configuration.markets[Int(terms.market)]
        let payingBase = market.base != asset
        let (result, refusal) = trade(
            budget, by: terms.rule, on: terms.market, payingBase: payingBase, edge)
        guard let result else {
            edge.report.refusal = refusal
            return
        }
        let sides = counterparts(of: terms.market)
        let (paidTo, paidFrom) = payingBase ? (sides.base, sides.quote) : (sides.quote, sides.base)
        edge.post(from: systemAccounts.buyBack, to: paidTo, result.spent, .buyBackSpent)
        for (sink, amount) in zip(terms.rule.sinks, result.uses) {
            if sink.use == .burn { edge.report.boughtBurned = amount }
            edge.post(
                from: paidFrom, to: account(of: sink.use), amount,
                sink.use == .burn ? .boughtBurned : .buyBackBought)
        }
        edge.markets[Int(terms.market)].set(result.reserves, payingBase: payingBase)
        edge.report.spent = result.spent
        edge.report.unspent = try budget.subtracting(result.spent)
        edge.report.bought = result.bought
    }

    /// Spends what the market's range admits; where it is refused nothing is traded (B7).
    private func trade(
        _ budget: TokenAmount, by rule: BuyBackRule, on market: UInt16, payingBase: Bool,
        _ edge: RevenueEdge
    ) -> (BuyBack?, Refusal?) {
        if budget == .zero { return (nil, nil) }
        let largest = TokenAmount(baseUnits: SwapReserves.bound.baseUnits - 1)
        do throws(Refusal) {
            let result = try rule.spend(
                min(budget, largest),
                reserves: edge.markets[Int(market)].facing(payingBase: payingBase))
            return (result, nil)
        } catch {
            return (nil, error)
        }
    }

    /// Where bought tokens go; nil burns them.
    private func account(of use: BuyBackUse) -> AccountID? {
        switch use {
        case .burn: nil
        case .lock: systemAccounts.boughtLocked
        case .stakers: systemAccounts.stakingRewards
        case .treasury: systemAccounts.treasury
        }
    }

    /// Why the market's price is not to be trusted; nil when it is, or nobody asks.
    private func refusalOfReference(
        _ terms: BuyBackTerms, _ markets: [MarketReserves], at time: Timestamp
    ) -> Refusal? {
        guard let reference = terms.reference else { return nil }
        guard let latest = observations[0], latest.price.isUsable,
            let age = try? time.elapsed(since: latest.at), age <= reference.maxAge
        else { return .badPrice }
        let market = configuration.markets[Int(terms.market)]
        let reserves = markets[Int(terms.market)].facing(payingBase: market.base != asset)
        let other = market.base == asset ? market.quote : market.base
        // The tokens in the pool, at the observed price, against the money that stands for them.
        guard
            let unit = try? TokenUnit(
                tokenDecimals: configuration.token.decimals,
                quoteDecimals: configuration.assets[Int(other.index)].decimals),
            let worth = try? unit.toQuote(reserves.output, price: latest.price),
            let premium = try? worth.multipliedFloor(by: reference.maxPremium),
            let bound = try? worth.adding(premium)
        else { return .overflow }
        return reserves.input > bound ? .slippageExceeded : nil
    }
}

extension RevenueEdge {
    mutating func post(
        from: AccountID?, to: AccountID?, _ amount: TokenAmount, _ reason: PostingReason
    ) {
        postings.append(Posting(from: from, to: to, amount: amount, reason: reason))
    }
}
