import StrictText

/// Limits of cohorts.
extension Meaning {
    /// The longest cohort name that still fits a member's number behind it.
    private static let nameBytes = 100

    mutating func checkName(_ name: Resolved) {
        if name.text.utf8.count <= Meaning.nameBytes { return }
        refuse(
            name.place, .outOfRange,
            expected: "a name of at most \(Meaning.nameBytes) bytes", found: "a longer one")
    }

    mutating func requireMembers(
        _ cohorts: [Resolved], what: String, _ count: (Resolved) -> UInt64
    ) {
        var sum: UInt128 = 0
        for cohort in cohorts {
            sum += UInt128(count(cohort))
            if sum <= UInt128(ScenarioLimits.members) { continue }
            return refuse(
                cohort["count"].place, .outOfRange,
                expected: "at most \(ScenarioLimits.members) \(what) altogether (limit)",
                found: "\(sum)")
        }
    }

    /// An asset that something is counted in must have a price.
    mutating func requirePrice(_ name: Resolved, in market: Resolved, token: String) {
        let priced = [token] + market["assets"].items.map { $0["asset"].text }
        if priced.contains(name.text) { return }
        refuse(
            name.place, .conflict,
            expected: "an asset with a price: the token, or one of market.assets",
            found: "\"\(name.text)\", which has none")
    }
}
