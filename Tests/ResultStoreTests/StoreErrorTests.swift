import Foundation
import GRDB
import Testing

@testable import ResultStore

@Suite struct StoreErrorTests {
    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StoreError.Code.diskFull),
        (.SQLITE_IOERR_WRITE, .inputOutput),
        (.SQLITE_CANTOPEN, .cannotOpen),
        (.SQLITE_READONLY_DBMOVED, .readOnly),
        (.SQLITE_BUSY, .busy),
        (.SQLITE_NOMEM, .outOfMemory),
    ])
    func `what the environment does to SQLite is told as such`(
        _ result: ResultCode, _ code: StoreError.Code
    ) {
        let error = StoreError(DatabaseError(resultCode: result), path: "run.sqlite")
        #expect(error.code == code)
        #expect(error.blame == .environment)
        #expect(error.description.hasPrefix("run.sqlite: error: expected "))
    }

    @Test func `damage is the input's fault and a bad statement ours`() {
        let damage = StoreError(DatabaseError(resultCode: .SQLITE_CORRUPT), path: "a")
        #expect(damage.blame == .input)
        let mistake = StoreError(DatabaseError(resultCode: .SQLITE_ERROR), path: "a")
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
