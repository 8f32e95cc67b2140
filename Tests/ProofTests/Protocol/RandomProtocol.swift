import Ledger
import Rewards
import Settlement

/// One of the compositions with its people, without any checks of its own.
struct RandomProtocol {
    private enum Crowd {
        case hardware(HardwareCommands)
        case payments(PaymentsCommands)
        case mining(MiningCommands)
    }

    private(set) var state: ProtocolState
    private let crowd: Crowd
    let people: [AccountID]

    init(_ draw: inout Draw) {
        let kind = draw.below(3)
        let configuration =
            switch kind {
            case 0: HardwareComposition.drawn(&draw)
            case 1: PaymentsComposition.drawn(&draw)
            default: MiningComposition.drawn(&draw)
            }
        var world = ProtocolWorld(configuration, checkLevel: .runningSums)
        var accounts: [[AccountID]] = []
        for asset in configuration.assets.indices {
            let origin = configuration.assets[asset].origin
            let most: UInt128 = kind == 1 ? 1_000_000_000_000 : 200_000 * Wad.scale
            let amount = origin == .bridged ? TokenAmount.zero : TokenAmount(most)
            accounts.append(
                (0..<3).map {
                    world.account("person-\($0)", of: AssetID(UInt8(asset)), holding: amount)
                })
        }
        people = accounts.flatMap { $0 }
        state = world.state
        crowd =
            switch kind {
            case 0: .hardware(HardwareCommands(people: people))
            case 1: .payments(PaymentsCommands(accounts: accounts))
            default:
                .mining(MiningCommands(people: accounts[0], abroad: accounts[1] + accounts[2]))
            }
    }

    func command(at time: Timestamp, _ draw: inout Draw) -> Command {
        switch crowd {
        case .hardware(let commands): commands.drawn(for: state, &draw)
        case .payments(let commands): commands.drawn(for: state, at: time, &draw)
        case .mining(let commands): commands.drawn(for: state, at: time, &draw)
        }
    }

    /// Applies a command; a refusal is an answer like any other.
    mutating func answer(_ command: Command, at time: Timestamp) -> Result<Receipt, Refusal> {
        do { return .success(try state.apply(command, at: time)) } catch {
            return .failure(error)
        }
    }

    /// A command that changes nothing.
    func idle(_ draw: inout Draw) -> Command {
        let person = draw.element(of: people)
        let choice = draw.below(3)
        if choice == 0 && !state.nodes.isEmpty {
            let number = draw.below(state.nodes.count)
            return .setCapacity(
                node: NodeID(UInt32(number)), capacity: state.nodes[number].capacity)
        }
        if choice == 0 && !state.mining.miners.isEmpty {
            let number = draw.below(state.mining.miners.count)
            return .mining(
                .setCompute(MinerID(UInt32(number)), state.mining.miners[number].compute))
        }
        // Refused, or the price of an asset that nothing depends on.
        if choice == 1 && state.configuration.assets.count > 1 {
            return .observePrice(
                asset: AssetID(2), price: HardwareProtocolProof.price(&draw))
        }
        if choice == 1 { return .claimRewards(node: NodeID(.max)) }
        return .transfer(from: person, to: person, amount: TokenAmount(1))
    }

    /// Claims that anybody could make now, none of which depends on another.
    var claims: [Command] {
        var claims: [Command] = state.nodes.indices.map {
            .claimRewards(node: NodeID(UInt32($0)))
        }
        for (number, position) in state.positions.enumerated() where position.status != .active {
            claims.append(.claimDelegation(position: PositionID(UInt32(number))))
        }
        claims += state.staking.holders.indices.map { .staking(.claim(StakeID(UInt32($0)))) }
        claims += state.mining.miners.indices.map { .mining(.claim(MinerID(UInt32($0)))) }
        for (number, transfer) in state.bridge.supply.transfers.enumerated()
        where !transfer.isDelivered {
            claims.append(.bridge(.deliver(message: UInt64(number))))
        }
        return claims
    }

    var balances: [TokenAmount] { state.ledger.accounts.map { $0.balance } }
}
