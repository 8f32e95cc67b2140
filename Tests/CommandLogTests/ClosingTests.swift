import CommandLog
import Rewards
import Settlement
import StrictText
import Testing

@Suite struct `Closing an epoch` {
    /// The command lines of a run, cut behind each accepted settle_epoch.
    static func epochs(of log: LogText) -> [String] {
        var epochs = [""]
        for line in log.lines.dropFirst().dropLast() {
            epochs[epochs.count - 1] += line + "\n"
            if line.contains("\"settle_epoch\"") && line.contains("\"ok\"") { epochs.append("") }
        }
        return epochs.filter { !$0.isEmpty }
    }

    static func close(
        _ text: String, from state: ProtocolState
    ) throws -> (closing: Closing, files: [ClosingFile: [UInt8]]) {
        var files: [ClosingFile: [UInt8]] = [:]
        var pieces = [Array(text.utf8), []].makeIterator()
        let reader = EpochReader(name: "epoch.jsonl") { pieces.next() ?? [] }
        let closing = try Closing.run(reader, from: state) { file, bytes in
            files[file, default: []] += bytes
        }
        return (closing, files)
    }

    private func refusal(of text: String) throws -> TextError? {
        do {
            _ = try `Closing an epoch`.close(
                text, from: try ProtocolState(SampleConfiguration.full()))
            return nil
        } catch let error as TextError {
            return error
        }
    }

