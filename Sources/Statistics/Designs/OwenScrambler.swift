import RandomStreams

/// Nested uniform scrambling in base 2: whether a binary digit is flipped depends on the dimension
/// and on all digits before it, and on nothing else.
///
/// The flips are bits of a counter-based generator at the nodes of the binary tree of digits, so
/// any coordinate can be scrambled by itself. Digits after the 32nd are random, as they are when
/// zeros are scrambled for ever.
///
/// - Source: Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995),
///   doi:10.1007/978-1-4612-2552-2_19 — stated.
struct OwenScrambler: Hashable, Sendable {
    private let key: UInt64

    init(seed: UInt64) {
        key = StreamKey(seed: seed, entity: StreamEntity("owen"), purpose: .design).bits
    }

    /// A coordinate strictly between 0 and 1: 32 scrambled digits, 20 random ones and a last 1.
    ///
    /// - Complexity: 33 blocks of the generator.
    func coordinate(of digits: UInt32, dimension: Int) -> Double {
        let scrambled = scrambled(digits, dimension: dimension)
        let below = word(at: 1 << 32 | UInt64(digits), dimension: dimension) >> 44
        return (Double(UInt64(scrambled) << 20 | below) + 0.5) * 0x1p-52
    }

    func scrambled(_ digits: UInt32, dimension: Int) -> UInt32 {
        var flips: UInt32 = 0
        for depth in 0..<UInt32(32) {
            // Nodes are numbered as in a heap: 1, then 2 and 3, then 4 … 7.
            let node = 1 << UInt64(depth) | UInt64(digits) >> UInt64(32 - depth)
            flips = flips << 1 | UInt32(word(at: node, dimension: dimension) >> 63)
        }
        return digits ^ flips
    }

    private func word(at node: UInt64, dimension: Int) -> UInt64 {
        Philox4x32.block(low: node, high: UInt64(dimension), key: key).low
    }
}
