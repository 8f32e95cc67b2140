import Economy
import Foundation
import StrictText
import Testing

@testable import Scenarios

/// The examples under "Price models" in `docs/SCENARIOS.md`: each is read and run.
struct PriceModelDocumentTests {
    private static var section: String {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/SCENARIOS.md")
        guard let text = try? String(contentsOf: file, encoding: .utf8),
            let head = text.range(of: "\n## Price models\n"),
            let tail = text.range(of: "\n## ", range: head.upperBound..<text.endIndex)
        else { return "" }
        return String(text[head.upperBound..<tail.lowerBound])
    }

    /// Blocks fenced as `yaml`.
    static var examples: [String] {
        section.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }
    }

    private static var models: [String] {
        guard case .variants(_, _, let variants) = Language.root.child("market")?.child("price")
        else { return [] }
        return variants.map(\.name)
    }

    /// A whole scenario with the example laid over it, beside a price file of its dates.
    private func folder(_ example: String) throws -> ScenarioFolder {
        let folder = try ScenarioFolder()
        try folder.write("base.yaml", SampleScenario.with(5, "horizon: 5d"))
        try folder.write(
            "test.yaml", "moniac: 1\nextends: base.yaml\nstart: 2021-07-01\n" + example + "\n")
        var table = "date,close_usd\n"
        var date = try CalendarDate("2021-06-30", at: TextPlace(file: ""))
        for day in 0..<1_100 {
            table += "\(date),\(3 + day * day % 17).25\n"
            date = try #require(date.advanced(byDays: 1))
        }
        try folder.write("prices/RENDER.csv", table)
        return folder
    }

    @Test(arguments: examples)
    func `an example is read and runs, the same again with the same seed`(
        _ example: String
    ) throws {
        let folder = try folder(example)
        let configuration = try folder.read("test.yaml").configuration
        let record = try World(configuration: configuration).run()
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.outcome == .completed)
        let again = try World(configuration: configuration).run()
        #expect(again.fingerprint == record.fingerprint)
        #expect(price(of: again) == price(of: record))
        let draws = configuration.market.price.moments != nil
        let other = try folder.read("test.yaml", overrides: ["seed=8"]).configuration
        #expect((price(of: try World(configuration: other).run()) != price(of: record)) == draws)
    }

    private func price(of record: RunRecord) -> Series.Values? {
        record.series.first { $0.name == "price" }?.values
    }

    @Test func `every model has an example, a sentence and a table, in the language's order`()
        throws
    {
        let shown = try Self.examples.map { example in
            try folder(example).read("test.yaml").explanation.entries
                .first { $0.path == "market.price.model" }?.value
        }
        #expect(shown.count == 10)
        #expect(shown == Self.models)
        for model in Self.models {
            #expect(Self.section.contains("\n`\(model)`: "), "\(model)")
            #expect(
                KeyReference.markdown().contains("#### `market.price` with `model: \(model)`\n"),
                "\(model)")
        }
    }

    @Test func `the refusal that is shown is the one that is given`() throws {
        let garch = try #require(Self.examples.first { $0.contains("model: garch") })
        let message = try #require(
            try folder(garch.replacing("alpha: 0.1", with: "alpha: 0.2")).messages("test.yaml")
                .first)
        let tail = try #require(message.firstRange(of: "error: ")).lowerBound
        #expect(Self.section.contains("scenarios/icn/mine.yaml:10:11: " + message[tail...]))
    }
}
