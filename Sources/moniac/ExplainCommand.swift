import ArgumentParser
import Scenarios

/// `moniac explain FILE [KEY]`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Prints every value of a scenario: unit, the line that set it, its source.")

    @Argument(help: "The scenario file.")
    var scenario: String

    @Argument(help: "Only this key and what is below it.")
    var key: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a value of the scenario.", valueName: "key.path=value"))
    var overrides: [String] = []

    @Option(help: ArgumentHelp("The folder of data files.", valueName: "folder"))
    var data: String?

    func run() throws {
        let scenario = try ScenarioReader(dataRoot: data).read(path: scenario, overrides: overrides)
        let lines = scenario.explanation.lines(of: key)
        if lines.isEmpty, let key {
            throw ValidationError("expected a key of the scenario, found '\(key)'")
        }
        try StandardStream.output.write(lines.map { $0 + "\n" }.joined())
    }
}
