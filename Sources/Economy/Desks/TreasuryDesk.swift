import Ledger
import Rewards
import Settlement

/// Those who hand out what the treasury may spend: each gives grants of one asset, every so many
/// days, to people who hold what they get, but for a part that leaves them at once.
///
/// A grant is cut to what the year's limit and the treasury leave.
struct TreasuryDesk: Desk {
    enum Second {
        /// Accounts, then grants.
        static let grants: Int64 = 40
        static let sales: Int64 = 41
    }

    let instants: [Int64]
    let draws: UInt64 = 0
    /// In the order of their accounts' names.
    private var grantors: [Grantor]
    /// Their places in the order of assets, in which the protocol takes spendings of one second.
    private let bySpending: [Int]
    private var run = TreasuryActivity()

    private struct Grantor {
        let policy: TreasuryPolicy
        let name: Name
        var account: AccountID?
        /// Granted today.
        var granted = TokenAmount.zero
    }

    /// - Returns: Nil where the treasury spends nothing.
    /// - Throws: ``WorldError`` for a policy out of its range, of an asset without a limit, or with
    ///   a name that is none or used twice.
    init?(_ configuration: Configuration) throws(WorldError) {
        let terms = configuration.protocolTerms
        grantors = []
        for policy in configuration.participants.treasury {
            try TreasuryDesk.check(policy, terms)
            grantors.append(
                Grantor(policy: policy, name: try MemberName.name("treasury/" + policy.name)))
        }
        grantors.sort { $0.name < $1.name }
        for (first, second) in zip(grantors, grantors.dropFirst())
        where first.name == second.name {
            throw WorldError(.badName, subject: second.name.text)
        }
        let assets = grantors.map { $0.policy.asset.index }
        bySpending = assets.indices.sorted { (assets[$0], $0) < (assets[$1], $1) }
        instants = grantors.isEmpty ? [] : [Second.grants, Second.sales]
        if terms.treasurySpending == nil { return nil }
    }

    private static func check(
        _ policy: TreasuryPolicy, _ terms: ProtocolConfiguration
    ) throws(WorldError) {
        let isLimited =
            terms.treasurySpending?.limits.contains { $0.asset == policy.asset } ?? false
        let isGrant =
            switch policy.grant {
            case .amount(let amount): amount > .zero
            case .share(let share): share > .zero && share.isFraction
            }
        // What is neither the token nor from outside has no way out of people's hands.
        let mayLeave =
            policy.asset == .token || policy.leavingShare == .zero
            || isLimited && terms.assets[Int(policy.asset.index)].origin == .external
        guard isLimited, isGrant, mayLeave, policy.everyDays > 0, policy.leavingShare.isFraction
        else { throw WorldError(.badParticipant, subject: policy.name) }
    }

    // MARK: The day

    mutating func act(at second: Int64, _ site: inout Site) {
        if second == Second.grants {
            for index in grantors.indices where isDue(index, site) {
                if grantors[index].account != nil { continue }
                grantors[index].account = site.openAccount(
                    grantors[index].name, grantors[index].policy.asset)
            }
            for index in bySpending where isDue(index, site) { grant(index, &site) }
        } else {
            for index in grantors.indices { sell(index, &site) }
            for index in grantors.indices { takeOut(index, &site) }
        }
    }

    private func isDue(_ index: Int, _ site: borrowing Site) -> Bool {
        site.day > 0 && site.day % grantors[index].policy.everyDays == 0
    }

    private mutating func grant(_ index: Int, _ site: inout Site) {
        let policy = grantors[index].policy
        let held = site.desk.balance(
            of: site.desk.state.systemAccounts.treasuries[Int(policy.asset.index)])
        let wish =
            switch policy.grant {
            case .amount(let amount): amount
            case .share(let share): held.share(share)
            }
        let left = site.desk.state.treasuryAllowance(of: policy.asset, at: site.now)
        let amount = min(wish, min(left, held))
        if amount < wish { run.cut += 1 }
        guard amount > .zero, let account = grantors[index].account else { return }
        let spending = TreasuryCommand.spend(asset: policy.asset, to: account, amount: amount)
        if site.submit(.treasury(spending), grantors[index].name) == nil { return }
        run.grants += 1
        grantors[index].granted = amount
        site.log.add(
            "treasury_spent", policy.name, site.text(of: amount, policy.asset), at: site.seconds)
    }

    /// What grants of the token bring to the market.
    private mutating func sell(_ index: Int, _ site: inout Site) {
        guard grantors[index].policy.asset == .token, let account = grantors[index].account else {
            return
        }
        let amount = leaving(index)
        if amount > .zero && site.sell(amount, from: account, grantors[index].name) {
            run.sold.accumulate(amount)
        }
        grantors[index].granted = .zero
    }

    private mutating func takeOut(_ index: Int, _ site: inout Site) {
        if grantors[index].policy.asset == .token { return }
        let amount = leaving(index)
        if amount > .zero, let account = grantors[index].account {
            site.submit(.takeOut(account: account, amount: amount), grantors[index].name)
        }
        grantors[index].granted = .zero
    }

    private func leaving(_ index: Int) -> TokenAmount {
        grantors[index].granted.share(grantors[index].policy.leavingShare)
    }

    // MARK: Figures

    mutating func endDay(_ site: inout Site) {
        for figure in TreasuryFigure.all(site) {
            site.book.amount("treasury_spent" + figure.suffix, figure.symbol, figure.spent)
            site.book.amount("treasury_allowance" + figure.suffix, figure.symbol, figure.left)
        }
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        func metric(_ name: String, _ value: MetricValue, _ unit: String) -> Metric {
            Metric(name: name, value: value, unit: unit, area: "treasury")
        }
        let token = site.configuration.protocolTerms.token.symbol.text
        return TreasuryFigure.all(site).map {
            metric("treasury_spent" + $0.suffix, .amount($0.spent), $0.symbol)
        } + [
            metric("treasury_grants", .count(run.grants), "grants"),
            metric("treasury_grants_cut", .count(run.cut), "grants"),
            metric("treasury_grants_sold", .amount(run.sold), token),
        ]
    }
}

/// What was handed out over a run.
private struct TreasuryActivity {
    var grants: Int64 = 0
    /// Grants that were made smaller, or not at all.
    var cut: Int64 = 0
    /// Of the token.
    var sold = TokenAmount.zero
}

/// One asset that the treasury may spend, at a day's end.
private struct TreasuryFigure {
    /// Behind the names of figures; empty for the token.
    let suffix: String
    let symbol: String
    let spent: TokenAmount
    /// What the limit still admits in the running year.
    let left: TokenAmount

    static func all(_ site: borrowing Site) -> [TreasuryFigure] {
        let assets = site.configuration.protocolTerms.recordedAssets
        let keys = RecordedAsset.nameParts(of: assets)
        return site.desk.state.treasury.lines.map { line in
            let asset = Int(line.asset.index)
            return TreasuryFigure(
                suffix: asset == 0 ? "" : "_" + keys[asset], symbol: assets[asset].symbol,
                spent: line.total,
                left: site.desk.state.treasuryAllowance(of: line.asset, at: site.now))
        }
    }
}

extension Site {
    /// An amount in whole units of its asset, with its symbol.
    fileprivate func text(of amount: TokenAmount, _ asset: AssetID) -> String {
        let terms = configuration.protocolTerms.assets[Int(asset.index)]
        guard let unit = try? TokenUnit(tokenDecimals: terms.decimals, quoteDecimals: 0) else {
            return "\(amount.baseUnits)"
        }
        return String(decoding: unit.format(amount), as: UTF8.self) + " " + terms.symbol.text
    }
}
