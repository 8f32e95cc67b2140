/// The command that shows one run of a sweep again.
enum ReplayCommand {
    static func text(_ point: SweepPoint, replication: UInt32) -> String {
        var words = ["moniac", "run", quoted(point.scenario)]
        for setting in point.overrides { words += ["--set", quoted(setting)] }
        words += ["--replication", String(replication & ~RandomNumbers.mirror)]
        if replication & RandomNumbers.mirror != 0 { words.append("--antithetic") }
        return words.joined(separator: " ")
    }

    /// As a shell takes it for one word.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "_-./=:,%+@".utf8.contains(byte)
                }
            }
        if isPlain { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }
}
