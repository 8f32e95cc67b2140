/// What a board draws: P = idle + (limit − idle) · utilisation.
///
/// The host is not counted: the one measured server took 594 W a GPU from the wall, host included,
/// at a cap below its boards' 700 W.
public struct BoardPower: Hashable, Sendable {
    /// Unit: W.
    public var limitWatts: Double
    /// Draw of an idle board over its limit.
    ///
    /// - Source: assumed.
    public static let idleShare = 0.15

    public init(_ gpu: GPU) {
        limitWatts = gpu.boardWatts.value
    }

    /// - Parameter utilisation: Share of time in work. Range: 0 … 1.
    /// - Source: linear in utilisation — assumed.
    public func watts(utilisation: Double) -> Double {
        precondition((0...1).contains(utilisation), "utilisation is 0 … 1, found \(utilisation)")
        let idle = limitWatts * BoardPower.idleShare
        return idle + (limitWatts - idle) * utilisation
    }
}
