import Rewards
import Settlement

/// Stakers that join, and those that decide at their lock's end.
extension BookingNetwork {
    /// Who stays is asked again after this time. Unit: seconds.
    private static let askAgainAfter: Int64 = 30 * Calendar.day

    mutating func delegate(_ plan: DayPlan, _ site: inout Site) {
        for entry in plan.entries where entry.isFunded {
            let staker = stakers[entry.staker]
            guard let account = staker.account, let node = ring.node(for: staker.entity) else {
                continue
            }
            let cohort = site.configuration.participants.stakers[staker.cohort]
            let receipt = site.submit(
                .delegate(
                    Delegation(
                        staker: account, node: node, amount: cohort.amount, lock: cohort.lock)),
                staker.accountName)
            guard case .delegated(let position) = receipt?.outcome else { continue }
            setStage(of: entry.staker, to: .staked(position))
            let decidesAt = saturatingTick(
                site.seconds, plus: Int64(clamping: cohort.lock.count))
            stakers[entry.staker].decidesAt = decidesAt
            attention.nextDecision = min(attention.nextDecision, decidesAt)
        }
    }

    mutating func decideToLeave(_ site: inout Site) {
        if attention.nextDecision > site.seconds { return }
        attention.nextDecision = .max
        for index in stakers.indices {
            guard case .staked(let position) = stakers[index].stage else { continue }
            defer {
                attention.nextDecision = min(attention.nextDecision, stakers[index].decidesAt)
            }
            if stakers[index].decidesAt > site.seconds { continue }
            stakers[index].decidesAt = site.seconds + BookingNetwork.askAgainAfter
            let cohort = site.configuration.participants.stakers[stakers[index].cohort]
            let leaves = stakers[index].decidesToLeave(
                probability: cohort.leaveProbability, seed: site.configuration.seed,
                replication: site.replication)
            if leaves { undelegate(index, position, &site) }
        }
    }

    private mutating func undelegate(
        _ index: Int, _ position: PositionID, _ site: inout Site
    ) {
        let receipt = site.submit(
            .undelegate(position: position), stakers[index].accountName)
        if receipt == nil { return }
        let entry = site.desk.state.positions[Int(position.index)].unbonding
        let delay = entry?.rule.delay.count ?? 0
        let freeAt = saturatingTick(site.seconds, plus: Int64(clamping: delay))
        setStage(of: index, to: .leaving(position, freeAt: freeAt))
    }
}