    @Test func `after another, through snapshots, ends where the whole log ends`() throws {
        let run = try SyntheticRun(days: 4)
        var state = try ProtocolState(run.state.configuration)
        let epochs = `Closing an epoch`.epochs(of: try run.log)
        #expect(epochs.count == 4)
        var commands: UInt64 = 0
        for (number, text) in epochs.enumerated() {
            let (closing, files) = try `Closing an epoch`.close(text, from: state)
            #expect(closing.epoch == UInt64(number) && closing.state.violations.isEmpty)
            state = try SnapshotForm.decode(try #require(files[.snapshot]), name: "s.snapshot")
            #expect(state.digest() == closing.stateDigest)
            commands += closing.commands
        }
        #expect(state.digest() == run.state.digest())
        #expect(commands == UInt64(run.refusals.count))
    }

    @Test func `twice gives the same bytes in every file`() throws {
        let run = try SyntheticRun(days: 1)
        let text = try #require(`Closing an epoch`.epochs(of: try run.log).first)
        let genesis = try ProtocolState(run.state.configuration)
        let first = try `Closing an epoch`.close(text, from: genesis)
        let second = try `Closing an epoch`.close(text, from: genesis)
        #expect(first.files == second.files)
        #expect(Set(first.files.keys) == Set(ClosingFile.allCases))
        for file in ClosingFile.allCases {
            #expect(
                first.closing.digests[file] == SHA256.hash(try #require(first.files[file])),
                "\(file)")
        }
    }

    @Test func `without outcomes in its lines finds the same outcomes`() throws {
        let run = try SyntheticRun(days: 2)
        let text = try #require(`Closing an epoch`.epochs(of: try run.log).first)
        let bare = text.replacing(#/,"outcome":"[a-z-]+"/#, with: "")
        let genesis = try ProtocolState(run.state.configuration)
        let with = try `Closing an epoch`.close(text, from: genesis)
        let without = try `Closing an epoch`.close(bare, from: genesis)
        for file in ClosingFile.allCases where file != .root {
            #expect(with.files[file] == without.files[file], "\(file)")
        }
        #expect(with.closing.refused == without.closing.refused && with.closing.refused > 0)
        #expect(with.closing.root == without.closing.root)
    }

    @Test func `publishes claims, and proofs that lead to the root`() throws {
        let run = try SyntheticRun(days: 3)
        let (closing, files) = try lastEpoch(of: run)
        let claims = try closing.state.claims()
        #expect(claims.count > 1 && closing.claimCount == claims.count)
        let lines = try #require(files[.claims]).split(separator: 0x0A)
        let proofs = try #require(files[.proofs]).split(separator: 0x0A)
        #expect(lines.count == claims.count && proofs.count == claims.count)
        let document = JSONField(
            try JSONValue(parsing: try #require(files[.root]), name: "root.json"))
        let root = try RootRecord.root(in: document)
        #expect(root == closing.root)
        for (index, line) in proofs.enumerated() {
            let proof = try ProofForm.read(
                JSONField(try JSONValue(parsing: Array(line), name: "proofs.jsonl")))
            #expect(proof.isValid(under: root) && proof.index == UInt64(index))
            #expect(proof.account == claims[index].account && proof.epoch == 2)
            #expect(proof.amount == claims[index].amount)
        }
    }

    @Test func `publishes every posting with names, and every outcome`() throws {
        let run = try SyntheticRun(days: 2)
        let (closing, files) = try lastEpoch(of: run)
        let postings = try #require(files[.postings]).split(separator: 0x0A)
        #expect(UInt64(postings.count) == closing.postings && postings.count > 10)
        var reasons: Set<String> = []
        for line in postings {
            let field = JSONField(try JSONValue(parsing: Array(line), name: "postings.jsonl"))
            try field.requireKeys(["sequence", "from", "to", "asset", "amount", "reason"])
            #expect(try field.member("amount").amount() > 0)
            reasons.insert(try field.member("reason").string())
        }
        #expect(reasons.isSuperset(of: ["transfer", "provider_reward", "collateral_deposit"]))
        let outcomes = String(decoding: try #require(files[.outcomes]), as: UTF8.self)
            .split(separator: "\n")
        #expect(UInt64(outcomes.count) == closing.commands)
        #expect(outcomes.contains { $0.contains("\"outcome\":\"insufficient-balance\"") })
        #expect(outcomes.last?.contains("\"receipt\":{\"epoch\":\"1\"") == true)
    }

    private func lastEpoch(
        of run: SyntheticRun
    ) throws -> (closing: Closing, files: [ClosingFile: [UInt8]]) {
        var state = try ProtocolState(run.state.configuration)
        let epochs = `Closing an epoch`.epochs(of: try run.log)
        for text in epochs.dropLast() {
            state = try `Closing an epoch`.close(text, from: state).closing.state
        }
        return try `Closing an epoch`.close(try #require(epochs.last), from: state)
    }

    @Test func `that is not settled by its last line is refused`() throws {
        let lines = try #require(
            `Closing an epoch`.epochs(of: try SyntheticRun(days: 1).log).first
        ).split(separator: "\n").map { $0 + "\n" }
        let open = try refusal(of: lines.dropLast().joined())
        #expect(open?.code == .unexpectedEnd && open?.position?.line == lines.count)
        #expect(try refusal(of: "")?.code == .unexpectedEnd)
        let more = try refusal(of: (lines + [lines[0]]).joined())
        #expect(more?.code == .trailingText && more?.position?.line == lines.count + 1)
        let cut = try refusal(of: lines.dropLast().joined() + lines.last!.dropLast(20))
        #expect(cut?.code == .unexpectedEnd)
    }

    @Test func `with lines that are wrong is refused where they stand`() throws {
        let lines = try #require(
            `Closing an epoch`.epochs(of: try SyntheticRun(days: 1).log).first
        ).split(separator: "\n").map { $0 + "\n" }
        let gap = try refusal(of: lines[0] + lines[2...].joined())
        #expect(gap?.code == .wrongOrder && gap?.position?.line == 2)
        let zero = try refusal(
            of: lines.joined().replacing("{\"sequence\":\"1\"", with: "{\"sequence\":\"0\""))
        #expect(zero?.code == .wrongOrder && zero?.position?.line == 1)
        let other = try refusal(
            of: lines.joined().replacing(
                "\"outcome\":\"ok\"", with: "\"outcome\":\"locked\"", maxReplacements: 1))
        #expect(other?.code == .conflict && other?.keyPath == "outcome")
        #expect(other?.found == "ok" && other?.position?.line == 1)
        let whole = try SyntheticRun(days: 1).log.lines.joined(separator: "\n")
        #expect(try refusal(of: whole)?.code == .missingKey)
    }

    @Test func `may begin at any number of the log`() throws {
        let run = try SyntheticRun(days: 2)
        let epochs = `Closing an epoch`.epochs(of: try run.log)
        #expect(!epochs[1].hasPrefix("{\"sequence\":\"1\""))
        let first = try `Closing an epoch`.close(
            epochs[0], from: try ProtocolState(run.state.configuration))
        let second = try `Closing an epoch`.close(epochs[1], from: first.closing.state)
        #expect(second.closing.stateDigest == run.state.digest())
    }
}
