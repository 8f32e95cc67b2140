import ArgumentParser
import Glibc

/// The settlement library's own command: no simulator behind it.
@main
struct MoniacSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moniac-settle",
        abstract: "Settles epochs, proves claims, replays command logs, proves the reward rules.",
        subcommands: [
            Open.self, Close.self, Claims.self, VerifyClaim.self, Replay.self, Conform.self,
        ])

    static func main() {
        ProcessSignals.install()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    /// Prints what there is to print and ends with the exit code of the house.
    private static func leave(with error: any Error) -> Never {
        if let status = error as? ExitStatus { Glibc.exit(status.rawValue) }
        let text = fullMessage(for: error)
        // Help and version come as errors too; they are answers.
        if exitCode(for: error) == .success {
            let isWritten = (try? StandardOutput.write(text)) != nil
            Glibc.exit((isWritten ? ExitStatus.done : .environment).rawValue)
        }
        StandardError.write(text)
        Glibc.exit(ExitStatus.refused.rawValue)
    }
}
