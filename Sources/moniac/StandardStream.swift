import Foundation

/// The output and error output of the process.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Columns of the terminal; nil elsewhere.
    var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Writes everything.
    ///
    /// A reader that has gone away (`moniac … | head`) is no error: the rest is not wanted.
    ///
    /// - Throws: ``OutputError`` when the text cannot be written: a full disk, a closed output.
    func write(_ bytes: [UInt8]) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Foundation.write(rawValue, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                return
            } else if errno != EINTR && errno != EAGAIN {
                throw OutputError(reason: String(cString: strerror(errno)))
            }
        }
    }

    func write(_ text: String) throws(OutputError) {
        try write(Array(text.utf8))
    }

    /// Writes what a person should see; there is nobody left to tell when it cannot be written.
    func say(_ text: String) {
        try? write(text)
    }
}

/// The output takes no more.
struct OutputError: Error, CustomStringConvertible {
    let reason: String

    var description: String {
        "moniac: error: expected to write to the output, found: \(reason) [output]"
    }
}
