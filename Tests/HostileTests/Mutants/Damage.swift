/// Seeded damage to bytes that were sound.
struct Damage {
    /// A small generator of its own: number and seed of a failure make the same bytes again.
    private struct Dice {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }

        mutating func below(_ bound: Int) -> Int {
            Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
        }
    }

    /// Fragments that mean something to a reader of YAML, CSV, JSON or of numbers.
    static let tokens: [[UInt8]] =
        [
            "&a ", "*a", "<<: ", "!!int ", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">\n", "? ",
            "- ",
            ": ", ":", "#", "\t", "\u{0}", "\r", "\r\n", "\n", "\n\n", " ", "  ", "\"", "'", "[",
            "]",
            "{", "}", ",", ",,", "\\", "\\u0000", "\\ud800", "\\n", "\u{1B}[2J", "\u{202E}",
            "\u{FEFF}", "\u{2028}", "\u{301}", "é", "٤", "0", "-0", "-1", "1", "012", "+1", ".5",
            "5.", "1e999", "1e-999", "0x1p3", "1:30", "nan", ".inf", "inf", "1__0", "1_000",
            "0.0000000000000000001", "18446744073709551615", "18446744073709551616",
            "9223372036854775807", "9223372036854775808", "4294967295", "4294967296",
            "340282366920938463463374607431768211455",
            "340282366920938463463374607431768211456", "99999999999999999999999999999999999999999",
            "0.000000000000000001", "1000000000", "36525d", "100year", "0d", "1s", "0%", "100%",
            "100.01%", "0 TKN", "0 USD", "1e30", "null", "~", "true", "false", "none", "NO", "[]",
            "{}", "../", "/etc/passwd", "extends: mutant.yaml\n", "2026-02-30", "9999-12-31",
            "0001-01-01", "=1+1", "\"end\":", "\"ok\"", "\"0\"", "\"-1\"",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]

    /// Sound files of one kind.
    let sound: [[UInt8]]
    let seed: UInt64

    /// - Returns: A damaged file, and which sound one it was.
    /// - Complexity: O(bytes).
    func mutant(_ number: UInt64) -> (origin: Int, bytes: [UInt8]) {
        var dice = Dice(state: seed ^ (number &* 0xD6E8_FEB8_6659_FD93))
        let origin = dice.below(sound.count)
        var bytes = sound[origin]
        // Half of them keep their form and change what it says: these come far inside.
        if number % 2 == 0 {
            for _ in 0...dice.below(2) { reword(&bytes, &dice) }
        } else {
            for _ in 0...dice.below(4) { hurt(&bytes, &dice) }
        }
        return (origin, bytes)
    }

    private func reword(_ bytes: inout [UInt8], _ dice: inout Dice) {
        let place = dice.below(bytes.count + 1)
        switch dice.below(4) {
        case 0: swapWord(&bytes, at: place, &dice)
        case 1: changeLines(&bytes, &dice)
        default: changeDigit(&bytes, near: place, &dice)
        }
    }

    private func hurt(_ bytes: inout [UInt8], _ dice: inout Dice) {
        let place = dice.below(bytes.count + 1)
        switch dice.below(12) {
        case 0: if place < bytes.count { bytes[place] ^= 1 << dice.below(8) }
        case 1: if place < bytes.count { bytes[place] = UInt8(dice.below(256)) }
        case 2: bytes.insert(contentsOf: token(&dice), at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.below(12)))
        case 4:
            let piece = bytes[place..<min(bytes.count, place + 1 + dice.below(64))]
            bytes.insert(contentsOf: Array(piece), at: dice.below(bytes.count + 1))
        case 5, 6, 7: changeLines(&bytes, &dice)
        case 8: bytes.removeSubrange(place...)
        case 9:
            let other = sound[dice.below(sound.count)]
            bytes.replaceSubrange(place..., with: other[dice.below(other.count + 1)...])
        case 10: swapWord(&bytes, at: place, &dice)
        default: changeDigit(&bytes, near: place, &dice)
        }
        // What is doubled and doubled again stays a small file.
        if bytes.count > 1 << 16 { bytes.removeSubrange((1 << 16)...) }
    }

    private func token(_ dice: inout Dice) -> [UInt8] {
        Damage.tokens[dice.below(Damage.tokens.count)]
    }

    /// Doubles, removes or exchanges a line.
    private func changeLines(_ bytes: inout [UInt8], _ dice: inout Dice) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let (first, second) = (dice.below(lines.count), dice.below(lines.count))
        switch dice.below(3) {
        case 0: lines.insert(lines[first], at: second)
        case 1: lines.remove(at: first)
        default: lines.swapAt(first, second)
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Puts a token in the place of the word or number around a byte.
    private func swapWord(_ bytes: inout [UInt8], at place: Int, _ dice: inout Dice) {
        func isInside(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            switch bytes[index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: return true
            default: return false
            }
        }
        var (start, end) = (min(place, bytes.count), min(place, bytes.count))
        while isInside(start - 1) { start -= 1 }
        while isInside(end) { end += 1 }
        bytes.replaceSubrange(start..<end, with: token(&dice))
    }

    private func changeDigit(_ bytes: inout [UInt8], near place: Int, _ dice: inout Dice) {
        let digits = 0x30...0x39 as ClosedRange<UInt8>
        guard let index = bytes[place...].firstIndex(where: digits.contains) else { return }
        bytes[index] = 0x30 + UInt8(dice.below(10))
    }
}
