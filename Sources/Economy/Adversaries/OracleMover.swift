import Ledger
import Rewards
import Settlement

/// Moves the pool's price so long before the edge at which it is sampled, and trades back in the
/// morning.
///
/// What it looks for: amounts that follow one sampled price. It acts before the closes at which the
/// market adjustment factor is evaluated, or every day where there is no factor. Before the day's
/// arbitrage a print meets those who follow the model's price; after it nobody answers until the
/// next day.
struct OracleMover: Attack {
    private let market: UInt16
    private let terms: MarketTerms
    /// Of what is paid in, in terms of that side's reserve: what moves the price as wanted.
    private let step: Wad
    private let isUpwards: Bool
    private let budgetUSD: Double
    /// Seconds of the day: the print, the way back, returning tokens.
    private let moves: Int64
    private let reverses: Int64
    private let returns: Int64
    private var isMoved = false
    private var prints: Int64 = 0
    /// The largest move of the pool's price by one print. Unit: ratio.
    private var largestMove = 0.0

    /// - Parameter move: Wanted change of the price, as a ratio. Range: above −1, not zero.
    init(
        market: UInt16, terms: MarketTerms, move: Double, window: Seconds, budgetUSD: Double,
        _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.market = market
        self.terms = terms
        self.budgetUSD = budgetUSD
        isUpwards = move > 0
        // Constant product: the side paid in grows by the root of the price's change.
        let root = (1 + move).squareRoot()
        step = Wad(quantising: (isUpwards ? root : 1 / root) - 1, rounding: .up)
        reverses = try free.inTheMorning()
        returns = try free.inTheMorning()
        moves = try free.notAfter(Calendar.day - Int64(clamping: window.count))
    }

    var instants: [Int64] { [reverses, returns, moves] }

    var assets: [AssetID] { [terms.base, terms.quote] }

    /// What is paid with to move the price.
    private var paid: AssetID { isUpwards ? terms.quote : terms.base }

    private var bought: AssetID { isUpwards ? terms.base : terms.quote }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        switch second {
        case moves where purse.isActive && isSampled(site): move(&purse, &site)
        case reverses where isMoved: reverse(&purse, &site)
        case returns:
            if purse.borrowed[Int(paid.index)] > .zero,
                let account = purse.account(of: paid, &site)
            {
                purse.giveBack(paid, from: account, &site)
            }
        default: break
        }
    }

    /// Whether the close of the running day is one that the factor is evaluated at.
    private func isSampled(_ site: borrowing Site) -> Bool {
        let hardware = site.desk.state.terms.hardware
        if !hardware.isPresent || hardware.prices.closeInterval != .day { return true }
        let window = Int(hardware.marketAdjustment.rule.windowDays)
        let sinceFirst = site.day + 1 - window
        return sinceFirst >= 0 && sinceFirst % Int(hardware.marketAdjustment.cycleDays) == 0
    }

    private mutating func move(_ purse: inout Purse, _ site: inout Site) {
        let before = site.desk.state.markets[Int(market)]
        let reserve = isUpwards ? before.quote : before.base
        guard let from = purse.account(of: paid, &site),
            let to = purse.account(of: bought, &site),
            let amount = try? within(budgetUSD, reserve.multipliedFloor(by: step), site),
            amount > .zero, purse.borrow(upTo: amount, of: paid, on: from, &site),
            purse.swap(amount, from: from, to: to, on: market, &site) != nil
        else { return }
        isMoved = true
        prints += 1
        let after = site.desk.state.markets[Int(market)]
        largestMove = max(largestMove, abs(after.mid / before.mid - 1))
    }

    /// An amount cut down to what the budget pays for at the last close.
    private func within(
        _ usd: Double, _ amount: TokenAmount, _ site: borrowing Site
    ) throws(Refusal) -> TokenAmount {
        let worth = Valuation.usd(amount, of: paid, in: site)
        if worth <= usd { return amount }
        return try amount.multipliedFloor(by: Wad(quantising: usd / worth, rounding: .down))
    }

    private mutating func reverse(_ purse: inout Purse, _ site: inout Site) {
        isMoved = false
        guard let from = purse.account(of: bought, &site),
            let to = purse.account(of: paid, &site)
        else { return }
        let amount = site.desk.balance(of: from)
        if amount > .zero { _ = purse.swap(amount, from: from, to: to, on: market, &site) }
        if purse.isExternal(paid, site) { purse.giveBack(paid, from: to, &site) }
    }

    func holdings(_ site: borrowing Site) -> [Holding] { [] }

    /// What one per cent of price cost, as far as it was moved: all that is lost by now.
    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        let moved = largestMove * Double(prints) * 100
        var lossUSD = purse.interestUSD
        for asset in assets {
            lossUSD -= Valuation.usd(purse.gain(in: asset, with: [], site), of: asset, in: site)
        }
        return [
            Figure(name: "prints", value: .count(prints), unit: "closes"),
            Figure(name: "largest_move", value: .real(largestMove), unit: "ratio"),
            Figure(
                name: "cost_per_percent",
                value: .real(moved > 0 ? lossUSD / moved : 0), unit: "USD"),
        ]
    }
}

extension MarketReserves {
    /// Base units of the quote asset for one of the base asset.
    var mid: Double { Double(quote.baseUnits) / Double(base.baseUnits) }
}
