/// An event as a queue stores it: a key that orders all events strictly, and what it carries.
///
/// The key is (time 64 bits, priority 8, sequence 56), so one 128-bit comparison orders two events,
/// and no two events of a run are equal. 2^56 events are more than a century of pushing.
@frozen
@usableFromInline
struct EventEntry {
    @usableFromInline var key: UInt128
    @usableFromInline var slot: UInt32
    @usableFromInline var generation: UInt32
    @usableFromInline var kind: UInt8

    @inlinable
    init(key: UInt128, kind: UInt8, slot: UInt32, generation: UInt32) {
        self.key = key
        self.slot = slot
        self.generation = generation
        self.kind = kind
    }

    /// Ticks of the event's time, never above `Int64.max`.
    @inlinable var ticks: UInt64 { UInt64(truncatingIfNeeded: key >> 64) }

    @inlinable var event: Event {
        Event(
            time: SimulationTime(known: ticks), kind: kind, slot: slot,
            generation: generation)
    }

    /// The lowest key of a moment.
    @inlinable
    static func key(time: SimulationTime, priority: UInt8, sequence: UInt64) -> UInt128 {
        let low = UInt64(priority) &<< 56 | sequence
        return UInt128(UInt64(bitPattern: time.ticks)) &<< 64 | UInt128(low)
    }
}
