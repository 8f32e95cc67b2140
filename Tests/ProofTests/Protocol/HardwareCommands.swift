import Ledger
import Rewards
import Settlement

/// Providers, builders and delegators: what they may send next.
struct HardwareCommands {
    private static let token = HardwareComposition.token
    let people: [AccountID]

    func drawn(for state: ProtocolState, _ draw: inout Draw) -> Command {
        let node = NodeID(UInt32(draw.number(of: state.nodes.count)))
        let position = PositionID(UInt32(draw.number(of: state.positions.count)))
        let amount = draw.amount(around: 2_000 * Self.token)
        switch draw.below(20) {
        case 0, 1: return .registerNode(registration(&draw))
        case 2: return .depositCollateral(node: node, amount: amount)
        case 3: return .withdrawCollateral(node: node, amount: amount)
        case 4: return .setCapacity(node: node, capacity: draw.count(upTo: 20))
        case 5, 6: return .book(booking(&draw))
        case 7, 8: return .delegate(delegation(to: node, amount, &draw))
        case 9: return .undelegate(position: position)
        case 10: return .withdrawDelegation(position: position)
        case 11: return .claimDelegation(position: position)
        case 12: return .claimRewards(node: node)
        case 13, 14: return report(of: node, in: state, &draw)
        case 15: return transfer(amount, in: state, &draw)
        case 16: return .quoteReservation(node: node, price: amount)
        case 17: return governance(&draw)
        case 18 where draw.once(in: 3):
            return .extendCommitment(node: node, by: .of(5 * 86_400 * draw.count(upTo: 2)))
        case 18:
            return .observePrice(asset: .token, price: HardwareProtocolProof.price(&draw))
        default: return .releaseCollateral(node: node)
        }
    }

    private func person(_ draw: inout Draw) -> AccountID { draw.element(of: people) }

    private func transfer(
        _ amount: TokenAmount, in state: ProtocolState, _ draw: inout Draw
    ) -> Command {
        let vaults = [state.systemAccounts.market, state.systemAccounts.treasury]
        let from = draw.once(in: 3) ? draw.element(of: vaults) : person(&draw)
        return .transfer(from: from, to: person(&draw), amount: amount)
    }

    private func report(
        of node: NodeID, in state: ProtocolState, _ draw: inout Draw
    ) -> Command {
        let elapsed = state.time.seconds - state.epochStart.seconds
        return .reportUsage(
            node: node, gpuSeconds: draw.bits() >> 8,
            downtime: draw.seconds(upTo: draw.once(in: 4) ? 86_401 : elapsed))
    }

    private func registration(_ draw: inout Draw) -> Registration {
        Registration(
            name: .of("node-\(draw.below(24))"), owner: person(&draw),
            region: UInt16(draw.once(in: 24) ? 2 : draw.below(2)),
            hardwareClass: UInt16(draw.below(2)), capacity: draw.count(upTo: 12),
            reservationPrice: draw.amount(upTo: 24 * Self.token),
            collateral: draw.amount(upTo: 4_000 * Self.token, near: 300 * Self.token),
            commitment: .of(86_400 * draw.element(of: [9, 10, 15, 20, 21])))
    }

    private func booking(_ draw: inout Draw) -> Booking {
        Booking(
            builder: person(&draw), region: UInt16(draw.below(2)),
            hardwareClass: UInt16(draw.below(2)), capacity: draw.count(upTo: 15),
            period: draw.seconds(upTo: 8 * 86_400))
    }

    private func delegation(
        to node: NodeID, _ amount: TokenAmount, _ draw: inout Draw
    ) -> Delegation {
        Delegation(
            staker: person(&draw), node: node, amount: amount,
            lock: .of(86_400 * draw.count(upTo: 12) + (draw.once(in: 24) ? 1 : 0)))
    }

    private func governance(_ draw: inout Draw) -> Command {
        switch draw.below(8) {
        case 0:
            return .governance(.cancel(key: .marketAdjustmentK, number: draw.count(upTo: 3)))
        case 1: return .governance(.relinquish(key: .delegatorShare))
        case 2: return .governance(.propose(key: .jobFee, value: 1))
        case 3: return .governance(.propose(key: .protocolMargin, value: 0))
        case 4:
            let value = draw.value(upTo: 101 * Self.token, near: 30 * Self.token)
            return .governance(.propose(key: .minCollateralPercent, value: value))
        default:
            let key = draw.element(of: [.marketAdjustmentK, .delegatorShare] as [GovernedKey])
            let value = draw.value(upTo: 5 * Self.token, near: Self.token)
            return .governance(.propose(key: key, value: value))
        }
    }
}
