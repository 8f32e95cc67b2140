import Settlement

/// Names of things inside the names of figures.
enum FigureNames {
    /// Each in lower case, with `_` for what is neither letter nor digit. Shape: one each, no two
    /// equal: one that an earlier one has already taken carries its place too.
    ///
    /// - Complexity: O(names²).
    static func of(_ names: [Name]) -> [String] {
        var texts: [String] = []
        for (index, name) in names.enumerated() {
            var text = String(decoding: name.bytes.map(byte), as: UTF8.self)
            while texts.contains(text) { text += "_\(index)" }
            texts.append(text)
        }
        return texts
    }

    private static func byte(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: UInt8(ascii: "_")
        }
    }
}
