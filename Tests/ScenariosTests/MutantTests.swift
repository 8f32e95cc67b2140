import Economy
import Foundation
import Scenarios
import Testing

/// Damaged scenarios end in a refusal or in a world, never in a trap.
struct MutantTests {
    /// A small generator of its own: the seed of a failure makes the same text again.
    private struct Dice {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            word ^= word >> 31
            return Int(word % UInt64(bound))
        }
    }

    /// Fragments that mean something to a reader of YAML or of numbers.
    private static let fragments = [
        "&a ", "*a", "!!str ", "<<: ", "- ", "? ", ": ", "|\n", ">\n", "---\n", "...\n",
        "%YAML 1.1\n",
        "\t", "\"", "'", "[", "]", "{", "}", "#", ",", "\r", "\u{0}", "\u{1B}[2J", "é", "\u{202E}",
        "0", "-1", "1e999", ".5", "99999999999999999999999999999999999999999", "nan", "~", "null",
        "7d", "25%", " TKN", " USD", "../", "/etc/passwd", "extends: test.yaml\n", "\n", "  ",
    ].map { Array($0.utf8) }

    private static func mutant(_ seed: UInt64) -> [UInt8] {
        var dice = Dice(state: seed)
        var bytes = Array(SampleScenario.text.utf8)
        for _ in 0...dice.next(below: 3) {
            let place = dice.next(below: bytes.count)
            switch dice.next(below: 5) {
            case 0: bytes[place] = UInt8(dice.next(below: 256))
            case 1: bytes.remove(at: place)
            case 2:
                let end = min(bytes.count, place + 1 + dice.next(below: 40))
                bytes.removeSubrange(place..<end)
            case 3:
                let end = min(bytes.count, place + 1 + dice.next(below: 40))
                bytes.insert(contentsOf: bytes[place..<end], at: dice.next(below: bytes.count))
            default:
                let fragment = fragments[dice.next(below: fragments.count)]
                bytes.insert(contentsOf: fragment, at: place)
            }
        }
        return bytes
    }

    /// `MONIAC_MUTANTS` asks for more than the gate's few.
    @Test func `a damaged scenario is refused with a place, or makes a world`() throws {
        let asked = ProcessInfo.processInfo.environment["MONIAC_MUTANTS"].flatMap(UInt64.init)
        let folder = try ScenarioFolder()
        for seed in 0..<(asked ?? 300) {
            try folder.write("test.yaml", Self.mutant(seed))
            do throws(ScenarioErrors) {
                let configuration = try folder.read("test.yaml").configuration
                #expect(throws: Never.self, "mutant \(seed)") {
                    _ = try World(configuration: configuration, replication: 0)
                }
            } catch {
                #expect(!error.messages.isEmpty, "mutant \(seed)")
                for message in error.messages {
                    let text = "\(message)"
                    #expect(
                        text.contains("expected ") && text.contains(", found "), "\(seed): \(text)")
                    #expect(!text.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "\(seed): \(text)")
                }
            }
        }
    }
}
