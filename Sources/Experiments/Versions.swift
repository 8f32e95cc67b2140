import Economy

/// What may change a figure, by version: two results compare only where these agree.
public struct Versions: Hashable, Sendable {
    /// Of the program: `moniac --version`.
    public var product: String
    /// Of the scenario language: the number after the key `moniac`.
    public var language: UInt32
    /// Of the reward rules and the settlement's order.
    public var rules: UInt32
    /// Of the simulated world's behaviour.
    public var simulator: UInt32
    /// Of the random streams and what is drawn from them.
    public var randomStreams: UInt32

    public init(
        product: String, language: UInt32, rules: UInt32, simulator: UInt32, randomStreams: UInt32
    ) {
        self.product = product
        self.language = language
        self.rules = rules
        self.simulator = simulator
        self.randomStreams = randomStreams
    }

    /// Of the code that is running.
    public static let current = Versions(
        product: "0.1.0", language: RunVersions.language, rules: RunVersions.rules,
        simulator: RunVersions.simulator, randomStreams: RunVersions.randomStreams)
}
