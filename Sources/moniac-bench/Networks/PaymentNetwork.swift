import Ledger
import Rewards
import Settlement

/// Metered jobs paid in a dollar token, whose fees go to stakers, a buy-back and the treasury: the
/// parameters of `docs/MECHANISMS.md`, with a pool of one twentieth of the supply.
struct PaymentNetwork {
    static let dollar = AssetID(1)
    /// Units of one receipt, and what they pay.
    static let unitsOfReceipt: UInt64 = 600
    static let price = TokenAmount(baseUnits: 10_000_000)

    var load: LoadedProtocol
    private(set) var jobs: [JobID] = []
    /// Receipts that each job has had.
    private var rounds: UInt64 = 0

    /// - Parameters:
    ///   - stakers: Each with accounts of its own and one active stake.
    ///   - jobs: Running, each of another provider.
    ///   - receipts: What each job has been funded for.
    init(stakers: Int, jobs count: Int, receipts: UInt64) throws(Refusal) {
        load = try LoadedProtocol(try PaymentNetwork.configuration())
        let units = PaymentNetwork.unitsOfReceipt * (receipts + 1)
        try open(count, units: units)
        let batches = min(1_000, stakers)
        for batch in 0..<batches {
            try load.pass(1)
            try join(stride(from: batch, to: stakers, by: batches))
        }
        try load.closeEpoch()
        try load.pass(1)
    }

    /// One instant has one order of kinds: accounts, what they hold, jobs.
    private mutating func open(_ count: Int, units: UInt64) throws(Refusal) {
        var providers: [AccountID] = []
        for number in 0..<count {
            providers.append(try load.open(try .numbered("p", number), PaymentNetwork.dollar))
        }
        let requester = try load.open(try .of("requester"), PaymentNetwork.dollar)
        let whole = UInt128(units) * UInt128(count) * PaymentNetwork.price.baseUnits
        if whole > 0 {
            try load.send(
                .bringIn(account: requester, amount: TokenAmount(baseUnits: whole)))
        }
        for provider in providers {
            let receipt = try load.send(
                .job(
                    .create(
                        JobOrder(
                            requester: requester, provider: provider, maxUnits: units,
                            pricePerUnit: PaymentNetwork.price, expirySlot: 1 << 60))))
            guard case .created(let job) = receipt.outcome else { throw .unknownID }
            jobs.append(job)
        }
        for job in jobs { try load.send(.job(.fund(job))) }
        for job in jobs { try load.send(.job(.accept(job))) }
    }

    /// Stakers of these numbers, in one instant: over all of them the order of accounts is not
    /// that of names.
    private mutating func join(_ numbers: StrideTo<Int>) throws(Refusal) {
        let amount = TokenAmount(baseUnits: 500_000_000)
        var holders: [(staker: AccountID, beneficiary: AccountID)] = []
        for number in numbers {
            let name = try Name.numbered("s", number)
            holders.append(
                (try load.open(name, .token), try load.open(name, PaymentNetwork.dollar)))
        }
        let market = load.state.systemAccounts.market
        for holder in holders {
            try load.send(.transfer(from: market, to: holder.staker, amount: amount))
        }
        for holder in holders {
            let order = StakeOrder(
                staker: holder.staker, beneficiary: holder.beneficiary, amount: amount,
                lock: .zero)
            try load.send(.staking(.stake(order)))
        }
    }

    /// A receipt for the first `count` jobs, one second later.
    mutating func settleRound(first count: Int) throws(Refusal) {
        rounds += 1
        try load.pass(1)
        let receipt = EscrowReceipt(
            cumulativeUnits: rounds * PaymentNetwork.unitsOfReceipt, nonce: rounds)
        for index in 0..<count { try load.send(.job(.settle(jobs[index], receipt))) }
    }

    /// The first `count` stakers take what they are owed.
    mutating func claimStakes(first count: Int) throws(Refusal) {
        try load.pass(1)
        for index in 0..<count { try load.send(.staking(.claim(StakeID(UInt32(index))))) }
    }
}

extension PaymentNetwork {
    private static func configuration() throws(Refusal) -> ProtocolConfiguration {
        var configuration = ProtocolConfiguration(
            genesis: try Timestamp(1_767_225_600), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: try .of("ICPX"), decimals: 6,
                    origin: .issued(supply: SupplyBook.icpxCap)),
                AssetTerms(symbol: try .of("USDC"), decimals: 6, origin: .external),
            ],
            allocations: [], treasury: .zero, governance: [], hardware: .absent,
            jobs: JobTerms(escrow: .icpx, assets: [dollar], slotMilliseconds: 400))
        configuration.markets = [
            MarketTerms(
                name: try .of("icpx-usdc"), base: .token, quote: dollar, model: .raydium,
                venue: .pool(
                    base: TokenAmount(baseUnits: 50_000_000_000_000),
                    quote: TokenAmount(baseUnits: 2_500_000_000_000)))
        ]
        configuration.revenue = RevenueTerms(
            asset: dollar, conversions: [], toBurn: .zero, toBuyBack: try BasisPoints(3_000),
            toStakers: try BasisPoints(5_000))
        configuration.staking = StakingPoolTerms(staked: .token, reward: dollar, rule: .icpx)
        configuration.buyBack = BuyBackTerms(
            market: 0, rule: .icpx(model: .raydium), reference: nil)
        return configuration
    }
}
