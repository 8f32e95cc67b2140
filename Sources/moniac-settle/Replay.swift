import ArgumentParser
import CommandLog
import Glibc
import StrictText

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carries out a command log again and compares.",
        discussion: """
            Starts the protocol with the log's configuration, applies every command in order and \
            prints the digest of the state it ends in. Exit code: 0 when every outcome and the \
            digest are the logged ones; 1 when one differs, the first is named, or an invariant is \
            broken; 2 when the log is refused or ended early, the digest is then of what is there; \
            3 when the machine fails.
            """)

    @Argument(help: "A command log, as the simulator or a settlement service writes it.")
    var log: String

    func run() throws {
        let result = try ExitStatus.refusing { try replay() }
        try StandardOutput.write(result.summary)
        switch result.verdict {
        case .agrees: return
        case .violated: throw ExitStatus.violated
        case .differs(let error):
            StandardError.write(error.description)
            throw ExitStatus.violated
        case .cut(let error):
            StandardError.write(error.description)
            throw ExitStatus.refused
        }
    }

    private func replay() throws -> ReplayResult {
        let file = try InputFile(path: log)
        let size = file.size
        let meter = ReplayMeter(bytes: size)
        defer { meter?.clear() }
        let reader = try CommandLogReader(name: log) { try file.read(upTo: 1 << 18) }
        return try CommandLog.Replay.run(reader) { meter?.show($0) }
    }
}

/// How far a long replay is, on one line of a terminal.
private struct ReplayMeter {
    private let bytes: Int

    /// Nil where nobody looks, and for logs that are read at once.
    init?(bytes: Int) {
        guard bytes > 16 << 20, isatty(STDERR_FILENO) == 1 else { return nil }
        self.bytes = bytes
    }

    func show(_ progress: ReplayProgress) {
        let percent = progress.bytesRead * 100 / UInt64(bytes)
        draw("replayed \(progress.commands) commands, \(min(percent, 100)) %")
    }

    func clear() { draw("") }

    private func draw(_ text: String) {
        let line = "\r\u{1B}[K" + text
        _ = line.utf8.withContiguousStorageIfAvailable {
            write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }
}
