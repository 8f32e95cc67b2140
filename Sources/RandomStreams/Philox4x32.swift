/// Philox4x32-10: 128 random bits from a 128-bit counter and a 64-bit key.
///
/// A block depends on nothing but counter and key, so any draw of any stream can be computed by
/// itself, in any order, on any machine.
///
/// - Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011),
///   doi:10.1145/2063384.2063405; known answers of Random123 — stated.
@frozen
public enum Philox4x32 {
    /// The block of a counter.
    ///
    /// Words live in the low halves of 64-bit lanes. What the upper halves carry between the rounds
    /// is never read: a multiplication takes the low halves only, so loops over blocks vectorise.
    ///
    /// - Parameters:
    ///   - low: Counter words 0 (low half) and 1.
    ///   - high: Counter words 2 (low half) and 3.
    ///   - key: Key words 0 (low half) and 1.
    /// - Returns: Output words 0 and 1, and 2 and 3, packed alike.
    @inlinable
    @inline(__always)
    public static func block(
        low: UInt64, high: UInt64, key: UInt64
    ) -> (low: UInt64, high: UInt64) {
        let mask: UInt64 = 0xFFFF_FFFF
        var (word0, word1) = (low & mask, low &>> 32)
        var (word2, word3) = (high & mask, high &>> 32)
        var (key0, key1) = (key & mask, key &>> 32)
        for _ in 0..<10 {
            let product0 = (word0 & mask) &* 0xD251_1F53
            let product1 = (word2 & mask) &* 0xCD9E_8D57
            word0 = (product1 &>> 32) ^ word1 ^ key0
            word1 = product1
            word2 = (product0 &>> 32) ^ word3 ^ key1
            word3 = product0
            key0 = (key0 &+ 0x9E37_79B9) & mask
            key1 = (key1 &+ 0xBB67_AE85) & mask
        }
        return (word1 &<< 32 | word0 & mask, word3 &<< 32 | word2 & mask)
    }
}
