/// A tiny generator for property tests; its seed is printed when a property fails.
struct SplitMix64 {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }

    /// An amount with 0, 1, the largest and boundary values favoured.
    mutating func amount(around value: UInt128) -> UInt128 {
        switch below(8) {
        case 0: 0
        case 1: 1
        case 2: value == 0 ? 0 : value - 1
        case 3: value
        case 4: value == .max ? value : value + 1
        case 5: .max
        default: value == 0 ? UInt128(next()) : UInt128(next()) % value
        }
    }
}
