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
            guard needsPool(entry, &meaning) else { return nil }
            return .flashStaker(capital: entry["capital"].amount, lead: entry["lead"].seconds)
        case "sybil_splitter":
            guard needsPool(entry, &meaning) else { return nil }
            return .sybilSplitter(
                capital: entry["capital"].amount, accounts: Int(entry["accounts"].count))
        case "wash_tenant":
            return cohort(entry["providers"], &meaning).map {
                .washTenant(cohort: $0, share: entry["share"].share)
            }
        case "oracle_mover":
            return pool(entry["market"], &meaning).map {
                .oracleMover(
                    market: $0, move: entry["move"].real, window: entry["window"].seconds,
                    budgetUSD: entry["budget"].price.usd)
            }
        case "sandwich":
            return pool(entry["market"], &meaning).map {
                .sandwich(market: $0, share: entry["share"].share)
            }
        default:
            return cohort(entry["providers"], &meaning).map {
                .slashEvader(
                    cohort: $0, faultEveryDays: entry["fault_every"].days,
                    lead: entry["lead"].seconds)
            }
        }
    }

    private func needsPool(_ entry: Resolved, _ meaning: inout Meaning) -> Bool {
        if root["protocol"]["staking_pool"].present != nil { return true }
        meaning.refuse(
            entry["plan"].place, .conflict, expected: "a protocol with protocol.staking_pool",
            found: "a protocol without")
        return false
    }

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
        meaning.requirePool(name, root["protocol"]["markets"].items[Int(market)])
        return market
    }
}

extension Meaning {
    /// A market whose reserves are the protocol's own.
    @discardableResult
    mutating func requirePool(_ name: Resolved, _ market: Resolved) -> Bool {
        if market["venue"].text == "pool" { return true }
        refuse(
            name.place, .conflict, expected: "a market whose venue is a pool",
            found: "\"\(name.text)\", a quoted market")
        return false
    }
}
