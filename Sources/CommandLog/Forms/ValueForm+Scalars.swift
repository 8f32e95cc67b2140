import Ledger
import Rewards
import Settlement
import StrictText

// Integers are canonical decimal strings, dense ids too: no reader rounds them.

extension ValueForm where Value == UInt128 {
    static var integer: ValueForm { integer(maximum: .max) }

    static func integer(maximum: UInt128) -> ValueForm {
        ValueForm(
            write: { (value, writer) in writer.amount(value) },
            read: { (field) throws(TextError) in try field.canonicalInteger(maximum: maximum) })
    }
}

extension ValueForm where Value: FixedWidthInteger & UnsignedInteger & Sendable {
    /// The whole range of the type.
    static var whole: ValueForm {
        ValueForm<UInt128>.integer(maximum: UInt128(Value.max))
            .mapped({ Value($0) }, from: { UInt128($0) })
    }
}

extension ValueForm where Value == Int {
    /// A count that is never negative.
    static var count: ValueForm {
        ValueForm<UInt128>.integer(maximum: UInt128(Int.max))
            .mapped({ Int($0) }, from: { UInt128($0) })
    }
}

extension ValueForm where Value == TokenAmount {
    static var amount: ValueForm {
        ValueForm<UInt128>.integer.mapped({ TokenAmount(baseUnits: $0) }, from: { $0.baseUnits })
    }
}

extension ValueForm where Value == Wad {
    static var wad: ValueForm {
        ValueForm<UInt128>.integer.mapped({ Wad(raw: $0) }, from: { $0.raw })
    }

    static var fraction: ValueForm {
        ValueForm<UInt128>.integer(maximum: Wad.scale)
            .mapped({ Wad(raw: $0) }, from: { $0.raw })
    }
}

extension ValueForm where Value == Price {
    static var price: ValueForm {
        ValueForm<UInt128>.integer(maximum: Price.bound - 1)
            .mapped({ (wad) throws(Refusal) in try Price(wad: wad) }, from: { $0.wad })
    }
}

extension ValueForm where Value == Seconds {
    static var seconds: ValueForm {
        ValueForm<UInt128>.integer(maximum: UInt128(Seconds.bound))
            .mapped(
                { (count) throws(Refusal) in try Seconds(UInt64(count)) },
                from: { UInt128($0.count) })
    }
}

extension ValueForm where Value == Timestamp {
    static var time: ValueForm {
        ValueForm<UInt128>.integer(maximum: UInt128(Seconds.bound))
            .mapped(
                { (seconds) throws(Refusal) in try Timestamp(UInt64(seconds)) },
                from: { UInt128($0.seconds) })
    }
}

extension ValueForm where Value == AccountID {
    static var account: ValueForm {
        ValueForm<UInt32>.whole.mapped({ AccountID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == NodeID {
    static var node: ValueForm {
        ValueForm<UInt32>.whole.mapped({ NodeID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == PositionID {
    static var position: ValueForm {
        ValueForm<UInt32>.whole.mapped({ PositionID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == AssetID {
    static var asset: ValueForm {
        ValueForm<UInt8>.whole.mapped({ AssetID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == JobID {
    static var job: ValueForm {
        ValueForm<UInt64>.whole.mapped({ JobID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == StakeID {
    static var stake: ValueForm {
        ValueForm<UInt32>.whole.mapped({ StakeID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == MinerID {
    static var miner: ValueForm {
        ValueForm<UInt32>.whole.mapped({ MinerID($0) }, from: { $0.index })
    }
}

extension ValueForm where Value == BasisPoints {
    static var basisPoints: ValueForm {
        ValueForm<UInt128>.integer(maximum: UInt128(BasisPoints.wholeCount))
            .mapped(
                { (count) throws(Refusal) in try BasisPoints(UInt64(count)) },
                from: { UInt128($0.count) })
    }
}

extension ValueForm where Value == Bool {
    static var boolean: ValueForm {
        ValueForm(
            write: { (value, writer) in writer.boolean(value) },
            read: { (field) throws(TextError) in try field.boolean() })
    }
}

extension ValueForm where Value == Name {
    static var name: ValueForm {
        ValueForm(
            write: { (name, writer) in writer.string(name.text) },
            read: { (field) throws(TextError) in
                let text = try field.string()
                if let name = Name(text) { return name }
                throw field.error(
                    .outOfRange, expected: "a name of 1 to 128 printable ASCII bytes, no spaces")
            })
    }
}

extension JSONField {
    /// An amount string, read without a copy where it is written without escapes.
    func canonicalInteger(maximum: UInt128) throws(TextError) -> UInt128 {
        if let bytes = value.plainBytes,
            let number = try? CanonicalInteger.parse(bytes, maximum: maximum)
        {
            return number
        }
        return try amount(maximum: maximum)
    }
}
