/// Several refusals of one input: the first ones in full, the rest counted.
public struct TextErrors: Error, Hashable, Sendable {
    /// In the order in which they were met; at most ``TextLimits/messages``.
    public private(set) var errors: [TextError] = []
    /// How many there were altogether.
    public private(set) var count = 0

    public init() {}

    public init(_ error: TextError) {
        add(error)
    }

    public var isEmpty: Bool { count == 0 }

    public mutating func add(_ error: TextError) {
        if errors.count < TextLimits.messages { errors.append(error) }
        count += 1
    }

    /// Takes over another input's refusals, its count included.
    public mutating func add(_ others: TextErrors) {
        for error in others.errors { add(error) }
        count += others.count - others.errors.count
    }

    /// - Throws: itself, unless nothing was added.
    public func throwIfAny() throws(TextErrors) {
        if !isEmpty { throw self }
    }
}

extension TextErrors: CustomStringConvertible {
    /// One message a line, then a count of those left out.
    public var description: String {
        var lines = errors.map(\.description)
        let more = count - errors.count
        if more > 0 { lines.append("… and \(more) more") }
        return lines.joined(separator: "\n")
    }
}
