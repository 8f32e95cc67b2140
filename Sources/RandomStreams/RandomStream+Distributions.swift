/// Distributions that take one draw each and rise (or fall) with it, so that scenarios which share
/// draws stay in step.
extension RandomStream {
    /// Uniform on [0, 1): `(x >> 11)·2^-53`. One draw.
    @inlinable
    public mutating func uniform() -> Double { RandomStream.uniform(ofBits: next64()) }

    /// The number of [0, 1) that a word of random bits stands for.
    @inlinable
    @inline(__always)
    public static func uniform(ofBits bits: UInt64) -> Double {
        // Signed, because converting unsigned integers takes more instructions.
        Double(Int64(truncatingIfNeeded: bits &>> 11)) * 0x1p-53
    }

    /// Uniform on (0, 1), symmetric about ½: `((x >> 12) + ½)·2^-52`. One draw.
    @inlinable
    public mutating func uniformOpen() -> Double { Portable.uniformOpen(ofBits: next64()) }

    /// Standard normal, by inversion of ``uniformOpen()``. One draw.
    public mutating func normal() -> Double { Portable.normalQuantile(ofBits: next64()) }

    /// Exponential of mean 1: `-log` of ``uniformOpen()``. One draw.
    public mutating func exponential() -> Double {
        -Portable.logNormal(uniformOpen(), exponentBias: 1023)
    }

    /// `exp(mu + sigma·normal)`: median `exp(mu)`, mean `exp(mu + sigma²/2)`. One draw.
    public mutating func lognormal(mu: Double, sigma: Double) -> Double {
        Portable.exp(mu + sigma * normal())
    }

    /// True with a probability: ``uniform()`` lies below it. One draw.
    @inlinable
    public mutating func bernoulli(_ probability: Double) -> Bool { uniform() < probability }

    /// An integer of `0 ..< bound`, every one as likely as the others. Usually one draw.
    ///
    /// - Source: Lemire, "Fast random integer generation in an interval" (2019),
    ///   doi:10.1145/3230636 — stated.
    @inlinable
    public mutating func below(_ bound: UInt64) -> UInt64 {
        precondition(bound > 0, "There is no integer below zero to draw.")
        var (high, low) = bound.multipliedFullWidth(by: next64())
        if low < bound {
            let threshold = (0 &- bound) % bound
            while low < threshold { (high, low) = bound.multipliedFullWidth(by: next64()) }
        }
        return high
    }
}
