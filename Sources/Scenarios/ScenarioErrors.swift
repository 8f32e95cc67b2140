public import StrictText

/// A scenario is refused: the first messages, and how many more there are.
///
/// A reader that threw may be used again; nothing was written.
public struct ScenarioErrors: Error, Hashable, Sendable {
    /// At most `TextLimits.messages`, in the order in which they were met.
    public let messages: [TextError]
    /// How many messages are left out.
    public let more: Int

    init(_ errors: TextErrors) {
        messages = errors.errors
        more = errors.count - errors.errors.count
    }

    /// The same messages, some of them at another place.
    ///
    /// - Parameter place: Where a message belongs; nil where it stays.
    public func placed(_ place: (TextError) -> TextPlace?) -> ScenarioErrors {
        var moved = TextErrors()
        for message in messages {
            guard let place = place(message) else {
                moved.add(message)
                continue
            }
            moved.add(
                TextError(
                    code: message.code, file: place.file, position: place.position,
                    keyPath: message.keyPath.isEmpty ? place.keyPath : message.keyPath,
                    expected: message.expected, found: message.found, hint: message.hint))
        }
        return ScenarioErrors(messages: moved.errors, more: more)
    }

    private init(messages: [TextError], more: Int) {
        self.messages = messages
        self.more = more
    }

    /// Nothing is wrong but that the scenario needs a data folder and none was given.
    public var needsDataRoot: Bool {
        more == 0 && !messages.isEmpty && messages.allSatisfy { $0.code == .dataRootMissing }
    }
}

extension ScenarioErrors: CustomStringConvertible {
    /// One message a line, then the count of those left out.
    public var description: String {
        var lines = messages.map(\.description)
        if more > 0 { lines.append("… and \(more) more") }
        return lines.joined(separator: "\n")
    }
}
