import Glibc

/// How a command ends; thrown by commands that have said why.
enum ExitStatus: Int32, Error {
    case done = 0
    /// Done, and something that must hold does not.
    case violated = 1
    /// Arguments were refused.
    case refused = 2
}

/// Messages for people go here, results to standard output.
enum StandardError {
    static func write(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        // Nobody is left to tell that telling failed.
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
