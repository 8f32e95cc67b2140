public import Economy
public import Scenarios

/// A scenario with everything that all its runs carry alike, made once and shared by threads.
///
/// A class because a scenario is large: runs of one point hold the same object, not copies.
public final class PreparedScenario: Sendable {
    public let scenario: Scenario
    /// The full configuration, in the order of the scenario language.
    public let parameters: [ParameterSetting]
    private let provenance: Provenance

    /// - Parameter overrides: `key.path=value` as given beside the scenario file; the scenario
    ///   already holds them.
    /// - Complexity: O(keys of the scenario).
    public init(_ scenario: Scenario, overrides: [String] = []) {
        self.scenario = scenario
        provenance = Provenance(
            versions: .current, scenarioFile: scenario.path, scenarioDigest: scenario.digest,
            inputs: scenario.provenance, overrides: overrides)
        parameters = scenario.explanation.entries
            .filter { !$0.isOfSweep }
            .map { entry in
                ParameterSetting(
                    keyPath: entry.path, value: entry.value, unit: entry.unit,
                    setBy: entry.origin, source: entry.source?.text ?? "",
                    status: entry.source?.status.rawValue ?? "")
            }
    }

    /// One run to the horizon, the scenario's expectations held against its record.
    ///
    /// - Parameters:
    ///   - replication: Selects the random numbers, together with the scenario's seed.
    ///   - observer: Watches; it changes nothing.
    /// - Throws: ``WorldError`` when the configuration makes no world.
    public func run(
        replication: UInt32, observer: (any RunObserver)? = nil
    ) throws(WorldError) -> CompletedRun {
        let world = try World(configuration: scenario.configuration, replication: replication)
        let record = world.run(observer: observer)
        return CompletedRun(
            record: record, provenance: provenance, parameters: parameters,
            expectations: ExpectationCheck(scenario.expectations).results(of: record))
    }
}
