import Ledger
import Rewards
import Settlement

extension Town {
    /// Opens an account of an asset and fills it: tokens from the float, others from outside.
    mutating func account(
        _ name: String, of asset: AssetID, holding amount: TokenAmount = .zero
    ) throws -> AccountID {
        let receipt = try send(.openAccount(name: Composition.name(name), asset: asset))
        guard case .opened(let account) = receipt.outcome else { throw Refusal.unknownID }
        if amount > .zero && asset == .token {
            try send(
                .transfer(from: state.systemAccounts.market, to: account, amount: amount))
        } else if amount > .zero {
            try send(.bringIn(account: account, amount: amount))
        }
        second += 1
        return account
    }

    /// A running job: created, funded and accepted.
    mutating func job(
        from requester: AccountID, to provider: AccountID, units: UInt64, price: UInt128,
        expiresIn slots: UInt64 = 1_000_000
    ) throws -> JobID {
        let slot = try state.terms.jobs!.slot(at: now)
        let receipt = try send(
            .job(
                .create(
                    JobOrder(
                        requester: requester, provider: provider, maxUnits: units,
                        pricePerUnit: TokenAmount(baseUnits: price), expirySlot: slot + slots))))
        guard case .created(let job) = receipt.outcome else { throw Refusal.unknownID }
        try send(.job(.fund(job)))
        try send(.job(.accept(job)))
        second += 1
        return job
    }

    mutating func receipt(_ job: JobID, units: UInt64, nonce: UInt64) throws -> EscrowPayment {
        let receipt = try send(
            .job(.settle(job, EscrowReceipt(cumulativeUnits: units, nonce: nonce))))
        second += 1
        guard case .metered(let payment, _) = receipt.outcome else { throw Refusal.unknownID }
        return payment
    }

    mutating func stake(
        _ amount: TokenAmount, by staker: AccountID, for beneficiary: AccountID
    ) throws -> StakeID {
        let receipt = try send(
            .staking(
                .stake(
                    StakeOrder(
                        staker: staker, beneficiary: beneficiary, amount: amount, lock: .zero))))
        second += 1
        guard case .staked(let id) = receipt.outcome else { throw Refusal.unknownID }
        return id
    }

    mutating func miner(
        _ name: String, owner: AccountID, compute: UInt64, bond: UInt128 = 0
    ) throws -> MinerID {
        let receipt = try send(
            .mining(
                .register(
                    MinerRegistration(
                        name: Composition.name(name), owner: owner, compute: compute))))
        guard case .joined(let miner) = receipt.outcome else { throw Refusal.unknownID }
        if bond > 0 { try send(.mining(.bond(miner, Composition.tokens(bond)))) }
        second += 1
        return miner
    }

    @discardableResult
    mutating func work(
        _ miner: MinerID, task: UInt16 = 0, units: UInt64, quality: UInt128 = 100
    ) throws -> UInt32 {
        let receipt = try send(
            .mining(
                .reportWork(
                    WorkReport(
                        miner: miner, task: task, work: units,
                        quality: Composition.percent(quality)))))
        second += 1
        guard case .reported(let number) = receipt.outcome else { throw Refusal.unknownID }
        return number
    }
}
