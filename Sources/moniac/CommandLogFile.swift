import CommandLog
import Economy
import Foundation
import ResultStore
import Rewards
import Settlement

/// The command log of a run, in a file that appears whole or not at all.
final class CommandLogFile: RunObserver {
    let file: AtomicFile
    private let descriptor: Int32
    private var writer: CommandLogWriter

    /// - Throws: ``StoreError`` when the place cannot be written to.
    init(path: String, configuration: ProtocolConfiguration) throws {
        let file = try TextResult.file(at: path, openings: [CommandLogFile.opening])
        let descriptor = open(file.temporaryPath, O_WRONLY | O_CLOEXEC)
        if descriptor < 0 {
            throw StoreError(errno: errno, doing: "open the command log", path: path)
        }
        self.file = file
        self.descriptor = descriptor
        writer = try CommandLogWriter(configuration, name: path) { piece in
            try CommandLogFile.write(piece, to: descriptor, path: path)
        }
    }

    deinit {
        close(descriptor)
    }

    private static let opening = "{\"moniac_log\":"

    func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        writer.append(command, at: time, refusal: refusal)
    }

    func finished(day: Int, of days: Int) {}

    /// Writes the log's end and puts the file in place.
    ///
    /// - Throws: The first failure of the whole log; no file is then visible.
    func finish(_ record: RunRecord) throws {
        try writer.finish(stateDigest: record.stateDigest)
        try file.commit()
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw StoreError(errno: errno, doing: "write the command log", path: path)
            }
        }
    }
}
