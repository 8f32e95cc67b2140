/// `key.path=value`, as `--set` takes it.
enum SettingText {
    /// As messages name the command line.
    static let file = "--set"

    /// A value that YAML would read otherwise is put in quotes; a list or mapping stands as it is.
    static func text(_ key: String, _ value: String) -> String {
        let isFlow = value.hasPrefix("[") || value.hasPrefix("{")
        return "\(key)=\(isFlow || isPlain(value) ? value : quoted(value))"
    }

    private static func isPlain(_ value: String) -> Bool {
        let isSafe = value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "_.%/+- ".utf8.contains(byte)
            }
        }
        guard isSafe, let first = value.utf8.first, let last = value.utf8.last else { return false }
        let space = UInt8(ascii: " ")
        return !"% ".utf8.contains(first) && last != space && !value.hasPrefix("- ")
    }

    private static func quoted(_ value: String) -> String {
        "'"
            + value.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'"
    }
}
