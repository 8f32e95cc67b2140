import ArgumentParser
import Experiments

/// `moniac run SCENARIO`
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a scenario and keeps the result.",
        discussion: """
            Prints a summary, or with --format json one object, on the output; everything else \
            goes to the error output. The result is a SQLite file that appears whole or not at \
            all; an older result of moniac of that name is replaced, any other file is refused.

            What --format json prints, kept beside a scenario as <name>.expected.json, is what \
            the scenario tests hold later runs against. A real number there may get a \
            "tolerance", absolute, beside its value; everything else is compared exactly. A \
            "source" beside a value says where else it was derived.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @Argument(help: "The scenario file.")
    var scenario: String

    @Option(help: ArgumentHelp("The seed, instead of the scenario's.", valueName: "integer"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("The number of the replication, below 2147483648.", valueName: "integer")
    )
    var replication: UInt32 = 0

    @Flag(help: "The replication's mirror image: every draw's complement.")
    var antithetic = false

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a value of the scenario.", valueName: "key.path=value"))
    var overrides: [String] = []

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp(
            "The result file. (default: results/<scenario's name>.sqlite)", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("Keeps every command for moniac-settle replay.", valueName: "file"))
    var commandLog: String?

    @Option(help: "What is printed.")
    var format = Format.table

    @Flag(help: "No progress, and no word about the result file.")
    var quiet = false

    func validate() throws {
        if replication >= RandomNumbers.mirror {
            throw ValidationError(
                "expected --replication below \(RandomNumbers.mirror), found \(replication); "
                    + "--antithetic mirrors one")
        }
    }

    func run() throws {
        let seedOverride = seed.map { ["seed=\($0)"] } ?? []
        try RunSession(
            scenarioPath: scenario,
            replication: antithetic ? replication | RandomNumbers.mirror : replication,
            overrides: overrides + seedOverride,
            dataFolder: data.folder, resultPath: out, commandLogPath: commandLog,
            printsJSON: format == .json, isQuiet: quiet
        ).perform()
    }
}
