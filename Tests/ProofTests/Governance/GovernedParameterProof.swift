import Rewards

/// A governed value: inside its bounds, changed by nobody but an old enough proposal, at an edge.
struct GovernedParameterProof: Subject {
    private struct Proposal {
        let value: UInt128
        let madeAt: UInt64
        let dueAt: UInt64
        var isPending = true
    }

    private let minimum: UInt128
    private let maximum: UInt128
    private let timelock: UInt64
    private let epoch: UInt64
    private let start: UInt64
    private let mode: GovernanceMode
    private let maxStep: UInt128
    private var parameter: GovernedParameter
    private var value: UInt128
    private var proposals: [Proposal] = []
    private var clock: UInt64 = 0
    private var isRelinquished = false

    static let flaws = [
        "the timelock is a second shorter", "a ratchet lets the value back by one",
        "a cancelled change applies", "the upper bound may be passed by one",
    ]

    init(_ trial: inout Trial) {
        let scale = trial.draw.element(of: [5, 10_000, .max] as [UInt128])
        let bounds = [trial.draw.value(upTo: scale), trial.draw.value(upTo: scale)].sorted()
        (minimum, maximum) = (bounds[0], bounds[1])
        value = minimum + trial.draw.value(upTo: maximum - minimum)
        timelock = trial.draw.count(upTo: trial.draw.once(in: 40) ? Seconds.bound : 40)
        epoch = 1 + trial.draw.count(upTo: 30)
        start = trial.draw.count(upTo: 50)
        mode = trial.draw.below(8) < 5 ? .free : trial.draw.element(of: GovernanceMode.allCases)
        maxStep = trial.draw.below(3) < 2 ? 0 : trial.draw.value(upTo: scale)
        do {
            parameter = try GovernedParameter(
                minimum: minimum, maximum: maximum, value: value,
                timelock: .of(timelock - (trial.flaw == 1 && timelock > 0 ? 1 : 0)),
                epochLength: .of(epoch), epochStart: .of(start), mode: mode, maxStep: maxStep)
        } catch {
            preconditionFailure("\(bounds) around \(value) was refused: \(error)")
        }
    }

