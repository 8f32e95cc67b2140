import Ledger
import Rewards

/// What of a revenue edge is attempted. Where one of them is refused, the edge does without.
struct RevenueAttempt {
    /// Conversions of fees, and the buy-back.
    let trades: Bool
    /// The stakers' part goes to the pool; otherwise the treasury keeps it.
    let distributes: Bool

    /// In the order in which they are tried.
    static let all = [
        RevenueAttempt(trades: true, distributes: true),
        RevenueAttempt(trades: true, distributes: false),
        RevenueAttempt(trades: false, distributes: true),
        RevenueAttempt(trades: false, distributes: false),
    ]
}

/// What one edge makes of the fees, before any of it is booked.
struct RevenueEdge {
    let attempt: RevenueAttempt
    var markets: [MarketReserves]
    var report = RevenueReport()
    var postings: [Posting] = []
}

extension ProtocolState {
    /// Steps 3 to 7 of a revenue epoch: converts, divides, buys back. What no market takes is
    /// carried.
    ///
    /// - Parameter configuration: The terms in force in the epoch that ends.
    /// - Complexity: O(conversions + slices).
    func revenueEdge(
        _ terms: RevenueTerms, in configuration: ProtocolConfiguration,
        attempt: RevenueAttempt, at time: Timestamp
    ) throws(Refusal) -> RevenueEdge {
        var edge = RevenueEdge(attempt: attempt, markets: markets)
        if attempt.trades {
            for conversion in terms.conversions {
                try convert(conversion, to: terms.asset, into: &edge)
            }
        }
        let fees = systemAccounts.fees[Int(terms.asset.index)]
        edge.report.revenue = try ledger.balance(of: fees).adding(edge.report.converted)
        let parts = try terms.split().split(edge.report.revenue).parts
        edge.report.burned = parts[0]
        edge.report.toBuyBack = parts[1]
        edge.report.toStakers = attempt.distributes ? parts[2] : .zero
        edge.report.toTreasury = attempt.distributes ? parts[3] : try parts[3].adding(parts[2])
        edge.post(from: fees, to: nil, edge.report.burned, .revenueBurned)
        edge.post(
            from: fees, to: systemAccounts.buyBack, edge.report.toBuyBack, .revenueToBuyBack)
        edge.post(
            from: fees, to: systemAccounts.stakingRewards, edge.report.toStakers,
            .revenueToStakers)
        edge.post(
            from: fees, to: systemAccounts.treasuries[Int(terms.asset.index)],
            edge.report.toTreasury, .revenueToTreasury)
        if let buyBack = configuration.buyBack {
            try self.buyBack(buyBack, into: &edge, at: time)
        }
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

    private func buyBack(
        _ terms: BuyBackTerms, into edge: inout RevenueEdge, at time: Timestamp
    ) throws(Refusal) {
        let budget = try ledger.balance(of: systemAccounts.buyBack).adding(edge.report.toBuyBack)
        edge.report.unspent = budget
        if budget == .zero || !edge.attempt.trades { return }
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
                from: paidFrom, to: account(of: sink.use, edge.attempt), amount,
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
    private func account(of use: BuyBackUse, _ attempt: RevenueAttempt) -> AccountID? {
        switch use {
        case .burn: nil
        case .lock: systemAccounts.boughtLocked
        case .stakers:
            attempt.distributes ? systemAccounts.stakingRewards : systemAccounts.treasury
        case .treasury: systemAccounts.treasury
        }
    }

    /// Why the market's price is not to be trusted; nil when it is, or nobody asks.
    private func refusalOfReference(
        _ terms: BuyBackTerms, _ markets: [MarketReserves], at time: Timestamp
    ) -> Refusal? {
        guard let reference = terms.reference else { return nil }
        let market = configuration.markets[Int(terms.market)]
        let other = market.base == asset ? market.quote : market.base
        let reserves = markets[Int(terms.market)].facing(payingBase: market.base != asset)
        do throws(Refusal) {
            // The tokens in the pool against what stands for them, both at observed prices.
            let tokens = try worth(reserves.output, of: asset, reference, at: time)
            let money = try worth(reserves.input, of: other, reference, at: time)
            let bound = try tokens.adding(try tokens.multipliedFloor(by: reference.maxPremium))
            return money > bound ? .slippageExceeded : nil
        } catch {
            return error
        }
    }

    /// In USD of 18 decimals, by an observation that is fresh enough.
    private func worth(
        _ amount: TokenAmount, of asset: AssetID, _ reference: PriceReference, at time: Timestamp
    ) throws(Refusal) -> TokenAmount {
        guard let latest = observations[Int(asset.index)], latest.price.isUsable,
            try time.elapsed(since: latest.at) <= reference.maxAge
        else { throw .badPrice }
        let decimals = configuration.assets[Int(asset.index)].decimals
        return try TokenUnit(tokenDecimals: decimals, quoteDecimals: 18)
            .toQuote(amount, price: latest.price)
    }
}

extension RevenueEdge {
    mutating func post(
        from: AccountID?, to: AccountID?, _ amount: TokenAmount, _ reason: PostingReason
    ) {
        postings.append(Posting(from: from, to: to, amount: amount, reason: reason))
    }
}
