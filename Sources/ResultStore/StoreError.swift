/// Why a result could not be kept or read, in a sentence for the person at the terminal.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // The file that was named is refused.
        case fileMissing = "file-missing"
        case fileForbidden = "file-forbidden"
        case fileNotRegular = "file-not-regular"
        case notAResult = "not-a-result"
        case otherVersion = "other-version"
        case damaged = "damaged"
        case exists = "exists"
        case otherPlan = "other-plan"
        case missingShard = "missing-shard"
        // The environment failed.
        case diskFull = "disk-full"
        case readOnly = "read-only"
        case cannotOpen = "cannot-open"
        case inputOutput = "input-output"
        case busy = "busy"
        case outOfMemory = "out-of-memory"
        // Our own mistake.
        case internalError = "internal"
    }

    /// Who has to act: decides the exit status.
    public enum Blame: Hashable, Sendable {
        case input
        case environment
        case ourselves
    }

    public let code: Code
    public let path: String
    public let sentence: String

    public init(code: Code, path: String, sentence: String) {
        self.code = code
        self.path = path
        self.sentence = sentence
    }

    public var blame: Blame {
        switch code {
        case .fileMissing, .fileForbidden, .fileNotRegular, .notAResult, .otherVersion, .damaged,
            .exists, .otherPlan, .missingShard:
            .input
        case .diskFull, .readOnly, .cannotOpen, .inputOutput, .busy, .outOfMemory: .environment
        case .internalError: .ourselves
        }
    }

    /// One line: `PATH: error: SENTENCE [code]`.
    public var description: String {
        "\(path): error: \(sentence) [\(code.rawValue)]"
    }
}
