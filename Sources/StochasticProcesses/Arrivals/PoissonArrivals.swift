public import RandomStreams

/// Arrivals of a Poisson process whose rate is constant within each hour (and window).
///
/// The time of the next arrival is where the integral of the rate has grown by an exponential
/// variable of mean 1, found piece by piece. So each arrival takes one draw, none is thrown away,
/// and a higher rate moves every arrival forward: scenarios that share draws stay comparable.
public struct PoissonArrivals: Hashable, Sendable {
    public let rate: ArrivalRate
    /// No arrival comes at this tick or later.
    public let untilTicks: Int64
    let dispersion: RandomStream?
    /// The piece of constant rate in which the last arrival came.
    private var piece: ArrivalRate.Piece
    private var pieceStart: Int64
    /// Ticks of the piece, with their fraction, up to the last arrival.
    private var elapsed: Double

    /// - Parameters:
    ///   - rate: Rate of arrivals over time.
    ///   - fromTicks: No arrival comes before. Unit: µs since the start of the run. From 0 up.
    ///   - untilTicks: No arrival comes at it or later: the end of the run.
    ///   - dispersion: Stream of the gamma factors; needed when the rate has a dispersion.
    public init(
        rate: ArrivalRate, fromTicks: Int64 = 0, untilTicks: Int64 = .max,
        dispersion: RandomStream? = nil
    ) {
        precondition(fromTicks >= 0, "Simulated time starts at 0.")
        precondition(
            rate.dispersion == nil || dispersion != nil,
            "A rate with dispersion needs a stream for the factors of its windows.")
        self.rate = rate
        self.untilTicks = untilTicks
        self.dispersion = dispersion
        pieceStart = fromTicks
        elapsed = 0
        piece = rate.piece(at: fromTicks, dispersion: dispersion)
    }

    /// The tick of the next arrival, not before the last one; `Int64.max` when none comes.
    /// One draw.
    ///
    /// - Complexity: O(pieces of constant rate until the arrival).
    public mutating func next(from stream: inout RandomStream) -> Int64 {
        var ahead = stream.exponential()
        while pieceStart < untilTicks {
            let length = Double(piece.end - pieceStart)
            let mean = (length - elapsed) * piece.perTick
            if ahead < mean {
                elapsed += ahead / piece.perTick
                // Rounding may put the arrival on the end of the piece, which belongs to the next.
                let ticks = pieceStart + min(Int64(elapsed), piece.end - pieceStart - 1)
                return ticks < untilTicks ? ticks : .max
            }
            ahead -= mean
            if isSpent { break }
            pieceStart = piece.end
            elapsed = 0
            piece = rate.piece(at: pieceStart, dispersion: dispersion)
        }
        pieceStart = .max
        return .max
    }

    /// True when the rate is zero for good.
    private var isSpent: Bool {
        piece.end == .max
            || rate.perTick * rate.growth(byHour: pieceStart / ArrivalRate.ticksPerHour) < 1e-300
    }
}

/// Arrivals at recorded times.
public struct TraceReplay: Hashable, Sendable {
    /// Ticks of the arrivals, ascending. Unit: µs since the start of the run.
    public let ticks: [Int64]
    private var row = 0

    /// - Throws: ``ProcessError`` unless the ticks ascend from 0; equal ones may follow each other.
    public init(ticks: [Int64]) throws(ProcessError) {
        var last: Int64 = 0
        for (row, tick) in ticks.enumerated() {
            try ProcessError.require(
                tick >= last, "ticks", "ascending ticks from 0 up",
                "\(tick) after \(last) in row \(row)")
            last = tick
        }
        self.ticks = ticks
    }

    /// Arrivals that have not come yet.
    public var remaining: Int { ticks.count - row }

    /// The row that comes next, for tables that go with the trace.
    public var nextRow: Int { row }

    /// The tick of the next arrival, or nil when the trace has ended.
    public mutating func next() -> Int64? {
        guard row < ticks.count else { return nil }
        row += 1
        return ticks[row - 1]
    }
}

/// When jobs arrive.
public enum ArrivalProcess: Hashable, Sendable {
    case poisson(PoissonArrivals)
    case trace(TraceReplay)

    /// The tick of the next arrival; `Int64.max` when none comes. One draw, none for a trace.
    public mutating func next(from stream: inout RandomStream) -> Int64 {
        switch self {
        case .poisson(var arrivals):
            let tick = arrivals.next(from: &stream)
            self = .poisson(arrivals)
            return tick
        case .trace(var trace):
            let tick = trace.next() ?? .max
            self = .trace(trace)
            return tick
        }
    }
}
