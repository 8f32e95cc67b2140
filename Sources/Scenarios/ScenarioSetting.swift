public import StrictText

/// `key.path=value` that is laid over a scenario's files, and where it was written.
public struct ScenarioSetting: Hashable, Sendable {
    public var text: String
    /// As messages name the place: `--set`.
    public var option: String
    /// The line is which of the options it is, from 1; the column, where in it the text begins.
    public var position: SourcePosition

    public init(_ text: String, option: String, position: SourcePosition) {
        self.text = text
        self.option = option
        self.position = position
    }

    /// The options `--set` of a command line, in their order.
    public static func options(_ texts: [String]) -> [ScenarioSetting] {
        texts.enumerated().map { index, text in
            ScenarioSetting(
                text, option: "--set", position: SourcePosition(line: index + 1, column: 1))
        }
    }
}
