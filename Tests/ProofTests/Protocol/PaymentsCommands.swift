import Ledger
import Rewards
import Settlement

/// Users, providers, stakers and traders: what they may send next.
struct PaymentsCommands {
    private static let million: UInt128 = 1_000_000
    /// By asset, three people each.
    let accounts: [[AccountID]]

    func drawn(for state: ProtocolState, at time: Timestamp, _ draw: inout Draw) -> Command {
        switch draw.below(16) {
        case 0, 1, 2, 3, 4, 5, 6: return .job(job(for: state, at: time, &draw))
        case 7, 8, 9, 10: return .staking(staking(for: state, &draw))
        case 11: return market(&draw)
        case 12: return governance(&draw)
        case 13:
            return .bringIn(
                account: anyone(of: draw.below(3), &draw),
                amount: draw.amount(around: 10 * Self.million))
        case 14:
            return .takeOut(
                account: anyone(of: draw.below(3), &draw), amount: draw.amount(around: 1_000))
        default:
            let asset = draw.below(3)
            let to = anyone(of: draw.once(in: 8) ? draw.below(3) : asset, &draw)
            return .transfer(
                from: anyone(of: asset, &draw), to: to,
                amount: draw.amount(around: Self.million))
        }
    }

    private func anyone(of asset: Int, _ draw: inout Draw) -> AccountID {
        draw.element(of: accounts[asset])
    }

    private func job(
        for state: ProtocolState, at time: Timestamp, _ draw: inout Draw
    ) -> JobCommand {
        let created = Int(state.jobs.nextNumber)
        // The latest few, so that a job gets somewhere.
        let job = JobID(UInt64(max(0, created - 2) + draw.number(of: min(created, 2))))
        let last = try? state.jobs.job(job).escrow
        let receipt = EscrowReceipt(
            cumulativeUnits: draw.count(upTo: 120)
                + (draw.once(in: 3) ? 0 : last?.settledUnits ?? 0),
            nonce: (last?.lastNonce ?? 0) &+ UInt64(draw.below(3)))
        if let last, draw.once(in: 2) { return draw.nextStep(of: job, last.status, receipt) }
        switch draw.below(12) {
        case 0, 1, 2: return .create(order(for: state, at: time, &draw))
        case 3, 4: return .fund(job)
        case 5, 6: return .accept(job)
        case 7, 8: return .settle(job, receipt)
        case 9: return .complete(job, receipt, signer: draw.element(of: EscrowSigner.allCases))
        case 10:
            return draw.once(in: 2)
                ? .dispute(job, signer: draw.element(of: EscrowSigner.allCases))
                : .resolve(job, receipt)
        default: return .expire(job)
        }
    }

    private func order(
        for state: ProtocolState, at time: Timestamp, _ draw: inout Draw
    ) -> JobOrder {
        let asset = draw.below(3)
        let slot = UInt64(UInt128(time.seconds) * 1_000 / 400)
        let other = draw.once(in: 24) ? draw.below(3) : asset
        return JobOrder(
            requester: anyone(of: asset, &draw), provider: anyone(of: other, &draw),
            maxUnits: draw.count(upTo: 240), pricePerUnit: draw.amount(around: Self.million),
            expirySlot: slot
                + (draw.once(in: 4) ? draw.count(upTo: 2_000_000) : draw.even(upTo: 2_000_000)))
    }

    private func staking(for state: ProtocolState, _ draw: inout Draw) -> Settlement.StakingCommand
    {
        let stake = StakeID(UInt32(draw.number(of: state.staking.holders.count)))
        switch draw.below(6) {
        case 0, 1:
            return .stake(
                StakeOrder(
                    staker: anyone(of: 0, &draw), beneficiary: anyone(of: 1, &draw),
                    amount: draw.amount(around: 5 * Self.million),
                    lock: draw.seconds(upTo: 3 * 86_400)))
        case 2, 3: return .claim(stake)
        case 4: return .requestUnstake(stake)
        default: return .withdraw(stake)
        }
    }

    private func market(_ draw: inout Draw) -> Command {
        if draw.once(in: 3) {
            return .market(
                .quoteReserves(
                    market: UInt16(draw.once(in: 8) ? 0 : 1),
                    base: draw.amount(upTo: 1 << 60), quote: draw.amount(upTo: 1 << 50)))
        }
        let market = draw.below(2)
        let sides = market == 0 ? [0, 1] : [2, 1]
        let payingBase = draw.once(in: 2)
        return .market(
            .swap(
                SwapOrder(
                    market: UInt16(market), from: anyone(of: sides[payingBase ? 0 : 1], &draw),
                    to: anyone(of: sides[payingBase ? 1 : 0], &draw),
                    amountIn: draw.amount(around: 50 * Self.million),
                    minimumOut: draw.once(in: 4) ? draw.amount(upTo: Self.million) : .zero)))
    }

    private func governance(_ draw: inout Draw) -> Command {
        let keys: [GovernedKey] = [
            .jobFee, .revenueToStakers, .revenueToBuyBack, .stakingMinimum, .miningRate,
        ]
        let key = draw.element(of: keys)
        if draw.once(in: 12) { return .governance(.cancel(key: key, number: draw.count(upTo: 3))) }
        if draw.once(in: 24) { return .governance(.relinquish(key: key)) }
        return .governance(
            .propose(key: key, value: draw.value(upTo: 11_000, near: 10_000)))
    }
}
