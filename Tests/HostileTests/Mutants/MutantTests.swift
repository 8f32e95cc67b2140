import CommandLog
import Conformance
import Settlement
import StrictText
import Testing

/// 200,000 damaged files through every reader: refused with a place or read, never a trap.
///
/// One process for all, so that what a reader leaves behind would show in its memory. When a trap
/// ends it, the last words name the mutants at work; `MONIAC_MUTANTS=kind:number` runs one alone.
struct MutantTests {
    @Test func `damaged price tables are refused or read`() {
        var trial = MutantTrial(.prices, SoundFiles.prices)
        trial.run(30_000) { _, bytes, _ in
            try fate { () throws(TextError) in _ = try PriceTable(parsing: bytes, name: "m.csv") }
        }
    }

    @Test func `damaged traces are refused or read`() {
        var trial = MutantTrial(.trace, SoundFiles.traces)
        trial.run(20_000) { _, bytes, _ in
            try fate { () throws(TextError) in _ = try RequestTrace(parsing: bytes, name: "m.csv") }
        }
    }

    @Test func `damaged vectors are refused, differ or pass`() throws {
        var trial = MutantTrial(.vectors, try SoundFiles.vectors())
        trial.run(40_000) { _, bytes, _ in
            try fate { () throws(TextError) in
                var report = ConformanceReport()
                report.run(try VectorFile(parsing: bytes, name: "m.json"))
            }
        }
    }

    @Test func `damaged configurations are refused or start a protocol`() throws {
        let folder = "scenarios/configurations"
        let sound = try SoundFiles.files(folder, ending: ".json").map {
            try SoundFiles.bytes("\(folder)/\($0)")
        }
        var trial = MutantTrial(.configuration, sound)
        trial.run(15_000) { _, bytes, _ in
            try fate { () throws(TextError) in
                let root = try JSONValue(parsing: bytes, name: "m.json")
                let configuration = try ConfigurationForm.decode(JSONField(root))
                // A configuration that no protocol can start with is a refusal of its own.
                _ = try? ProtocolState(configuration)
            }
        }
    }

    @Test func `damaged command logs are refused, cut or replayed`() throws {
        var trial = MutantTrial(.commandLog, try SoundFiles.commandLogs())
        trial.run(25_000) { _, bytes, number in
            do {
                let result = try replay(bytes)
                #expect(result.state.violationCount == 0, "a rule is broken by mutant \(number)")
                return .accepted
            } catch let error as TextError {
                try check(error)
                return .refused
            }
        }
    }

    @Test func `damaged snapshots are refused`() throws {
        let sound = try SoundFiles.commandLogs().map { SnapshotForm.encode(try replay($0).state) }
        var trial = MutantTrial(.snapshot, sound)
        trial.run(5_000) { _, bytes, _ in
            try fate { () throws(TextError) in
                _ = try SnapshotForm.decode(bytes, name: "m.snapshot")
            }
        }
    }

    /// Pieces of odd lengths, so that lines are cut everywhere.
    private func replay(_ bytes: [UInt8]) throws -> ReplayResult {
        var rest = bytes[...]
        let reader = try CommandLogReader(name: "m.jsonl") {
            let piece = Array(rest.prefix(1_021))
            rest = rest.dropFirst(1_021)
            return piece
        }
        return try Replay.run(reader)
    }

    private func fate(_ read: () throws(TextError) -> Void) throws -> MutantTrial.Fate {
        do throws(TextError) {
            try read()
            return .accepted
        } catch {
            try check(error)
            return .refused
        }
    }

    private func check(_ error: TextError) throws { try RefusalForm.check(error) }
}

/// What every refusal must look like, whatever was in the file.
enum RefusalForm {
    struct Broken: Error {
        let message: String
    }

    static func check(_ error: TextError) throws {
        let text = error.description
        let isWhole = text.contains(": error: ") && text.hasSuffix("[\(error.code.rawValue)]")
        let isPrintable = text.unicodeScalars.allSatisfy {
            ForbiddenScalar.reason($0.value) == nil && $0 != "\n" && $0 != "\r" && $0 != "\t"
        }
        if !isWhole || !isPrintable || error.expected.isEmpty || error.found.isEmpty {
            throw Broken(message: PrintableText.escaped(text))
        }
    }
}
