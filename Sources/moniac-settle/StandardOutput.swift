import Glibc

/// Results for people and programs. Unlike `print`, it notices that nothing arrived.
enum StandardOutput {
    /// Writes a text and a line end.
    ///
    /// - Throws: ``ExitStatus/environment``, with a sentence on standard error.
    static func write(_ text: String) throws {
        try write(bytes: Array((text + "\n").utf8))
    }

    /// Writes bytes as they are.
    ///
    /// - Throws: as ``write(_:)``.
    static func write(bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0 {
                let code = errno
                if code == EINTR { continue }
                StandardError.write(
                    "standard output: error: expected to write results, found "
                        + String(cString: strerror(code)))
                throw ExitStatus.environment
            }
            rest = rest.dropFirst(written)
        }
    }
}
