/// The command that shows one run of a sweep again.
enum ReplayCommand {
    static func text(_ point: SweepPoint, replication: UInt32) -> String {
        var words = ["moniac", "run", ShellWord.quoted(point.scenario)]
        for setting in point.overrides { words += ["--set", ShellWord.quoted(setting)] }
        words += ["--replication", String(replication & ~RandomNumbers.mirror)]
        if replication & RandomNumbers.mirror != 0 { words.append("--antithetic") }
        return words.joined(separator: " ")
    }
}
