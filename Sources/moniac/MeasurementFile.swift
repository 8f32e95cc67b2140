import Foundation
import StrictText
import Throughput

/// Measured rates in a JSON file: `measured_matrix.rates.<accelerator>.<benchmark>` with
/// `median_per_accelerator`, `n`, `cv`, `min` and `max`. What else the file holds is not read.
enum MeasurementFile {
    /// - Returns: In the order of the file.
    /// - Throws: The first fault, with file, line, column, expectation and finding.
    static func rates(path: String) throws(TextError) -> [MeasuredRate] {
        try rates(in: contents(of: path), name: path)
    }

    static func rates(in bytes: [UInt8], name: String) throws(TextError) -> [MeasuredRate] {
        let root = JSONField(try JSONValue(parsing: bytes, name: name))
        let matrix = try root.member("measured_matrix").member("rates")
        try matrix.require(.object)
        var rates: [MeasuredRate] = []
        for (accelerator, benchmarks) in matrix.value.members {
            let name = accelerator.string ?? ""
            let row = JSONField(benchmarks, keyPath: matrix.keyPath + "." + name)
            try row.require(.object)
            for (benchmark, cell) in benchmarks.members {
                let title = benchmark.string ?? ""
                let field = JSONField(cell, keyPath: row.keyPath + "." + title)
                rates.append(try rate(field, accelerator: name, workload: title))
            }
        }
        if rates.isEmpty {
            throw matrix.error(
                .emptyList, expected: "at least one measured rate", found: "none")
        }
        return rates
    }

    private static func rate(
        _ field: JSONField, accelerator: String, workload: String
    ) throws(TextError) -> MeasuredRate {
        try field.requireKeys(["median_per_accelerator", "n", "cv", "min", "max"])
        let median = try positive(field.member("median_per_accelerator"))
        let systems = try field.member("n").integer(in: 1...1_000_000)
        let lowest = try positive(field.member("min"))
        let highest = try positive(field.member("max"))
        if !(lowest <= median && median <= highest) {
            throw try field.member("median_per_accelerator").error(
                .wrongOrder, expected: "a median in the range \(lowest) … \(highest) (min … max)")
        }
        return MeasuredRate(
            accelerator, workload, median, systems: systems,
            spread: try spread(field.member("cv")))
    }

    private static func positive(_ field: JSONField) throws(TextError) -> Double {
        let value = try field.real()
        // Laws take logarithms: rates stay far from the ends of a Double.
        if value >= 1e-12 && value <= 1e15 { return value }
        throw field.error(.outOfRange, expected: "a rate in the range 1e-12 … 1e15")
    }

    /// A coefficient of variation; null for a single system.
    private static func spread(_ field: JSONField) throws(TextError) -> Double? {
        if field.value.kind == .null { return nil }
        let value = try field.real()
        if value >= 0 { return value }
        throw field.error(.negativeNumber, expected: "null or a number from 0 up")
    }

    // MARK: The file itself

    private static func contents(of path: String) throws(TextError) -> [UInt8] {
        // A pipe without a writer would make a plain open wait for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        if descriptor < 0 { throw error(errno, path) }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw error(errno, path) }
        if status.st_mode & S_IFMT != S_IFREG {
            throw TextPlace(file: path).error(
                .fileNotRegular, expected: "a regular file",
                found: status.st_mode & S_IFMT == S_IFDIR ? "a directory" : "a device or pipe")
        }
        let limit = JSONLimits.document.bytes
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw error(errno, path)
            }
            bytes += piece[..<count]
            if bytes.count > limit {
                throw TextPlace(file: path).error(
                    .tooLarge, expected: "at most \(limit) bytes (size limit)",
                    found: "more than \(limit) bytes")
            }
        }
    }

    private static func error(_ code: Int32, _ path: String) -> TextError {
        let kind: TextErrorCode =
            switch code {
            case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: .fileMissing
            case EACCES, EPERM: .fileForbidden
            case ENXIO, ENODEV, EISDIR: .fileNotRegular
            default: .fileUnreadable
            }
        return TextPlace(file: path).error(
            kind, expected: "a readable file", found: String(cString: strerror(code)))
    }
}
