public import Economy
public import Scenarios

/// One run of a scenario: a pure function of scenario and replication number.
public struct Replication: Sendable {
    /// Selects the random numbers, together with the scenario's seed; with
    /// ``RandomNumbers/mirror`` the mirror image of the replication without that bit.
    public let index: UInt32
    private let prepared: PreparedScenario

    /// - Parameter overrides: `key.path=value` as given beside the scenario file; the scenario
    ///   already holds them.
    public init(of scenario: Scenario, index: UInt32 = 0, overrides: [String] = []) {
        self.index = index
        prepared = PreparedScenario(scenario, overrides: overrides)
    }

    public var scenario: Scenario { prepared.scenario }

    /// Runs to the horizon and holds the scenario's expectations against the record.
    ///
    /// - Parameter observer: Watches; it changes nothing.
    /// - Throws: ``WorldError`` when the configuration makes no world.
    public func run(observer: (any RunObserver)? = nil) throws(WorldError) -> CompletedRun {
        try prepared.run(replication: index, observer: observer)
    }
}
