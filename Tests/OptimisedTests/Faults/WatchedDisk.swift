import CSQLite
import Foundation
import Synchronization

/// What SQLite does to the files of one folder, in order; and what of it fails.
final class WatchedDisk: Sendable {
    private struct State {
        var operations: [DiskOperation] = []
        var count = 0
        var fault: DiskFault?
        var hits = 0
    }

    private let folder: String
    private let keepsLog: Bool
    private let state = Mutex(State())

    /// - Parameter keepsLog: Whether the operations are remembered, with all bytes.
    init(_ folder: String, keepsLog: Bool = false, fault: DiskFault? = nil) {
        self.folder = folder
        self.keepsLog = keepsLog
        state.withLock { $0.fault = fault }
        WatchedFileSystem.watch(self, folder)
    }

    /// Its folder is like any other from now on.
    func forget() { WatchedFileSystem.forget(folder) }

    var operations: [DiskOperation] { state.withLock { $0.operations } }

    /// Changes so far; what is only found is none.
    var count: Int { state.withLock { $0.count } }

    /// How often something failed.
    var hits: Int { state.withLock { $0.hits } }

    func repair() { state.withLock { $0.fault = nil } }

    func isThere(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + name)
    }

    /// Notes a file that is there already; the first time decides.
    func find(_ name: String) {
        if !keepsLog { return }
        let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
        state.withLock { $0.operations.append(.find(name, [UInt8](bytes))) }
    }

    /// - Returns: `SQLITE_OK` when it may be done, or the code with which it fails.
    func admit(_ operation: DiskOperation) -> Int32 {
        state.withLock { state in
            let number = state.count
            state.count += 1
            if let fault = state.fault,
                number == fault.number || (fault.lasts && number > fault.number)
            {
                state.hits += 1
                return WatchedDisk.code(fault.kind, operation)
            }
            if keepsLog { state.operations.append(operation) }
            return SQLITE_OK
        }
    }

    private static func code(_ kind: DiskFault.Kind, _ operation: DiskOperation) -> Int32 {
        func failure(_ number: Int32) -> Int32 { SQLITE_IOERR | number << 8 }
        return switch operation {
        case .create, .find: SQLITE_CANTOPEN
        case .write: kind == .noRoom ? SQLITE_FULL : failure(3)
        case .synchronise: failure(4)
        case .truncate: failure(6)
        case .remove: failure(10)
        }
    }
}
