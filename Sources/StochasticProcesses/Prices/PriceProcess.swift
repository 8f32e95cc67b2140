public import RandomStreams

/// A close as its process has it. Turning dollars into an amount is the caller's business, and is
/// done in one place.
public enum DailyClose: Hashable, Sendable {
    /// Simulated. Unit: USD per whole token.
    case usd(Double)
    /// Recorded. Format: wad USD per whole token.
    case wad(UInt128)
}

/// How the token's price moves from day to day, where one stream is all it takes. ``MarketPrices``
/// has the other models, and several assets.
public enum PriceProcess: Hashable, Sendable {
    case geometricBrownianMotion(GeometricBrownianMotion)
    case replay(PriceReplay)

    /// The next day's close. One draw a day, none for a replay.
    public mutating func next(from stream: inout RandomStream) -> DailyClose {
        switch self {
        case .geometricBrownianMotion(var motion):
            let close = motion.next(from: &stream)
            self = .geometricBrownianMotion(motion)
            return .usd(close)
        case .replay(var replay):
            let close = replay.next()
            self = .replay(replay)
            return .wad(close)
        }
    }
}

/// A table of daily closes, played back.
public struct PriceReplay: Hashable, Sendable {
    /// What follows the last row.
    public enum AfterEnd: Hashable, Sendable {
        /// The last close stays.
        case hold
        /// The table starts again from its first row.
        case restart
    }

    /// Closes, oldest first. Format: wad USD per whole token.
    public let closesWad: [UInt128]
    public let afterEnd: AfterEnd
    /// Row that comes next.
    public private(set) var row: Int

    /// - Parameters:
    ///   - closesWad: Closes, oldest first. Format: wad USD per whole token. At least one.
    ///   - first: Row to start with.
    ///   - afterEnd: What follows the last row.
    /// - Throws: ``ProcessError`` for an empty table, a close of zero or a row outside the table.
    public init(
        closesWad: [UInt128], first: Int = 0, afterEnd: AfterEnd = .hold
    ) throws(ProcessError) {
        try ProcessError.require(
            !closesWad.isEmpty, "closesWad", "at least one close", "an empty table")
        for (row, close) in closesWad.enumerated() where close == 0 {
            throw ProcessError(
                parameter: "closesWad", expected: "a positive close in every row",
                found: "0 in row \(row)")
        }
        try ProcessError.require(
            closesWad.indices.contains(first), "first", "a row below \(closesWad.count)", first)
        self.closesWad = closesWad
        self.afterEnd = afterEnd
        row = first
    }

    /// Rows that have not been played yet; 0 when the last close is being held.
    public var remaining: Int { closesWad.count - row }

    /// The close of the next day.
    public mutating func next() -> UInt128 {
        if row == closesWad.count {
            guard afterEnd == .restart else { return closesWad[row - 1] }
            row = 0
        }
        row += 1
        return closesWad[row - 1]
    }
}
