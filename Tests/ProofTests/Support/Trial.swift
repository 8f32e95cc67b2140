import Rewards

/// One sequence of operations: its random values, its count of checks, and the first check that
/// fails.
struct Trial {
    var draw: Draw
    let seed: UInt64
    /// Zero for the production code alone; otherwise the number of a deliberate error, from one,
    /// that the suite must notice.
    let flaw: Int
    private(set) var tally = Tally()

    init(seed: UInt64, flaw: Int) {
        self.draw = Draw(seed: seed)
        self.seed = seed
        self.flaw = flaw
    }

    /// - Parameter finding: What was expected and what was found.
    @inline(__always)
    mutating func check(
        _ invariant: Invariant, _ holds: Bool, _ finding: @autoclosure () -> String
    ) throws(Counterexample) {
        tally.count(invariant)
        if !holds { throw counterexample(invariant, finding()) }
    }

    /// Counts an operation that was answered without a refusal to predict.
    mutating func countOperation(isRefused: Bool = false) {
        tally.countOperation(isRefused: isRefused)
    }

    /// Counts an operation, and holds its refusal against the one that the rules demand: none, or
    /// exactly this one, with the state as it was.
    ///
    /// - Parameters:
    ///   - demanded: What the rules, read independently, refuse with; nil when they do not.
    ///   - mayOverflow: Whether a refusal for numbers that leave their type is allowed as well.
    ///   - isUnchanged: Whether the state equals the one before the operation; asked when refused.
    /// - Returns: The answer of an accepted operation.
    @inline(__always)
    mutating func answer<Value>(
        _ result: Result<Value, Refusal>, demanded: Refusal?, mayOverflow: Bool = false,
        isUnchanged: @autoclosure () -> Bool
    ) throws(Counterexample) -> Value? {
        switch result {
        case .success(let value):
            tally.countOperation(isRefused: false)
            if let demanded { throw counterexample(.N2, "expected \(demanded), was accepted") }
            return value
        case .failure(let refusal):
            tally.countOperation(isRefused: true)
            let isAllowed =
                refusal == demanded || mayOverflow && demanded == nil && refusal == .overflow
            if !isAllowed {
                let expected = demanded.map { "\($0)" } ?? "no refusal"
                throw counterexample(.N2, "expected \(expected), found \(refusal)")
            }
            try check(.N2, isUnchanged(), "refused with \(refusal), but the state changed")
            return nil
        }
    }

    /// A refusal that the checks themselves met, where none can be.
    func unexpected(_ refusal: Refusal, in place: String) -> Counterexample {
        counterexample(.N1, "\(place) refused with \(refusal)")
    }

    private func counterexample(_ invariant: Invariant, _ finding: String) -> Counterexample {
        Counterexample(
            invariant: invariant, operation: max(0, tally.operations - 1), seed: seed,
            finding: finding)
    }
}

/// Runs a rule and keeps its refusal.
@inline(__always)
func attempt<Value>(_ body: () throws(Refusal) -> Value) -> Result<Value, Refusal> {
    do { return .success(try body()) } catch { return .failure(error) }
}
