import Ledger
import Rewards
import Settlement

/// What the pool, its miners and their work came to.
extension MiningDesk {
    // MARK: Days

    mutating func endDay(_ site: inout Site) {
        countIncome(&site)
        let totals = site.history.mining
        let day = totals.since(reported)
        reported = totals
        releases.append(day.released)
        let left = site.desk.balance(of: site.desk.state.systemAccounts.miningPool)
        if left == .zero && emptyDay == nil { emptyDay = releases.count - 1 }
        writePool(day, left: left, &site)
        writeMiners(&site)
        writeWork(site.configuration.protocolTerms, &site.book)
        run.add(today)
        today = MiningActivity(tasks: today.work.count)
    }

    /// What miners have been given since they were last looked at is income of today, at today's
    /// price, claimed or not.
    private mutating func countIncome(_ site: inout Site) {
        let decimals = site.configuration.protocolTerms.token.decimals
        let price = site.price
        for index in site.providers.indices {
            guard let id = site.providers[index].miner else { continue }
            let claimable = miner(id, site).claimable
            let earned = claimable.excess(over: notes[Int(id.index)].claimable)
            notes[Int(id.index)].claimable = claimable
            site.providers[index].receiptsUSD += earned.usd(at: price, decimals: decimals)
        }
    }

    private func writePool(_ day: MiningTotals, left: TokenAmount, _ site: inout Site) {
        let token = site.configuration.protocolTerms.token.symbol.text
        site.book.amount("mining_pool", token, left)
        site.book.amount("mining_released", token, day.released)
        site.book.amount("mining_released_total", token, reported.released)
        site.book.amount("mining_to_tasks", token, day.toTasks)
        site.book.amount("mining_to_verification", token, day.toVerification)
        site.book.amount("mining_claimable", token, site.desk.state.mining.claimable)
        site.book.amount("miner_bonds", token, site.desk.state.mining.bonded)
    }

    private func writeMiners(_ site: inout Site) {
        let standing = MinerStanding(of: notes, site)
        site.book.count("miners", "miners", standing.count)
        for (tier, name) in tierNames(site).enumerated() {
            site.book.count("miners_" + name, "miners", standing.byTier[tier])
        }
        site.book.count("miners_without_tier", "miners", standing.withoutTier)
        site.book.wad("reputation_mean", "ratio", standing.meanReputation)
    }

    private func writeWork(_ terms: ProtocolConfiguration, _ book: inout SeriesBook) {
        for (name, work) in zip(FigureNames.of(terms.mining?.tasks.map(\.name) ?? []), today.work) {
            book.count("work_" + name, "work units", Int64(clamping: work))
        }
        book.count("work_anomalies", "reports", today.anomalies)
        book.count("verifications_offered", "tasks", today.offered)
        book.count("verifications_done", "tasks", today.verified)
    }

    private func tierNames(_ site: borrowing Site) -> [String] {
        FigureNames.of(site.configuration.protocolTerms.mining?.tiers.map(\.name) ?? [])
    }

    // MARK: The run

    func metrics(_ site: borrowing Site) -> [Metric] {
        poolMetrics(site) + minerMetrics(site) + workMetrics(site.configuration.protocolTerms)
    }

    private func poolMetrics(_ site: borrowing Site) -> [Metric] {
        let terms = site.configuration.protocolTerms
        let state = site.desk.state
        let left = state.ledger.balance(of: state.systemAccounts.miningPool)
        func amount(_ name: String, _ value: TokenAmount) -> Metric {
            metric(name, .amount(value), terms.token.symbol.text)
        }
        var metrics = [
            amount("mining_pool_start", terms.mining?.opening ?? .zero),
            amount("mining_pool_end", left),
            amount("mining_released", reported.released),
            amount("mining_to_tasks", reported.toTasks),
            amount("mining_to_verification", reported.toVerification),
            metric("mining_verification_share", .wad(share(reported.toVerification)), "ratio"),
            metric("mining_cap_used", .wad(capUsed), "ratio"),
            amount("mining_claimable_end", state.mining.claimable),
            metric("mining_pool_lasts_until", lastsUntil(left), "day"),
        ]
        // The rate in force: governance may have changed it.
        if case .exponential(let rate) = state.terms.mining?.cap, rate > .zero, rate < .one {
            let days = PoolForecast.halfLifeDays(rate: rate, epoch: terms.epochLength)
            metrics.append(metric("mining_pool_half_life_at_cap", .real(days), "days"))
        }
        return metrics
    }

