import StrictText

/// One line of a log, not yet judged.
struct LogLine {
    let bytes: [UInt8]
    /// From 1.
    let number: Int
    /// False for a last line without a line end: what a cut file ends in.
    let isTerminated: Bool
}

/// Draws lines out of a source that gives pieces of any size.
struct LogLines: ~Copyable {
    let name: String
    private let read: () throws -> [UInt8]
    private var splitter: LineSplitter
    private var ready: [LogLine] = []
    private var nextReady = 0
    private var isAtEnd = false
    /// Handed over by the source so far.
    private(set) var bytesRead: UInt64 = 0
    /// Lines given out so far.
    private(set) var count = 0

    init(name: String, read: @escaping () throws -> [UInt8]) {
        self.name = name
        self.read = read
        splitter = LineSplitter(name: name, maximumBytes: LogLimits.headerBytes)
    }

    /// The next line; nil at the end.
    ///
    /// - Throws: ``TextErrorCode/tooLarge``; what the source throws.
    mutating func next() throws -> LogLine? {
        while nextReady == ready.count {
            if isAtEnd { return nil }
            try refill()
        }
        let line = ready[nextReady]
        nextReady += 1
        count += 1
        if line.number > 1 && line.bytes.count > LogLimits.lineBytes {
            throw TextPlace(file: name, position: SourcePosition(line: line.number, column: 1))
                .error(
                    .tooLarge,
                    expected: "a line of at most \(LogLimits.lineBytes) bytes (size limit)",
                    found: "\(line.bytes.count) bytes")
        }
        return line
    }

    private mutating func refill() throws {
        let piece = try read()
        bytesRead += UInt64(piece.count)
        isAtEnd = piece.isEmpty
        var lines: [LogLine] = []
        if isAtEnd {
            try splitter.finish { bytes, number in
                lines.append(LogLine(bytes: bytes, number: number, isTerminated: false))
            }
        } else {
            try splitter.feed(piece[...]) { bytes, number in
                lines.append(LogLine(bytes: bytes, number: number, isTerminated: true))
            }
        }
        ready = lines
        nextReady = 0
    }
}
