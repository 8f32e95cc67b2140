import Ledger
import Rewards
public import Settlement
import StrictText

/// One epoch carried out on a state, with everything that is published about it.
///
/// The same state and commands give the same bytes in every file.
public struct Closing: Sendable {
    /// The number of the epoch, from zero.
    public let epoch: UInt64
    public let commands: UInt64
    public let refused: UInt64
    public let postings: UInt64
    /// With which the next epoch begins; its violations are those of this epoch.
    public let state: ProtocolState
    /// Of the state. Shape: 32 bytes.
    public let stateDigest: [UInt8]
    public let claimCount: Int
    /// Of the claims. Shape: 32 bytes.
    public let root: [UInt8]
    /// SHA-256 by file. Shape: 32 bytes each.
    public let digests: [ClosingFile: [UInt8]]

    /// Closes an epoch.
    ///
    /// - Parameters:
    ///   - reader: The epoch's commands.
    ///   - start: The state at the epoch's start.
    ///   - write: Takes the next bytes of a file.
    /// - Throws: `TextError` when a line is refused, when an outcome is not the expected one
    ///   (`TextErrorCode.conflict` at the key `outcome`), when the epoch is not settled by the last
    ///   command; what the source and `write` throw. What was written is then of no use.
    /// - Complexity: O(commands + state), and O(n log n) in claims.
    public static func run(
        _ reader: consuming EpochReader, from start: ProtocolState,
        write: @escaping (ClosingFile, [UInt8]) throws -> Void
    ) throws -> Closing {
        let previous = start.digest()
        var reader = reader
        var run = EpochRun(start, write: write)
        while !run.isSettled {
            guard let entry = try reader.next() else {
                throw reader.endPlace.error(
                    .unexpectedEnd, expected: "settle_epoch, accepted, as the last command",
                    found: "the end of the file")
            }
            try run.apply(entry, reader)
        }
        try reader.requireEnd()
        var digests = try run.finish()
        var state = run.state
        let tree = try tree(of: &state, closed: run.epoch, reader)
        digests[.claims] = try writeClaims(tree, write: write)
        digests[.proofs] = try writeProofs(tree, write: write)
        var snapshot = ClosingSink(.snapshot, write: write)
        try snapshot.append(SnapshotForm.encode(state))
        digests[.snapshot] = try snapshot.finish()
        let stateDigest = state.digest()
        let record = RootRecord(
            protocolSymbol: tree.protocolSymbol, epoch: run.epoch,
            leafCount: UInt64(tree.claims.count), root: tree.root, previousState: previous,
            state: stateDigest, commands: reader.commands, refused: run.refused,
            commandsDigest: reader.digest, files: digests)
        digests[.root] = try record.write(write)
        return Closing(
            epoch: run.epoch, commands: reader.commands, refused: run.refused,
            postings: run.postings, state: state, stateDigest: stateDigest,
            claimCount: tree.claims.count, root: tree.root, digests: digests)
    }

    private static func tree(
        of state: inout ProtocolState, closed epoch: UInt64, _ reader: borrowing EpochReader
    ) throws(TextError) -> ClaimsTree {
        do throws(Refusal) {
            let claims = try state.claims()
            state.checkClaims(claims)
            return ClaimsTree(
                claims: claims, protocolSymbol: state.configuration.token.symbol, epoch: epoch)
        } catch {
            throw reader.endPlace.error(
                .conflict, expected: "claims that can be added up",
                found: "sums that are refused as \(error.rawValue)")
        }
    }

    private static func writeClaims(
        _ tree: ClaimsTree, write: @escaping (ClosingFile, [UInt8]) throws -> Void
    ) throws -> [UInt8] {
        var sink = ClosingSink(.claims, write: write)
        for claim in tree.claims {
            ClaimForm.write(claim, &sink.writer)
            try sink.endLine()
        }
        return try sink.finish()
    }

    private static func writeProofs(
        _ tree: ClaimsTree, write: @escaping (ClosingFile, [UInt8]) throws -> Void
    ) throws -> [UInt8] {
        var sink = ClosingSink(.proofs, write: write)
        for index in tree.claims.indices {
            ProofForm.write(tree.proof(of: index), &sink.writer)
            try sink.endLine()
        }
        return try sink.finish()
    }

    /// A few aligned lines, the root first.
    public var summary: String {
        var lines = [
            "root:         \(Hexadecimal.text(root))",
            "state_digest: \(Hexadecimal.text(stateDigest))",
            "epoch:        \(epoch)",
            "commands:     \(commands)",
            "refused:      \(refused)",
            "postings:     \(postings)",
            "claims:       \(claimCount)",
            "violations:   \(state.violationCount)",
        ]
        if let first = state.violations.first {
            lines[7] += ", first \(first.id.rawValue) of \(first.subject)"
        }
        return lines.joined(separator: "\n")
    }
}

/// The commands of an epoch as they are carried out.
private struct EpochRun: ~Copyable {
    private(set) var state: ProtocolState
    let epoch: UInt64
    private(set) var refused: UInt64 = 0
    private(set) var postings: UInt64 = 0
    private(set) var isSettled = false
    private var postingSink: ClosingSink
    private var outcomeSink: ClosingSink

    init(_ start: ProtocolState, write: @escaping (ClosingFile, [UInt8]) throws -> Void) {
        state = start
        epoch = start.epochNumber
        postingSink = ClosingSink(.postings, write: write)
        outcomeSink = ClosingSink(.outcomes, write: write)
    }

    mutating func apply(_ entry: EpochReader.Entry, _ reader: borrowing EpochReader) throws {
        let logged = entry.command
        var receipt: Receipt?
        var refusal: Refusal?
        do throws(Refusal) {
            receipt = try state.apply(logged.command, at: logged.time)
        } catch {
            refusal = error
            refused += 1
        }
        if entry.expectsOutcome && refusal != logged.refusal {
            throw reader.place(line: logged.line, keyPath: CommandForm.envelope[2]).error(
                .conflict, expected: "\(logged.outcome), as the line says",
                found: OutcomeForm.name(of: refusal))
        }
        for posting in receipt?.postings ?? [] {
            PostingForm.write(
                posting, sequence: logged.sequence, state, &postingSink.writer)
            try postingSink.endLine()
            postings += 1
        }
        ReceiptForm.write(logged, receipt, refusal, &outcomeSink.writer)
        try outcomeSink.endLine()
        if case .settleEpoch = logged.command, refusal == nil { isSettled = true }
    }

    mutating func finish() throws -> [ClosingFile: [UInt8]] {
        [.postings: try postingSink.finish(), .outcomes: try outcomeSink.finish()]
    }
}
