import Settlement
import StrictText

/// A file of a closed epoch.
public enum ClosingFile: String, Hashable, Sendable, CaseIterable {
    /// Every posting of the epoch, in order.
    case postings = "postings.jsonl"
    /// Every command with its outcome, and what its sender is told.
    case outcomes = "outcomes.jsonl"
    /// What each account may claim after the epoch.
    case claims = "claims.jsonl"
    /// A proof for each line of the claims.
    case proofs = "proofs.jsonl"
    /// The state with which the next epoch begins.
    case snapshot = "state.snapshot"
    /// The root of the claims and the digests of all other files; written last.
    case root = "root.json"
}

/// Collects the bytes of one file and hands them over in pieces, with their digest at the end.
struct ClosingSink: ~Copyable {
    let file: ClosingFile
    var writer = JSONWriter()
    private var hash = SHA256()
    private let write: (ClosingFile, [UInt8]) throws -> Void

    init(_ file: ClosingFile, write: @escaping (ClosingFile, [UInt8]) throws -> Void) {
        self.file = file
        self.write = write
    }

    /// Ends a line of JSON.
    ///
    /// - Throws: what the target throws.
    mutating func endLine() throws {
        writer.newLine()
        if writer.bytes.count >= LogLimits.bufferBytes { try handOver() }
    }

    /// Bytes that are no JSON.
    mutating func append(_ bytes: [UInt8]) throws {
        hash.update(bytes)
        try write(file, bytes)
    }

    /// - Returns: SHA-256 of the file. Shape: 32 bytes.
    mutating func finish() throws -> [UInt8] {
        try handOver()
        return hash.finish()
    }

    private mutating func handOver() throws {
        try append(writer.bytes)
        writer.removeAll()
    }
}
