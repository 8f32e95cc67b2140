import ArgumentParser
import Experiments
import StrictText

/// The door of the program: parses, calls once, prints, and leaves with a status for scripts.
@main
struct Moniac: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moniac",
        abstract: "Simulates the token economy of a compute network with the code that pays it.",
        discussion: """
            Exit status: 0 done; 1 done, but an invariant or an expectation failed; 2 input or \
            usage refused; 3 the environment failed (disk full, no permission, stopped); \
            4 internal error.
            """,
        version: "moniac \(Versions.current.product)",
        subcommands: [
            RunCommand.self, SweepCommand.self, CompareCommand.self, CheckCommand.self,
            VerifyCommand.self, MergeCommand.self, StatusCommand.self, ExplainCommand.self,
            SchemaCommand.self, ThroughputCommand.self,
        ])

    static func main() {
        ProcessSignals.prepare()
        Interruption.current.begin()
        do {
            try requireCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch {
            ExitStatus(of: error).leave(saying: error)
        }
        ExitStatus.done.leave()
    }

    /// The parser takes a misspelt command for one argument too many.
    private static func requireCommand(_ word: String?) throws {
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let word, !word.hasPrefix("-"), !known.contains(word) else { return }
        let near = Spelling.nearest(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError(
            "expected one of the commands \(known.joined(separator: ", ")), "
                + "found '\(word)'\(near)")
    }
}
