public import Economy
public import Scenarios

/// One run of a scenario: a pure function of scenario and replication number.
public struct Replication: Sendable {
    public let scenario: Scenario
    /// Selects the random numbers, together with the scenario's seed.
    public let index: UInt32
    /// `key.path=value` as given beside the scenario file; the scenario already holds them.
    public let overrides: [String]

    public init(of scenario: Scenario, index: UInt32 = 0, overrides: [String] = []) {
        self.scenario = scenario
        self.index = index
        self.overrides = overrides
    }

    /// Runs to the horizon and holds the scenario's expectations against the record.
    ///
    /// - Parameter observer: Watches; it changes nothing.
    /// - Throws: ``WorldError`` when the configuration makes no world.
    public func run(observer: (any RunObserver)? = nil) throws(WorldError) -> CompletedRun {
        let world = try World(configuration: scenario.configuration, replication: index)
        let record = world.run(observer: observer)
        return CompletedRun(
            record: record, provenance: provenance, parameters: parameters,
            expectations: ExpectationCheck(scenario.expectations).results(of: record))
    }

    private var provenance: Provenance {
        Provenance(
            versions: .current, scenarioFile: scenario.path, scenarioDigest: scenario.digest,
            inputs: scenario.provenance, overrides: overrides)
    }

    private var parameters: [ParameterSetting] {
        scenario.explanation.entries.map { entry in
            ParameterSetting(
                keyPath: entry.path, value: entry.value, unit: entry.unit, setBy: entry.origin,
                source: entry.source?.text ?? "", status: entry.source?.status.rawValue ?? "")
        }
    }
}
