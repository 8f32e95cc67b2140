import Experiments

/// The command line that makes a comparison again.
enum ComparisonCommand {
    static func text(_ comparison: Comparison) -> String {
        var words = ["moniac", "compare", quoted(comparison.base.path)]
        for proposal in comparison.proposals {
            let own = proposal.side.overrides.dropFirst(comparison.base.overrides.count)
            if own.isEmpty {
                words += ["--proposal", quoted(proposal.side.path)]
            } else {
                words += ["--proposal-set", quoted(own.joined(separator: ","))]
            }
        }
        for setting in comparison.base.overrides { words += ["--set", quoted(setting)] }
        words += ["--replicates", String(comparison.replicates)]
        for metric in comparison.chosenMetrics { words += ["--metric", quoted(metric)] }
        return words.joined(separator: " ")
    }

    /// As a shell takes it for one word.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
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
