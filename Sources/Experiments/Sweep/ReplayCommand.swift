/// The command that shows one run again.
enum ReplayCommand {
    /// A run of a sweep. Without the folder of data, which has another name on every computer.
    static func text(_ point: SweepPoint, replication: UInt32) -> String {
        var words = ["run", point.scenario]
        for setting in point.overrides { words += ["--set", setting] }
        return text(words + number(replication))
    }

    /// A run of a scenario as its file is.
    ///
    /// - Parameter dataRoot: The folder of price series and traces, when one was given.
    static func text(
        scenario: String, seed: UInt64, replication: UInt32, dataRoot: String?
    ) -> String {
        var words = ["run", scenario, "--seed", String(seed)] + number(replication)
        if let dataRoot { words += ["--data", dataRoot] }
        return text(words)
    }

    /// The command of a run of a sweep, with the folder of data of this computer.
    static func text(_ stored: String, dataRoot: String?) -> String {
        dataRoot.map { stored + " --data " + ShellWord.quoted($0) } ?? stored
    }

    private static func number(_ replication: UInt32) -> [String] {
        let isMirrored = replication & RandomNumbers.mirror != 0
        return ["--replication", String(replication & ~RandomNumbers.mirror)]
            + (isMirrored ? ["--antithetic"] : [])
    }

    private static func text(_ words: [String]) -> String {
        (["moniac"] + words.map(ShellWord.quoted)).joined(separator: " ")
    }
}
