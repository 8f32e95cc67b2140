import Ledger
import Rewards
import Settlement

@testable import Economy

/// A user, a provider and a staker: every day one job in each asset, which ends in turn with all of
/// it done, with a part refunded, by its expiry, or never.
struct CircleDesk: Desk {
    let instants = Array<Int64>(1...200)
    let draws: UInt64 = 0
    let hasStakers: Bool
    private var users: [AccountID] = []
    private var providers: [AccountID] = []
    private var staker = AccountID(0)
    private var beneficiary = AccountID(0)
    private var job = JobID(0)

    init(hasStakers: Bool) {
        self.hasStakers = hasStakers
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        [
            Metric(
                name: "desk_days", value: .count(Int64(site.day)), unit: "days", area: "circle")
        ]
    }

    mutating func endDay(_ site: inout Site) {
        let fees = site.desk.totals.today(.jobFee, of: CircleRun.usdc)
        site.book.amount("desk_fees", "USDC", fees)
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        if site.day == 0 && second <= 30 { return open(at: second, &site) }
        switch second {
        case 50 where hasStakers && site.day > 1: site.submit(.staking(.claim(StakeID(0))))
        case 100..<190: work(at: (second - 100) % 30, in: Int(second - 100) / 30, &site)
        default: break
        }
    }

    // MARK: The first day

    private mutating func open(at second: Int64, _ site: inout Site) {
        switch second {
        case 1...3:
            let asset = AssetID(UInt8(second - 1))
            providers.append(account("provider", asset, &site))
        case 4...6: users.append(account("user", AssetID(UInt8(second - 4)), &site))
        case 7: staker = account("staker", .token, &site)
        case 8: beneficiary = account("staker", CircleRun.usdc, &site)
        case 10: site.submit(transfer(to: users[0], CircleRun.units(100_000), site))
        case 11: site.submit(transfer(to: staker, CircleRun.units(5_000_000), site))
        case 12, 13:
            site.submit(
                .bringIn(account: users[Int(second) - 11], amount: CircleRun.units(9_000_000)))
        case 14 where hasStakers:
            if site.desk.state.terms.staking?.reward == .token { beneficiary = staker }
            site.submit(
                .staking(
                    .stake(
                        StakeOrder(
                            staker: staker, beneficiary: beneficiary,
                            amount: CircleRun.units(2_000_000), lock: .zero))))
        default: break
        }
    }

    private func account(
        _ name: String, _ asset: AssetID, _ site: inout Site
    ) -> AccountID {
        site.openAccount(Name(name)!, asset)!
    }

    private func transfer(
        to account: AccountID, _ amount: TokenAmount, _ site: borrowing Site
    ) -> Command {
        .transfer(from: site.float, to: account, amount: amount)
    }

    // MARK: Jobs

    /// One job of an asset in thirty seconds.
    private mutating func work(at step: Int64, in asset: Int, _ site: inout Site) {
        let ending = (site.day + asset) % 4
        switch step {
        case 0:
            let slot = try! site.desk.state.terms.jobs!.slot(at: site.now)
            let receipt = site.submit(
                .job(
                    .create(
                        JobOrder(
                            requester: users[asset], provider: providers[asset], maxUnits: 97,
                            pricePerUnit: TokenAmount(baseUnits: 1_234_567),
                            expirySlot: slot + (ending == 2 ? 30 : 10_000_000)))))
            if case .created(let id) = receipt?.outcome { job = id }
        case 1: site.submit(.job(.fund(job)))
        case 2: site.submit(.job(.accept(job)))
        case 3:
            let half = EscrowReceipt(cumulativeUnits: 41, nonce: 1)
            site.submit(.job(.settle(job, half)))
        case 4 where ending < 2:
            let last = EscrowReceipt(cumulativeUnits: ending == 0 ? 97 : 53, nonce: 2)
            site.submit(.job(.complete(job, last, signer: .receiptAuthority)))
        case 25 where ending == 2: site.submit(.job(.expire(job)))
        default: break
        }
    }
}
