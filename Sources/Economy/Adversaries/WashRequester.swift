import Ledger
import Rewards
import Settlement

/// Buys its own GPUs by escrow every day, and has the work verified where work is rewarded.
///
/// What it looks for: a mining reward larger than the fee on a job that it pays to itself.
struct WashRequester: Attack {
    /// Where its jobs earn a mining reward.
    private struct Work {
        let policy: MinerPolicy
        let task: UInt16
        /// A day's. Unit: work units of the task.
        let units: UInt64
    }

    private let cohort: ProviderCohort
    private let gpus: UInt64
    private let asset: AssetID
    private let work: Work?
    /// Seconds of the day: the job's begin, its end.
    private let begins: Int64
    private let ends: Int64
    private var job: JobID?
    private var miner: MinerID?
    private var paid = TokenAmount.zero
    private var fees = TokenAmount.zero

    /// - Parameter share: Of the cohort's GPUs; at least one is taken.
    init(
        cohort: ProviderCohort, share: Double, in configuration: Configuration, jobs: JobTerms,
        _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.cohort = cohort
        gpus = cohort.gpus(share: share)
        // Money whose price does not move, where jobs are paid in such.
        let assets = configuration.protocolTerms.assets
        asset =
            jobs.assets.first { assets[Int($0.index)].origin == .external } ?? jobs.assets[0]
        work = WashRequester.work(gpus: gpus, cohort, configuration)
        begins = try free.inTheMorning()
        ends = try free.beforeTheEdge()
    }

    private static func work(
        gpus: UInt64, _ cohort: ProviderCohort, _ configuration: Configuration
    ) -> Work? {
        guard let policy = cohort.mining, configuration.protocolTerms.mining != nil,
            let escrow = configuration.demand.workloads.lazy.compactMap(\.escrow)
                .first(where: { $0.task != nil }), let task = escrow.task
        else { return nil }
        let speed = configuration.network.classes[cohort.hardwareClass].speed
        let units = Double(gpus * 24) * speed * escrow.workUnitsPerGPUHour
        return Work(policy: policy, task: UInt16(task), units: UInt64(min(units, 0x1p53)))
    }

    var instants: [Int64] { [begins, ends] }

