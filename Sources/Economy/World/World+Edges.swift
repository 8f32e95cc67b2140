import DiscreteEvent
import Ledger
import Rewards
import Settlement
import StochasticProcesses

/// What happens at an edge without anybody's decision.
extension World {
    mutating func settle() {
        let before = site.desk.state.marketAdjustment
        guard let receipt = submit(.settleEpoch),
            case .settled(let report) = receipt.outcome
        else { return }
        site.history.add(report)
        if let step = report.adjustment {
            site.history.noteEvaluation(fired: step.outcome == .fired)
            if step.outcome == .fired {
                site.log.add(
                    "factor_fired", "market_adjustment",
                    "from \(before.text) to \(step.maf.text)", at: seconds)
            }
        }
        if report.slashed > .zero {
            site.log.add(
                "slashed", "epoch \(report.number)", amountText(report.slashed), at: seconds)
        }
    }

    /// Closes the books of the day that ends now.
    mutating func endDay() {
        flow.checkDay(at: ticks)
        checkUtilisation()
        for index in desks.indices { desks[index].endDay(&site) }
        site.book.closeDay()
        site.desk.report(into: &site.log, at: seconds)
        site.desk.closeDay()
        let wasExhausted = site.history.exhaustedDay != nil
        site.history.close(
            price: price, state: site.desk.state, flow: &flow, at: ticks,
            openBookings: Int64(site.desk.state.lines.count))
        if !wasExhausted, let day = site.history.exhaustedDay {
            site.log.add("reserve_exhausted", "reward-reserve", "day \(day)", at: seconds)
        }
        site.desk.observer?.finished(day: day - 1, of: configuration.horizonDays)
    }

    /// J8: the capacity that rewards read is the fleet's, GPU by GPU, installed and booked.
    private mutating func checkUtilisation() {
        let hardware = configuration.protocolTerms.hardware
        for region in hardware.regions.indices {
            for hardwareClass in hardware.hardwareClasses.indices {
                let pool = UInt32(region * hardware.hardwareClasses.count + hardwareClass)
                let seen = site.desk.state.pool(
                    region: UInt16(region), hardwareClass: UInt16(hardwareClass))
                compare(seen.installed, flow.pools[pool].installed.level, pool)
                compare(seen.booked, flow.pools[pool].booked.level, pool)
            }
        }
    }

    private mutating func compare(_ seen: UInt64, _ real: Int64, _ pool: UInt32) {
        if Int128(seen) == Int128(real) { return }
        flow.report(
            .oneUtilisation, at: ticks, .pool(pool), expected: Int128(real), found: Int128(seen))
    }

    /// Everything that people do at the beginning of a day, in the protocol's order.
    mutating func beginDay() {
        if day == configuration.warmUpDays { flow.beginMeasuring(at: ticks) }
        followSchedule()
        openAccounts()
        claimRewards()
        claimDelegations()
        withdrawDelegations()
        var plan = planDay()
        buy(for: &plan)
        sellRewards()
        register(plan)
        topUp(plan)
        quote(plan)
        book(plan)
        delegate(plan)
        decideToLeave()
    }

    private mutating func followSchedule() {
        for change in configuration.schedule where change.day == day {
            switch change.change {
            case .govern(let key, let value): propose(key, value)
            case .arrivals(let workload, let factor): scale(workload, by: factor)
            }
        }
    }

    private mutating func propose(_ key: GovernedKey, _ value: UInt128) {
        let receipt = submit(.governance(.propose(key: key, value: value)))
        guard case .proposed(_, let effectiveAt) = receipt?.outcome else { return }
        let start = configuration.protocolTerms.genesis.seconds
        let effectiveDay = (effectiveAt.seconds - start) / UInt64(Calendar.day)
        site.log.add("proposed", "\(key)", "\(value), in force on day \(effectiveDay)", at: seconds)
    }

    private mutating func scale(_ workload: Int, by factor: Double) {
        let name = configuration.demand.workloads[workload].name
        guard let builder = builders.first(where: { $0.workload == workload }) else { return }
        do throws(ProcessError) {
            try flow.scaleArrivals(of: builder.place, by: factor, at: ticks, &loop.queue)
            site.log.add("arrivals_changed", name, "factor \(factor)", at: seconds)
        } catch {
            site.log.add("arrivals_refused", name, "\(error)", at: seconds)
        }
    }

    // MARK: Metering

    /// One report a node, in name order: whole seconds since its last report, fractions carried.
    mutating func reportUsage() {
        for index in providers.indices {
            guard let node = providers[index].node else { continue }
            let busy = Int64(flow.fleet.busyTicks(of: node.index, at: ticks) / 1_000_000)
            let down = flow.fleet.nodes[node.index].downTicks(at: ticks) / 1_000_000
            let newBusy = busy - providers[index].reportedBusy
            // An outage that began before the last report can fill the whole epoch and the second
            // before it; the protocol hears of no more than has passed of the epoch.
            let open = max(
                site.desk.state.epochStart.seconds,
                site.desk.state.nodes[Int(node.index)].createdAt.seconds)
            let newDown = min(
                down - providers[index].reportedDown, Int64(now.seconds - open))
            guard let downtime = try? Seconds(UInt64(newDown)) else { continue }
            let isAccepted =
                submit(
                    .reportUsage(
                        node: node, gpuSeconds: UInt64(newBusy), downtime: downtime),
                    providers[index].name) != nil
            if isAccepted {
                providers[index].reportedBusy += newBusy
                providers[index].reportedDown += newDown
            }
        }
    }
}

extension Wad {
    /// As a decimal number.
    var text: String {
        guard let unit = try? TokenUnit(tokenDecimals: 18, quoteDecimals: 0) else { return "" }
        return String(decoding: unit.format(TokenAmount(baseUnits: raw)), as: UTF8.self)
    }
}

extension World {
    /// An amount in whole tokens with its symbol.
    func amountText(_ amount: TokenAmount) -> String {
        let token = configuration.protocolTerms.token
        guard let unit = try? TokenUnit(tokenDecimals: token.decimals, quoteDecimals: 0) else {
            return "\(amount.baseUnits)"
        }
        return String(decoding: unit.format(amount), as: UTF8.self) + " " + token.symbol.text
    }
}
