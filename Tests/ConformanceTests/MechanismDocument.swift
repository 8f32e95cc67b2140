import Conformance
import Foundation
import Rewards
import StrictText

/// The reference of the mechanisms taken apart: what each section says, and its examples.
///
/// A group is a heading `## Title (`Sources/Rewards/Folder`)`, a section a heading `### name` below
/// it: words, the four labels, and examples as `json` blocks after a sentence that reads them.
struct MechanismDocument {
    struct Example {
        /// Of its first line.
        let line: Int
        let text: String
    }

    /// A sentence that reads the figures of the examples after it.
    struct Reading {
        var sentence: String
        var examples: [Example] = []
    }

    struct Section {
        let mechanism: String
        let line: Int
        /// The paragraphs before the labels.
        var words = ""
        /// What stands after `- Label:`, in the order of the text.
        var labels: [(name: String, text: String)] = []
        /// The paragraphs that begin with `Example:`.
        var readings: [Reading] = []

        var examples: [Example] { readings.flatMap(\.examples) }

        func text(of label: String) -> String? { labels.first { $0.name == label }?.text }
    }

    /// Folders of `Sources/Rewards`, in the order of the groups.
    private(set) var folders: [String] = []
    private(set) var sections: [Section] = []
    /// Blocks that stand in no section, or that are no `json`.
    private(set) var strayBlocks: [Int] = []

    static let labels = ["Formula", "Rounding", "Status", "Refused"]

    init(_ text: String) {
        var block: (line: Int, isExample: Bool, lines: [Substring])?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let isFence = line.hasPrefix("```")
            if let open = block {
                if !isFence {
                    block?.lines.append(line)
                    continue
                }
                close(open)
                block = nil
            } else if isFence {
                let isRead = sections.last?.readings.isEmpty == false
                block = (index + 2, line == "```json" && isRead, [])
            } else {
                read(line, number: index + 1)
            }
        }
        if let block { strayBlocks.append(block.line) }
    }

    private mutating func close(_ block: (line: Int, isExample: Bool, lines: [Substring])) {
        if !block.isExample {
            strayBlocks.append(block.line)
            return
        }
        let example = Example(line: block.line, text: block.lines.joined(separator: "\n"))
        sections[sections.count - 1].append(example)
    }

    private mutating func read(_ line: Substring, number: Int) {
        if line.hasPrefix("## ") {
            let folder = line.firstMatch(of: #/ \(`Sources\/Rewards\/(\w+)`\)$/#)?.1
            if let folder { folders.append(String(folder)) }
        } else if line.hasPrefix("### ") {
            sections.append(Section(mechanism: String(line.dropFirst(4)), line: number))
        } else if !sections.isEmpty, !line.isEmpty {
            sections[sections.count - 1].read(line)
        }
    }
}

extension MechanismDocument.Section {
    fileprivate mutating func append(_ example: MechanismDocument.Example) {
        readings[readings.count - 1].examples.append(example)
    }

    fileprivate mutating func read(_ line: Substring) {
        if line.hasPrefix("Example: ") {
            readings.append(MechanismDocument.Reading(sentence: String(line)))
        } else if !readings.isEmpty {
            readings[readings.count - 1].sentence += " " + line
        } else if line.hasPrefix("- "), let match = line.firstMatch(of: #/^- (\w+): (.+)$/#) {
            labels.append((String(match.1), String(match.2)))
        } else if line.hasPrefix("  "), !labels.isEmpty {
            labels[labels.count - 1].text += " " + line.drop { $0 == " " }
        } else if labels.isEmpty {
            words += line
        }
    }
}

extension MechanismDocument {
    /// Everything that is wrong, one sentence each; empty for a sound document.
    func problems() -> [String] {
        var found = strayBlocks.map { "line \($0): a block that is no example of a section" }
        for name in ConformanceReport.available {
            let count = sections.count { $0.mechanism == name }
            if count != 1 { found.append("\(name): expected one section, found \(count)") }
        }
        for section in sections {
            let name = section.mechanism
            if !ConformanceReport.available.contains(name) {
                found.append("line \(section.line): no mechanism is called \(name)")
            }
            found += section.problems().map { "\(name): \($0)" }
            found += section.examples.compactMap { example in
                example.problem(of: name).map { "\(name), line \(example.line): \($0)" }
            }
        }
        return found
    }
}

extension MechanismDocument.Section {
    /// What is missing, apart from the figures.
    fileprivate func problems() -> [String] {
        var found: [String] = []
        if words.isEmpty { found.append("no words before the formula") }
        if labels.map(\.name) != MechanismDocument.labels {
            found.append("expected the labels \(MechanismDocument.labels), found \(labels)")
        }
        if examples.isEmpty { found.append("no example") }
        for reading in readings {
            if reading.examples.isEmpty { found.append("no example after: \(reading.sentence)") }
            found += reading.unprovenFigures().map { "no example shows \($0)" }
        }
        let status = text(of: "Status") ?? ""
        let statuses = status.matches(of: #/\b(stated|code|assumed)\b/#)
        if statuses.isEmpty { found.append("no status word") }
        let assumed = statuses.count { $0.1 == "assumed" }
        if assumed != status.matches(of: #/\*\*⚠ assumed\*\*/#).count {
            found.append("an assumption is not marked as one")
        }
        for match in (text(of: "Refused") ?? "").matches(of: #/`([^`]+)`/#)
        where Refusal(rawValue: String(match.1)) == nil {
            found.append("no refusal is called \(match.1)")
        }
        return found
    }
}

extension MechanismDocument.Example {
    /// Runs the example: `{"mechanism": "name",` on the first line, then the members of a case.
    fileprivate func problem(of mechanism: String) -> String? {
        let start = "{\"mechanism\": \"\(mechanism)\",\n"
        guard text.hasPrefix(start) else { return "expected the first line \(start)" }
        let vectors =
            start + #""version": 1, "cases": [{"name": "example", "source": "this document", "#
            + #""status": "computed","# + "\n" + text.dropFirst(start.count) + "]}"
        do throws(TextError) {
            var report = ConformanceReport()
            report.run(try VectorFile(parsing: Array(vectors.utf8), name: "example"))
            if report.passed == 1, report.failures.isEmpty { return nil }
            return report.failures.map(\.description).joined(separator: "; ")
        } catch {
            return "\(error)"
        }
    }
}
