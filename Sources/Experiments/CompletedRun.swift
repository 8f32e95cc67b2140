public import Economy

/// A run with everything that explains it: what a recorder stores and a report shows.
public struct CompletedRun: Sendable {
    public var record: RunRecord
    public var provenance: Provenance
    /// The full configuration, in the order of the scenario language.
    public var parameters: [ParameterSetting]
    /// What the scenario expected of the run, in file order.
    public var expectations: [ExpectationResult]

    public init(
        record: RunRecord, provenance: Provenance, parameters: [ParameterSetting],
        expectations: [ExpectationResult]
    ) {
        self.record = record
        self.provenance = provenance
        self.parameters = parameters
        self.expectations = expectations
    }

    public var failedExpectations: [ExpectationResult] {
        expectations.filter { !$0.holds }
    }

    /// Whether no invariant broke and every expectation held.
    public var isSound: Bool {
        record.violationCount == 0 && failedExpectations.isEmpty
    }
}
