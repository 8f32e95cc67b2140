import ArgumentParser
import ResultStore
import StrictText

/// `moniac verify FILE…`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recomputes every digest of result files.",
        discussion: """
            Reads each file as one from a stranger, recomputes the digests of its runs, points and \
            plan from their rows, and holds its tables and views against the schema. Prints the \
            file's digest: SHA-256 over everything that every computer finds alike.

            Exit status 2 when a file is damaged, changed or no result of moniac.
            """)

    @Argument(help: ArgumentHelp("Result files.", valueName: "file"))
    var files: [String]

    @Option(help: "What is printed.")
    var format = RunCommand.Format.table

    func validate() throws {
        if files.isEmpty { throw ValidationError("expected a result file, found none") }
    }

    func run() throws {
        var isSound = true
        for file in files {
            do throws(StoreError) {
                let result = try ResultVerifier(path: file).verify()
                try say(result)
            } catch {
                isSound = false
                StandardStream.error.say(PrintableText.escaped("\(error)") + "\n")
                // What the environment did says nothing about the file.
                if error.blame != .input { throw ExitStatus(of: error) }
            }
        }
        if !isSound { throw ExitStatus.refused }
    }

    private func say(_ result: VerifiedResult) throws(StoreError) {
        let text =
            format == .json
            ? VerifiedText.json(result)
            : Array((VerifiedText.line(result) + "\n").utf8)
        do throws(OutputError) {
            try StandardStream.output.write(text)
        } catch {
            throw StoreError(code: .inputOutput, path: result.path, sentence: error.description)
        }
    }
}

/// What a sound file holds, for people and programs.
enum VerifiedText {
    static func line(_ result: VerifiedResult) -> String {
        PrintableText.escaped(result.path) + ": sound, " + contents(result) + ", digest "
            + result.digest
    }

    static func contents(_ result: VerifiedResult) -> String {
        guard let sweep = result.sweep else {
            return counted(result.runs, "run")
        }
        let planned = sweep.shard.map { $0.runs.count } ?? sweep.points * sweep.replicates
        var text = PrintableText.escaped(sweep.name)
        if let shard = sweep.shard { text += ", shard \(shard.number) of \(shard.count)" }
        text += sweep.isComplete ? ", " : ", \(sweep.runs) of "
        text += counted(sweep.isComplete ? sweep.runs : planned, "run")
        if sweep.failedRuns > 0 { text += " (\(sweep.failedRuns) failed)" }
        if sweep.shard == nil {
            text += ", \(sweep.closedPoints) of \(counted(sweep.points, "point"))"
        }
        return text
    }

    /// Digits without separators: scripts read these lines.
    static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(CountText.noun(noun, for: count))"
    }

    /// A line for each shard that is not joined.
    static func leftOut(_ plan: ShardFolder.Plan) -> [String] {
        plan.leftOut.map { part in
            let (runs, shard) = (part.shard.runs, part.shard)
            let isCopy = plan.shards.contains { $0.shard.runs == runs }
            return PrintableText.escaped(
                "left out: \(part.result.path), runs \(runs.lowerBound) to "
                    + "\(runs.upperBound - 1) (shard \(shard.number) of \(shard.count)): "
                    + (isCopy ? "a copy" : "of another cut"))
        }
    }

    /// One line.
    static func json(_ result: VerifiedResult) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("file")
        writer.string(result.path)
        writer.key("digest")
        writer.string(result.digest)
        writer.key("runs")
        writer.integer(result.runs)
        if let sweep = result.sweep { write(sweep, to: &writer) }
        writer.endObject()
        writer.newLine()
        return writer.bytes
    }

    private static func write(_ sweep: VerifiedResult.Sweep, to writer: inout JSONWriter) {
        writer.key("sweep")
        writer.string(sweep.name)
        writer.key("plan_digest")
        writer.string(sweep.planDigest)
        writer.key("complete")
        writer.boolean(sweep.isComplete)
        writer.key("points")
        writer.integer(sweep.points)
        writer.key("closed_points")
        writer.integer(sweep.closedPoints)
        writer.key("failed_runs")
        writer.integer(sweep.failedRuns)
        guard let shard = sweep.shard else { return }
        writer.key("shard")
        writer.string("\(shard.number)/\(shard.count)")
    }
}
