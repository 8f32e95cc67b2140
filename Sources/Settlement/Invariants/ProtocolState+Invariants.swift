import Ledger
import Rewards

extension ProtocolState {
    /// How many broken invariants are kept in full; all are counted.
    static let violationsKept = 1_000

    @inline(never)
    mutating func violate(
        _ id: InvariantID, _ subject: String, expected: UInt256, found: UInt256
    ) {
        violationCount += 1
        if violations.count >= ProtocolState.violationsKept { return }
        violations.append(
            Violation(id: id, time: time, subject: subject, expected: expected, found: found))
    }

    @inline(never)
    mutating func violate(
        _ id: InvariantID, _ subject: String, expected: TokenAmount, found: TokenAmount
    ) {
        violate(
            id, subject, expected: UInt256(expected.baseUnits), found: UInt256(found.baseUnits))
    }

    /// A subject is made only for what is broken.
    @inline(__always)
    mutating func check(
        _ id: InvariantID, _ subject: @autoclosure () -> String, expected: TokenAmount,
        found: TokenAmount
    ) {
        if expected != found { violate(id, subject(), expected: expected, found: found) }
    }

    @inline(__always)
    mutating func check(
        _ id: InvariantID, _ subject: @autoclosure () -> String, found: TokenAmount,
        atMost bound: TokenAmount
    ) {
        if found > bound { violate(id, subject(), expected: bound, found: found) }
    }

    /// The checks of constant cost, and all others where the level asks for them.
    mutating func checkAfterCommand(at time: Timestamp) {
        for index in configuration.assets.indices {
            check(
                .supplyIdentity, "supply", expected: ledger.books[index].supply,
                found: ledger.balanceSums[index])
        }
        // Its origin alone: the token's terms hold its name, which would be copied.
        if ledger.books[0].cap != nil, case .issued(let supply) = configuration.assets[0].origin {
            check(.fixedCap, "minted", expected: supply, found: ledger.books[0].minted)
        }
        if configuration.hardware.isPresent { checkVaults() }
        checkEscrows()
        checkStakes()
        checkMining()
        checkBridge()
        checkTreasury()
        checkMarkets()
        if checkLevel == .everyCommand { checkWholeAfterCommand() }
    }

    /// Each vault against the running sum of what it owes.
    private mutating func checkVaults() {
        check(
            .solvency, "claims", expected: sums.claimable,
            found: ledger.balance(of: systemAccounts.claims))
        check(
            .solvency, "node-collateral", expected: sums.nodeCollateral,
            found: ledger.balance(of: systemAccounts.nodeCollateral))
        check(
            .solvency, "network-collateral", expected: sums.networkCollateral,
            found: ledger.balance(of: systemAccounts.networkCollateral))
        check(
            .stakeVault, "stake", expected: totalDelegated,
            found: ledger.balance(of: systemAccounts.stake))
        check(
            .solvency, "unbonding", expected: sums.unbonding,
            found: ledger.balance(of: systemAccounts.unbonding))
        check(
            .solvency, "reward-reserve", found: sums.encumbered,
            atMost: ledger.balance(of: systemAccounts.rewardReserve))
        check(
            .paidWithinFunded, "delegation-rewards", found: sums.delegatorsPaid,
            atMost: sums.delegatorsFunded)
    }

    /// M1 and M2 on an evaluation.
    mutating func checkAdjustment(
        _ step: MarketAdjustmentStep?, before: Wad, at time: Timestamp
    ) {
        let rule = terms.hardware.marketAdjustment.rule
        let isWithin =
            marketAdjustment >= rule.floor && rule.cap.map { marketAdjustment <= $0 } ?? true
        if !isWithin {
            violate(
                .factorBounds, "factor", expected: UInt256(rule.floor.raw),
                found: UInt256(marketAdjustment.raw))
        }
        guard let step else {
            if marketAdjustment != before {
                violate(
                    .factorDirection, "factor off its grid", expected: UInt256(before.raw),
                    found: UInt256(marketAdjustment.raw))
            }
            return
        }
        checkDirection(step)
    }

    /// After a rise that fired the factor is lower or at its floor, after a fall not lower.
    private mutating func checkDirection(_ step: MarketAdjustmentStep) {
        let rule = terms.hardware.marketAdjustment.rule
        guard step.outcome == .fired, let first = adjustment.closes.first,
            let last = adjustment.closes.last, let opening = adjustment.factors.first,
            first.isUsable, last.isUsable
        else { return }
        let base = rule.clamped(opening)
        let rose = last > first
        let lowered = step.maf < base || step.maf == rule.floor
        let isRight = rose ? lowered : step.maf >= base
        if !isRight {
            violate(
                .factorDirection, rose ? "factor after a rise" : "factor after a fall",
                expected: UInt256(base.raw), found: UInt256(step.maf.raw))
        }
    }

    /// Identities of one settled epoch.
    mutating func checkEpoch(_ report: EpochReport, at time: Timestamp) {
        guard
            let drawn = try? report.toClaimable.adding(report.toDelegators)
                .adding(report.toNodeCollateral).adding(report.toNetworkCollateral),
            let most = try? report.utilisation.adding(report.subsidy)
        else {
            violate(.budgetIdentity, "epoch", expected: TokenAmount.zero, found: .zero)
            return
        }
        check(.paymentSplit, "provider rewards", found: drawn, atMost: most)
        check(.emissionBound, "capacity rewards", found: report.capacity, atMost: report.scheduled)
    }
}
