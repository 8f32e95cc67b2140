import Rewards

/// The values of one sequence. At least a quarter of the amounts lie on an edge of their range,
/// because that is where seeded errors hid from evenly spread values.
struct Draw {
    private var generator: SplitMix64

    init(seed: UInt64) {
        self.generator = SplitMix64(seed: seed)
    }

    mutating func bits() -> UInt64 { generator.next() }

    /// 0 ..< bound, for a positive bound.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: generator.next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Once in so many times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    mutating func element<Element>(of choices: [Element]) -> Element {
        choices[below(choices.count)]
    }

    /// 0 … most: zero, one, the most and one less in a quarter of the draws; otherwise any, each
    /// length in bits as likely as another.
    mutating func value(upTo most: UInt128) -> UInt128 {
        switch below(16) {
        case 0: return 0
        case 1: return min(1, most)
        case 2: return most
        case 3: return most > 0 ? most - 1 : 0
        default: return spread(upTo: most)
        }
    }

    /// As ``value(upTo:)``, and in another quarter at a boundary inside the range, or one beside
    /// it.
    mutating func value(upTo most: UInt128, near boundary: UInt128) -> UInt128 {
        switch below(12) {
        case 0: return min(boundary, most)
        case 1: return min(boundary > 0 ? boundary - 1 : 0, most)
        case 2: return boundary < most ? boundary + 1 : most
        default: return value(upTo: most)
        }
    }

    /// 0 … most, each length in bits as likely as another.
    mutating func spread(upTo most: UInt128) -> UInt128 {
        let length = UInt128.bitWidth - most.leadingZeroBitCount
        if length == 0 { return 0 }
        let drawn = UInt128(generator.next()) << 64 | UInt128(generator.next())
        let value = drawn >> UInt128(128 - 1 - below(length))
        return value <= most ? value : most &- (value &- most) % most
    }

    /// 0 … most, all as likely.
    mutating func even(upTo most: UInt64) -> UInt64 {
        if most == .max { return generator.next() }
        return generator.next().multipliedFullWidth(by: most + 1).high
    }

    mutating func amount(upTo most: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: value(upTo: most))
    }

    mutating func amount(upTo most: UInt128, near boundary: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: value(upTo: most, near: boundary))
    }

    mutating func count(upTo most: UInt64) -> UInt64 {
        UInt64(value(upTo: UInt128(most)))
    }

    /// A fraction, in wads: 0 … 10^18.
    mutating func fraction() -> Wad {
        once(in: 4)
            ? Wad(raw: UInt128(even(upTo: 1_000)) * (Wad.scale / 1_000))
            : Wad(raw: value(upTo: Wad.scale))
    }

    mutating func seconds(upTo most: UInt64) -> Seconds {
        .of(count(upTo: most))
    }
}

extension Seconds {
    /// A length that is known to be in range.
    static func of(_ count: UInt64) -> Seconds {
        do { return try Seconds(count) } catch { preconditionFailure("\(count) s is out of range") }
    }
}

extension Timestamp {
    /// An instant that is known to be in range.
    static func of(_ seconds: UInt64) -> Timestamp {
        do { return try Timestamp(seconds) } catch {
            preconditionFailure("instant \(seconds) is out of range")
        }
    }
}

extension BasisPoints {
    /// A share that is known to be in range.
    static func of(_ count: UInt64) -> BasisPoints {
        do { return try BasisPoints(count) } catch {
            preconditionFailure("\(count) basis points are out of range")
        }
    }
}

extension TokenAmount {
    init(_ baseUnits: UInt128) {
        self.init(baseUnits: baseUnits)
    }
}
