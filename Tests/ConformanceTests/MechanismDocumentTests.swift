import Conformance
import Foundation
import Rewards
import Testing

@Suite struct MechanismDocumentTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private let text: String

    init() throws {
        text = try String(
            contentsOf: Self.root.appendingPathComponent("docs/MECHANISMS.md"), encoding: .utf8)
    }

    @Test func `every mechanism has words, formula, rounding, status and examples that hold`() {
        let document = MechanismDocument(text)
        #expect(document.problems() == [])
        #expect(document.sections.count == 38)
        for name in ConformanceReport.available {
            #expect(text.contains("[\(name)](#\(name))"), "\(name) is not in the contents")
        }
        #expect(document.sections.reduce(0) { $0 + $1.examples.count } >= 50)
    }

    @Test func `the groups are the folders of the rules`() throws {
        let folder = Self.root.appendingPathComponent("Sources/Rewards").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(MechanismDocument(text).folders.sorted() == names.sorted())
    }

    /// Those that the introduction explains once for all rules.
    private static let generic: [Refusal] = [
        .missingField, .malformedInteger, .outOfRange, .unknownVariant, .malformedField,
        .overflow, .duplicateID,
    ]

    @Test func `what the vectors refuse is listed with the rule`() throws {
        for section in MechanismDocument(text).sections {
            let sample = try #require(
                VectorSamples.all.first { $0.mechanism == section.mechanism })
            let listed = section.text(of: "Refused") ?? ""
            for text in sample.texts {
                for match in text.matches(of: #/"refuses":\s+"([^"]+)"/#) {
                    let name = String(match.1)
                    if Self.generic.contains(where: { $0.rawValue == name }) { continue }
                    // A pool of stakers refuses what its multiplier of locks refuses.
                    let isOfLock = name == "lock-out-of-bounds" || name == "lock-not-whole-days"
                    if isOfLock, listed.contains("those of lock-multiplier") { continue }
                    #expect(listed.contains("`\(name)`"), "\(section.mechanism)")
                }
            }
        }
    }

    @Test func `a wrong figure is caught in every example`() {
        let wrong = text.replacing(#/"expect": [^0-9`]*[0-9]/#) { match in
            match.output.dropLast() + (match.output.last == "7" ? "8" : "7")
        }.replacing("\"refuses\": \"", with: "\"refuses\": \"not-")
        let examples = MechanismDocument(text).sections.flatMap(\.examples)
        // Beside them the sentences complain, whose figures are gone.
        let failed = MechanismDocument(wrong).problems().filter { $0.contains(", line ") }
        #expect(failed.count == examples.count)
    }

    @Test func `a mechanism without section or example is caught`() throws {
        let introduction = try #require(text.range(of: "\n## Amounts"))
        let without = MechanismDocument(String(text[..<introduction.lowerBound])).problems()
        let bare = text.replacing(#/```json[^`]*```/#, with: "")
        let wordsAlone = MechanismDocument(bare).problems()
        for name in ConformanceReport.available {
            #expect(without.contains("\(name): expected one section, found 0"))
            #expect(wordsAlone.contains("\(name): no example"))
        }
    }

    @Test(
        arguments: [
            ("### pro-rata", "### pro-rate", "pro-rata: expected one section, found 0"),
            ("### pro-rata", "### pro-rate", "no mechanism is called pro-rate"),
            ("- Status: stated (ICN *Coll", "- Status: (ICN *Coll", "no status word"),
            ("**⚠ assumed** (simple", "assumed (simple", "volatility: an assumption"),
            ("- Rounding: ", "- Round: ", "fixed-point: expected the labels"),
            ("`bad-curve` (no", "`bad-curves` (no", "no refusal is called bad-curves"),
            ("```json", "```text", "a block that is no example"),
            ("Example: 100 among", "100 among", "pro-rata: no example"),
            ("are worth 3.00 USDC", "are worth 3.10 USDC", "no example shows 3.10"),
            ("becomes 0.743 after", "becomes 0.742 after", "no example shows 0.742"),
            ("1,000 in two slices", "1,100 in two slices", "no example shows 1,100"),
            ("200,000,000 that", "20,000,000 that", "no example shows 20,000,000"),
            ("Example: 100 among", "Example: none.\n\nExample: 100 among", "no example after"),
            ("{\"mechanism\": \"pro-rata\",", "{", "expected the first line"),
            ("{\"pot\": \"100\",", "{\"pot\": \"100\"", "pro-rata, line"),
        ] as [(String, String, String)])
    func `a section that lacks something is caught`(
        part: String, other: String, problem: String
    ) throws {
        let changed = text.replacing(part, with: other, maxReplacements: 1)
        try #require(changed != text)
        let problems = MechanismDocument(changed).problems()
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
}
