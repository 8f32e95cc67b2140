import Economy
import Foundation
import StrictText
import Testing

@testable import Scenarios

/// The examples of `docs/SCENARIOS.md` about protocols, markets, networks and people: each is laid
/// over a whole scenario, read, and makes a world.
struct DocumentExampleTests {
    private static var text: String {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/SCENARIOS.md")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }

    /// Blocks fenced as `yaml` from "Protocols" to the digest.
    static var examples: [String] {
        guard let head = text.range(of: "\n## Protocols\n"),
            let tail = text.range(of: "\n## The digest\n", range: head.upperBound..<text.endIndex)
        else { return [] }
        return text[head.upperBound..<tail.lowerBound].components(separatedBy: "```yaml\n")
            .dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
    }

    private func folder(_ example: String) throws -> ScenarioFolder {
        let folder = try ScenarioFolder()
        try folder.write("base.yaml", CircleScenario.text)
        try folder.write("test.yaml", "moniac: 1\nextends: base.yaml\n" + example + "\n")
        return folder
    }

    @Test(arguments: examples)
    func `an example is read and makes a world`(_ example: String) throws {
        let configuration = try folder(example).read("test.yaml").configuration
        #expect(throws: Never.self) { _ = try World(configuration: configuration) }
    }

    @Test func `every module has an example`() {
        let text = Self.examples.joined(separator: "\n")
        #expect(Self.examples.count >= 12)
        for module in ProtocolModule.allCases where module != .hardware {
            #expect(text.contains("  \(module.rawValue):"), "\(module)")
        }
    }

    @Test func `the refusal that is shown is the one that is given`() throws {
        let example = """
            demand:
              workloads:
                - name: chat
                  region: eu
                  hardware: [h100]
                  arrivals: {process: poisson, rate: 150/d}
                  size: {distribution: exponential, mean: 10min}
                  payment: {max_price: 4 USD/h,
                      asset: TKN}
            """
        let message = try #require(try folder(example).messages("test.yaml").first)
        let tail = try #require(message.firstRange(of: "error: ")).lowerBound
        #expect(Self.text.contains("scenarios/icpx/mine.yaml:12:23: " + message[tail...]))
    }
}
