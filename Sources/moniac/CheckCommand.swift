import ArgumentParser

/// `moniac check PATH…`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Holds scenarios against their expectations and recorded results.",
        discussion: """
            Runs every scenario of the folders and files given, with every invariant on, and \
            compares it with its own `expect:` and with <name>.expected.json beside it. A scenario \
            that needs data that are not at hand counts as skipped. In a folder, a file without a \
            `name:` of its own is part of others and is not run, nor is a plan (`sweep:`) without \
            a recorded result.

            Exit status 1 when an invariant broke or a figure differs, 2 when a file is refused.
            """)

    @Argument(help: ArgumentHelp("Scenario files, or folders of them.", valueName: "path"))
    var paths: [String]

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp(
            "Scenarios that run at once. (default: one a core)", valueName: "integer"))
    var threads: Int?

    @Option(help: ArgumentHelp("Writes a JUnit report.", valueName: "file"))
    var junit: String?

    @Flag(help: "Prints each failure as an annotation of a GitHub workflow, too.")
    var github = false

    @Flag(help: "Records what the scenarios give now, and says what changed.")
    var update = false

    @Flag(help: "Only failures and the last line.")
    var quiet = false

    func validate() throws {
        if paths.isEmpty {
            throw ValidationError("expected a scenario file or a folder, found none")
        }
        if let threads, !(1...1_024).contains(threads) {
            throw ValidationError("expected --threads from 1 to 1024, found \(threads)")
        }
    }

    func run() throws {
        try CheckSession(
            paths: paths, dataFolder: data.folder, threads: threads, junitPath: junit,
            annotates: github, updates: update, isQuiet: quiet
        ).perform()
    }
}