    var assets: [AssetID] {
        work == nil || asset == .token ? [asset] : [asset, .token]
    }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        if second == ends { return end(&purse, &site) }
        guard let account = purse.account(of: asset, &site) else { return }
        let owner = work == nil ? nil : purse.account(of: .token, &site)
        if purse.isActive { begin(account, owner, &purse, &site) }
        if let miner, site.desk.state.mining.miners[Int(miner.index)].claimable > .zero {
            purse.submit(.mining(.claim(miner)), &site)
        }
        if let owner, miner == nil, purse.isActive { join(owner, &purse, &site) }
        if !purse.isActive && purse.isExternal(asset, site) {
            purse.giveBack(asset, from: account, &site)
        }
    }

    /// One job of a whole day on all its GPUs. Unit of metering: GPU-hours.
    private mutating func begin(
        _ account: AccountID, _ owner: AccountID?, _ purse: inout Purse, _ site: inout Site
    ) {
        let units = gpus * 24
        if let owner, let work, miner == nil, owner != account {
            _ = purse.borrow(upTo: work.policy.bond, of: .token, on: owner, &site)
        }
        guard let terms = site.configuration.protocolTerms.jobs, let price = price(site),
            let slot = try? terms.slot(at: site.now),
            let end = try? terms.slot(at: site.timestamp(site.seconds + 2 * Calendar.day)),
            let whole = try? price.times(units)
        else { return }
        var needed = whole
        if owner == account, let work, miner == nil { needed.accumulate(work.policy.bond) }
        if !purse.borrow(upTo: needed, of: asset, on: account, &site) { return }
        let order = JobOrder(
            requester: account, provider: account, maxUnits: units, pricePerUnit: price,
            expirySlot: max(end, slot + 1))
        guard case .created(let id) = purse.submit(.job(.create(order)), &site)?.outcome,
            purse.submit(.job(.fund(id)), &site) != nil
        else { return }
        paid.accumulate(whole)
        job = id
        purse.submit(.job(.accept(id)), &site)
    }

    private mutating func join(
        _ owner: AccountID, _ purse: inout Purse, _ site: inout Site
    ) {
        guard let work else { return }
        let registration = MinerRegistration(
            name: purse.name, owner: owner, compute: gpus * work.policy.computePerGPU)
        let receipt = purse.submit(.mining(.register(registration)), &site)
        guard case .joined(let id) = receipt?.outcome else { return }
        miner = id
        if work.policy.bond > .zero { purse.submit(.mining(.bond(id, work.policy.bond)), &site) }
    }

    private mutating func end(_ purse: inout Purse, _ site: inout Site) {
        guard let id = job else { return }
        job = nil
        let receipt = purse.submit(
            .job(
                .complete(
                    id, EscrowReceipt(cumulativeUnits: gpus * 24, nonce: 1),
                    signer: .receiptAuthority)), &site)
        guard case .metered(let payment, _) = receipt?.outcome else { return }
        fees.accumulate(payment.fee)
        purse.sink(payment.fee, of: asset, site)
        guard let miner, let work, work.units > 0 else { return }
        let quality = Wad(quantising: work.policy.quality, rounding: .down)
        purse.submit(
            .mining(
                .reportWork(
                    WorkReport(
                        miner: miner, task: work.task, work: work.units, quality: quality))),
            &site)
    }

    /// Base units for a GPU-hour at the cohort's price, rounded up; nil while nobody prices the
    /// asset.
    private func price(_ site: borrowing Site) -> TokenAmount? {
        guard let price = Valuation.price(of: asset, in: site) else { return nil }
        let decimals = site.configuration.protocolTerms.assets[Int(asset.index)].decimals
        let usd = Wad(quantising: cohort.priceUSDPerGPUHour, rounding: .up)
        return try? TokenUnit(tokenDecimals: decimals, quoteDecimals: 18).toTokenCeil(
            TokenAmount(baseUnits: usd.raw), price: price)
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        var holdings: [Holding] = []
        if let job, let open = try? site.desk.state.jobs.job(job) {
            holdings.append(
                Holding(asset: asset, amount: open.escrow.remaining, kind: .principal))
        }
        guard let id = miner else { return holdings }
        let miner = site.desk.state.mining.miners[Int(id.index)]
        return holdings + [
            Holding(asset: .token, amount: miner.bond, kind: .principal),
            Holding(asset: .token, amount: miner.claimable, kind: .providerReward),
        ]
    }

    /// G5: what it got back for each unit of fee.
    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        let terms = site.configuration.protocolTerms.assets[Int(asset.index)]
        var income = purse.providerIncome[0]
        if let miner {
            income.accumulate(site.desk.state.mining.miners[Int(miner.index)].claimable)
        }
        let feesUSD = Valuation.usd(fees, of: asset, in: site)
        let incomeUSD = Valuation.usd(income, of: .token, in: site)
        return [
            Figure(
                name: "paid", value: .amount(paid),
                unit: terms.symbol.text),
            Figure(
                name: "fees", value: .amount(fees),
                unit: terms.symbol.text),
            Figure(
                name: "reward_per_fee", value: .real(feesUSD > 0 ? incomeUSD / feesUSD : 0),
                unit: "ratio"),
        ]
    }
}

extension TokenAmount {
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    fileprivate func times(_ count: UInt64) throws(Refusal) -> TokenAmount {
        let (product, overflow) = baseUnits.multipliedReportingOverflow(by: UInt128(count))
        if overflow { throw .overflow }
        return TokenAmount(baseUnits: product)
    }
}
