import Ledger
import Rewards
import Settlement

extension CommandForm {
    /// What providers, builders and delegators do.
    static let hardware: KeyValuePairs<String, RecordForm<Command>> = [
        "report_usage": RecordForm(
            MemberForm("node", .node), MemberForm("gpu_seconds", .whole),
            MemberForm("downtime", .seconds),
            make: Command.reportUsage,
            take: {
                if case .reportUsage(let node, let gpuSeconds, let downtime) = $0 {
                    (node, gpuSeconds, downtime)
                } else {
                    nil
                }
            }),
        "register_node": registration,
        "deposit_collateral": RecordForm(
            MemberForm("node", .node), MemberForm("amount", .amount),
            make: Command.depositCollateral,
            take: {
                if case .depositCollateral(let node, let amount) = $0 {
                    (node, amount)
                } else {
                    nil
                }
            }),
        "extend_commitment": RecordForm(
            MemberForm("node", .node), MemberForm("by", .seconds),
            make: Command.extendCommitment,
            take: {
                if case .extendCommitment(let node, let by) = $0 { (node, by) } else { nil }
            }),
        "withdraw_collateral": RecordForm(
            MemberForm("node", .node), MemberForm("amount", .amount),
            make: Command.withdrawCollateral,
            take: {
                if case .withdrawCollateral(let node, let amount) = $0 {
                    (node, amount)
                } else {
                    nil
                }
            }),
        "set_capacity": RecordForm(
            MemberForm("node", .node), MemberForm("capacity", .whole),
            make: Command.setCapacity,
            take: {
                if case .setCapacity(let node, let capacity) = $0 {
                    (node, capacity)
                } else {
                    nil
                }
            }),
        "quote_reservation": RecordForm(
            MemberForm("node", .node), MemberForm("price", .amount),
            make: Command.quoteReservation,
            take: {
                if case .quoteReservation(let node, let price) = $0 {
                    (node, price)
                } else {
                    nil
                }
            }),
        "book": booking,
        "delegate": delegation,
        "undelegate": RecordForm(
            MemberForm("position", .position),
            make: Command.undelegate,
            take: { if case .undelegate(let position) = $0 { position } else { nil } }),
        "claim_rewards": RecordForm(
            MemberForm("node", .node),
            make: Command.claimRewards,
            take: { if case .claimRewards(let node) = $0 { node } else { nil } }),
        "claim_delegation": RecordForm(
            MemberForm("position", .position),
            make: Command.claimDelegation,
            take: { if case .claimDelegation(let position) = $0 { position } else { nil } }),
        "release_collateral": RecordForm(
            MemberForm("node", .node),
            make: Command.releaseCollateral,
            take: { if case .releaseCollateral(let node) = $0 { node } else { nil } }),
        "withdraw_delegation": RecordForm(
            MemberForm("position", .position),
            make: Command.withdrawDelegation,
            take: { if case .withdrawDelegation(let position) = $0 { position } else { nil } }),
    ]

    private static let registration = RecordForm<Command>(
        MemberForm("name", .name), MemberForm("owner", .account), MemberForm("region", .whole),
        MemberForm("hardware_class", .whole), MemberForm("capacity", .whole),
        MemberForm("reservation_price", .amount), MemberForm("collateral", .amount),
        MemberForm("commitment", .seconds),
        make: {
            .registerNode(
                Registration(
                    name: $0, owner: $1, region: $2, hardwareClass: $3, capacity: $4,
                    reservationPrice: $5, collateral: $6, commitment: $7))
        },
        take: {
            guard case .registerNode(let node) = $0 else { return nil }
            return (
                node.name, node.owner, node.region, node.hardwareClass, node.capacity,
                node.reservationPrice, node.collateral, node.commitment
            )
        })

    private static let booking = RecordForm<Command>(
        MemberForm("builder", .account), MemberForm("region", .whole),
        MemberForm("hardware_class", .whole), MemberForm("capacity", .whole),
        MemberForm("period", .seconds),
        make: {
            .book(
                Booking(
                    builder: $0, region: $1, hardwareClass: $2, capacity: $3, period: $4))
        },
        take: {
            guard case .book(let booking) = $0 else { return nil }
            return (
                booking.builder, booking.region, booking.hardwareClass, booking.capacity,
                booking.period
            )
        })

    private static let delegation = RecordForm<Command>(
        MemberForm("staker", .account), MemberForm("node", .node), MemberForm("amount", .amount),
        MemberForm("lock", .seconds),
        make: { .delegate(Delegation(staker: $0, node: $1, amount: $2, lock: $3)) },
        take: {
            guard case .delegate(let delegation) = $0 else { return nil }
            return (delegation.staker, delegation.node, delegation.amount, delegation.lock)
        })
}
