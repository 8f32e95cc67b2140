/// What was done and checked.
struct Tally: Sendable {
    /// Operations applied by the production code, each followed by the checks of its suite.
    private(set) var operations = 0
    /// Those of them that were refused.
    private(set) var refused = 0
    /// How often each invariant was evaluated, by its raw value.
    private(set) var checks = [Int](repeating: 0, count: Invariant.allCases.count)

    var checkCount: Int { checks.reduce(0, +) }

    mutating func countOperation(isRefused: Bool) {
        operations += 1
        if isRefused { refused += 1 }
    }

    mutating func count(_ invariant: Invariant) {
        checks[invariant.rawValue] += 1
    }

    mutating func add(_ other: Tally) {
        operations += other.operations
        refused += other.refused
        for index in checks.indices { checks[index] += other.checks[index] }
    }
}
