import ArgumentParser
import Experiments

/// `moniac compare BASE --proposal FILE…`
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Shows what a proposal would change, with its uncertainty.",
        discussion: """
            Runs the base and each proposal many times. Run r of each draws the same random \
            numbers, so that the two runs of a pair differ by the proposal alone. Prints what the \
            files change, differences with intervals, tails, what goes wrong how often, and who \
            gains and who pays. Nothing but the report is kept.

            Exit status 1 when an invariant broke or a run could not be made; expectations that \
            fail are counted and change nothing.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
        case markdown
    }

    @Argument(help: "The scenario file that proposals are compared with.")
    var base: String

    @Option(
        name: .customLong("proposal"), parsing: .upToNextOption,
        help: ArgumentHelp("Scenario files, most often overlays of the base.", valueName: "file"))
    var proposals: [String] = []

    @Option(
        name: .customLong("proposal-set"), parsing: .singleValue,
        help: ArgumentHelp(
            "A proposal without a file: the base with values set.",
            valueName: "key.path=value,…"))
    var proposalSettings: [String] = []

    @Option(help: ArgumentHelp("Pairs of runs.", valueName: "integer"))
    var replicates = 200

    @Option(help: ArgumentHelp("Runs at once. (default: one a core)", valueName: "integer"))
    var threads: Int?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a value of base and proposals.", valueName: "key.path=value"))
    var overrides: [String] = []

    @Option(
        help: ArgumentHelp(
            "The seed of base and proposals, instead of the scenarios'.", valueName: "integer"))
    var seed: UInt64?

    @OptionGroup var data: DataOption

    @Option(
        name: .customLong("metric"), parsing: .singleValue,
        help: ArgumentHelp("Compares this figure alone; may be repeated.", valueName: "name"))
    var metrics: [String] = []

    @Option(help: "What is printed.")
    var format = Format.table

    @Option(help: ArgumentHelp("Writes the report to a file instead.", valueName: "file"))
    var out: String?

    @Flag(help: "No progress.")
    var quiet = false

    func validate() throws {
        if proposals.isEmpty && proposalSettings.isEmpty {
            throw ValidationError("expected --proposal or --proposal-set, found neither")
        }
        let range = ComparisonPlan.replicatesRange
        if !range.contains(replicates) {
            throw ValidationError(
                "expected --replicates from \(range.lowerBound) to \(range.upperBound), "
                    + "found \(replicates)")
        }
        if let threads, !(1...1_024).contains(threads) {
            throw ValidationError("expected --threads from 1 to 1024, found \(threads)")
        }
    }

    func run() throws {
        let seedSetting = seed.map { ["seed=\($0)"] } ?? []
        let files = proposals.map { ComparisonPlan.Side(path: $0) }
        let sets = try proposalSettings.enumerated().map { index, text in
            try ComparisonPlan.Side(path: base, settings: text, number: index + 1)
        }
        let plan = ComparisonPlan(
            base: ComparisonPlan.Side(path: base), proposals: files + sets,
            settings: overrides + seedSetting, replicates: replicates, dataRoot: data.folder,
            metrics: metrics)
        try CompareSession(
            plan: plan, threads: threads, format: format, outPath: out, isQuiet: quiet
        ).perform()
    }
}
