import Foundation
import ResultStore

/// A text that a command writes: a report, a log.
///
/// A file that is already there is replaced only when it begins as such a text does.
enum TextResult {
    /// - Parameter openings: How texts of this kind begin.
    /// - Throws: ``StoreError`` when the place cannot be written to, or holds another file.
    static func file(at path: String, openings: [String]) throws(StoreError) -> AtomicFile {
        if let handle = FileHandle(forReadingAtPath: path) {
            defer { try? handle.close() }
            let longest = openings.map(\.utf8.count).max() ?? 0
            let head = (try? handle.read(upToCount: longest)) ?? Data()
            if !head.isEmpty, !openings.contains(where: { head.starts(with: $0.utf8) }) {
                throw StoreError(
                    code: .exists, path: path,
                    sentence: "expected a new name or an earlier text of this command to "
                        + "replace, found another file")
            }
        }
        return try AtomicFile(path: path)
    }

    /// Writes the text and puts the file in place.
    ///
    /// - Throws: ``StoreError``; the file of that name is then as it was before.
    static func write(_ bytes: [UInt8], to file: AtomicFile) throws(StoreError) {
        do {
            let handle = try FileHandle(
                forWritingTo: URL(fileURLWithPath: file.temporaryPath))
            defer { try? handle.close() }
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw StoreError(
                code: .inputOutput, path: file.path,
                sentence: "expected to write the text, found: \(error.localizedDescription)")
        }
        try file.commit()
    }
}
