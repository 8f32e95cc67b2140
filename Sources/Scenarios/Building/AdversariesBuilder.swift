import Economy
import Rewards
import StrictText

/// Who attacks, how, and when.
struct AdversariesBuilder {
    let root: Resolved
    let roster: Roster

    func build(_ meaning: inout Meaning) -> [Adversary] {
        let entries = root["participants"]["adversaries"].items
        meaning.requireUnique(entries.map { $0["name"] }, what: "adversary")
        return entries.compactMap { entry in
            meaning.checkName(entry["name"])
            let last = lastDay(entry, &meaning)
            guard let plan = plan(entry, &meaning) else { return nil }
            return Adversary(
                name: entry["name"].text, plan: plan, fromDay: entry["from"].days, untilDay: last,
                borrowRate: entry["borrow_rate"].share)
        }
    }

    private func lastDay(_ entry: Resolved, _ meaning: inout Meaning) -> Int {
        let (from, horizon) = (entry["from"], root["horizon"])
        if from.days >= horizon.days {
            meaning.refuse(
                from.place, .outOfRange,
                expected: "a day before the horizon \(horizon.written)",
                found: "\"\(from.written)\"")
        }
        guard let until = entry[optional: "until"] else { return horizon.days - 1 }
        if until.days <= from.days {
            meaning.refuse(
                until.place, .wrongOrder, expected: "an end after the beginning \(from.written)",
                found: "\"\(until.written)\"")
        }
        return until.days - 1
    }

    private func plan(_ entry: Resolved, _ meaning: inout Meaning) -> Adversary.Plan? {
        switch entry["plan"].text {
        case "flash_staker":
            guard needs([.stakingPool], entry, &meaning), stake(entry, &meaning) else {
                return nil
            }
            return .flashStaker(capital: entry["capital"].amount, lead: entry["lead"].seconds)
        case "sybil_splitter":
            guard needs([.stakingPool, .mining], entry, &meaning), stake(entry, &meaning) else {
                return nil
            }
            return .sybilSplitter(
                capital: entry["capital"].amount, accounts: Int(entry["accounts"].count))
        case "wash_tenant":
            guard needs([.hardware, .jobs], entry, &meaning) else { return nil }
            if root["protocol"]["booking"].present == nil { requirePaidAsset(&meaning) }
            return cohort(entry["providers"], &meaning).map {
                .washTenant(cohort: $0, share: entry["share"].share)
            }
        case "oracle_mover": return mover(entry, &meaning)
        case "sandwich": return sandwich(entry, &meaning)
        default:
            guard needs([.hardware], entry, &meaning) else { return nil }
            return cohort(entry["providers"], &meaning).map {
                .slashEvader(
                    cohort: $0, faultEveryDays: entry["fault_every"].days,
                    lead: entry["lead"].seconds)
            }
        }
    }

    private func mover(_ entry: Resolved, _ meaning: inout Meaning) -> Adversary.Plan? {
        if entry["move"].real == 0 {
            meaning.refuse(
                entry["move"].place, .outOfRange, expected: "a move other than 0",
                found: "\"\(entry["move"].written)\"")
        }
        return pool(entry["market"], &meaning).map {
            .oracleMover(
                market: $0, move: entry["move"].real, window: entry["window"].seconds,
                budgetUSD: entry["budget"].price.usd)
        }
    }

    private func sandwich(_ entry: Resolved, _ meaning: inout Meaning) -> Adversary.Plan? {
        guard needs([.buyBack], entry, &meaning) else { return nil }
        let market = root["protocol"]["buy_back"]["market"]
        if entry["market"].text != market.text {
            meaning.refuse(
                entry["market"].place, .conflict,
                expected: "the market of protocol.buy_back, \(market.text)",
                found: "\"\(entry["market"].text)\"")
            return nil
        }
        return pool(entry["market"], &meaning).map {
            .sandwich(market: $0, share: entry["share"].share)
        }
    }

    // MARK: What a plan needs

    /// One of the modules.
    private func needs(
        _ modules: [ProtocolModule], _ entry: Resolved, _ meaning: inout Meaning
    ) -> Bool {
        let terms = root["protocol"]
        let isThere = modules.contains { module in
            module.sections.contains { terms[$0].present != nil }
        }
        if isThere { return true }
        meaning.refuse(
            entry["plan"].place, .conflict,
            expected: "a protocol with " + modules.map(\.phrase).joined(separator: ", or "),
            found: "a protocol without")
        return false
    }

    /// Capital that is there, of an asset with a price.
    private func stake(_ entry: Resolved, _ meaning: inout Meaning) -> Bool {
        let pool = root["protocol"]["staking_pool"].present
        for key in ["staked", "reward"] {
            if let pool { meaning.requirePrice(pool[key], in: root["market"], token: token) }
        }
        if entry["capital"].amount > .zero { return true }
        meaning.refuse(
            entry["capital"].place, .outOfRange, expected: "a positive amount",
            found: "\"\(entry["capital"].written)\"")
        return false
    }

    /// A wash tenant pays its own jobs in the first external asset that jobs accept.
    private func requirePaidAsset(_ meaning: inout Meaning) {
        let external = root["protocol"]["assets"].items.filter { $0["origin"].text == "external" }
            .map { $0["symbol"].text }
        let paid = root["protocol"]["jobs"]["assets"].items
        let order = roster.assets
        let first = paid.filter { external.contains($0.text) }
            .min { order.firstIndex(of: $0.text) ?? 0 < order.firstIndex(of: $1.text) ?? 0 }
        if let first { meaning.requirePrice(first, in: root["market"], token: token) }
    }

    private var token: String { root["protocol"]["token"]["symbol"].text }

    private func cohort(_ name: Resolved, _ meaning: inout Meaning) -> Int? {
        let names = root["network"]["providers"].items.map { $0["cohort"].text }
        if let index = names.firstIndex(of: name.text) { return index }
        meaning.refuse(
            name.place, .unknownName, expected: "a cohort of network.providers",
            found: "the unknown name \"\(name.text)\"",
            hint: Spelling.nearest(to: name.text, among: names))
        return nil
    }

    private func pool(_ name: Resolved, _ meaning: inout Meaning) -> UInt16? {
        guard let market = roster.market(name, &meaning) else { return nil }
        let terms = root["protocol"]["markets"].items[Int(market)]
        if meaning.requirePool(name, terms) {
            for side in ["base", "quote"] {
                meaning.requirePrice(terms[side], in: root["market"], token: token)
            }
        }
        return market
    }
}

extension Meaning {
    /// A market whose reserves are the protocol's own.
    ///
    /// - Returns: Whether it is one.
    mutating func requirePool(_ name: Resolved, _ market: Resolved) -> Bool {
        if market["venue"].text == "pool" { return true }
        refuse(
            name.place, .conflict, expected: "a market whose venue is a pool",
            found: "\"\(name.text)\", a quoted market")
        return false
    }
}
