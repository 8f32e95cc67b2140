public import Rewards

/// The invariants that are checked at run time, by their stable ids.
///
/// Those of group J are the job flow's; `Settlement` only gives them their place in one list.
public enum InvariantID: String, Hashable, Sendable, CaseIterable {
    case supplyIdentity = "S1"
    case fixedCap = "S3"
    case emissionBound = "S4"
    case budgetIdentity = "S5"
    case vesting = "S8"
    case supplySplit = "S9"
    case solvency = "V1"
    case paymentSplit = "V5"
    case waterfall = "V10"
    case paidWithinFunded = "R2"
    case delegationSplit = "R15"
    case releaseHorizon = "R18"
    case factorBounds = "M1"
    case factorDirection = "M2"
    case clock = "T1"
    case stakeVault = "T4"
    case slashBound = "L1"
    case collateral = "L9"
    case flow = "J1"
    case little = "J2"
    case busyTime = "J3"
    case capacityInUse = "J4"
    case causality = "J5"
    case discipline = "J6"
    case workConserving = "J7"
    case oneUtilisation = "J8"
    case eventCount = "J11"
}

/// A broken invariant. The run goes on; the process ends with exit code 1.
public struct Violation: Hashable, Sendable {
    public let id: InvariantID
    public let time: Timestamp
    /// The vault, pool, node or asset it is about.
    public let subject: String
    public let expected: UInt256
    public let found: UInt256

    public init(
        id: InvariantID, time: Timestamp, subject: String, expected: UInt256, found: UInt256
    ) {
        self.id = id
        self.time = time
        self.subject = subject
        self.expected = expected
        self.found = found
    }
}

/// How much is checked between two epochs. At every edge everything is, whatever the level.
public enum CheckLevel: Hashable, Sendable {
    /// The checks of constant cost after every command.
    case constantCost
    /// All checks after every command.
    case everyCommand

    /// `everyCommand` in debug builds.
    public static var standard: CheckLevel {
        var level = CheckLevel.constantCost
        // An assertion's condition is evaluated in debug builds only.
        assert({ level = .everyCommand }() == ())
        return level
    }
}
