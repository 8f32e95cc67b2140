import ArgumentParser
import Experiments
import ResultStore

/// `moniac sweep PLAN`
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Runs a scenario many times, at every point of its design.",
        discussion: """
            A plan is a scenario with a section `sweep`: how often it is run, with what changes, \
            and how its runs share random numbers. A scenario without one makes a single point.

            The result is one SQLite file, written live: every run that is reported done is in it, \
            whatever happens then. --resume goes on where an earlier session ended; the result is \
            the same as that of one session, for any number of threads.

            Exit status 1 when a run could not be made, an invariant broke or an expectation did \
            not hold; 3 when it was stopped.
            """)

    @Argument(help: "The plan: a scenario file.")
    var plan: String

    @Option(help: ArgumentHelp("Runs of each point, instead of the plan's.", valueName: "integer"))
    var replicates: Int?

    @Option(help: ArgumentHelp("Runs at once. (default: one a core)", valueName: "integer"))
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            "The result file. "
                + "(default: results/<scenario's name>-sweep.sqlite)", valueName: "file"))
    var out: String?

    @Flag(help: "Goes on with a result file that is there.")
    var resume = false

    @Option(
        help: ArgumentHelp(
            "Computes one part of the plan, for moniac merge; --out names the folder of parts.",
            valueName: "i/n"))
    var shard: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Ends a point once a figure is known this well: 'reserve_end.p05 ±1%'.",
            valueName: "target"))
    var until: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Keeps a daily series of every run.", valueName: "name"))
    var series: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Shows this metric in the table.", valueName: "name"))
    var metric: [String] = []

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a value at every point.", valueName: "key.path=value"))
    var overrides: [String] = []

    @Option(help: ArgumentHelp("The seed, instead of the scenario's.", valueName: "integer"))
    var seed: UInt64?

    @OptionGroup var data: DataOption

    @Flag(help: "Brings each run to the disk before the next: no power failure takes one.")
    var durable = false

    @Option(help: "What is printed.")
    var format = RunCommand.Format.table

    @Flag(help: "No progress, and no word about the result file.")
    var quiet = false

    func validate() throws {
        if let threads, !(1...1_024).contains(threads) {
            throw ValidationError("expected --threads from 1 to 1024, found \(threads)")
        }
        if let replicates, !(1...SweepSession.runLimit).contains(replicates) {
            throw ValidationError(
                "expected --replicates from 1 to \(SweepSession.runLimit), found \(replicates)")
        }
        if let shard, SweepShard(shard) == nil {
            throw ValidationError(
                "expected --shard as number/count, 1/8 to 8/8, found '\(shard)'")
        }
        if shard != nil, out == nil {
            throw ValidationError("expected --out FOLDER beside --shard, found --shard alone")
        }
        if shard != nil, resume {
            throw ValidationError(
                "expected --shard or --resume, found both; a shard that was not finished begins "
                    + "again by itself")
        }
    }

    func run() throws {
        var request = SweepPlanner.Request()
        request.overrides = overrides + (seed.map { ["seed=\($0)"] } ?? [])
        request.replicates = replicates
        request.series = series
        request.targets = try SweepSession.targets(until)
        try SweepSession(
            planPath: plan, request: request, dataFolder: data.folder, threads: threads,
            resultPath: out, resumes: resume, shard: shard.flatMap { SweepShard($0) },
            isDurable: durable, shownMetrics: metric,
            printsJSON: format == .json, isQuiet: quiet
        ).perform()
    }
}
