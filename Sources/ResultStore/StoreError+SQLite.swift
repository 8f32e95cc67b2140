import CSQLite
import Foundation

extension StoreError {
    /// What a failure of SQLite means for the file at `path`.
    ///
    /// - Parameter result: SQLite's extended result code.
    init(sqlite result: Int32, message: String, path: String) {
        let code: Code
        let sentence: String
        switch result & 0xFF {
        case _ where StoreError.interrupted.contains(result):
            (code, sentence) = (
                .cannotOpen,
                "expected a file at rest, found a change of it interrupted; resume what wrote it"
            )
        case SQLITE_FULL:
            (code, sentence) = (.diskFull, "expected room to write the result, found the disk full")
        case SQLITE_IOERR:
            (code, sentence) = (.inputOutput, "expected to write the result, found an I/O error")
        case SQLITE_CANTOPEN:
            (code, sentence) = (.cannotOpen, "expected a file that opens, found one that does not")
        case SQLITE_READONLY, SQLITE_PERM:
            (code, sentence) = (.readOnly, "expected a place to write to, found it read-only")
        case SQLITE_BUSY, SQLITE_LOCKED:
            (code, sentence) = (.busy, "expected to write alone, found another process at work")
        case SQLITE_NOMEM:
            (code, sentence) = (.outOfMemory, "expected more memory, found none")
        case SQLITE_NOTADB:
            (code, sentence) = (.notAResult, "expected a result of moniac, found no database")
        case SQLITE_CORRUPT:
            (code, sentence) = (.damaged, "expected an intact result, found a damaged one")
        default:
            (code, sentence) = (.internalError, "expected the statement to work, found a mistake")
        }
        self.init(code: code, path: path, sentence: sentence + " (SQLite \(result): \(message))")
    }

    /// SQLITE_READONLY_RECOVERY, _CANTLOCK, _ROLLBACK and _CANTINIT: whoever only reads a file
    /// cannot bring it to rest.
    private static let interrupted: [Int32] = [1, 2, 3, 5].map { SQLITE_READONLY | $0 << 8 }

    /// What a failed call of the operating system means for the file at `path`.
    public init(errno number: Int32, doing action: String, path: String) {
        let code: Code =
            switch number {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EROFS, EACCES, EPERM: .readOnly
            case EIO: .inputOutput
            case ENOMEM: .outOfMemory
            default: .cannotOpen
            }
        let reason = String(cString: strerror(number))
        self.init(code: code, path: path, sentence: "expected to \(action), found: \(reason)")
    }

    /// What it means that a file or folder that somebody named cannot be read: but for failures of
    /// the machine, whoever named it has to name another.
    init(reading path: String, errno number: Int32, expected: String) {
        let code: Code =
            switch number {
            case ENOENT, ELOOP, ENAMETOOLONG: .fileMissing
            case EACCES, EPERM: .fileForbidden
            case ENXIO, ENODEV, EISDIR, ENOTDIR: .fileNotRegular
            case EMFILE, ENFILE, ENOMEM: .cannotOpen
            default: .inputOutput
            }
        let reason = String(cString: strerror(number))
        self.init(code: code, path: path, sentence: "expected \(expected), found: \(reason)")
    }
}
