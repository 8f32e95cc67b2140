import Ledger
import Rewards
import Settlement

/// Miners, checkers, users and movers between chains: what they may send next.
struct MiningCommands {
    /// Of the token.
    let people: [AccountID]
    /// Of the assets abroad.
    let abroad: [AccountID]

    func drawn(for state: ProtocolState, at time: Timestamp, _ draw: inout Draw) -> Command {
        switch draw.below(16) {
        case 0, 1, 2, 3, 4, 5, 6, 7: return .mining(mining(for: state, &draw))
        case 8, 9, 10: return .bridge(bridge(for: state, &draw))
        case 11, 12, 13: return .job(job(for: state, at: time, &draw))
        case 14 where draw.once(in: 2): return governance(&draw)
        case 14:
            let foreign = draw.element(of: abroad)
            return .transfer(
                from: draw.once(in: 4) ? foreign : anyone(&draw),
                to: draw.once(in: 8) ? draw.element(of: abroad) : anyone(&draw),
                amount: amount(&draw))
        default:
            return .transfer(
                from: state.systemAccounts.market, to: anyone(&draw), amount: amount(&draw))
        }
    }

    private func anyone(_ draw: inout Draw) -> AccountID { draw.element(of: people) }

    private func amount(_ draw: inout Draw) -> TokenAmount {
        draw.amount(around: 1_000 * MiningComposition.token)
    }

    private func mining(for state: ProtocolState, _ draw: inout Draw) -> MiningCommand {
        let miner = MinerID(UInt32(draw.number(of: state.mining.miners.count)))
        switch draw.below(14) {
        case 0, 1:
            return .register(
                MinerRegistration(
                    name: .of("rig-\(draw.below(24))"), owner: anyone(&draw),
                    compute: draw.count(upTo: 200)))
        case 2: return .setCompute(miner, draw.count(upTo: draw.once(in: 8) ? .max : 200))
        case 3, 4: return .bond(miner, amount(&draw))
        case 5: return .unbond(miner, amount(&draw))
        case 6: return .releaseBond(miner)
        case 7, 8: return .claim(miner)
        case 9:
            let report = UInt32(draw.number(of: state.mining.reports.count))
            let filed = state.mining.reports.indices.contains(Int(report))
            let owner = filed ? state.mining.reports[Int(report)].report.miner : miner
            return .reportAnomaly(draw.once(in: 4) ? miner : owner, report: report)
        case 10: return .reportVerifications(miner, count: draw.count(upTo: 30))
        default:
            return .reportWork(
                WorkReport(
                    miner: miner, task: UInt16(draw.once(in: 24) ? 2 : draw.below(2)),
                    work: draw.count(upTo: draw.once(in: 16) ? .max : 100_000),
                    quality: Wad(raw: draw.fraction().raw + (draw.once(in: 24) ? 1 : 0))))
        }
    }

    private func bridge(for state: ProtocolState, _ draw: inout Draw) -> BridgeCommand {
        let sent = state.bridge.recipients.count
        if draw.once(in: 2) {
            return .deliver(message: UInt64(max(0, sent - 5) + draw.number(of: min(sent, 5))))
        }
        let ends = people + abroad
        let from = draw.once(in: 3) ? draw.element(of: abroad) : anyone(&draw)
        return .send(from: from, to: draw.element(of: ends), amount: amount(&draw))
    }

    private func job(
        for state: ProtocolState, at time: Timestamp, _ draw: inout Draw
    ) -> JobCommand {
        let created = Int(state.jobs.nextNumber)
        let job = JobID(UInt64(max(0, created - 2) + draw.number(of: min(created, 2))))
        let last = try? state.jobs.job(job).escrow
        let receipt = EscrowReceipt(
            cumulativeUnits: (last?.settledUnits ?? 0) + draw.count(upTo: 40),
            nonce: (last?.lastNonce ?? 0) + UInt64(draw.below(3)))
        if let last, draw.once(in: 2) { return draw.nextStep(of: job, last.status, receipt) }
        switch draw.below(10) {
        case 0, 1:
            let slot = UInt64(UInt128(time.seconds) * 1_000 / 400)
            return .create(
                JobOrder(
                    requester: anyone(&draw), provider: anyone(&draw),
                    maxUnits: draw.count(upTo: 120),
                    pricePerUnit: draw.amount(upTo: MiningComposition.token),
                    expirySlot: slot + draw.even(upTo: 2_000_000)))
        case 2, 3, 4: return .fund(job)
        case 5, 6: return .accept(job)
        case 7, 8: return .settle(job, receipt)
        case 9 where draw.once(in: 2):
            return .complete(job, receipt, signer: draw.element(of: EscrowSigner.allCases))
        default: return .expire(job)
        }
    }

    private func governance(_ draw: inout Draw) -> Command {
        switch draw.below(6) {
        case 0:
            let share = draw.value(upTo: Wad.scale + 1)
            return .governance(.propose(key: .miningValidateShare, value: share))
        case 1, 2:
            let rate = draw.value(upTo: Wad.scale / 90, near: Wad.scale / 100)
            return .governance(.propose(key: .miningRate, value: rate))
        default:
            let key = draw.element(of: [.jobFee, .revenueToBurn] as [GovernedKey])
            let value = draw.value(upTo: 11_000, near: 10_000)
            return .governance(.propose(key: key, value: value))
        }
    }
}
