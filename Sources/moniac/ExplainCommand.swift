import ArgumentParser
import Scenarios
import StrictText

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

    @OptionGroup var data: DataOption

    func run() throws {
        let explanation = try ScenarioReader(dataRoot: data.folder)
            .read(path: scenario, overrides: overrides).explanation
        let lines = explanation.lines(of: key)
        if lines.isEmpty, let key {
            throw TextPlace(file: scenario).error(
                .unknownKey, expected: "a key of the scenario", found: "\"\(key)\"",
                hint: explanation.nearestKey(to: key))
        }
        try StandardStream.output.write(lines.map { $0 + "\n" }.joined())
    }
}
