import ArgumentParser
import ResultStore
import StrictText

/// `moniac merge FOLDER --out FILE`
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Joins the shards of a sweep into one result.",
        discussion: """
            Checks every digest of every shard, then writes the file that one computer would have \
            written: its digest is that of the sweep in one piece. Shards may come from anywhere, \
            in any order; copies count once, and merging again changes nothing. Shards of several \
            cuts go together where they follow on each other; what is not needed is left out, and \
            named.

            Exit status 2 when a shard is missing, damaged, or of another plan.
            """)

    @Argument(help: ArgumentHelp("The folder of shards.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The result file.", valueName: "file"))
    var out: String

    @Flag(help: "No word about the result.")
    var quiet = false

    func run() throws {
        let interruption = Interruption.current
        let plan = try SweepMerge.plan(in: folder, besides: out)
        let merge = try interruption.making({ try SweepMerge(plan, output: out) }, \.file)
        // Nothing to discard once the file is in place.
        defer { merge.file.discard() }
        let merged = try merge.join()
        try interruption.completing { try merge.commit() }
        if quiet { return }
        for line in VerifiedText.leftOut(plan) { StandardStream.error.say(line + "\n") }
        try StandardStream.output.write(VerifiedText.line(merged) + "\n")
    }
}
