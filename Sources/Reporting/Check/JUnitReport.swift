public import Experiments
import StrictText

/// A check as a JUnit report: one test case a scenario.
public enum JUnitReport {
    /// How every report begins.
    public static let opening =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"moniac check\""

    /// - Parameter results: Each verdict with the seconds it took.
    /// - Complexity: O(verdicts + failures).
    public static func text(_ results: [(verdict: ScenarioVerdict, seconds: Double)]) -> String {
        let failed = results.count { !$0.verdict.isWell }
        let skipped = results.count { $0.verdict.isSkipped }
        let time = results.reduce(0) { $0 + $1.seconds }
        var text = opening + " tests=\"\(results.count)\" "
        text += "failures=\"\(failed)\" skipped=\"\(skipped)\" time=\"\(seconds(time))\">\n"
        for result in results { text += testCase(result.verdict, result.seconds) }
        return text + "</testsuite>\n"
    }

    private static func testCase(_ verdict: ScenarioVerdict, _ duration: Double) -> String {
        let name = escaped(PrintableText.escaped(verdict.path))
        let head =
            "  <testcase classname=\"scenarios\" name=\"\(name)\" "
            + "time=\"\(seconds(duration))\""
        if case .skipped(let reason) = verdict.ending {
            return head + ">\n    <skipped message=\"\(escaped(reason))\"/>\n  </testcase>\n"
        }
        let problems = CheckReport.problems(of: verdict)
        if problems.isEmpty { return head + "/>\n" }
        let body =
            problems.map(\.message)
            + [verdict.replayCommand].compactMap { $0.map { PrintableText.escaped($0) } }
        return head + ">\n    <failure message=\"\(escaped(problems[0].message))\">"
            + escaped(body.joined(separator: "\n")) + "</failure>\n  </testcase>\n"
    }

    private static func seconds(_ value: Double) -> String {
        "\((value * 1_000).rounded() / 1_000)"
    }

    /// - Parameter text: Printable lines.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
