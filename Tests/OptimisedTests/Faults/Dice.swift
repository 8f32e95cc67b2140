/// Numbers for choosing faults; the same every time.
///
/// - Source: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, 2014 — stated.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// 0 … `count` − 1.
    mutating func below(_ count: Int) -> Int {
        Int(next() >> 1) % count
    }

    mutating func flip() -> Bool { below(2) == 0 }
}
