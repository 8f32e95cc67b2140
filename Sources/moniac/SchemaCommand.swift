import ArgumentParser
import Scenarios

/// `moniac schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of the scenario language, for editors.")

    func run() throws {
        let text = JSONSchema.text()
        try StandardStream.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
