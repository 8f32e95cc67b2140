/// One value of the full configuration and where it came from: a line of `moniac explain`.
public struct ParameterSetting: Hashable, Sendable {
    /// Keys joined by points, list places in brackets.
    public var keyPath: String
    /// As the scenario language writes it, the unit included.
    public var value: String
    /// The unit alone; empty where there is none.
    public var unit: String
    /// `FILE:LINE`, `--set`, or `default`.
    public var setBy: String
    /// The document, contract or data that the value is taken from; empty where unknown.
    public var source: String
    /// `stated`, `code`, `computed`, `assumed`, or empty for the reader's own choice.
    public var status: String

    public init(
        keyPath: String, value: String, unit: String, setBy: String, source: String,
        status: String
    ) {
        self.keyPath = keyPath
        self.value = value
        self.unit = unit
        self.setBy = setBy
        self.source = source
        self.status = status
    }
}
