import Rewards
import Settlement
import StrictText

/// Release schedules of the initial allocation.
struct AllocationsBuilder {
    let root: Resolved
    let genesis: Timestamp

    /// The longest name that still fits behind the prefix of a vesting account.
    private static let nameBytes = 100

    func build(_ meaning: inout Meaning) -> [AllocationTerms] {
        let entries = root["protocol"]["allocations"].items
        meaning.requireUnique(entries.map { $0["name"] }, what: "allocation")
        return entries.map { entry in
            if entry["name"].text.utf8.count > AllocationsBuilder.nameBytes {
                meaning.refuse(
                    entry["name"].place, .outOfRange,
                    expected: "a name of at most \(AllocationsBuilder.nameBytes) bytes",
                    found: "a longer one")
            }
            let start = entry[optional: "start"].map { ProtocolBuilder.timestamp($0.date) }
            return AllocationTerms(
                name: ProtocolBuilder.name(entry["name"].text),
                schedule: VestingSchedule(
                    kind: kind(entry, &meaning), total: entry["total"].amount,
                    start: start ?? genesis))
        }
    }

    private func kind(_ entry: Resolved, _ meaning: inout Meaning) -> VestingKind {
        switch entry["kind"].text {
        case "linear":
            return .linear(terms(entry, &meaning))
        case "monthly":
            return .monthly(terms(entry, &meaning), month: entry["month"].seconds)
        default:
            return .table(
                lockedByMonth: locked(entry, &meaning), month: entry["month"].seconds)
        }
    }

    private func terms(_ entry: Resolved, _ meaning: inout Meaning) -> VestingTerms {
        let (cliff, duration) = (entry["cliff"], entry["duration"])
        if cliff.seconds >= duration.seconds {
            meaning.refuse(
                cliff.origin.isLanguage ? duration.place : cliff.place, .wrongOrder,
                expected: "a cliff shorter than the duration \(duration.written)",
                found: "\"\(cliff.written)\"")
        }
        return VestingTerms(
            tgeShare: entry["tge_share"].wad, cliff: cliff.seconds, duration: duration.seconds)
    }

    private func locked(_ entry: Resolved, _ meaning: inout Meaning) -> [TokenAmount] {
        var previous = entry["total"].amount
        return entry["locked_by_month"].items.map { row in
            if row.amount > previous {
                meaning.refuse(
                    row.place, .wrongOrder,
                    expected: "amounts that never rise, the first not above the total",
                    found: "\"\(row.written)\", greater than before")
            }
            previous = row.amount
            return row.amount
        }
    }
}
