/// How a report looks: with colours on a terminal, plain everywhere else.
public struct TerminalStyle: Hashable, Sendable {
    public var colours: Bool

    public init(colours: Bool) {
        self.colours = colours
    }

    public static let plain = TerminalStyle(colours: false)

    func heading(_ text: String) -> String { painted(text, "1") }

    func faint(_ text: String) -> String { painted(text, "2") }

    func good(_ text: String) -> String { painted(text, "32") }

    func bad(_ text: String) -> String { painted(text, "1;31") }

    func chart(_ text: String) -> String { painted(text, "36") }

    private func painted(_ text: String, _ code: String) -> String {
        colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
