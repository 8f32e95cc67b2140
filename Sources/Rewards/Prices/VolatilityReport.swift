/// The standard deviation of consecutive returns, without roots of fractions.
///
/// `variance` and `sigma` are for reporting; triggers compare `scaledSquares`.
///
/// - Source: `docs/MECHANISMS.md`, volatility — assumed.
public struct VolatilityReport: Hashable, Sendable {
    /// Consecutive returns, oldest first. Unit: wad.
    public let returns: [SignedWad]
    /// S, the sum of the returns. Unit: wad.
    public let sum: SignedWad
    /// SS = Σ (n·r − S)². Unit: wad².
    public let scaledSquares: UInt256
    /// ⌊SS/(n²·d)⌋. Unit: wad².
    public let variance: UInt256
    /// ⌊√variance⌋. Unit: wad.
    public let sigma: UInt128

    /// The most closes a report is made of.
    public static let maxCloses = ReturnMoments.maxCount + 1

    /// - Parameters:
    ///   - closes: Oldest first. Unit: wad quote currency per whole token. At most 367.
    /// - Throws: in this order ``Refusal/tooManyPrices``, ``Refusal/badPrice`` when a close is
    ///   zero, ``Refusal/returnOutOfRange``, ``Refusal/tooFewPrices``.
    /// - Complexity: O(closes.count).
    public init(closes: [Price], returns kind: ReturnKind, sigma: DeviationKind) throws(Refusal) {
        if closes.count > VolatilityReport.maxCloses { throw .tooManyPrices }
        for close in closes where !close.isUsable { throw .badPrice }
        var moments = ReturnMoments()
        var returns: [SignedWad] = []
        returns.reserveCapacity(closes.count)
        for index in closes.indices.dropFirst() {
            let value = try kind.between(closes[index - 1], closes[index])
            returns.append(value)
            moments.add(value)
        }
        let variance = try moments.variance(sigma, spread: moments.spread())
        self.returns = returns
        self.sum = SignedWad(raw: moments.sum)
        self.scaledSquares = try moments.scaledSquares()
        self.variance = variance
        self.sigma = isqrtFloor(variance)
    }
}
