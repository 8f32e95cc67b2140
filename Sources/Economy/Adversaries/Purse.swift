import Ledger
import Rewards
import Settlement

/// What an adversary has, owes and pays: the accounts of one attack.
///
/// It borrows what it needs, tokens in kind from the market's float and other assets from outside,
/// pays interest for the time it has them, and returns what it can. Exact amounts are kept by
/// asset; USD are for reports.
struct Purse {
    /// An account of its own.
    private struct Own {
        let id: AccountID
        let asset: AssetID
    }

    let name: Name
    /// Unit: ratio a year.
    let borrowRate: Double
    /// Whether its time has not run out.
    var isActive = false

    /// In the order of opening.
    private var owned: [Own] = []
    /// By asset.
    private(set) var borrowed: [TokenAmount]
    private(set) var returned: [TokenAmount]
    /// Rewards received by asset: out of what stakers share, and as a provider or miner.
    private(set) var stakingIncome: [TokenAmount]
    private(set) var providerIncome: [TokenAmount]

    private(set) var actions: Int64 = 0
    private(set) var refused: Int64 = 0
    /// Fees, slippage, fines. Unit: USD.
    private(set) var sunkUSD = 0.0
    private(set) var interestUSD = 0.0
    private(set) var peakUSD = 0.0
    private var accruedAt: Int64 = 0

    init(name: Name, borrowRate: Double, assets: Int) {
        self.name = name
        self.borrowRate = borrowRate
        borrowed = Array(repeating: .zero, count: assets)
        (returned, stakingIncome, providerIncome) = (borrowed, borrowed, borrowed)
    }

    // MARK: Commands

    /// - Returns: Nil when the protocol refused.
    @discardableResult
    mutating func submit(_ command: Command, _ site: inout Site) -> Receipt? {
        actions += 1
        guard let receipt = site.submit(command, name) else {
            refused += 1
            return nil
        }
        for posting in receipt.postings { note(posting) }
        return receipt
    }

    private mutating func note(_ posting: Posting) {
        guard let to = posting.to, let place = place(of: to) else { return }
        let asset = Int(owned[place].asset.index)
        switch posting.reason {
        case .stakingReward, .delegationClaim:
            stakingIncome[asset].accumulate(posting.amount)
        case .rewardClaim, .miningClaim:
            providerIncome[asset].accumulate(posting.amount)
        default: break
        }
    }

    /// An account of an asset, opened when there is none yet.
    ///
    /// - Parameter member: Whom it belongs to; nil = the adversary itself.
    mutating func account(
        of asset: AssetID, member: Name? = nil, _ site: inout Site
    ) -> AccountID? {
        let owner = member ?? name
        if let id = site.desk.state.account(named: owner, asset: asset), place(of: id) != nil {
            return id
        }
        guard
            case .opened(let id) = submit(.openAccount(name: owner, asset: asset), &site)?.outcome
        else { return nil }
        owned.append(Own(id: id, asset: asset))
        return id
    }

    /// Where an account stands among its own; accounts are numbered in the order of opening.
    private func place(of id: AccountID) -> Int? {
        var low = 0
        var high = owned.count
        while low < high {
            let middle = (low + high) / 2
            if owned[middle].id.index < id.index { low = middle + 1 } else { high = middle }
        }
        return low < owned.count && owned[low].id == id ? low : nil
    }

    // MARK: Borrowed money

    /// Brings an account's balance up to an amount.
    ///
    /// - Returns: Whether it is there now.
    mutating func borrow(
        upTo amount: TokenAmount, of asset: AssetID, on account: AccountID, _ site: inout Site
    ) -> Bool {
        let missing = amount.excess(over: site.desk.balance(of: account))
        if missing == .zero { return true }
        let float = site.desk.state.systemAccounts.markets[Int(asset.index)]
        let command: Command =
            isExternal(asset, site)
            ? .bringIn(account: account, amount: missing)
            : .transfer(from: float, to: account, amount: missing)
        if submit(command, &site) == nil { return false }
        borrowed[Int(asset.index)].accumulate(missing)
        notePeak(site)
        return true
    }

    /// Returns what stands on an account: an external asset leaves whole, tokens up to the debt.
    mutating func giveBack(_ asset: AssetID, from account: AccountID, _ site: inout Site) {
        let number = Int(asset.index)
        var amount = site.desk.balance(of: account)
        let isExternal = isExternal(asset, site)
        if !isExternal {
            amount = min(amount, borrowed[number].excess(over: returned[number]))
        }
        if amount == .zero { return }
        let float = site.desk.state.systemAccounts.markets[number]
        let command: Command =
            isExternal
            ? .takeOut(account: account, amount: amount)
            : .transfer(from: account, to: float, amount: amount)
        if submit(command, &site) != nil { returned[number].accumulate(amount) }
    }

    func isExternal(_ asset: AssetID, _ site: borrowing Site) -> Bool {
        site.configuration.protocolTerms.assets[Int(asset.index)].origin == .external
    }

    // MARK: Books

    /// Notes that an amount is gone for good.
    mutating func sink(_ amount: TokenAmount, of asset: AssetID, _ site: borrowing Site) {
        sunkUSD += Valuation.usd(amount, of: asset, in: site)
    }

    mutating func sink(usd: Double) { sunkUSD += usd }

    /// Brings the interest up to now. Must come before the debt changes.
    mutating func accrue(_ site: borrowing Site) {
        let years = Double(site.seconds - accruedAt) / 31_536_000
        interestUSD += capitalUSD(site) * borrowRate * years
        accruedAt = site.seconds
    }

    mutating func notePeak(_ site: borrowing Site) {
        peakUSD = max(peakUSD, capitalUSD(site))
    }

    /// What is borrowed and not returned, at the last closes.
    func capitalUSD(_ site: borrowing Site) -> Double {
        var sum = 0.0
        for number in borrowed.indices where borrowed[number] > returned[number] {
            sum += Valuation.usd(
                borrowed[number].excess(over: returned[number]), of: AssetID(UInt8(number)),
                in: site)
        }
        return sum
    }

    /// What the attack has gained in one asset: what is held, inside and outside of the protocol,
    /// less what was borrowed.
    func gain(
        in asset: AssetID, with holdings: [Holding], _ site: borrowing Site
    ) -> Gain {
        var held = returned[Int(asset.index)]
        for own in owned where own.asset == asset {
            held.accumulate(site.desk.balance(of: own.id))
        }
        for holding in holdings where holding.asset == asset { held.accumulate(holding.amount) }
        return Gain(from: borrowed[Int(asset.index)], to: held)
    }
}
