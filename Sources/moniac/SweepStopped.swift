import Experiments

/// A sweep was asked to stop before its end.
struct SweepStopped: Error, CustomStringConvertible {
    let signal: String
    let kept: Int
    let planned: Int
    /// The command that goes on.
    let resume: String

    /// - Parameter arguments: Of the program, its own name first.
    static func resumeCommand(_ arguments: [String]) -> String {
        var words = ["moniac"] + arguments.dropFirst()
        // A shard is begun again; there is nothing of it to resume.
        let isWhole = !words.contains { $0.hasPrefix("--shard") }
        if isWhole, !words.contains("--resume") { words.append("--resume") }
        return words.map(ShellWord.quoted).joined(separator: " ")
    }

    var description: String {
        "moniac: error: stopped by \(signal), kept \(kept) of "
            + "\(VerifiedText.counted(planned, "run")); "
            + "resume with: \(resume) [stopped]"
    }
}
