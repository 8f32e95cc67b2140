import Ledger
import Rewards

/// What an edge may change before its last step, to go back to when it is refused.
///
/// An edge posts between the protocol's own accounts only, and touches neither jobs nor stakes nor
/// the bridge: those tables are not copied, however large. Of nodes and bookings it keeps what
/// every edge changes; a node that is slashed is kept whole.
struct EdgeUndo {
    private let ledger: LedgerMark
    private let terms: Kept<ProtocolConfiguration>
    private let governed: [GovernedParameter]
    private let epoch: (number: UInt64, start: Timestamp, edge: Timestamp)
    private let nodes: [NodeUndo]
    private var slashed: [(index: Int, node: Node)] = []
    private let pools: [Pool]
    private let paidOfLines: [TokenAmount]
    private let positions: [Position]
    private let totalDelegated: TokenAmount
    private let baseYield: BaseYield
    private let factor: Wad
    private let adjustment: AdjustmentHistory
    private let sums: RunningSums
    private let mining: MiningBook
    private let markets: [MarketReserves]

    init(_ state: borrowing ProtocolState) {
        ledger = state.ledger.mark(first: state.systemAccounts.count)
        terms = state.inForce
        governed = state.governed
        epoch = (state.epochNumber, state.epochStart, state.nextEdge)
        nodes = state.nodes.indices.map { NodeUndo(state.nodes[$0]) }
        pools = state.pools
        paidOfLines = state.lines.indices.map { state.lines[$0].paid }
        positions = state.positions
        totalDelegated = state.totalDelegated
        baseYield = state.baseYield
        factor = state.marketAdjustment
        adjustment = state.adjustment
        sums = state.sums
        mining = state.mining
        markets = state.markets
    }

    /// Keeps a node whole, before it is slashed.
    mutating func keep(_ node: Node, at index: Int) { slashed.append((index, node)) }

    func restore(_ state: inout ProtocolState) {
        state.ledger.restore(ledger)
        state.inForce = terms
        state.governed = governed
        (state.epochNumber, state.epochStart, state.nextEdge) = epoch
        // As it was before the slash, then as before the edge.
        for (index, node) in slashed { state.nodes[index] = node }
        for index in nodes.indices { nodes[index].restore(&state.nodes[index]) }
        state.pools = pools
        for index in paidOfLines.indices { state.lines[index].paid = paidOfLines[index] }
        state.positions = positions
        state.totalDelegated = totalDelegated
        state.baseYield = baseYield
        state.marketAdjustment = factor
        state.adjustment = adjustment
        state.sums = sums
        state.mining = mining
        state.markets = markets
    }
}

/// What every edge may change in a node.
private struct NodeUndo {
    let collateral: TokenAmount
    let networkCollateral: TokenAmount
    let claimable: TokenAmount
    let deferred: TokenAmount
    let utilisationOwed: TokenAmount
    let capacityOwed: TokenAmount
    let capacityIndexPaid: UInt256
    let delegationIndex: DelegationIndex
    let gpuSeconds: UInt64
    let downtime: Seconds
    let hasReported: Bool

    init(_ node: borrowing Node) {
        collateral = node.collateral
        networkCollateral = node.networkCollateral
        claimable = node.claimable
        deferred = node.deferred
        utilisationOwed = node.utilisationOwed
        capacityOwed = node.capacityOwed
        capacityIndexPaid = node.capacityIndexPaid
        delegationIndex = node.delegationIndex
        gpuSeconds = node.gpuSeconds
        downtime = node.downtime
        hasReported = node.hasReported
    }

    func restore(_ node: inout Node) {
        node.collateral = collateral
        node.networkCollateral = networkCollateral
        node.claimable = claimable
        node.deferred = deferred
        node.utilisationOwed = utilisationOwed
        node.capacityOwed = capacityOwed
        node.capacityIndexPaid = capacityIndexPaid
        node.delegationIndex = delegationIndex
        node.gpuSeconds = gpuSeconds
        node.downtime = downtime
        node.hasReported = hasReported
    }
}
