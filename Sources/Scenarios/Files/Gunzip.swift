import CZlib
import StrictText

/// Unpacks gzip, never beyond a limit.
enum Gunzip {
    enum Fault: Error, Hashable {
        /// Not gzip, or damaged.
        case damaged
        /// The file ends inside the data.
        case truncated
        /// More than the limit comes out.
        case tooLarge
    }

    /// Unpacks one or more gzip members, one after the other.
    ///
    /// - Parameter limit: Unit: bytes unpacked.
    /// - Complexity: O(bytes in + bytes out), and never more than the limit in memory.
    static func unpack(_ packed: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
        var unpacked: [UInt8] = []
        var rest = packed[...]
        repeat {
            let used = try member(rest, into: &unpacked, limit: limit)
            rest = rest.dropFirst(used)
        } while !rest.isEmpty
        return unpacked
    }

    /// - Returns: How many bytes the member took.
    private static func member(
        _ packed: ArraySlice<UInt8>, into unpacked: inout [UInt8], limit: Int
    ) throws(Fault) -> Int {
        var stream = z_stream()
        // 15 bits of window, and 16: a gzip header and nothing else.
        if moniac_inflate_init(&stream, 15 + 16) != Z_OK { throw .damaged }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var used = 0
        while true {
            let status = input.withUnsafeMutableBufferPointer { source in
                chunk.withUnsafeMutableBufferPointer { target in
                    stream.next_in = source.baseAddress.map { $0 + used }
                    stream.avail_in = UInt32(source.count - used)
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    used = source.count - Int(stream.avail_in)
                    return status
                }
            }
            let produced = chunk.count - Int(stream.avail_out)
            if unpacked.count + produced > limit { throw .tooLarge }
            unpacked.append(contentsOf: chunk[..<produced])
            if status == Z_STREAM_END { return used }
            if status == Z_BUF_ERROR || (status == Z_OK && produced == 0 && used == input.count) {
                throw .truncated
            }
            if status != Z_OK { throw .damaged }
        }
    }

    static func error(_ fault: Fault, name: String, limit: Int) -> TextError {
        let place = TextPlace(file: name)
        switch fault {
        case .damaged:
            return place.error(
                .fileCompression, expected: "gzip data in a file that ends in .gz",
                found: "data that is damaged or not gzip")
        case .truncated:
            return place.error(
                .fileCompression, expected: "whole gzip data", found: "data that is cut off")
        case .tooLarge:
            return place.error(
                .tooLarge, expected: "at most \(limit) bytes unpacked (size limit)",
                found: "more")
        }
    }
}
