/// Commands about jobs that go to the protocol in one second, kind by kind.
struct JobBatch {
    /// A meter reading of an escrow.
    struct Reading {
        let escrow: UInt32
        /// GPU-seconds since the job began.
        let units: UInt64
    }

    /// The first second in which any of this happened; nil while there is nothing.
    private(set) var since: Int64?
    private(set) var openings: [UInt32] = []
    private(set) var receipts: [Reading] = []
    private(set) var completions: [Reading] = []
    /// Interrupted; nothing is sent, but the expiry is awaited.
    private(set) var abandonments: [UInt32] = []
    private(set) var expiries: [UInt32] = []

    mutating func open(_ escrow: UInt32, at second: Int64) {
        note(second)
        openings.append(escrow)
    }

    mutating func settle(_ reading: Reading, at second: Int64) {
        note(second)
        receipts.append(reading)
    }

    mutating func complete(_ reading: Reading, at second: Int64) {
        note(second)
        completions.append(reading)
    }

    mutating func abandon(_ escrow: UInt32, at second: Int64) {
        note(second)
        abandonments.append(escrow)
    }

    mutating func expire(_ escrow: UInt32, at second: Int64) {
        note(second)
        expiries.append(escrow)
    }

    private mutating func note(_ second: Int64) {
        since = min(since ?? second, second)
    }
}
