import Experiments

/// The command line that makes a comparison again.
enum ComparisonCommand {
    static func text(_ comparison: Comparison) -> String {
        var words = ["moniac", "compare", ShellWord.quoted(comparison.base.path)]
        for proposal in comparison.proposals {
            let own = proposal.side.overrides.dropFirst(comparison.base.overrides.count)
            if own.isEmpty {
                words += ["--proposal", ShellWord.quoted(proposal.side.path)]
            } else {
                words += ["--proposal-set", ShellWord.quoted(own.joined(separator: ","))]
            }
        }
        for setting in comparison.base.overrides { words += ["--set", ShellWord.quoted(setting)] }
        if let root = comparison.dataRoot { words += ["--data", ShellWord.quoted(root)] }
        words += ["--replicates", String(comparison.replicates)]
        for metric in comparison.chosenMetrics { words += ["--metric", ShellWord.quoted(metric)] }
        return words.joined(separator: " ")
    }
}
