import Rewards
import Settlement

/// An escrow for one job on one node, or for several that ended on a day, as its user sees it.
struct JobEscrow {
    enum Stage {
        /// To be created with the next commands.
        case planned
        /// Created, funded and accepted; its job runs.
        case running
        /// Its job was interrupted: what is left comes back at the expiry.
        case abandoned
        /// It could not be paid for: its job runs unpaid.
        case unfunded
        case free
    }

    let buyer: Int
    /// Place among the site's providers.
    let provider: Int
    let gpus: Int64
    /// When the node began. Unit: ticks.
    let placed: Int64
    /// Funded for. Unit: GPU-seconds.
    let maxUnits: UInt64
    var stage = Stage.planned
    var id: JobID?
    /// Zero until it is quoted.
    var pricePerUnit = TokenAmount.zero
    /// Jobs that it pays for.
    var jobs: Int64 = 1
    /// Paid for so far.
    var settledUnits: UInt64 = 0
    var nonce: UInt64 = 0
    var expirySlot: UInt64 = 0
    /// Raised when its pending receipt or expiry loses its meaning, and on reuse.
    var generation: UInt32 = 0

    /// The price of all units, nil past 128 bits.
    var cost: TokenAmount? {
        let (cost, overflow) = pricePerUnit.baseUnits.multipliedReportingOverflow(
            by: UInt128(maxUnits))
        return overflow ? nil : TokenAmount(baseUnits: cost)
    }

    /// Whole GPU-seconds worked by an instant.
    ///
    /// - Parameter tick: Not before the placement.
    func unitsWorked(by tick: Int64) -> UInt64 {
        let (units, overflow) = (tick - placed).multipliedReportingOverflow(by: gpus)
        return overflow ? maxUnits : min(maxUnits, UInt64(units / 1_000_000))
    }

    /// Whole GPU-seconds that receipts have proven before a second begins.
    ///
    /// - Parameters:
    ///   - second: Since the start, after the placement.
    ///   - every: Seconds between receipts; nil = one at the end.
    func unitsProven(before second: Int64, every: Int64?) -> UInt64 {
        let first = placed / 1_000_000
        guard let every, second - 1 >= first + every else { return 0 }
        let reading = first + (second - 1 - first) / every * every
        return unitsWorked(by: reading * 1_000_000)
    }
}

/// Escrows that are not over, by slot; slots are used again.
struct EscrowTable: ~Copyable {
    private var slots = Column<JobEscrow>()
    private var freeSlots: [UInt32] = []

    subscript(slot: UInt32) -> JobEscrow {
        _read { yield slots[slot] }
        _modify { yield &slots[slot] }
    }

    mutating func open(_ escrow: JobEscrow) -> UInt32 {
        guard let slot = freeSlots.popLast() else {
            slots.append(escrow)
            return UInt32(slots.count - 1)
        }
        let generation = slots[slot].generation
        slots[slot] = escrow
        slots[slot].generation = generation
        return slot
    }

    mutating func close(_ slot: UInt32) {
        slots[slot].stage = .free
        slots[slot].generation &+= 1
        freeSlots.append(slot)
    }
}
