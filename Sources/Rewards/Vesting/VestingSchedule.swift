/// An unlock at the start, a cliff, and the rest over a duration.
public struct VestingTerms: Hashable, Sendable {
    /// A fraction of the total, free from the start on; rounded down.
    public var tgeShare: Wad
    /// From the start; below the duration.
    public var cliff: Seconds
    /// From the start; at least one second.
    public var duration: Seconds

    public init(tgeShare: Wad, cliff: Seconds, duration: Seconds) {
        self.tgeShare = tgeShare
        self.cliff = cliff
        self.duration = duration
    }
}

/// The shape of an unlock schedule.
///
/// - Source: `docs/MECHANISMS.md`, vesting — table form code, the other two assumed.
public enum VestingKind: Hashable, Sendable {
    /// Every second after the cliff.
    case linear(VestingTerms)
    /// In equal steps at the ends of months after the cliff; the last may be a part of a month.
    case monthly(VestingTerms, month: Seconds)
    /// What is still locked in each month since the start; nothing after the last.
    case table(lockedByMonth: [TokenAmount], month: Seconds)
}

/// How a grant unlocks.
///
/// - Source: `docs/MECHANISMS.md`, vesting — stated.
public struct VestingSchedule: Hashable, Sendable {
    public var kind: VestingKind
    public var total: TokenAmount
    public var start: Timestamp

    /// Does not check anything; ``validate()`` and ``checkSchedule()`` do.
    public init(kind: VestingKind, total: TokenAmount, start: Timestamp) {
        self.kind = kind
        self.total = total
        self.start = start
    }

    /// - Throws: ``Refusal/outOfRange`` when the share at the start is no fraction, the duration is
    ///   zero or the month is.
    public func validate() throws(Refusal) {
        switch kind {
        case .linear(let terms):
            if !terms.tgeShare.isFraction || terms.duration == .zero { throw .outOfRange }
        case .monthly(let terms, let month):
            if !terms.tgeShare.isFraction || terms.duration == .zero { throw .outOfRange }
            if month == .zero { throw .outOfRange }
        case .table(_, let month):
            if month == .zero { throw .outOfRange }
        }
    }

    /// - Throws: ``Refusal/badTable`` when the table is empty, rises or starts above the total;
    ///   ``Refusal/badSchedule`` when the cliff is not below the duration.
    /// - Complexity: O(months) for a table.
    public func checkSchedule() throws(Refusal) {
        switch kind {
        case .linear(let terms), .monthly(let terms, _):
            if terms.cliff >= terms.duration { throw .badSchedule }
        case .table(let lockedByMonth, _):
            if lockedByMonth.isEmpty { throw .badTable }
            var previous = total
            for locked in lockedByMonth {
                if locked > previous { throw .badTable }
                previous = locked
            }
        }
    }

    /// What is free and what is locked at a time.
    ///
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, then as ``checkSchedule()``.
    /// - Invariant: unlocked never falls, unlocked + locked = total, and all is unlocked at the end
    ///   (S8).
    /// - Complexity: O(1) for linear and monthly, O(months) for a table.
    public func position(
        at: Timestamp
    ) throws(Refusal) -> (unlocked: TokenAmount, locked: TokenAmount) {
        try validate()
        try checkSchedule()
        let unlocked: TokenAmount
        switch kind {
        case .linear(let terms):
            unlocked = try unlockedAmount(at: at, terms: terms, month: nil)
        case .monthly(let terms, let month):
            unlocked = try unlockedAmount(at: at, terms: terms, month: month)
        case .table(let lockedByMonth, let month):
            unlocked = try total.subtracting(locked(at: at, in: lockedByMonth, month: month))
        }
        return (unlocked, try total.subtracting(unlocked))
    }

    private func unlockedAmount(
        at: Timestamp, terms: VestingTerms, month: Seconds?
    ) throws(Refusal) -> TokenAmount {
        if at < start { return .zero }
        let elapsed = try at.elapsed(since: start)
        if elapsed >= terms.duration { return total }
        let initial = try total.multipliedFloor(by: terms.tgeShare)
        if elapsed < terms.cliff { return initial }

        var passed = elapsed.count - terms.cliff.count
        var whole = terms.duration.count - terms.cliff.count
        if let month {
            passed /= month.count  // rounded down: a month counts when it is over
            // Rounded up: a part of a month at the end is a step of its own. Before the end fewer
            // months are over than there are steps.
            whole = whole / month.count + (whole % month.count > 0 ? 1 : 0)
        }
        let rest = try total.subtracting(initial)
        let vested = try mulDivFloor(rest.baseUnits, UInt128(passed), UInt128(whole))
        return try initial.adding(TokenAmount(baseUnits: vested))
    }

    private func locked(
        at: Timestamp, in lockedByMonth: [TokenAmount], month: Seconds
    ) -> TokenAmount {
        if at < start { return lockedByMonth[0] }
        let index = (at.seconds - start.seconds) / month.count  // rounded down: months begun
        return index < UInt64(lockedByMonth.count) ? lockedByMonth[Int(index)] : .zero
    }
}
