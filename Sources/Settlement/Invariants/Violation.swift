public import Rewards

/// The invariants that are checked at run time, by their stable ids.
///
/// Those of group J are the job flow's; `Settlement` only gives them their place in one list.
public enum InvariantID: String, Hashable, Sendable, CaseIterable {
    case supplyIdentity = "S1"
    case fixedCap = "S3"
    case emissionBound = "S4"
    case budgetIdentity = "S5"
    case bridge = "S6"
    case vesting = "S8"
    case supplySplit = "S9"
    case miningPool = "S10"
    case solvency = "V1"
    case paymentSplit = "V5"
    case escrowIdentity = "V6"
    case waterfall = "V10"
    case treasurySpending = "V13"
    case paidWithinFunded = "R2"
    case delegationSplit = "R15"
    case releaseHorizon = "R18"
    case claimsTree = "R19"
    case factorBounds = "M1"
    case factorDirection = "M2"
    case clock = "T1"
    case stakeVault = "T4"
    case principal = "T5"
    case slashBound = "L1"
    case collateral = "L9"
    case burnWithinBought = "B1"
    case buyBackBudget = "B2"
    case constantProduct = "B4"
    case buyBackUses = "B5"
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

/// How much is added up again from its parts. Checks on running sums, of constant cost, are made
/// after every command and at every edge whatever the level.
public enum CheckLevel: Hashable, Sendable {
    /// Nothing: the cost of an epoch is that of what changed.
    case runningSums
    /// Everything, at every edge.
    case everyEdge
    /// Everything, after every command.
    case everyCommand

    /// `everyCommand` in builds with assertions, such as debug builds, else `everyEdge`.
    public static var standard: CheckLevel {
        var level = CheckLevel.everyEdge
        // An assertion's condition is not evaluated in other builds.
        assert({ level = .everyCommand }() == ())
        return level
    }
}
