import Experiments
import Foundation
import Reporting
import ResultStore

/// `moniac compare`, from the scenarios' text to the report.
struct CompareSession {
    let plan: ComparisonPlan
    let threads: Int?
    let format: CompareCommand.Format
    let outPath: String?
    let isQuiet: Bool

    /// - Throws: ``ExitStatus/unsound`` after everything is written.
    func perform() throws {
        let interruption = Interruption.current
        let file = try outPath.map { path in
            try interruption.making(
                { try TextResult.file(at: path, openings: CompareSession.openings) }, { $0 })
        }
        // Nothing to discard once the file is in place.
        defer { file?.discard() }
        let comparison = try compare()
        let report = report(comparison, isForTerminal: file == nil)
        if let file {
            try interruption.completing { try TextResult.write(report, to: file) }
        } else {
            try StandardStream.output.write(report)
        }
        if comparison.isUnsound { throw ExitStatus.unsound }
    }

    /// Of the table, of Markdown, of JSON.
    private static let openings = [
        "Comparison with ", "# Comparison with ", "{\n  \"kind\": \"moniac comparison\"",
    ]

    private func compare() throws -> Comparison {
        ResidentMemory.keepFlat()
        let progress = isQuiet ? nil : RunProgress()
        defer { progress?.close() }
        return try Comparison(
            plan, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
            atWork: FaultReport.note, progress: { progress?.say($0) })
    }

    private func report(_ comparison: Comparison, isForTerminal: Bool) -> [UInt8] {
        switch format {
        case .json: return ComparisonJSON.bytes(comparison)
        case .markdown: return Array(ComparisonReport(comparison).markdown.utf8)
        case .table:
            let output = StandardStream.output
            let style = TerminalStyle(colours: isForTerminal && output.isTerminal)
            let width = isForTerminal ? min(100, output.columns ?? 100) : 100
            return Array(ComparisonReport(comparison).text(style: style, width: width).utf8)
        }
    }
}
