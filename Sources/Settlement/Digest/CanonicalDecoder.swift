import Ledger
import Rewards

/// Reads values in the canonical form that ``CanonicalEncoder`` writes, and nothing else.
///
/// Trusts no byte: what a count announces is never set aside before it is there.
struct CanonicalDecoder {
    private let bytes: [UInt8]
    private var place: Int
    /// How many accounts there are, once the ledger has been read; nobody names another.
    var accountCount = 0

    /// - Parameter place: Where to begin.
    init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    var isAtEnd: Bool { place == bytes.count }

    /// - Throws: ``Refusal/malformedField`` where bytes are missing, as every method here.
    mutating func integer<Value: FixedWidthInteger & BitwiseCopyable>() throws(Refusal) -> Value {
        let size = Value.bitWidth / 8
        if bytes.count - place < size { throw .malformedField }
        let value = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: place, as: Value.self)
        }
        place += size
        return Value(littleEndian: value)
    }

    mutating func byte() throws(Refusal) -> UInt8 { try integer() }

    mutating func boolean() throws(Refusal) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw .malformedField
        }
    }

    mutating func wide() throws(Refusal) -> UInt256 {
        let low: UInt128 = try integer()
        return UInt256(high: try integer(), low: low)
    }

    mutating func amount() throws(Refusal) -> TokenAmount {
        TokenAmount(baseUnits: try integer())
    }

    mutating func wad() throws(Refusal) -> Wad { Wad(raw: try integer()) }

    /// - Throws: ``Refusal/outOfRange`` also.
    mutating func price() throws(Refusal) -> Price { try Price(wad: try integer()) }

    /// - Throws: ``Refusal/outOfRange`` also.
    mutating func seconds() throws(Refusal) -> Seconds { try Seconds(try integer()) }

    /// - Throws: ``Refusal/outOfRange`` also.
    mutating func time() throws(Refusal) -> Timestamp { try Timestamp(try integer()) }

    /// - Throws: ``Refusal/unknownID`` also, for an account that the ledger does not have.
    mutating func account() throws(Refusal) -> AccountID {
        let account = AccountID(try integer())
        if Int(account.index) >= accountCount { throw .unknownID }
        return account
    }

    mutating func name() throws(Refusal) -> Name {
        let count: UInt32 = try integer()
        if count > 128 || bytes.count - place < Int(count) { throw .malformedField }
        guard let name = Name(Array(bytes[place..<place + Int(count)])) else {
            throw .malformedField
        }
        place += Int(count)
        return name
    }

    /// The variant at the place that the encoder wrote.
    mutating func variant<Variant: CaseIterable>() throws(Refusal) -> Variant {
        var before = try byte()
        for variant in Variant.allCases {
            if before == 0 { return variant }
            before -= 1
        }
        throw .malformedField
    }

    mutating func optional<Value>(
        _ decode: (inout CanonicalDecoder) throws(Refusal) -> Value
    ) throws(Refusal) -> Value? {
        try boolean() ? try decode(&self) : nil
    }

    mutating func list<Value>(
        _ decode: (inout CanonicalDecoder) throws(Refusal) -> Value
    ) throws(Refusal) -> [Value] {
        let count: UInt32 = try integer()
        // Every entry has a byte at least.
        if bytes.count - place < Int(count) { throw .malformedField }
        var values: [Value] = []
        for _ in 0..<count { values.append(try decode(&self)) }
        return values
    }
}
