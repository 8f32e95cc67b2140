import Ledger
import Rewards
import Settlement

/// Every kind of command, with the smallest, a middle and the largest values.
enum CommandSamples {
    static let levels = [Level.smallest, .middle, .largest]

    enum Level { case smallest, middle, largest }

    static var all: [Command] { levels.flatMap { kinds($0) } }

    /// In the order of their ranks: a kind that is missing here is missing among the ranks.
    static func kinds(_ level: Level) -> [Command] {
        let values = SampleValues(level)
        return (general(values) + hardware(values) + payments(values) + work(values))
            .sorted { $0.rank < $1.rank }
    }

    private static func general(_ values: SampleValues) -> [Command] {
        [
            .observePrice(asset: values.asset, price: values.price),
            .settleEpoch,
            .governance(.propose(key: .maxClusterPrice, value: values.wide)),
            .governance(.cancel(key: .miningRate, number: values.capacity)),
            .governance(.relinquish(key: .jobFee)),
            .openAccount(name: values.name, asset: values.asset),
            .bringIn(account: values.account, amount: values.amount),
            .takeOut(account: values.account, amount: values.amount),
            .transfer(from: values.account, to: AccountID(7), amount: values.amount),
        ]
    }

    private static func hardware(_ values: SampleValues) -> [Command] {
        [
            .claimRewards(node: values.node),
            .claimDelegation(position: values.position),
            .releaseCollateral(node: values.node),
            .withdrawDelegation(position: values.position),
            .registerNode(values.registration),
            .depositCollateral(node: values.node, amount: values.amount),
            .extendCommitment(node: values.node, by: values.length),
            .withdrawCollateral(node: values.node, amount: values.amount),
            .setCapacity(node: values.node, capacity: values.capacity),
            .quoteReservation(node: values.node, price: values.amount),
            .book(values.booking),
            .delegate(values.delegation),
            .undelegate(position: values.position),
            .reportUsage(
                node: values.node, gpuSeconds: values.capacity, downtime: values.length),
        ]
    }

    private static func payments(_ values: SampleValues) -> [Command] {
        let receipt = EscrowReceipt(cumulativeUnits: values.capacity, nonce: values.capacity / 2)
        return [
            .market(
                .quoteReserves(
                    market: values.small, base: values.amount,
                    quote: TokenAmount(baseUnits: values.wide / 2))),
            .market(.swap(values.swap)),
            .staking(.stake(values.stakeOrder)),
            .staking(.claim(values.stake)),
            .staking(.requestUnstake(values.stake)),
            .staking(.withdraw(values.stake)),
            .job(.create(values.jobOrder)),
            .job(.fund(values.job)),
            .job(.accept(values.job)),
            .job(.settle(values.job, receipt)),
            .job(.complete(values.job, receipt, signer: values.signer)),
            .job(.dispute(values.job, signer: values.signer)),
            .job(.resolve(values.job, receipt)),
            .job(.expire(values.job)),
            .treasury(
                .spend(asset: values.asset, to: values.account, amount: values.amount)),
        ]
    }

    private static func work(_ values: SampleValues) -> [Command] {
        [
            .mining(
                .register(
                    MinerRegistration(
                        name: values.name, owner: values.account, compute: values.capacity))),
            .mining(.setCompute(values.miner, values.capacity)),
            .mining(.bond(values.miner, values.amount)),
            .mining(.unbond(values.miner, values.amount)),
            .mining(.releaseBond(values.miner)),
            .mining(.claim(values.miner)),
            .mining(
                .reportWork(
                    WorkReport(
                        miner: values.miner, task: values.small, work: values.capacity,
                        quality: values.quality))),
            .mining(.reportAnomaly(values.miner, report: values.id / 3)),
            .mining(.reportVerifications(values.miner, count: values.capacity)),
            .bridge(
                .send(from: values.account, to: AccountID(7), amount: values.amount)),
            .bridge(.deliver(message: values.capacity)),
        ]
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
    let signer: EscrowSigner
    let quality: Wad

    init(_ level: CommandSamples.Level) {
        switch level {
        case .smallest:
            (wide, capacity, id, small, length, price) = (0, 0, 0, 0, .zero, .unusable)
            name = Name("!")!
            (signer, quality) = (.requester, .zero)
        case .middle:
            (wide, capacity, id, small) = (12_345_678_901_234_567_890_123, 4_096, 42, 3)
            (length, price) = (.day, try! Price(wad: 350_000_000_000_000_000))
            name = Name("node-\"7\\")!
            (signer, quality) = (.receiptAuthority, SampleConfiguration.percent(93))
        case .largest:
            (wide, capacity, id, small) = (.max, .max, .max, .max)
            (length, price) = (try! Seconds(Seconds.bound), try! Price(wad: Price.bound - 1))
            name = Name(Array(repeating: UInt8(ascii: "~"), count: 128))!
            (signer, quality) = (.stranger, .one)
        }
    }

    var amount: TokenAmount { TokenAmount(baseUnits: wide) }
    var account: AccountID { AccountID(id) }
    var node: NodeID { NodeID(id) }
    var position: PositionID { PositionID(id) }
    var asset: AssetID { AssetID(UInt8(truncatingIfNeeded: small)) }
    var stake: StakeID { StakeID(id) }
    var job: JobID { JobID(capacity) }
    var miner: MinerID { MinerID(id) }

    var swap: SwapOrder {
        SwapOrder(
            market: small, from: account, to: AccountID(id / 2), amountIn: amount,
            minimumOut: TokenAmount(baseUnits: wide / 2))
    }

    var stakeOrder: StakeOrder {
        StakeOrder(
            staker: account, beneficiary: AccountID(id / 2), amount: amount, lock: length)
    }

    var jobOrder: JobOrder {
        JobOrder(
            requester: account, provider: AccountID(id / 2), maxUnits: capacity,
            pricePerUnit: amount, expirySlot: capacity / 2)
    }

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
