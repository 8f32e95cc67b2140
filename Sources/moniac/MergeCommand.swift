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
            in any order; copies count once, and merging again changes nothing.

            Exit status 2 when a shard is missing, damaged, or of another plan.
            """)

    @Argument(help: ArgumentHelp("The folder of shards.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The result file.", valueName: "file"))
    var out: String

    @Flag(help: "No word about the result.")
    var quiet = false

    func run() throws {
        let merged = try SweepMerge(folder: folder, output: out).perform()
        if !quiet { try StandardStream.output.write(VerifiedText.line(merged) + "\n") }
    }
}
