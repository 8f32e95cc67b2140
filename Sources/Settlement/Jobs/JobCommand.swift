public import Ledger
public import Rewards

/// The number of a job, in the order of creation. Numbers are never reused.
public struct JobID: Hashable, Comparable, Sendable {
    public let index: UInt64

    @inlinable
    public init(_ index: UInt64) {
        self.index = index
    }

    @inlinable
    public static func < (left: JobID, right: JobID) -> Bool {
        left.index < right.index
    }
}

/// A requester offers a job to a provider, at a price a unit.
public struct JobOrder: Hashable, Sendable {
    public var requester: AccountID
    /// Of the same asset.
    public var provider: AccountID
    public var maxUnits: UInt64
    public var pricePerUnit: TokenAmount
    public var expirySlot: UInt64

    public init(
        requester: AccountID, provider: AccountID, maxUnits: UInt64, pricePerUnit: TokenAmount,
        expirySlot: UInt64
    ) {
        self.requester = requester
        self.provider = provider
        self.maxUnits = maxUnits
        self.pricePerUnit = pricePerUnit
        self.expirySlot = expirySlot
    }
}

/// The life of a metered job, kinds in the order in which they act at one instant.
///
/// Who signs is part of the command: the service that accepts commands has checked signatures.
public enum JobCommand: Hashable, Sendable {
    case create(JobOrder)
    case fund(JobID)
    case accept(JobID)
    case settle(JobID, EscrowReceipt)
    case complete(JobID, EscrowReceipt, signer: EscrowSigner)
    case dispute(JobID, signer: EscrowSigner)
    case resolve(JobID, EscrowReceipt)
    case expire(JobID)

    var place: UInt8 {
        switch self {
        case .create: 0
        case .fund: 1
        case .accept: 2
        case .settle: 3
        case .complete: 4
        case .dispute: 5
        case .resolve: 6
        case .expire: 7
        }
    }

    /// The job it names; nil for one that is still to be created.
    var job: JobID? {
        switch self {
        case .create: nil
        case .fund(let job), .accept(let job), .settle(let job, _), .complete(let job, _, _),
            .dispute(let job, _), .resolve(let job, _), .expire(let job):
            job
        }
    }

    var nonce: UInt64 {
        switch self {
        case .settle(_, let receipt), .complete(_, let receipt, _), .resolve(_, let receipt):
            receipt.nonce
        default: 0
        }
    }
}
