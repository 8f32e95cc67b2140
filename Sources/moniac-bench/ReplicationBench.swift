import ArgumentParser
import Foundation
import Scenarios

/// `moniac-bench replications`
struct ReplicationBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replications",
        abstract: "Replications of a scenario, one after the other on one thread.",
        discussion: """
            Prints one line of JSON: runs per CPU second, and values that prove the work: a hash \
            over every run's fingerprint, the same in every process. Reading the scenario is not \
            timed; making a world, the run, its checks and its record are. growth_mb is by how \
            much the peak of resident memory rose after the first tenth of the runs. Exit code: \
            0; 1 when an invariant is broken; 2 when an argument or the scenario is refused.
            """)

    @Argument(help: "The scenario file.")
    var scenario: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a value of the scenario.", valueName: "key.path=value"))
    var overrides: [String] = []

    @Option(help: ArgumentHelp("The folder of data files.", valueName: "folder"))
    var data: String?

    @Option(help: "Replications, from number 0 on.")
    var size: UInt32 = 10

    @Option(help: "What is printed.")
    var format = SettlementBench.Format.json

    func validate() throws {
        if (1...1_000_000).contains(size) { return }
        throw ValidationError("--size: expected 1 to 1000000, found \(size)")
    }

    func run() throws {
        let read: Scenario
        do {
            read = try ScenarioReader(dataRoot: data).read(path: scenario, overrides: overrides)
        } catch {
            StandardError.write("\(error)")
            throw ExitStatus.refused
        }
        let line = try ReplicationWork.measure(read, overrides: overrides, runs: size)
        print(format == .json ? line.json : MeasurementTable.text([line]))
        if line.size("violations") > 0 { throw ExitStatus.violated }
    }
}
