import StrictText

/// What a scenario file says by itself, without what it extends.
public enum ScenarioKeys {
    /// The keys at the top of a scenario's text, in its order.
    ///
    /// - Returns: Nil for a text that the language refuses before it looks at any key.
    /// - Complexity: O(bytes).
    public static func written(in bytes: [UInt8]) -> [String]? {
        let source = try? SourceText(
            name: "", bytes: bytes, byteOrderMark: .accepted,
            maximumBytes: TextLimits.documentBytes)
        return source.flatMap { try? TreeReader.document($0) }?.entries?.map(\.key)
    }
}
