/// Seconds of the day at which nobody else acts, handed out one by one.
///
/// At one second the protocol takes commands in one order of kinds. Whoever has a second of its own
/// need not know what others send.
struct FreeSeconds {
    /// After the people's seconds, before the jobs of the first minute are sent.
    private static let morning: ClosedRange<Int64> = 50...59
    /// Among the jobs, up to the second before the usage reports.
    private static let day: ClosedRange<Int64> = 61...86_398
    /// Trade with the market and its close.
    static let trading: ClosedRange<Int64> = 86_380...86_389

    private var taken: Set<Int64>

    /// - Parameter taken: Seconds at which desks act.
    init(taken: [Int64]) {
        self.taken = Set(taken).union(FreeSeconds.trading)
    }

    /// The first free second of the morning, later than all that it gave before.
    mutating func inTheMorning() throws(WorldError) -> Int64 {
        for second in FreeSeconds.morning where taken.insert(second).inserted { return second }
        return try notBefore(FreeSeconds.day.lowerBound)
    }

    /// The last free second up to the given one.
    mutating func notAfter(_ second: Int64) throws(WorldError) -> Int64 {
        var second = min(second, FreeSeconds.day.upperBound)
        while second >= FreeSeconds.day.lowerBound {
            if taken.insert(second).inserted { return second }
            second -= 1
        }
        throw WorldError(.badShape, subject: "participants.adversaries")
    }

    /// The first free second from the given one on.
    mutating func notBefore(_ second: Int64) throws(WorldError) -> Int64 {
        var second = max(second, FreeSeconds.day.lowerBound)
        while second <= FreeSeconds.day.upperBound {
            if taken.insert(second).inserted { return second }
            second += 1
        }
        throw WorldError(.badShape, subject: "participants.adversaries")
    }

    /// The last free second before the edge: the market has closed.
    mutating func beforeTheEdge() throws(WorldError) -> Int64 {
        try notAfter(FreeSeconds.day.upperBound)
    }
}
