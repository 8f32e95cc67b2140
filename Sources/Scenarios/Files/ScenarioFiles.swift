import Settlement
import StrictText

/// A file that a scenario was read from.
struct FileRecord: Hashable, Sendable {
    enum Role: String, Sendable {
        case scenario
        case extended
        case prices
        case trace
    }

    let role: Role
    let display: String
    /// Of the content, unpacked. Shape: 64 hexadecimal digits.
    let sha256: String
}

/// The files of one reading: opened below their roots, counted, unpacked, proven as text.
struct ScenarioFiles {
    let location: ScenarioLocation
    let dataRoot: FileRoot?
    private(set) var records: [FileRecord] = []
    private var bytes = 0
    /// Folders from the root on, by the names of the scenarios read from them.
    private var folders: [String: [String]] = [:]

    init(location: ScenarioLocation, dataRoot: String?) {
        self.location = location
        self.dataRoot = dataRoot.map { FileRoot(path: $0) }
    }

    /// Reads a scenario below the root.
    mutating func scenario(
        _ path: ScenarioPath, role: FileRecord.Role, at place: TextPlace
    ) throws(TextError) -> SourceText {
        let limit = TextLimits.documentBytes
        let content: [UInt8]
        do throws(FileFault) {
            content = try location.root.bytes(of: path.components, limit: limit)
        } catch {
            throw error.error(at: place, name: path.display, limit: limit)
        }
        try count(content, at: place)
        folders[path.display] = path.folder
        return try accept(content, role: role, display: path.display, limit: limit)
    }

    /// The folder of a scenario that was read; the first one's for the command line.
    func folder(of display: String) -> [String] {
        folders[display] ?? location.path.folder
    }

    /// Reads a table: below the root beside the file that names it, or below the data root.
    ///
    /// - Parameter folder: The folder of the file that names it, from the root on.
    mutating func table(
        _ reference: FileReference, from folder: [String], role: FileRecord.Role,
        at place: TextPlace
    ) throws(TextError) -> SourceText {
        let found = try find(reference, from: folder, at: place)
        try count(found.content, at: place)
        guard reference.text.hasSuffix(".gz") else {
            return try accept(
                found.content, role: role, display: found.display, limit: TextLimits.tableBytes)
        }
        let unpacked: [UInt8]
        do throws(Gunzip.Fault) {
            unpacked = try Gunzip.unpack(found.content, limit: ScenarioLimits.unpackedBytes)
        } catch {
            throw Gunzip.error(error, name: found.display, limit: ScenarioLimits.unpackedBytes)
        }
        return try accept(
            unpacked, role: role, display: found.display, limit: ScenarioLimits.unpackedBytes)
    }

    private func find(
        _ reference: FileReference, from folder: [String], at place: TextPlace
    ) throws(TextError) -> (content: [UInt8], display: String) {
        guard let components = reference.resolved(in: folder) else {
            throw ScenarioFiles.outside(reference, at: place)
        }
        let limit = TextLimits.tableBytes
        let path = location.path(components)
        do throws(FileFault) {
            return (try location.root.bytes(of: components, limit: limit), path.display)
        } catch {
            if error != .missing {
                throw error.error(at: place, name: path.display, limit: limit)
            }
        }
        guard let dataRoot else {
            throw place.error(
                .dataRootMissing, expected: "a data folder (--data FOLDER) that holds the file",
                found: "no data folder, and not found beside the scenario: \"\(reference.text)\"")
        }
        guard let parts = reference.resolved(in: []) else {
            throw ScenarioFiles.outside(reference, at: place)
        }
        let display = dataRoot.path + "/" + parts.joined(separator: "/")
        do throws(FileFault) {
            return (try dataRoot.bytes(of: parts, limit: limit), display)
        } catch {
            throw error.error(at: place, name: display, limit: limit)
        }
    }

    static func outside(_ reference: FileReference, at place: TextPlace) -> TextError {
        place.error(
            .fileReference, expected: "a path inside the scenario's folder",
            found: "a path outside it: \"\(reference.text)\"")
    }

    private mutating func count(_ content: [UInt8], at place: TextPlace) throws(TextError) {
        if records.count >= ScenarioLimits.files {
            throw place.error(
                .tooManyFiles, expected: "at most \(ScenarioLimits.files) files (limit)",
                found: "more")
        }
        bytes += content.count
        if bytes > ScenarioLimits.allBytes {
            throw place.error(
                .tooLarge,
                expected: "at most \(ScenarioLimits.allBytes) bytes in all files (size limit)",
                found: "\(bytes) bytes")
        }
    }

    private mutating func accept(
        _ content: [UInt8], role: FileRecord.Role, display: String, limit: Int
    ) throws(TextError) -> SourceText {
        let source = try SourceText(
            name: display, bytes: content, byteOrderMark: .accepted, maximumBytes: limit)
        records.append(
            FileRecord(role: role, display: display, sha256: Hexadecimal.text(SHA256.hash(content)))
        )
        return source
    }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
    static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
