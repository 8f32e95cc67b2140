import Rewards
public import StrictText

/// A case whose answer is not the expected one.
public struct ConformanceFailure: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Where the case begins.
    public let position: SourcePosition?
    public let caseName: String
    /// Where in the result; empty at the top.
    public let path: String
    public let expected: String
    public let found: String

    /// One line: `FILE:LINE:COLUMN: CASE: PATH: expected …, found …`.
    public var description: String {
        let place = path.isEmpty ? "" : PrintableText.cut(path, scalars: 256) + ": "
        let line = position.map { ":\($0)" } ?? ""
        return PrintableText.escaped(file) + line + ": " + PrintableText.cut(caseName) + ": "
            + place
            + "expected " + PrintableText.cut(expected, scalars: 512) + ", found "
            + PrintableText.cut(found, scalars: 512)
    }
}

/// What a run over vector files came to.
public struct ConformanceReport: Hashable, Sendable {
    /// Cases of a file whose mechanism is not here.
    public struct Skipped: Hashable, Sendable {
        public let mechanism: String
        public let cases: Int
    }

    /// Cases that gave the expected result or refusal.
    public private(set) var passed = 0
    public private(set) var failures: [ConformanceFailure] = []
    /// Cases that expect a result and lack a field that their mechanism reads: not cases at all.
    public private(set) var refused = TextErrors()
    /// One entry a file, in the order of the files.
    public private(set) var skipped: [Skipped] = []
    /// Mechanisms of which at least one case was run; in the order of the files.
    public private(set) var mechanisms: [String] = []

    public init() {}

    public var skippedCases: Int { skipped.reduce(0) { $0 + $1.cases } }

    /// One line: `N passed, N failed, N skipped`, in cases.
    public var summary: String {
        "\(passed) passed, \(failures.count) failed, \(skippedCases) skipped"
    }

    /// Runs all cases of a file.
    ///
    /// - Complexity: the sum of what its cases cost.
    public mutating func run(_ file: VectorFile) {
        guard let mechanism = MechanismTable.mechanism(file.mechanism) else {
            skipped.append(Skipped(mechanism: file.mechanism, cases: file.cases.count))
            return
        }
        if !file.cases.isEmpty, !mechanisms.contains(file.mechanism) {
            mechanisms.append(file.mechanism)
        }
        for vector in file.cases {
            switch ConformanceReport.outcome(of: vector, in: mechanism) {
            case .agrees: passed += 1
            case .differs(let difference):
                failures.append(
                    ConformanceFailure(
                        file: file.name, position: vector.place.position, caseName: vector.name,
                        path: difference.path, expected: difference.expected,
                        found: difference.found))
            case .lacksField:
                refused.add(
                    vector.place.error(
                        .missingKey, expected: "every field that \(file.mechanism) reads",
                        found: "a case \"\(vector.name)\" with a missing one"))
            }
        }
    }

    private enum Outcome {
        case agrees
        case differs(ResultDifference)
        case lacksField
    }

    /// The mechanisms of which no case was run: not here, or in no file.
    public func missing(of required: [String]) -> [String] {
        required.filter { !mechanisms.contains($0) }
    }

    /// Mechanisms that this library can run, in the order of the specification.
    public static var available: [String] { MechanismTable.all.map(\.name) }

    /// Every mechanism of the specification.
    public static var specified: [String] { MechanismTable.specified }

    private static func outcome(of vector: VectorCase, in mechanism: Mechanism) -> Outcome {
        do throws(Refusal) {
            let found = ResultValue.object(
                try mechanism.run(
                    try FieldReader(vector.parameters), try FieldReader(vector.input)))
            switch vector.expectation {
            case .result(let expected):
                return ResultDifference.first(expected: expected, found: found)
                    .map { .differs($0) } ?? .agrees
            case .refusal(let name):
                return .differs(
                    ResultDifference(
                        path: "", expected: "the refusal \(name)", found: found.json))
            }
        } catch {
            switch vector.expectation {
            case .result where error == .missingField: return .lacksField
            case .result(let expected):
                return .differs(
                    ResultDifference(
                        path: "", expected: ResultDifference.compact(expected),
                        found: "the refusal \(error.rawValue)"))
            case .refusal(let name):
                if name == error.rawValue { return .agrees }
                return .differs(
                    ResultDifference(
                        path: "", expected: "the refusal \(name)",
                        found: "the refusal \(error.rawValue)"))
            }
        }
    }
}
