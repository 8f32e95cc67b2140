import ArgumentParser
import Experiments
import ResultStore
import StrictText

/// `moniac status FOLDER`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says what is there of a sweep in shards, and what is missing.",
        discussion: """
            Exit status 2 when a file of the folder is damaged or is no shard; shards that are \
            still missing are no error.
            """)

    @Argument(help: ArgumentHelp("The folder of shards.", valueName: "folder"))
    var folder: String

    func run() throws {
        let found = try ShardFolder(path: folder)
        var lines: [String] = []
        let plans = found.plans
        for plan in plans { lines += StatusCommand.lines(plan, among: plans) }
        for name in found.unfinished { lines.append("at work or left: " + name) }
        if plans.isEmpty { lines.append("no shards") }
        let text = lines.map { PrintableText.escaped($0) + "\n" }.joined()
        try StandardStream.output.write(text)
        let troubles = found.shards.compactMap(\.trouble)
        for trouble in troubles {
            StandardStream.error.say(PrintableText.escaped("\(trouble)") + "\n")
        }
        if !troubles.isEmpty { throw ExitStatus.refused }
    }

    private static func lines(
        _ plan: ShardFolder.Plan, among plans: [ShardFolder.Plan]
    ) -> [String] {
        var lines = ["\(plan.name): \(VerifiedText.counted(plan.runs, "run")), plan \(plan.digest)"]
        let isOneOfSeveral = plans.count { $0.digest == plan.digest } > 1
        if isOneOfSeveral || plan.versions != .current {
            lines.append("  of moniac \(plan.versions.text)")
        }
        for part in plan.shards { lines.append("  " + VerifiedText.line(part.result)) }
        for range in plan.missing {
            let last = range.upperBound - 1
            lines.append(
                range.lowerBound == last
                    ? "  missing: run \(last)" : "  missing: runs \(range.lowerBound) to \(last)")
        }
        lines += VerifiedText.leftOut(plan).map { "  " + $0 }
        if plan.isComplete { lines.append("  complete: ready to merge") }
        return lines
    }
}
