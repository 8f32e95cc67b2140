import DiscreteEvent

/// What a flow leaves behind as it runs: its hash, its count of events, the identities it broke.
struct FlowRecord {
    /// Everything that happened, in order.
    var hash: FingerprintHash
    private(set) var events: UInt64 = 0
    private var lastKey: (ticks: Int64, priority: UInt8) = (0, 0)
    /// At most the first 1,000; ``faultCount`` counts all.
    private(set) var faults: [FlowFault] = []
    private(set) var faultCount: UInt64 = 0

    init(hashSeed: UInt64) {
        hash = FingerprintHash(seed: hashSeed)
    }

    /// Counts the event, folds it into the hash and checks the order in which events come (J11).
    mutating func note(_ event: Event) {
        let now = event.time.ticks
        events += 1
        hash.fold(now)
        hash.fold(UInt64(event.kind) << 32 | UInt64(event.slot))
        let inOrder =
            now > lastKey.ticks || (now == lastKey.ticks && event.kind >= lastKey.priority)
        if !inOrder {
            report(
                .eventCount, at: now, .whole, expected: Int128(lastKey.ticks), found: Int128(now))
        }
        lastKey = (now, event.kind)
    }

    mutating func report(
        _ rule: FlowRule, at ticks: Int64, _ subject: FlowSubject, expected: Int128, found: Int128
    ) {
        faultCount += 1
        if faults.count < 1_000 {
            faults.append(
                FlowFault(
                    rule: rule, ticks: ticks, subject: subject, expected: expected, found: found))
        }
    }

    /// J11: every event that was pushed was handled here or waits.
    mutating func checkEvents(of queue: borrowing EventQueue, at end: Int64) {
        let accounted = queue.popped + queue.cancelled + UInt64(queue.count)
        if queue.pushed != accounted || queue.popped != events {
            report(
                .eventCount, at: end, .whole, expected: Int128(queue.pushed),
                found: Int128(accounted))
        }
    }

    /// J4: a pool's busy GPUs are among those that are not out.
    mutating func checkCapacity(of levels: PoolLevels, pool: UInt32, at now: Int64) {
        let available = levels.installed.level - levels.down.level
        if levels.busy.level < 0 || levels.busy.level > available {
            report(
                .capacityInUse, at: now, .pool(pool), expected: Int128(available),
                found: Int128(levels.busy.level))
        }
    }
}
