/// The limits that every reader of untrusted text keeps; one past a limit is refused by name.
///
/// - Source: robustness rules of the project, input limits — assumed.
public enum TextLimits {
    /// Unit: bytes of one scenario or JSON file.
    public static let documentBytes = 4 << 20
    /// Unit: bytes of one CSV file.
    public static let tableBytes = 32 << 20
    /// Containers inside each other; the outermost counts as one.
    public static let depth = 32
    /// Keys, values and containers of one file.
    public static let nodes = 100_000
    /// Unit: bytes of one key.
    public static let keyBytes = 128
    /// Unit: bytes of one string, escapes not yet decoded.
    public static let stringBytes = 64 << 10
    public static let tableColumns = 256
    /// Unit: bytes of one cell.
    public static let cellBytes = 64 << 10
    public static let tableRows = 2_000_000
    /// Digits of one number, before and after the point together.
    public static let digits = 40
    /// Digits after the point.
    public static let decimals = 18
    /// Decimal exponent of a model real, either sign.
    public static let exponent = 30
    /// Unicode scalars of the found text that a message repeats.
    public static let foundScalars = 64
    /// Messages that one refusal lists before it only counts.
    public static let messages = 20
}