    /// Verification's part of what was released.
    private func share(_ part: TokenAmount) -> Wad {
        fraction(part, of: reported.released)
    }

    /// What was released of what could have been.
    private var capUsed: Wad { fraction(reported.released, of: reported.cap) }

    private func fraction(_ part: TokenAmount, of whole: TokenAmount) -> Wad {
        if whole == .zero { return .zero }
        return (try? mulDivFloor(part.baseUnits, Wad.scale, whole.baseUnits)).map { Wad(raw: $0) }
            ?? .zero
    }

    /// A day's number, by the release of the last thirty days; "never" where there was none.
    private func lastsUntil(_ left: TokenAmount) -> MetricValue {
        if left == .zero, let emptyDay { return .count(Int64(emptyDay)) }
        return PoolForecast.emptyDay(left: left, releases: releases).map { .count($0) }
            ?? .text("never")
    }

    private func minerMetrics(_ site: borrowing Site) -> [Metric] {
        let standing = MinerStanding(of: notes, site)
        let token = site.configuration.protocolTerms.token.symbol.text
        let tiers = tierNames(site).enumerated().map { tier, name in
            metric("miners_\(name)_end", .count(standing.byTier[tier]), "miners")
        }
        return [metric("miners_end", .count(standing.count), "miners")] + tiers + [
            metric("miners_without_tier_end", .count(standing.withoutTier), "miners"),
            metric("miners_joined", .count(run.joined), "miners"),
            metric("miners_left", .count(run.left), "miners"),
            metric("reputation_mean_end", .wad(standing.meanReputation), "ratio"),
            metric("miner_bonds_end", .amount(site.desk.state.mining.bonded), token),
            metric("miner_bonds_postponed", .count(run.postponed), "miner-days"),
        ]
    }

    private func workMetrics(_ terms: ProtocolConfiguration) -> [Metric] {
        let names = FigureNames.of(terms.mining?.tasks.map(\.name) ?? [])
        let work = zip(names, run.work).map { name, work in
            metric("work_" + name, .count(Int64(clamping: work)), "work units")
        }
        return work + [
            metric("work_reports", .count(run.reports), "reports"),
            metric("work_anomalies", .count(run.anomalies), "reports"),
            metric("verifications_offered", .count(run.offered), "tasks"),
            metric("verifications_done", .count(run.verified), "tasks"),
        ]
    }

    private func metric(_ name: String, _ value: MetricValue, _ unit: String) -> Metric {
        Metric(name: name, value: value, unit: unit, area: "mining")
    }
}

/// How the miners that offer their compute stand after the last edge.
struct MinerStanding {
    private(set) var count: Int64 = 0
    /// By tier of the protocol, lowest first.
    private(set) var byTier: [Int64]
    private(set) var withoutTier: Int64 = 0
    private var reputations: UInt128 = 0

    /// - Complexity: O(miners).
    init(of notes: [MinerNote], _ site: borrowing Site) {
        byTier = Array(
            repeating: 0, count: site.configuration.protocolTerms.mining?.tiers.count ?? 0)
        for index in notes.indices where notes[index].isMining {
            let miner = site.desk.state.mining.miners[index]
            count += 1
            reputations += miner.reputation.raw
            if let tier = miner.tier { byTier[Int(tier)] += 1 } else { withoutTier += 1 }
        }
    }

    /// Zero without a miner.
    var meanReputation: Wad {
        Wad(raw: count == 0 ? 0 : reputations / UInt128(count))
    }
}
