import Rewards

/// Deterministic test inputs; a failing test prints the seed it was given.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number below `bound`, which is positive; the bias of the remainder does not matter here.
    mutating func below(_ bound: UInt64) -> UInt64 {
        next() % bound
    }

    mutating func chance(oneIn n: UInt64) -> Bool {
        below(n) == 0
    }

    /// A number of up to `bits` bits, its length even, boundaries favoured.
    mutating func wide(bits: Int = 128) -> UInt128 {
        let length = Int(below(UInt64(bits + 1)))
        let mask: UInt128 = length == 128 ? .max : (1 << length) - 1
        switch below(8) {
        case 0: return mask
        case 1: return length == 0 ? 0 : 1 << (length - 1)
        default: return (UInt128(next()) << 64 | UInt128(next())) & mask
        }
    }

    /// As ``wide(bits:)``, never zero.
    mutating func positive(bits: Int = 128) -> UInt128 {
        max(1, wide(bits: bits))
    }

    mutating func amount(bits: Int = 128) -> TokenAmount {
        TokenAmount(baseUnits: wide(bits: bits))
    }

    /// A wad in 0 … 1, with the ends favoured.
    mutating func fraction() -> Wad {
        switch below(8) {
        case 0: .zero
        case 1: .one
        default: Wad(raw: UInt128(below(1_000_000_000_000_000_001)))
        }
    }

    mutating func element<Element>(of array: [Element]) -> Element {
        array[Int(below(UInt64(array.count)))]
    }
}
