/// A parameter with which a process cannot be set up. Nothing has been changed; the caller may set
/// it up again with another value.
public struct ProcessError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The parameter, as the initialiser calls it.
    public let parameter: String
    /// What it should be.
    public let expected: String
    /// What it is.
    public let found: String

    public init(parameter: String, expected: String, found: String) {
        self.parameter = parameter
        self.expected = expected
        self.found = found
    }

    public var description: String { "\(parameter): expected \(expected), found \(found)." }

    static func require(
        _ condition: Bool, _ parameter: String, _ expected: String,
        _ found: @autoclosure () -> some CustomStringConvertible
    ) throws(ProcessError) {
        if !condition {
            throw ProcessError(
                parameter: parameter, expected: expected, found: found().description)
        }
    }

    static func requireFinite(
        _ value: Double, _ parameter: String
    ) throws(ProcessError) {
        try require(value.isFinite, parameter, "a finite number", value)
    }

    static func requirePositive(
        _ value: Double, _ parameter: String
    ) throws(ProcessError) {
        try require(value > 0 && value < .infinity, parameter, "a positive number", value)
    }

    static func requireNotNegative(
        _ value: Double, _ parameter: String
    ) throws(ProcessError) {
        try require(value >= 0 && value < .infinity, parameter, "a number from 0 up", value)
    }
}
