import Foundation
import Scenarios
import Testing

/// The key tables of `docs/SCENARIOS.md`.
struct KeyReferenceTests {
    private static let begin = "<!-- keys: generated -->\n\n"
    private static let end = "\n<!-- keys: end -->"

    private var file: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/SCENARIOS.md")
    }

    /// `MONIAC_UPDATE_DOCS=1 swift test --filter KeyReferenceTests` writes them anew.
    @Test func `the tables in the documentation are the language's own`() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let head = try #require(text.range(of: Self.begin))
        let tail = try #require(text.range(of: Self.end))
        let current = KeyReference.markdown()
        if ProcessInfo.processInfo.environment["MONIAC_UPDATE_DOCS"] != nil {
            let updated = text[..<head.upperBound] + current + text[tail.lowerBound...]
            try String(updated).write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(text[head.upperBound..<tail.lowerBound] == current)
        }
    }

    @Test func `every part of a scenario has a table`() {
        let text = KeyReference.markdown()
        for title in [
            "Top level", "`opening`", "`protocol.market_adjustment`", "`network.providers[]`",
            "`market.price` with `model: history`", "`participants.stakers[]`", "GPU models",
            "`network.providers[].outages`", "Parameters that governance may change",
        ] {
            #expect(text.contains("#### \(title)\n\n|"), "\(title)")
        }
    }
}
