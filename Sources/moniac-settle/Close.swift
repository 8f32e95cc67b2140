import ArgumentParser
import CommandLog
import Settlement
import StrictText

struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Closes an epoch: postings, claims, their Merkle root and proofs, the next state.",
        discussion: """
            Carries out an epoch's commands on the state in a snapshot and writes a folder: \
            postings.jsonl, outcomes.jsonl, claims.jsonl, proofs.jsonl, state.snapshot, root.json. \
            The folder appears whole or not at all, and the same closing writes the same bytes: \
            closing again where it is already done changes nothing. Exit code: 0 when the folder \
            is written, or holds the same closing; 1 when an outcome is not the expected one or \
            an invariant is broken, nothing is then written; 2 when an input is refused or the \
            folder holds something else; 3 when the machine fails.
            """)

    @Option(help: "The snapshot at the start of the epoch.")
    var state: String

    @Option(help: "The epoch's commands as JSON Lines; the last one is settle_epoch.")
    var commands: String

    @Option(help: "The folder to write.")
    var out: String

    func run() throws {
        let (closing, outcome) = try ExitStatus.refusing { try close() }
        try StandardOutput.write(closing.summary + "\n" + folder(outcome))
        if outcome == nil { throw ExitStatus.violated }
    }

    /// Nil in place of an outcome where an invariant is broken: nothing stays written then.
    private func close() throws -> (Closing, ClosingFolder.Outcome?) {
        let start = try SnapshotFile.read(state)
        let file = try InputFile(path: commands)
        let folder = try ClosingFolder(out)
        let reader = EpochReader(name: commands) { try file.read(upTo: 1 << 18) }
        do {
            let closing = try Closing.run(reader, from: start) { file, bytes in
                try folder.write(bytes, to: file)
            }
            if closing.state.violationCount > 0 { return (closing, nil) }
            return (closing, try folder.put(closing.digests))
        } catch let error as TextError where error.code == .conflict && error.keyPath == "outcome" {
            StandardError.write(error.description)
            throw ExitStatus.violated
        }
    }

    private func folder(_ outcome: ClosingFolder.Outcome?) -> String {
        let name = "folder:       " + PrintableText.escaped(out)
        switch outcome {
        case .written: return name
        case .alreadyThere: return name + ", there already with the same closing"
        case nil: return name + ", not written: an invariant is broken"
        }
    }
}
