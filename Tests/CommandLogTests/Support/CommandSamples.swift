import Ledger
import Rewards
import Settlement

/// Every kind of command, with the smallest, a middle and the largest values.
enum CommandSamples {
    static let levels = [Level.smallest, .middle, .largest]

    enum Level { case smallest, middle, largest }

    static var all: [Command] { levels.flatMap { kinds($0) } }

    static func kinds(_ level: Level) -> [Command] {
        var commands: [Command] = []
        var next: Command? = after(nil, level)
        while let command = next {
            commands.append(command)
            next = after(command, level)
        }
        return commands
    }

    /// The next kind in a chain through all of them: a new kind does not compile without its
    /// place here.
    private static func after(_ command: Command?, _ level: Level) -> Command? {
        let values = SampleValues(level)
        guard let command else { return .observePrice(price: values.price) }
        switch command {
        case .observePrice: return .settleEpoch
        case .settleEpoch: return .proposeParameter(key: .maxClusterPrice, value: values.wide)
        case .proposeParameter: return .openAccount(name: values.name)
        case .openAccount: return .claimRewards(node: values.node)
        case .claimRewards: return .claimDelegation(position: values.position)
        case .claimDelegation: return .releaseCollateral(node: values.node)
        case .releaseCollateral: return .withdrawDelegation(position: values.position)
        case .withdrawDelegation:
            return .transfer(from: values.account, to: AccountID(7), amount: values.amount)
        case .transfer: return .registerNode(values.registration)
        case .registerNode: return .depositCollateral(node: values.node, amount: values.amount)
        case .depositCollateral: return .extendCommitment(node: values.node, by: values.length)
        case .extendCommitment:
            return .withdrawCollateral(node: values.node, amount: values.amount)
        case .withdrawCollateral:
            return .setCapacity(node: values.node, capacity: values.capacity)
        case .setCapacity: return .quoteReservation(node: values.node, price: values.amount)
        case .quoteReservation: return .book(values.booking)
        case .book: return .delegate(values.delegation)
        case .delegate: return .undelegate(position: values.position)
        case .undelegate:
            return .reportUsage(
                node: values.node, gpuSeconds: values.capacity, downtime: values.length)
        case .reportUsage: return nil
        }
    }
}

/// Field values at one end of their range, or between.
struct SampleValues {
    let wide: UInt128
    let capacity: UInt64
    let id: UInt32
    let small: UInt16
    let length: Seconds
    let price: Price
    let name: Name

    init(_ level: CommandSamples.Level) {
        switch level {
        case .smallest:
            (wide, capacity, id, small, length, price) = (0, 0, 0, 0, .zero, .unusable)
            name = Name("!")!
        case .middle:
            (wide, capacity, id, small) = (12_345_678_901_234_567_890_123, 4_096, 42, 3)
            (length, price) = (.day, try! Price(wad: 350_000_000_000_000_000))
            name = Name("node-\"7\\")!
        case .largest:
            (wide, capacity, id, small) = (.max, .max, .max, .max)
            (length, price) = (try! Seconds(Seconds.bound), try! Price(wad: Price.bound - 1))
            name = Name(Array(repeating: UInt8(ascii: "~"), count: 128))!
        }
    }

    var amount: TokenAmount { TokenAmount(baseUnits: wide) }
    var account: AccountID { AccountID(id) }
    var node: NodeID { NodeID(id) }
    var position: PositionID { PositionID(id) }

    var registration: Registration {
        Registration(
            name: name, owner: account, region: small, hardwareClass: small / 2,
            capacity: capacity, reservationPrice: amount,
            collateral: TokenAmount(baseUnits: wide / 2), commitment: length)
    }

    var booking: Booking {
        Booking(
            builder: account, region: small, hardwareClass: small / 2, capacity: capacity,
            period: length)
    }

    var delegation: Delegation {
        Delegation(staker: account, node: NodeID(id / 2), amount: amount, lock: length)
    }
}
