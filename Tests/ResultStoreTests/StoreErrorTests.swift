import CSQLite
import Foundation
import Testing

@testable import ResultStore

@Suite struct StoreErrorTests {
    @Test(arguments: [
        (SQLITE_FULL, StoreError.Code.diskFull),
        (SQLITE_IOERR, .inputOutput),
        // SQLITE_IOERR_WRITE
        (SQLITE_IOERR | 3 << 8, .inputOutput),
        (SQLITE_CANTOPEN, .cannotOpen),
        // SQLITE_READONLY_ROLLBACK: an interrupted change
        (SQLITE_READONLY | 3 << 8, .cannotOpen),
        // SQLITE_READONLY_DBMOVED
        (SQLITE_READONLY | 4 << 8, .readOnly),
        (SQLITE_BUSY, .busy),
        (SQLITE_NOMEM, .outOfMemory),
    ])
    func `what the environment does to SQLite is told as such`(
        _ result: Int32, _ code: StoreError.Code
    ) {
        let error = StoreError(sqlite: result, message: "said so", path: "run.sqlite")
        #expect(error.code == code)
        #expect(error.blame == .environment)
        #expect(error.description.hasPrefix("run.sqlite: error: expected "))
        #expect(error.sentence.hasSuffix("(SQLite \(result): said so)"))
    }

    @Test func `damage is the input's fault and a bad statement ours`() {
        let damage = StoreError(sqlite: SQLITE_CORRUPT, message: "", path: "a")
        #expect(damage.blame == .input)
        let mistake = StoreError(sqlite: SQLITE_ERROR, message: "", path: "a")
        #expect(mistake.blame == .ourselves)
    }

    @Test(arguments: [
        (ENOSPC, StoreError.Code.diskFull), (EFBIG, .diskFull), (EROFS, .readOnly),
        (EACCES, .readOnly), (EIO, .inputOutput), (ENOENT, .cannotOpen),
    ])
    func `errors of the system are told as such`(_ number: Int32, _ code: StoreError.Code) {
        let error = StoreError(errno: number, doing: "write", path: "a")
        #expect(error.code == code)
        #expect(error.blame == .environment)
    }
}
