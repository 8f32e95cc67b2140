import Testing

/// A mechanism, its world and a model of it, under random operations.
protocol Subject: SendableMetatype {
    /// Draws the parameters and the world of one sequence.
    init(_ trial: inout Trial)
    /// One random operation, and the checks after it.
    mutating func step(_ trial: inout Trial) throws(Counterexample)
    /// What is checked once, after the last operation.
    mutating func finish(_ trial: inout Trial) throws(Counterexample)
}

extension Subject {
    mutating func finish(_ trial: inout Trial) throws(Counterexample) {}
}

/// A row of the table: one suite of checks over random sequences.
struct Property: Sendable {
    let name: String
    /// What every sequence evaluates.
    let invariants: [Invariant]
    /// Deliberate errors, each of which some sequence must notice. The production code is never
    /// touched: the suite falsifies an answer, a state or a parameter on its way to the checks.
    let flaws: [String]
    /// Thousands of operations that a proof runs.
    let thousands: Int
    /// Runs one sequence.
    private let sequence: @Sendable (UInt64, Int, Int) throws(Counterexample) -> Tally

    init<Tested: Subject>(
        _ name: String, _ subject: Tested.Type, thousands: Int, proves invariants: [Invariant],
        notices flaws: [String]
    ) {
        self.name = name
        self.invariants = invariants
        self.flaws = flaws
        self.thousands = thousands
        self.sequence = { (seed, count, flaw) throws(Counterexample) in
            var trial = Trial(seed: seed, flaw: flaw)
            var subject = Tested(&trial)
            for _ in 0..<count { try subject.step(&trial) }
            try subject.finish(&trial)
            return trial.tally
        }
    }

    /// How many operations a sequence has.
    static let length = 200

    var sequences: Int { thousands * 1_000 / Property.length }

    /// - Parameter flaw: Zero, or the number of a flaw, from one.
    func run(seed: UInt64, count: Int = length, flaw: Int = 0) throws(Counterexample) -> Tally {
        try sequence(seed, count, flaw)
    }
}

extension Property: CustomTestStringConvertible {
    var testDescription: String { name }
}
