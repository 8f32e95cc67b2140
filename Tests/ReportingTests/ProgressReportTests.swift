import Testing

@testable import Reporting

@Suite struct ProgressReportTests {
    /// Runs ten days of half a second each and collects what is written.
    private func written(_ form: ProgressReport.Form, days: Int = 20, step: Double = 0.5)
        -> [String]
    {
        var clock = 0.0
        var pieces: [String] = []
        let report = ProgressReport(form: form, now: { clock }, write: { pieces.append($0) })
        for day in 0..<days {
            clock += step
            report.finished(day: day, of: days)
        }
        report.close()
        return pieces
    }

    @Test func `a log gets a line at every tenth`() {
        let lines = written(.lines)
        #expect(lines.count == 10)
        #expect(lines[0] == "day 2 of 20, 10 %, 2.000 days/s, about 9.0 s left\n")
        #expect(lines[9] == "day 20 of 20, 100 %, 2.000 days/s\n")
    }

    @Test func `a short run says each tenth once`() {
        let lines = written(.lines, days: 3)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.hasSuffix("\n") })
    }

    @Test func `a terminal line is written over and cleared`() {
        let pieces = written(.terminal)
        #expect(pieces.count == 21)
        #expect(pieces.allSatisfy { $0.hasPrefix("\r") && !$0.contains("\n") })
        #expect(pieces[20].allSatisfy { $0 == "\r" || $0 == " " })
    }

    @Test func `a terminal is not written to more than ten times a second`() {
        // 1,000 days in one second.
        let pieces = written(.terminal, days: 1_000, step: 0.001)
        #expect(pieces.count <= 12)
        #expect(pieces[pieces.count - 2].contains("day 1,000 of 1,000, 100 %"))
    }
}
