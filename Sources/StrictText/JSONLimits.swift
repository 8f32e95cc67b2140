/// Limits of one JSON text.
public struct JSONLimits: Hashable, Sendable {
    /// Unit: bytes.
    public var bytes = TextLimits.documentBytes
    public var depth = TextLimits.depth
    public var nodes = TextLimits.nodes
    /// Unit: bytes between the quotes.
    public var stringBytes = TextLimits.stringBytes
    /// Unit: bytes between the quotes.
    public var keyBytes = TextLimits.keyBytes
    /// Digits of a number before the exponent.
    public var digits = TextLimits.digits

    public init() {}

    /// Limits of one document.
    public static let document = JSONLimits()
}