    private var isImmutable: Bool { mode == .immutable || isRelinquished }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let before = parameter
        let time = time(&trial.draw)
        let isReversed = time < clock
        // What the value will be if the operation is accepted, kept apart for when it is not.
        var next = self
        if !isReversed { next.applyDue(at: time, flaw: trial.flaw) }
        switch trial.draw.below(20) {
        case 0..<11: try propose(at: time, &next, before, &trial)
        case 11, 12, 13: try cancel(at: time, &next, before, &trial)
        case 14 where trial.draw.once(in: 10):
            let result = attempt { () throws(Refusal) in try parameter.relinquish(at: .of(time)) }
            let made: Void? = try trial.answer(
                result, demanded: isReversed ? .timeReversed : nil,
                isUnchanged: parameter == before)
            if made != nil {
                next.relinquish()
                accept(next, at: time)
            }
        default: try read(at: time, next, before, &trial)
        }
        try verify(since: before, &trial)
    }

    // MARK: Operations

    private mutating func propose(
        at time: UInt64, _ next: inout Self, _ before: GovernedParameter, _ trial: inout Trial
    ) throws(Counterexample) {
        let proposed = proposal(&trial.draw, around: next.value)
        let ready = UInt128(time) + UInt128(timelock)
        // The first edge that is not before the end of the timelock, by counting up.
        let late = ready > UInt128(start) ? ready - UInt128(start) : 0
        let epochs = late / UInt128(epoch) + (late % UInt128(epoch) > 0 ? 1 : 0)
        let due = UInt128(start) + epochs * UInt128(epoch)
        let demanded: Refusal? =
            time < clock
            ? .timeReversed
            : next.refusal(of: proposed, flaw: trial.flaw)
                ?? (due > UInt128(Seconds.bound) ? .overflow : nil)
        let result = attempt { () throws(Refusal) in
            try parameter.propose(proposed, at: .of(time))
        }
        guard
            let (number, effectiveAt) = try trial.answer(
                result, demanded: demanded, isUnchanged: parameter == before)
        else { return }
        try trial.check(
            .G7, number == UInt64(proposals.count + 1) && UInt128(effectiveAt.seconds) == due,
            "proposal \(number) is due at \(effectiveAt), expected \(due)")
        next.proposals.append(
            Proposal(value: proposed, madeAt: time, dueAt: effectiveAt.seconds))
        next.applyDue(at: time, flaw: trial.flaw)
        accept(next, at: time)
    }

    private func refusal(of proposed: UInt128, flaw: Int) -> Refusal? {
        if isImmutable { return .immutable }
        let most = maximum + (flaw == 4 && maximum < .max ? 1 : 0)
        if proposed < minimum || proposed > most { return .outOfBounds }
        if breaksRatchet(proposed, flaw: flaw) { return .ratchet }
        return isTooFar(proposed) ? .stepTooLarge : nil
    }

    private func breaksRatchet(_ proposed: UInt128, flaw: Int) -> Bool {
        let slack: UInt128 = flaw == 2 ? 1 : 0
        switch mode {
        case .ratchetUp: return proposed < value && value - proposed > slack
        case .ratchetDown: return proposed > value && proposed - value > slack
        case .free, .immutable: return false
        }
    }

    private func isTooFar(_ proposed: UInt128) -> Bool {
        maxStep > 0 && max(proposed, value) - min(proposed, value) > maxStep
    }

    private mutating func cancel(
        at time: UInt64, _ next: inout Self, _ before: GovernedParameter, _ trial: inout Trial
    ) throws(Counterexample) {
        let waiting = proposals.indices.filter { proposals[$0].isPending }
        let any = trial.draw.below(proposals.count + 2)
        let number =
            waiting.isEmpty || trial.draw.once(in: 4) ? any : trial.draw.element(of: waiting) + 1
        let isKnown = number > 0 && number <= proposals.count
        let isPending = isKnown && next.proposals[number - 1].isPending
        let demanded: Refusal? =
            time < clock ? .timeReversed : !isKnown ? .unknownID : isPending ? nil : .notQueued
        let result = attempt { () throws(Refusal) in
            try parameter.cancel(UInt64(number), at: .of(time))
        }
        let made: Void? = try trial.answer(
            result, demanded: demanded, isUnchanged: parameter == before)
        if made == nil { return }
        if trial.flaw != 3 { next.proposals[number - 1].isPending = false }
        accept(next, at: time)
    }

    private mutating func read(
        at time: UInt64, _ next: Self, _ before: GovernedParameter, _ trial: inout Trial
    ) throws(Counterexample) {
        let result = attempt { () throws(Refusal) in try parameter.read(at: .of(time)) }
        guard
            let found = try trial.answer(
                result, demanded: time < clock ? .timeReversed : nil,
                isUnchanged: parameter == before)
        else { return }
        try trial.check(.G7, found == next.value, "\(found) in force, expected \(next.value)")
        try passEveryEdge(before, upTo: time, &trial)
        accept(next, at: time)
    }

    /// T3: stopping at every edge on the way gives the same as going there at once.
    private func passEveryEdge(
        _ before: GovernedParameter, upTo time: UInt64, _ trial: inout Trial
    ) throws(Counterexample) {
        if time > before.clock.seconds + 40 * epoch { return }
        var stopping = before
        let passed = before.clock.seconds
        let epochs = passed > start ? (passed - start + epoch - 1) / epoch : 0
        let result = attempt { () throws(Refusal) in
            var edge = start + epochs * epoch
            while edge <= time {
                _ = try stopping.read(at: .of(edge))
                edge += epoch
            }
            return try stopping.read(at: .of(time))
        }
        try trial.check(
            .T3, result == .success(parameter.value) && stopping == parameter,
            "\(result) edge by edge, \(parameter.value) at once")
    }

    // MARK: Model

    private mutating func accept(_ next: Self, at time: UInt64) {
        proposals = next.proposals
        value = next.value
        isRelinquished = next.isRelinquished
        clock = time
    }

    private mutating func relinquish() {
        isRelinquished = true
        for index in proposals.indices { proposals[index].isPending = false }
    }

    /// In the order of due times, then of numbers; what breaks a limit by now is void.
    private mutating func applyDue(at time: UInt64, flaw: Int) {
        let due = proposals.indices
            .filter { proposals[$0].isPending && proposals[$0].dueAt <= time }
            .sorted { (proposals[$0].dueAt, $0) < (proposals[$1].dueAt, $1) }
        for index in due {
            let proposed = proposals[index].value
            proposals[index].isPending = false
            if !breaksRatchet(proposed, flaw: flaw) && !isTooFar(proposed) { value = proposed }
        }
    }

    private func verify(
        since before: GovernedParameter, _ trial: inout Trial
    ) throws(Counterexample) {
        let found = parameter.value
        try trial.check(
            .G7, minimum <= found && found <= maximum && found == value,
            "\(found) in \(minimum)…\(maximum), expected \(value)")
        try trial.check(
            .T1, parameter.clock.seconds == clock && parameter.clock >= before.clock,
            "clock \(parameter.clock), expected \(clock)")
        let waiting = proposals.count { $0.isPending }
        try trial.check(
            .G7, parameter.queue.count == waiting,
            "\(parameter.queue.count) changes wait, expected \(waiting)")
        if found == before.value { return }
        try trial.check(.G7, !isImmutable || !before.isImmutable, "an immutable value changed")
        let isAllowed = proposals.contains { proposal in
            proposal.value == found && proposal.dueAt <= clock
                && proposal.dueAt >= before.clock.seconds
                && proposal.dueAt - proposal.madeAt >= timelock
                && proposal.dueAt >= start && (proposal.dueAt - start) % epoch == 0
        }
        try trial.check(.G7, isAllowed, "\(before.value) → \(found) by no proposal that is due")
    }

    // MARK: Values

    private func time(_ draw: inout Draw) -> UInt64 {
        switch draw.below(20) {
        case 0: return clock > 0 ? clock - 1 : 0
        case 1, 2: return clock
        case 3, 4:
            let waiting = proposals.filter { $0.isPending }
            if waiting.isEmpty { return clock }
            let due = draw.element(of: waiting).dueAt
            return draw.once(in: 2) ? due : due - min(due, 1)
        case 5 where draw.once(in: 400): return Seconds.bound - draw.count(upTo: 100)
        default: return min(clock + draw.even(upTo: 2 * epoch), Seconds.bound)
        }
    }

    private func proposal(_ draw: inout Draw, around value: UInt128) -> UInt128 {
        switch draw.below(16) {
        case 0: return minimum > 0 ? minimum - 1 : 0
        case 1: return maximum < .max ? maximum + 1 : maximum
        case 2: return value &+ maxStep
        case 3: return value &+ maxStep &+ 1
        case 4: return value &- maxStep
        default: return minimum + draw.value(upTo: maximum - minimum, near: value &- minimum)
        }
    }
}
