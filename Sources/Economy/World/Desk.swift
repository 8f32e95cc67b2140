/// A part of the world that acts once or several times a day, at seconds that nobody else uses.
///
/// At one second the protocol takes commands in one order of kinds; desks that keep their own
/// seconds need not know of each other.
protocol Desk {
    /// Seconds of the day at which it acts, ascending. Range: 1 … 86,399.
    var instants: [Int64] { get }
    /// Numbers drawn so far.
    var draws: UInt64 { get }
    /// Does what is due at this second of the day.
    mutating func act(at second: Int64, _ site: inout Site)
    /// Writes the ended day's figures into the site's book; the epoch is settled.
    mutating func endDay(_ site: inout Site)
    /// Figures about the whole run.
    func metrics(_ site: borrowing Site) -> [Metric]
}
