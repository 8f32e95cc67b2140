import Ledger
import Rewards
import Settlement

/// Users, providers, stakers and traders doing random things, boundary values favoured.
struct PaymentCrowd: RandomCrowd {
    var town: Town
    var generator: SplitMix64
    /// By asset, three people each.
    private var accounts: [[AccountID]] = []

    init(seed: UInt64) throws {
        generator = SplitMix64(seed: seed)
        let dispute: EscrowDispute = seed % 2 == 0 ? .open : .frozen(window: 200_000)
        var configuration = Composition.circle(dispute: dispute)
        if seed % 3 == 0 {
            configuration.buyBack?.reference = PriceReference(
                maxAge: Composition.seconds(86_400), maxPremium: Composition.percent(5))
        }
        town = try Town(configuration)
        for asset in 0..<3 {
            var holders: [AccountID] = []
            for person in 0..<3 {
                holders.append(
                    try town.account(
                        "person-\(person)", of: AssetID(UInt8(asset)),
                        holding: Composition.units(1_000_000)))
            }
            accounts.append(holders)
        }
    }

    mutating func command() -> Command {
        switch generator.below(12) {
        case 0, 1, 2, 3, 4: return .job(jobCommand())
        case 5, 6, 7: return .staking(stakingCommand())
        case 8: return .market(marketCommand())
        case 9:
            return .governance(
                .propose(key: .revenueToStakers, value: UInt128(generator.below(11_000))))
        case 10: return .bringIn(account: anyone(of: 1), amount: amount(10_000_000))
        default: return .takeOut(account: anyone(of: 1 + generator.below(2)), amount: amount(1_000))
        }
    }

    private mutating func anyone(of asset: UInt64) -> AccountID {
        accounts[Int(asset)][Int(generator.below(3))]
    }

    private mutating func amount(_ around: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: generator.amount(around: around))
    }

    private mutating func jobCommand() -> JobCommand {
        let created = town.state.jobs.nextNumber
        let job = JobID(
            created > 6 ? created - 6 + generator.below(7) : generator.below(created + 1))
        let receipt = EscrowReceipt(
            cumulativeUnits: generator.below(120), nonce: generator.below(40))
        switch generator.below(9) {
        case 0, 1:
            let asset = generator.below(3)
            let slot = try! town.state.terms.jobs!.slot(at: town.now)
            return .create(
                JobOrder(
                    requester: anyone(of: asset), provider: anyone(of: asset),
                    maxUnits: generator.below(110), pricePerUnit: amount(1_000_000),
                    expirySlot: slot + generator.below(400_000)))
        case 2: return .fund(job)
        case 3: return .accept(job)
        case 4, 5: return .settle(job, receipt)
        case 6:
            return .complete(
                job, receipt, signer: EscrowSigner.allCases[Int(generator.below(4))])
        case 7:
            return generator.below(2) == 0
                ? .dispute(job, signer: .requester) : .resolve(job, receipt)
        default: return .expire(job)
        }
    }

    private mutating func stakingCommand() -> StakingCommand {
        let stake = StakeID(UInt32(generator.below(UInt64(town.state.staking.holders.count) + 1)))
        switch generator.below(5) {
        case 0, 1:
            return .stake(
                StakeOrder(
                    staker: anyone(of: 0), beneficiary: anyone(of: 1), amount: amount(5_000_000),
                    lock: Composition.seconds(generator.below(3 * 86_400))))
        case 2: return .claim(stake)
        case 3: return .requestUnstake(stake)
        default: return .withdraw(stake)
        }
    }

    private mutating func marketCommand() -> MarketCommand {
        if generator.below(3) == 0 {
            return .quoteReserves(market: 1, base: amount(1 << 60), quote: amount(1 << 50))
        }
        let payingBase = generator.below(2) == 0
        return .swap(
            SwapOrder(
                market: 0, from: anyone(of: payingBase ? 0 : 1), to: anyone(of: payingBase ? 1 : 0),
                amountIn: amount(50_000_000), minimumOut: .zero))
    }
}
