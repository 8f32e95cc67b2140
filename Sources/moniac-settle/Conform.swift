import ArgumentParser
import Conformance
import StrictText

struct Conform: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs conformance vectors through the reward rules.",
        discussion: """
            Prints every failing case with what was expected and what was found, names the \
            mechanisms that are not here, and ends with the counts of cases. Exit code: 0 when \
            all cases passed, 1 when one failed or a required mechanism is missing, 2 when a file \
            or an argument is refused, 3 when the machine fails.
            """)

    @Argument(help: "Vector files, one mechanism each.")
    var files: [String]

    @Option(
        parsing: .upToNextOption,
        help: "Mechanisms that must be here and have at least one case.")
    var require: [String] = []

    func validate() throws {
        for name in require where !ConformanceReport.specified.contains(name) {
            let hint = Spelling.nearest(to: name, among: ConformanceReport.specified)
                .map { "; did you mean \($0)?" }
            throw ValidationError(
                "--require: expected a mechanism of the specification, found "
                    + PrintableText.cut(name) + (hint ?? ""))
        }
    }

    func run() throws {
        var report = ConformanceReport()
        for file in try readFiles() { report.run(file) }
        let missing = report.missing(of: require)
        for failure in report.failures { try StandardOutput.write("\(failure)") }
        for name in missing {
            try StandardOutput.write("required mechanism \(name): no case was run")
        }
        for skipped in report.skipped {
            try StandardOutput.write(
                "skipped \(skipped.mechanism), which is not here; cases: \(skipped.cases)")
        }
        try StandardOutput.write("\(report.summary)")
        if !report.refused.isEmpty {
            StandardError.write(report.refused.description)
            throw ExitStatus.refused
        }
        if !report.failures.isEmpty || !missing.isEmpty { throw ExitStatus.violated }
    }

    /// All files, or every refusal of one; a malformed file stops before any case is run.
    private func readFiles() throws -> [VectorFile] {
        var vectors: [VectorFile] = []
        var refused = TextErrors()
        var machineFailed = false
        for path in files {
            do throws(TextError) {
                let bytes = try InputFile.contents(
                    of: path, maximumBytes: TextLimits.documentBytes)
                vectors.append(try VectorFile(parsing: bytes, name: path))
            } catch {
                machineFailed = machineFailed || error.code == .fileUnreadable
                refused.add(error)
            }
        }
        if refused.isEmpty { return vectors }
        StandardError.write(refused.description)
        throw machineFailed ? ExitStatus.environment : ExitStatus.refused
    }
}
