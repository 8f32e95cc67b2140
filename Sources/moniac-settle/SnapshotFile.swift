import CommandLog
import Settlement
import StrictText

/// Snapshots of the state as files.
enum SnapshotFile {
    /// - Throws: what ``InputFile`` and ``SnapshotForm`` refuse.
    static func read(_ path: String) throws(TextError) -> ProtocolState {
        let bytes = try InputFile.contents(of: path, maximumBytes: SnapshotForm.maximumBytes)
        return try SnapshotForm.decode(bytes, name: path)
    }

    /// - Returns: False where the very same snapshot is there already.
    /// - Throws: ``TextErrorCode/conflict`` when the file holds something else: it stays.
    static func write(_ state: ProtocolState, to path: String) throws(TextError) -> Bool {
        let bytes = SnapshotForm.encode(state)
        do throws(TextError) {
            let there = try InputFile.contents(of: path, maximumBytes: bytes.count)
            if there == bytes { return false }
        } catch {
            if error.code == .fileMissing {
                try OutputFile.write(bytes, to: path)
                return true
            }
            if error.code != .tooLarge { throw error }
        }
        throw TextPlace(file: path).error(
            .conflict, expected: "this snapshot, or no file of that name",
            found: "a file with other bytes; name another file")
    }
}
