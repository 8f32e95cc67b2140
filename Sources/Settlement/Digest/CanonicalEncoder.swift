import Ledger
import Rewards

/// Writes values in the one canonical form: fixed field order, little-endian, lengths before lists.
struct CanonicalEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: Bool) { append(UInt8(value ? 1 : 0)) }

    mutating func append(_ value: UInt256) {
        append(value.low)
        append(value.high)
    }

    mutating func append(_ value: TokenAmount) { append(value.baseUnits) }

    mutating func append(_ value: Wad) { append(value.raw) }

    mutating func append(_ value: Price) { append(value.wad) }

    mutating func append(_ value: Seconds) { append(value.count) }

    mutating func append(_ value: Timestamp) { append(value.seconds) }

    mutating func append(_ value: AccountID) { append(value.index) }

    mutating func append(_ value: AssetID) { append(value.index) }

    mutating func append(_ value: BasisPoints) { append(value.count) }

    mutating func append(_ value: Name) {
        append(UInt32(value.bytes.count))
        bytes.append(contentsOf: value.bytes)
    }

    /// 0 for nil, else 1 and the value.
    mutating func append<Value>(
        optional value: Value?, _ encode: (inout CanonicalEncoder, Value) -> Void
    ) {
        append(value != nil)
        if let value { encode(&self, value) }
    }

    mutating func append<Value>(
        list values: [Value], _ encode: (inout CanonicalEncoder, Value) -> Void
    ) {
        append(UInt32(values.count))
        for value in values { encode(&self, value) }
    }
}
