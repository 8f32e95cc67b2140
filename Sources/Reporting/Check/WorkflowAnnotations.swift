public import Experiments

/// Failures of a check as annotations of a GitHub workflow: one command line each.
public enum WorkflowAnnotations {
    public static func lines(_ verdict: ScenarioVerdict) -> [String] {
        CheckReport.problems(of: verdict).map { problem in
            var place = "file=" + property(problem.file)
            if let line = problem.line { place += ",line=\(line)" }
            return "::error \(place)::" + data(problem.message)
        }
    }

    /// What ends a command's message, written otherwise.
    private static func data(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func property(_ text: String) -> String {
        var result = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
