/// The bytes by which commands of one kind are ordered inside an instant, without making an array
/// of them: a command that is refused or is first in its instant never needs one.
enum CommandSubject {
    case nothing
    case byte(UInt8)
    case name(Name)
    /// Big-endian, so that the order of the bytes is that of the numbers.
    case number(UInt64)
    case numbers(UInt64, UInt64)

    /// Whether its bytes come before `bytes` in lexicographic order.
    func precedes(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .nothing: return !bytes.isEmpty
        case .byte(let byte): return CollectionOfOne(byte).lexicographicallyPrecedes(bytes)
        case .name(let name): return name.bytes.precedes(bytes)
        case .number(let number):
            if bytes.count == 8 { return number < bytes.bigEndianNumber(at: 0) }
        case .numbers(let first, let second):
            if bytes.count == 16 {
                let other = bytes.bigEndianNumber(at: 0)
                return first < other || first == other && second < bytes.bigEndianNumber(at: 8)
            }
        }
        return self.bytes.precedes(bytes)
    }

    /// Leaves its bytes in `bytes`, in their place where they have the same length.
    func replace(_ bytes: inout [UInt8]) {
        switch self {
        case .number(let number) where bytes.count == 8:
            bytes.storeBigEndian(number, at: 0)
        case .numbers(let first, let second) where bytes.count == 16:
            bytes.storeBigEndian(first, at: 0)
            bytes.storeBigEndian(second, at: 8)
        default: bytes = self.bytes
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .nothing: return []
        case .byte(let byte): return [byte]
        case .name(let name): return name.bytes
        case .number(let number):
            var bytes = [UInt8](repeating: 0, count: 8)
            bytes.storeBigEndian(number, at: 0)
            return bytes
        case .numbers(let first, let second):
            var bytes = [UInt8](repeating: 0, count: 16)
            bytes.storeBigEndian(first, at: 0)
            bytes.storeBigEndian(second, at: 8)
            return bytes
        }
    }
}

extension [UInt8] {
    fileprivate func bigEndianNumber(at offset: Int) -> UInt64 {
        withUnsafeBytes {
            UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }

    fileprivate mutating func storeBigEndian(_ number: UInt64, at offset: Int) {
        withUnsafeMutableBytes {
            $0.storeBytes(of: number.bigEndian, toByteOffset: offset, as: UInt64.self)
        }
    }
}
