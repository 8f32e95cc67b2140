import Rewards
import Testing

/// A rule and its oracle under the same draws: equal values, or the same refusal.
struct Differential {
    private(set) var accepted = 0
    private(set) var refused = 0

    /// - Parameters:
    ///   - ours: What the rule answers.
    ///   - exact: The answer in whole numbers without bounds; it refuses what leaves its type.
    mutating func compare(
        _ seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation,
        _ ours: () throws(Refusal) -> [BigInteger], exact: () throws(Refusal) -> [BigInteger]
    ) {
        let expected = Differential.answer(exact)
        #expect(
            Differential.answer(ours) == expected, "seed \(seed)", sourceLocation: sourceLocation)
        if case .success = expected { accepted += 1 } else { refused += 1 }
    }

    /// That the draws reached both sides of the rule's bounds so often at least.
    func check(
        accepted leastAccepted: Int, refused leastRefused: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            accepted >= leastAccepted && refused >= leastRefused,
            "\(accepted) accepted, \(refused) refused", sourceLocation: sourceLocation)
    }

    private static func answer(
        _ body: () throws(Refusal) -> [BigInteger]
    ) -> Result<[BigInteger], Refusal> {
        do throws(Refusal) { return .success(try body()) } catch { return .failure(error) }
    }
}

/// Exact steps of the rules, each rounded as named and held to its type.
enum Exact {
    static let scale = BigInteger(Wad.scale)

    /// The value, where it fits an amount.
    static func fit(
        _ value: BigInteger, bits: Int = 128, or refusal: Refusal = .overflow
    ) throws(Refusal) -> BigInteger {
        if value.isNegative || value.bitWidth > bits { throw refusal }
        return value
    }

    static func floor(_ a: BigInteger, _ b: BigInteger, over c: BigInteger) -> BigInteger {
        ExactRational(a * b, over: c).floor
    }

    static func ceil(_ a: BigInteger, _ b: BigInteger, over c: BigInteger) -> BigInteger {
        ExactRational(a * b, over: c).ceil
    }

    /// Largest remainder; every part zero without weight.
    static func parts(
        of pot: BigInteger, weights: [BigInteger]
    ) throws(Refusal) -> [BigInteger] {
        let total = try fit(weights.reduce(0, +))
        if total.isZero { return weights.map { _ in 0 } }
        let shares = weights.map { ExactRational(pot * $0, over: total) }
        var parts = shares.map(\.floor)
        let rests = zip(shares, parts).map { $0 - ExactRational($1) }
        let left = pot - parts.reduce(0, +)
        let order = parts.indices.sorted {
            rests[$0] == rests[$1] ? $0 < $1 : rests[$0] > rests[$1]
        }
        for place in order where BigInteger(order.firstIndex(of: place)!) < left {
            parts[place] = parts[place] + 1
        }
        return parts
    }
}

extension BigInteger {
    init(_ wad: Wad) {
        self.init(wad.raw)
    }
}

extension SplitMix64 {
    /// A number up to `most`; two in five are an end, a neighbour of one, or near 10^18 or 2^64.
    mutating func edge(upTo most: UInt128 = .max) -> UInt128 {
        if below(5) < 2 {
            let word: UInt128 = 1 << 64
            let marks = [
                0, 1, 2, Wad.scale - 1, Wad.scale, Wad.scale + 1, word - 1, word, word + 1,
                most - min(1, most), most,
            ]
            return min(element(of: marks), most)
        }
        return min(wide(bits: 128 - most.leadingZeroBitCount), most)
    }

    mutating func edge64(upTo most: UInt64 = .max) -> UInt64 {
        UInt64(edge(upTo: UInt128(most)))
    }

    mutating func edgeAmount(upTo most: UInt128 = .max) -> TokenAmount {
        TokenAmount(baseUnits: edge(upTo: most))
    }

    mutating func edgeWad(upTo most: UInt128 = .max) -> Wad {
        Wad(raw: edge(upTo: most))
    }

    mutating func edgeSeconds(upTo most: UInt64 = Seconds.bound) -> Seconds {
        try! Seconds(edge64(upTo: most))
    }

    mutating func edgeTime(upTo most: UInt64 = Seconds.bound) -> Timestamp {
        try! Timestamp(edge64(upTo: most))
    }

    /// The end of a range, so that small numbers come as often as the largest.
    mutating func magnitude() -> UInt128 {
        element(of: [100, 1 << 40, 1 << 64, 1 << 90, 1 << 110, .max])
    }
}
