/// A typed "no": the command or input is refused, and nothing has changed.
///
/// The raw value is the name that vectors, command logs and receipts carry.
/// Cases stand in the order in which a reader checks: reading, then state, then arithmetic.
///
/// - Source: `docs/MECHANISMS.md`, conventions: the generic refusals; each mechanism lists its own
///   — stated.
public enum Refusal: String, Error, Hashable, Sendable, CaseIterable {
    // Reading
    case missingField = "missing-field"
    case malformedInteger = "malformed-integer"
    case outOfRange = "out-of-range"
    case unknownVariant = "unknown-variant"
    case malformedField = "malformed-field"
    // Time and identity
    case timeReversed = "time-reversed"
    case duplicateID = "duplicate-id"
    case unknownID = "unknown-id"
    // Tables, schedules, bounds
    case badTable = "bad-table"
    case badCurve = "bad-curve"
    case badSchedule = "bad-schedule"
    case badBounds = "bad-bounds"
    case badSplit = "bad-split"
    case badSegment = "bad-segment"
    // Prices
    case badPrice = "bad-price"
    case unorderedObservations = "unordered-observations"
    case tooManyPrices = "too-many-prices"
    case tooFewPrices = "too-few-prices"
    case returnOutOfRange = "return-out-of-range"
    case wrongCloseCount = "wrong-close-count"
    case marketAdjustmentOutOfBounds = "maf-out-of-bounds"
    // Text
    case malformedAmount = "malformed-amount"
    case tooManyDecimals = "too-many-decimals"
    // Capacity and bookings
    case utilisedExceedsTotal = "utilised-exceeds-total"
    case noCapacity = "no-capacity"
    case tooManyNodes = "too-many-nodes"
    // Collateral, commitment, delegation, slashing
    case noNetworkCapacity = "no-network-capacity"
    case nodeExceedsNetwork = "node-exceeds-network"
    case commitmentTooShort = "commitment-too-short"
    case notAnExtensionMultiple = "not-an-extension-multiple"
    case commitmentEnded = "commitment-ended"
    case lockNotWholeDays = "lock-not-whole-days"
    case lockOutOfBounds = "lock-out-of-bounds"
    case indexReversed = "index-reversed"
    case downtimeExceedsEra = "downtime-exceeds-era"
    case overWithdrawn = "over-withdrawn"
    // Metered payments
    case invalidSigner = "invalid-signer"
    case invalidStatus = "invalid-status"
    case invalidTerms = "invalid-terms"
    case jobExpired = "job-expired"
    case jobNotExpired = "job-not-expired"
    case invalidReceipt = "invalid-receipt"
    case escrowUnderfunded = "escrow-underfunded"
    case disputeWindowClosed = "dispute-window-closed"
    case notInVariant = "not-in-variant"
    // Swaps
    case emptyPool = "empty-pool"
    case zeroOutput = "zero-output"
    case insufficientReserve = "insufficient-reserve"
    case slippageExceeded = "slippage-exceeded"
    // Bridges
    case unknownChain = "unknown-chain"
    case feeExceedsAmount = "fee-exceeds-amount"
    case alreadyDelivered = "already-delivered"
    // Work and standing of nodes
    case unknownTaskType = "unknown-task-type"
    case unknownTier = "unknown-tier"
    case noTier = "no-tier"
    // Supply
    case capExceeded = "cap-exceeded"
    case insufficientFreeSupply = "insufficient-free-supply"
    case insufficientBalance = "insufficient-balance"
    // Governance
    case immutable = "immutable"
    case outOfBounds = "out-of-bounds"
    case ratchet = "ratchet"
    case stepTooLarge = "step-too-large"
    case notQueued = "not-queued"
    // Node sale
    case poolTooSmall = "pool-too-small"
    // Staking
    case zeroAmount = "zero-amount"
    case belowMinimum = "below-minimum"
    case locked = "locked"
    case alreadyUnbonding = "already-unbonding"
    case notUnbonding = "not-unbonding"
    case stillUnbonding = "still-unbonding"
    // The state machine's own
    case collateralNotMet = "collateral-not-met"
    case notInComposition = "not-in-composition"
    case epochNotDue = "epoch-not-due"
    case tooManyEntries = "too-many-entries"
    // Arithmetic
    case divisionByZero = "division-by-zero"
    /// Past the 64 bits of the published payment program.
    case mathOverflow = "math-overflow"
    case overflow = "overflow"
}
