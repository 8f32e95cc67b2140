import Ledger
import Rewards
import Settlement

/// Metered jobs paid in a dollar token, whose fees go to stakers, a buy-back and the treasury: the
/// parameters of `docs/MECHANISMS.md`, with a pool of one twentieth of the supply.
struct PaymentNetwork {
    static let dollar = AssetID(1)
    /// Units of one receipt, and what they pay.
    static let unitsOfReceipt: UInt64 = 600
    static let price = TokenAmount(baseUnits: 1_000)

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
        // One instant has one order of kinds: accounts, what they hold, stakes, jobs.
        let providers = try accounts("p", count, PaymentNetwork.dollar)
        let requester = try load.open(try .of("requester"), PaymentNetwork.dollar)
        let holders = try accounts("s", stakers, .token)
        try load.pass(1)
        let beneficiaries = try accounts("s", stakers, PaymentNetwork.dollar)
        if count > 0 {
            try load.send(
                .bringIn(
                    account: requester,
                    amount: TokenAmount(
                        baseUnits: UInt128(units) * UInt128(count)
                            * PaymentNetwork.price.baseUnits)))
        }
        try stake(holders, beneficiaries)
        try open(providers, requester, units: units)
        try load.closeEpoch()
        try load.pass(1)
    }

    private mutating func accounts(
        _ letter: Character, _ count: Int, _ asset: AssetID
    ) throws(Refusal) -> [AccountID] {
        var accounts: [AccountID] = []
        accounts.reserveCapacity(count)
        for number in 0..<count {
            accounts.append(try load.open(try .numbered(letter, number), asset))
        }
        return accounts
    }

    private mutating func stake(
        _ holders: [AccountID], _ beneficiaries: [AccountID]
    ) throws(Refusal) {
        let amount = TokenAmount(baseUnits: 500_000_000)
        for holder in holders {
            try load.send(
                .transfer(from: load.state.systemAccounts.market, to: holder, amount: amount))
        }
        for (holder, beneficiary) in zip(holders, beneficiaries) {
            try load.send(
                .staking(
                    .stake(
                        StakeOrder(
                            staker: holder, beneficiary: beneficiary, amount: amount, lock: .zero)))
            )
        }
    }

    private mutating func open(
        _ providers: [AccountID], _ requester: AccountID, units: UInt64
    ) throws(Refusal) {
        jobs.reserveCapacity(providers.count)
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
