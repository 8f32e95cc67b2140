public import Settlement
public import StrictText

/// A protocol configuration as a text of its own.
public enum ConfigurationText {
    /// The size limit. Unit: bytes.
    public static let maximumBytes = LogLimits.headerBytes

    /// Reads a configuration, or the header of a command log, which holds one.
    ///
    /// - Parameter name: The text, as messages name it.
    /// - Throws: what `JSONValue` and ``ConfigurationForm/decode(_:)`` throw;
    ///   ``TextErrorCode/unknownVersion`` for a header of other versions.
    /// - Complexity: O(bytes).
    public static func read(
        _ bytes: [UInt8], name: String
    ) throws(TextError) -> ProtocolConfiguration {
        let root = JSONField(
            try JSONValue(parsing: bytes, name: name, limits: LogLimits.header))
        // The first key of every header, of other versions too, and none of a configuration.
        return try root.optional("moniac_log") == nil
            ? try ConfigurationForm.decode(root) : try HeaderForm.read(root)
    }
}
