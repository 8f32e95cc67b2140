import Ledger
import Rewards

/// What an edge may change before its last step, to go back to when it is refused.
///
/// An edge posts between the protocol's own accounts only, and touches neither jobs nor stakes nor
/// the bridge: those tables are not copied, however large.
struct EdgeUndo {
    private let ledger: LedgerMark
    private let terms: ProtocolConfiguration
    private let governed: [GovernedParameter]
    private let epoch: (number: UInt64, start: Timestamp, edge: Timestamp)
    private let nodes: [Node]
    private let pools: [Pool]
    private let lines: [BookingLine]
    private let positions: [Position]
    private let totalDelegated: TokenAmount
    private let baseYield: BaseYield
    private let factor: Wad
    private let adjustment: AdjustmentHistory
    private let sums: RunningSums
    private let mining: MiningBook
    private let markets: [MarketReserves]

    init(_ state: ProtocolState) {
        ledger = state.ledger.mark((0..<UInt32(state.systemAccounts.count)).map { AccountID($0) })
        terms = state.terms
        governed = state.governed
        epoch = (state.epochNumber, state.epochStart, state.nextEdge)
        nodes = state.nodes
        pools = state.pools
        lines = state.lines
        positions = state.positions
        totalDelegated = state.totalDelegated
        baseYield = state.baseYield
        factor = state.marketAdjustment
        adjustment = state.adjustment
        sums = state.sums
        mining = state.mining
        markets = state.markets
    }

    func restore(_ state: inout ProtocolState) {
        state.ledger.restore(ledger)
        state.terms = terms
        state.governed = governed
        (state.epochNumber, state.epochStart, state.nextEdge) = epoch
        state.nodes = nodes
        state.pools = pools
        state.lines = lines
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
