import Foundation
import Testing

@Suite struct `Fingerprinted code` {
    static let fingerprinted = [
        "Rewards", "Ledger", "Settlement", "DiscreteEvent", "RandomStreams", "StochasticProcesses",
        "Throughput", "Economy",
        // Designs decide what runs; the rest of Statistics only describes it.
        "Statistics/Designs",
    ]

    @Test(arguments: fingerprinted)
    func `uses no outside randomness, clock or libm`(target: String) throws {
        let banned =
            #/\b(Double|Int|UInt64|Bool)\.random\b|\.shuffled\(|\.randomElement\(|SystemRandomNumberGenerator|\bDate\(|ContinuousClock|\bFoundation\b|\bGlibc\b|\bCGSL\b|addingProduct|\b(exp|log|pow|sin|cos|tan)\(/#
        for file in try House.files(in: "Sources/\(target)") {
            let code = House.code(of: file)
                .replacing(#/func (exp|log|pow|sin|cos|tan)\(/#, with: "")
                .replacing(#/Portable\.(exp|log|sin|cos)\(/#, with: "")
            for match in code.matches(of: banned) {
                let word = String(match.output.0)
                // Portable defines its own exp and log in its own files.
                let isOwn = file.path.contains("/RandomStreams/Portable")
                #expect(isOwn, "\(file.path): \(word)")
            }
        }
    }

    @Test(arguments: fingerprinted)
    func `walks no dictionary or set`(target: String) throws {
        for file in try House.files(in: "Sources/\(target)") {
            let found = House.code(of: file).firstMatch(
                of: #/for [^\n]* in [\w.]*(Numbers|Dictionary|Set)\b|\w+Numbers\.|\.keys\b/#)
            let word = found.map { String($0.output.0) }
            #expect(word == nil, "\(file.path)")
        }
    }

    @Test func `is never built unchecked or with fast mathematics`() throws {
        for path in ["Package.swift", "Makefile", ".ci/compile-embedded"] {
            let text = try House.text(path)
            #expect(!text.contains("Ounchecked"), "\(path)")
            #expect(!text.contains("fast-math"), "\(path)")
        }
    }
}
