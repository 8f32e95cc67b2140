/// Something that happens at a moment: a kind and the slot it concerns.
///
/// What an event means is the handler's business. The kernel knows no domain word.
@frozen
public struct Event: Hashable, Sendable {
    /// When it happens.
    public let time: SimulationTime
    /// Which slot of the handler's arrays it concerns.
    public let slot: UInt32
    /// Generation of the slot when the event was pushed. A handler that raises a slot's generation
    /// cancels every event still pending for it: the stale ones are ignored when they come up.
    public let generation: UInt32
    /// What happens; the handler switches on it.
    public let kind: UInt8

    @inlinable
    public init(time: SimulationTime, kind: UInt8, slot: UInt32, generation: UInt32) {
        self.time = time
        self.slot = slot
        self.generation = generation
        self.kind = kind
    }
}
