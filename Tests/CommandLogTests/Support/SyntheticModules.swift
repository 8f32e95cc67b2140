import Ledger
import Rewards
import Settlement

/// One day's commands for the modules beside hardware.
struct SyntheticModules {
    /// Accounts that a day opens for them.
    static let accounts: UInt32 = 3

    let day: UInt32
    /// Holds the token.
    let person: AccountID
    /// The first of two accounts of money; the third account is abroad.
    let cash: AccountID

    static func openings(day: UInt32) -> [Command] {
        [("cash", SampleModules.cash), ("till", SampleModules.cash), ("far", SampleModules.abroad)]
            .map { name, asset in
                .openAccount(name: SampleConfiguration.name("\(name)-\(day)"), asset: asset)
            }
    }

    var commands: [Command] {
        governance + money + jobs + staking + mining + [
            .bridge(
                .send(
                    from: person, to: AccountID(cash.index + 2),
                    amount: SampleConfiguration.tokens(100))),
            .bridge(.deliver(message: UInt64(day))),
            .treasury(
                .spend(asset: .token, to: person, amount: SampleConfiguration.tokens(3))),
        ]
    }

    private var governance: [Command] {
        [
            .governance(.cancel(key: .marketAdjustmentK, number: UInt64(day) + 1)),
            .governance(.relinquish(key: .protocolMargin)),
        ]
    }

    private var money: [Command] {
        let million = SampleModules.units(1_000_000)
        return [
            .bringIn(account: cash, amount: SampleModules.units(10_000_000_000)),
            .market(
                .quoteReserves(market: 1, base: million, quote: SampleModules.units(2_000_000))),
            .market(
                .swap(
                    SwapOrder(
                        market: 0, from: cash, to: person, amountIn: million, minimumOut: .zero))),
            .takeOut(account: cash, amount: million),
        ]
    }

    private var jobs: [Command] {
        let job = JobID(UInt64(day))
        return [
            .job(
                .create(
                    JobOrder(
                        requester: cash, provider: AccountID(cash.index + 1), maxUnits: 100,
                        pricePerUnit: SampleModules.units(1_000), expirySlot: .max))),
            .job(.fund(job)), .job(.accept(job)),
            .job(.settle(job, EscrowReceipt(cumulativeUnits: 50, nonce: 1))),
            .job(.dispute(job, signer: .provider)),
            .job(
                .complete(
                    job, EscrowReceipt(cumulativeUnits: 50, nonce: 1), signer: .requester)),
            .job(.resolve(job, EscrowReceipt(cumulativeUnits: 70, nonce: 2))),
            .job(.expire(job)),
        ]
    }

    private var staking: [Command] {
        [
            .staking(
                .stake(
                    StakeOrder(
                        staker: person, beneficiary: cash,
                        amount: SampleConfiguration.tokens(20), lock: .zero))),
            .staking(.claim(StakeID(day / 2))), .staking(.requestUnstake(StakeID(day / 2))),
            .staking(.withdraw(StakeID(day))),
        ]
    }

    private var mining: [Command] {
        let miner = MinerID(day)
        return [
            .mining(
                .register(
                    MinerRegistration(
                        name: SampleConfiguration.name("miner-\(day)"), owner: person,
                        compute: 4))),
            .mining(.setCompute(miner, 10)),
            .mining(.bond(miner, SampleConfiguration.tokens(1_500))),
            .mining(.unbond(miner, SampleConfiguration.tokens(10))),
            .mining(.releaseBond(miner)),
            .mining(
                .reportWork(
                    WorkReport(
                        miner: miner, task: 1, work: 6, quality: SampleConfiguration.percent(90)))),
            .mining(
                .reportWork(
                    WorkReport(
                        miner: miner, task: 0, work: 60,
                        quality: SampleConfiguration.percent(80)))),
            .mining(.reportAnomaly(miner, report: 1)),
            .mining(.reportVerifications(MinerID(0), count: 2)),
            .mining(.claim(MinerID(0))),
        ]
    }
}
