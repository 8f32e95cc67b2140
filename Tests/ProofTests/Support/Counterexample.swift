/// An invariant that did not hold, and how to see it again.
struct Counterexample: Error, CustomStringConvertible {
    let invariant: Invariant
    /// From zero, within the sequence.
    let operation: Int
    let seed: UInt64
    let finding: String

    var description: String {
        "\(invariant) broken by operation \(operation) of seed \(seed): \(finding)"
    }
}
