import Rewards

extension Mechanism {
    static let vesting = Mechanism("vesting") { (parameters, input) throws(Refusal) in
        let kind = try parameters.choice(
            "kind", of: ["linear": "linear", "monthly": "monthly", "table": "table"])
        let total = try parameters.amount("total")
        let start = try parameters.time("start")
        let schedule = VestingSchedule(
            kind: try vestingKind(kind, parameters), total: total, start: start)
        let (unlocked, locked) = try schedule.position(at: try input.time("at"))
        return [("unlocked", .amount(unlocked)), ("locked", .amount(locked))]
    }

    private static func vestingKind(
        _ kind: String, _ parameters: FieldReader
    ) throws(Refusal) -> VestingKind {
        if kind == "table" {
            let month = try parameters.seconds("month_seconds", from: 1)
            let locked = try parameters.integers("locked_by_month")
            return .table(
                lockedByMonth: locked.map { TokenAmount(baseUnits: $0) }, month: month)
        }
        let terms = VestingTerms(
            tgeShare: try parameters.fraction("tge_share"),
            cliff: try parameters.seconds("cliff"),
            duration: try parameters.seconds("duration", from: 1))
        if kind == "linear" { return .linear(terms) }
        return .monthly(terms, month: try parameters.seconds("month_seconds", from: 1))
    }
}
