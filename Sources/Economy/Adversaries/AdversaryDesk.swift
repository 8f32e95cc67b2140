import Ledger
import Rewards
import Settlement

/// An adversary with its books: acts at its own seconds and reports what it gained and what it
/// cost.
struct AdversaryDesk: Desk {
    private let adversary: Adversary
    private var attack: any Attack
    private(set) var purse: Purse
    /// The adversary's name as metrics have it.
    private let label: String

    init(_ adversary: Adversary, _ attack: any Attack, assets: Int) throws(WorldError) {
        self.adversary = adversary
        self.attack = attack
        let name = try AdversaryDesk.name(of: adversary)
        purse = Purse(name: name, borrowRate: adversary.borrowRate, assets: assets)
        label = "adversary_" + adversary.name.replacing("-", with: "_")
    }

    static func name(of adversary: Adversary) throws(WorldError) -> Name {
        try MemberName.name("adversary/" + adversary.name)
    }

    var instants: [Int64] { attack.instants.sorted() }

    var assets: [AssetID] { attack.assets }

    var draws: UInt64 { attack.draws }

    mutating func act(at second: Int64, _ site: inout Site) {
        if site.day < adversary.fromDay { return }
        purse.isActive = site.day <= adversary.untilDay
        purse.accrue(site)
        attack.act(at: second, &purse, &site)
    }

    mutating func endDay(_ site: inout Site) {
        purse.accrue(site)
        purse.notePeak(site)
        site.book.real(label + "_profit", "USD", profitUSD(site))
        site.book.real(label + "_capital", "USD", purse.capitalUSD(site))
    }

    /// What would be left after everything is sold and returned.
    private func profitUSD(_ site: borrowing Site) -> Double {
        let holdings = attack.holdings(site)
        var profit = -purse.interestUSD
        for asset in attack.assets {
            profit += Valuation.usd(
                purse.gain(in: asset, with: holdings, site), of: asset, in: site)
        }
        return profit
    }

    // MARK: Figures

    func metrics(_ site: borrowing Site) -> [Metric] {
        var figures = [
            Figure(name: "peak_capital", value: .real(purse.peakUSD), unit: "USD"),
            Figure(
                name: "cost", value: .real(purse.sunkUSD + purse.interestUSD), unit: "USD"),
            Figure(name: "interest", value: .real(purse.interestUSD), unit: "USD"),
            Figure(name: "profit", value: .real(profitUSD(site)), unit: "USD"),
            Figure(name: "actions", value: .count(purse.actions), unit: "commands"),
            Figure(name: "refused", value: .count(purse.refused), unit: "commands"),
        ]
        let holdings = attack.holdings(site)
        for asset in attack.assets { figures += exact(asset, holdings, site) }
        figures += attack.figures(purse, site)
        return figures.map {
            Metric(
                name: "\(label)_\($0.name)", value: $0.value, unit: $0.unit, area: "adversaries")
        }
    }

    /// What was gained, and what came out of the others' rewards, to the unit.
    private func exact(
        _ asset: AssetID, _ holdings: [Holding], _ site: borrowing Site
    ) -> [Figure] {
        let terms = site.configuration.protocolTerms.assets[Int(asset.index)]
        func figure(_ name: String, _ amount: TokenAmount) -> Figure {
            Figure(
                name: "\(name)_\(terms.symbol.text.lowercased())",
                value: .amount(amount), unit: terms.symbol.text)
        }
        func owed(_ kind: Holding.Kind, _ received: TokenAmount) -> TokenAmount {
            var sum = received
            for holding in holdings where holding.asset == asset && holding.kind == kind {
                sum.accumulate(holding.amount)
            }
            return sum
        }
        let gain = purse.gain(in: asset, with: holdings, site)
        let number = Int(asset.index)
        return [
            figure("gained", gain.gained), figure("lost", gain.lost),
            figure("staking_income", owed(.stakingReward, purse.stakingIncome[number])),
            figure("provider_income", owed(.providerReward, purse.providerIncome[number])),
        ]
    }
}
