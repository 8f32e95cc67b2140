/// What may change a figure, by version: two results compare only where these agree.
public struct Versions: Hashable, Sendable {
    /// Of the program: `moniac --version`.
    public var product: String
    /// Of the scenario language: the number after the key `moniac`.
    public var language: Int
    /// Of the rules that decide payouts. Rises with every line under *Rules* of the change log.
    public var rules: Int
    /// Of the random streams and what is drawn from them.
    public var random: Int

    public init(product: String, language: Int, rules: Int, random: Int) {
        self.product = product
        self.language = language
        self.rules = rules
        self.random = random
    }

    /// Of the code that is running.
    public static let current = Versions(product: "0.1.0", language: 1, rules: 1, random: 1)
}
