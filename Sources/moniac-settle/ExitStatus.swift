import Glibc

/// How a command ends; thrown by commands that have said why.
enum ExitStatus: Int32, Error {
    case done = 0
    /// Done, and something that must hold does not.
    case violated = 1
    /// Input or arguments were refused.
    case refused = 2
    /// The machine failed: permission, disk, device.
    case environment = 3
}

/// Messages for people go here, results to standard output.
enum StandardError {
    static func write(_ text: String) {
        var rest = Array((text + "\n").utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            // Nobody is left to tell that telling failed.
            if written <= 0 { return }
            rest = rest.dropFirst(written)
        }
    }
}

/// What signals mean to a command.
enum ProcessSignals {
    /// A closed pipe ends quietly, a file-size limit becomes a write error, and an interrupt ends
    /// as a failure of the environment: never a death by signal.
    static func install() {
        signal(SIGPIPE) { _ in _exit(0) }
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGINT) { _ in _exit(3) }
        signal(SIGTERM) { _ in _exit(3) }
    }
}
