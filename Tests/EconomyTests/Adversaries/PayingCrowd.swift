@testable import Economy
import Ledger
import Rewards
import Settlement

/// A staker who never leaves, and a user who pays the same for GPUs every day.
struct PayingCrowd: Desk {
    let stake: TokenAmount
    /// Paid for jobs each day. Unit: base units of USDC, whole thousands.
    let gross: UInt128

    var instants: [Int64] { [10, 70, 86_395] }

    var draws: UInt64 { 0 }

    mutating func act(at second: Int64, _ site: inout Site) {
        switch second {
        case 10: if site.day == 0 && stake > .zero { enter(&site) }
        case 70: pay(&site)
        default:
            site.submit(
                .observePrice(
                    asset: AttackComposition.usdc, price: SmallNetwork.price(milliUSD: 1_000)))
        }
    }

    private func enter(_ site: inout Site) {
        let name = SmallNetwork.name("staker")
        guard let account = site.openAccount(name),
            let income = site.openAccount(name, AttackComposition.usdc)
        else { return }
        site.submit(.transfer(from: site.float, to: account, amount: stake))
        site.submit(
            .staking(
                .stake(
                    StakeOrder(
                        staker: account, beneficiary: income, amount: stake, lock: .zero))))
    }

    /// One job from offer to end, in the protocol's order.
    private func pay(_ site: inout Site) {
        let (gpu, user) = (SmallNetwork.name("gpu"), SmallNetwork.name("user"))
        if site.day == 0 {
            _ = site.openAccount(gpu, AttackComposition.usdc)
            _ = site.openAccount(user, AttackComposition.usdc)
        }
        guard
            let provider = site.desk.state.account(named: gpu, asset: AttackComposition.usdc),
            let payer = site.desk.state.account(named: user, asset: AttackComposition.usdc),
            let slot = try? site.desk.state.terms.jobs?.slot(at: site.now)
        else { return }
        site.submit(.bringIn(account: payer, amount: TokenAmount(baseUnits: gross)))
        let order = JobOrder(
            requester: payer, provider: provider, maxUnits: 1_000,
            pricePerUnit: TokenAmount(baseUnits: gross / 1_000), expirySlot: slot + 1_000)
        guard case .created(let job) = site.submit(.job(.create(order)))?.outcome else { return }
        site.submit(.job(.fund(job)))
        site.submit(.job(.accept(job)))
        site.submit(
            .job(
                .complete(
                    job, EscrowReceipt(cumulativeUnits: 1_000, nonce: 1),
                    signer: .receiptAuthority)))
    }

    mutating func endDay(_ site: inout Site) {}

    func metrics(_ site: borrowing Site) -> [Metric] { [] }
}

/// Validators of equal stake who do all that they are assigned.
struct ValidatingCrowd: Desk {
    let count: Int
    let bond: TokenAmount

    var instants: [Int64] { [20] }

    var draws: UInt64 { 0 }

    mutating func act(at second: Int64, _ site: inout Site) {
        if site.day == 0 { return join(&site) }
        for number in 0..<count {
            let miner = site.desk.state.mining.miners[number]
            if miner.assigned == 0 { continue }
            site.submit(
                .mining(
                    .reportVerifications(MinerID(UInt32(number)), count: miner.assigned)))
        }
    }

    /// The first miners of the run, so that their numbers are known.
    private func join(_ site: inout Site) {
        let names = (0..<count).map { SmallNetwork.name(MemberName.text("validator", $0)) }
        let accounts = names.compactMap { site.openAccount($0) }
        for account in accounts {
            site.submit(.transfer(from: site.float, to: account, amount: bond))
        }
        for (name, account) in zip(names, accounts) {
            site.submit(
                .mining(
                    .register(MinerRegistration(name: name, owner: account, compute: 0))))
        }
        for number in 0..<count {
            site.submit(.mining(.bond(MinerID(UInt32(number)), bond)))
        }
    }

    mutating func endDay(_ site: inout Site) {}

    func metrics(_ site: borrowing Site) -> [Metric] { [] }
}
