public import Ledger
public import Rewards

/// A job that is not over: who pays whom, and its escrow.
public struct Job: Hashable, Sendable {
    public let requester: AccountID
    public let provider: AccountID
    public let asset: AssetID
    public internal(set) var escrow: MeteredEscrow
}

/// Money that went through the escrow of one asset, since genesis.
///
/// - Invariant: funded = paid + fees + refunded + held (V6).
public struct EscrowTotals: Hashable, Sendable {
    public internal(set) var funded = TokenAmount.zero
    public internal(set) var paid = TokenAmount.zero
    public internal(set) var fees = TokenAmount.zero
    public internal(set) var refunded = TokenAmount.zero
    /// Σ remaining over open jobs.
    public internal(set) var held = TokenAmount.zero
}

/// Jobs that are not over. One that is over is forgotten: its number is never used again.
public struct JobBook: Hashable, Sendable {
    /// Look-ups only; what depends on order sorts the numbers.
    var open: [JobID: Job] = [:]
    /// The number of the next job.
    public internal(set) var nextNumber: UInt64 = 0
    /// By asset.
    public internal(set) var totals: [EscrowTotals]

    init(assetCount: Int) {
        totals = Array(repeating: EscrowTotals(), count: assetCount)
    }

    public var openCount: Int { open.count }

    /// The numbers of the open jobs, ascending.
    ///
    /// - Complexity: O(n log n) in open jobs.
    var ascending: [JobID] { open.map { $0.key }.sorted() }

    /// The open job of that number.
    ///
    /// - Throws: ``Refusal/invalidStatus`` when it is over, ``Refusal/unknownID`` when there never
    ///   was one.
    public func job(_ id: JobID) throws(Refusal) -> Job { open[try place(of: id)].value }

    /// Where the open job of that number stands, until a job is opened or forgotten.
    ///
    /// - Throws: as ``job(_:)``.
    func place(of id: JobID) throws(Refusal) -> Dictionary<JobID, Job>.Index {
        if let place = open.index(forKey: id) { return place }
        throw id.index < nextNumber ? .invalidStatus : .unknownID
    }

    /// Puts an open job back in its place, or forgets it when it is over.
    mutating func keep(_ job: Job, at place: Dictionary<JobID, Job>.Index) {
        if job.escrow.isFinished { open.remove(at: place) } else { open.values[place] = job }
    }
}
