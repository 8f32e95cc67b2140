import StrictText
import Yams

/// Puts libyaml's complaints into the form and words of our messages.
struct SyntaxProblem {
    let source: SourceText

    func error(_ error: any Error) -> TextError {
        guard let error = error as? YamlError else { return other("\(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return translated(problem, context: context?.text, at: place(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            // The pre-scan knows the place; this is what is left when it saw no equal keys.
            return place(context.mark).error(
                .duplicateKey, expected: "each key once", found: "a duplicate key \(keys)")
        case .reader(let problem, _, _, _):
            return other(problem)
        default:
            return other("unreadable text")
        }
    }

    private func other(_ problem: String) -> TextError {
        TextPlace(file: source.name).error(
            .malformedSyntax, expected: "well-formed YAML", found: problem)
    }

    /// A mark past the last line stands for the end of the file.
    private func place(_ mark: Mark) -> TextPlace {
        let end = source.position(ofByte: source.bytes.count)
        let position = SourcePosition(line: max(1, mark.line), column: max(1, mark.column))
        return TextPlace(file: source.name, position: min(position, end))
    }

    private func translated(_ problem: String, context: String?, at place: TextPlace) -> TextError {
        for known in Self.known where problem == known.problem {
            return place.error(known.code, expected: known.expected, found: known.found)
        }
        let context = context.map { " \($0)" } ?? ""
        return place.error(
            .malformedSyntax, expected: "well-formed YAML\(context)", found: problem)
    }

    private struct Known {
        let problem: String
        let code: TextErrorCode
        let expected: String
        let found: String
    }

    private static let known = [
        Known(
            problem: "mapping values are not allowed in this context", code: .indentation,
            expected: "keys of one mapping at one indentation",
            found: "a key where no mapping can begin"),
        Known(
            problem: "did not find expected key", code: .indentation,
            expected: "a key at the indentation of the keys above", found: "another indentation"),
        Known(
            problem: "did not find expected '-' indicator", code: .indentation,
            expected: "“- ” at the indentation of the items above", found: "something else"),
        Known(
            problem: "block sequence entries are not allowed in this context", code: .indentation,
            expected: "a list on lines of its own, below its key", found: "“- ” inside a line"),
        Known(
            problem: "could not find expected ':'", code: .malformedSyntax,
            expected: "“key: value” with a colon and a space after the key",
            found: "a line without it"),
        Known(
            problem: "did not find expected ',' or '}'", code: .malformedSyntax,
            expected: "a comma or } inside { … }", found: "something else"),
        Known(
            problem: "did not find expected ',' or ']'", code: .malformedSyntax,
            expected: "a comma or ] inside [ … ]", found: "something else"),
    ]
}
