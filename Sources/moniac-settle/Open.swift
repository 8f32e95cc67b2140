import ArgumentParser
import CommandLog
import Rewards
import Settlement
import StrictText

struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a protocol: writes the snapshot of its genesis.",
        discussion: """
            Takes a configuration, or a command log, whose header has one. Exit code: 0 when the \
            snapshot is written, or the same one is there; 2 when the configuration is refused or \
            another file is there; 3 when the machine fails.
            """)

    @Argument(help: "A configuration as JSON, or a command log.")
    var source: String

    @Option(help: "The snapshot to write.")
    var out: String

    func run() throws {
        let (state, isNew) = try ExitStatus.refusing {
            let state = try genesis()
            return (state, try SnapshotFile.write(state, to: out))
        }
        try StandardOutput.write(
            """
            state_digest: \(SnapshotForm.digest(of: state))
            epoch:        \(state.epochNumber)
            violations:   \(state.violationCount)
            snapshot:     \(PrintableText.escaped(out))\(isNew ? "" : ", there already")
            """)
        if state.violationCount > 0 { throw ExitStatus.violated }
    }

    private func genesis() throws -> ProtocolState {
        let configuration = try read()
        do throws(Refusal) {
            return try ProtocolState(configuration)
        } catch {
            throw TextPlace(file: source).error(
                .conflict, expected: "a configuration that the protocol can start with",
                found: "one that it refuses as \(error.rawValue)")
        }
    }

    private func read() throws -> ProtocolConfiguration {
        let head = try InputFile(path: source).read(upTo: 4_096).drop { $0 <= 0x20 }
        if head.starts(with: "{\"moniac_log\"".utf8) {
            let file = try InputFile(path: source)
            return try CommandLogReader(name: source) { try file.read(upTo: 1 << 18) }
                .configuration
        }
        let bytes = try InputFile.contents(of: source, maximumBytes: TextLimits.documentBytes)
        return try ConfigurationForm.decode(JSONField(try JSONValue(parsing: bytes, name: source)))
    }
}
