import ArgumentParser
import Glibc

/// What the product's own code costs, measured on the product's own paths.
@main
struct MoniacBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moniac-bench",
        abstract: "Measures what the product's own code costs.",
        subcommands: [SettlementBench.self, ReplicationBench.self])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        if let status = error as? ExitStatus { Glibc.exit(status.rawValue) }
        let text = fullMessage(for: error)
        // Help and version come as errors too; they are answers.
        if exitCode(for: error) == .success {
            print(text)
            Glibc.exit(ExitStatus.done.rawValue)
        }
        StandardError.write(text)
        Glibc.exit(ExitStatus.refused.rawValue)
    }
}
