/// A 64-bit running hash of whole numbers, the same in every build and process.
///
/// Each step is a bijection of the state (SplitMix64's finaliser), so two sequences that differ in
/// one word never collide.
struct FingerprintHash {
    private(set) var value: UInt64

    init(seed: UInt64) {
        value = seed
    }

    @inline(__always)
    mutating func fold(_ word: UInt64) {
        var mixed = (value ^ word) &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        value = mixed ^ mixed >> 31
    }

    mutating func fold(_ number: Int64) {
        fold(UInt64(bitPattern: number))
    }

    mutating func fold(_ number: UInt128) {
        fold(UInt64(truncatingIfNeeded: number))
        fold(UInt64(truncatingIfNeeded: number >> 64))
    }

    mutating func fold(_ number: Int128) {
        fold(UInt128(bitPattern: number))
    }

    /// Folds the length first, so that neighbouring texts cannot trade bytes.
    mutating func fold(_ bytes: some Collection<UInt8>) {
        fold(UInt64(bytes.count))
        var word: UInt64 = 0
        var filled = 0
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled == 8 {
                fold(word)
                word = 0
                filled = 0
            }
        }
        if filled > 0 { fold(word) }
    }
}
