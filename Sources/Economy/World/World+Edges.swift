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
        bookings.note(report.slashes)
        if report.slashed > .zero {
            site.log.add(
                "slashed", "epoch \(report.number)", site.text(of: report.slashed), at: seconds)
        }
    }

    /// Closes the books of the day that ends now.
    mutating func endDay() {
        bookings.endDay(site)
        market.endDay(&site)
        bookings.writeSeries(&site)
        spot?.endDay(&site)
        for index in desks.indices { desks[index].endDay(&site) }
        site.book.closeDay()
        site.desk.report(into: &site.log, at: seconds)
        site.desk.closeDay()
        let wasExhausted = site.history.exhaustedDay != nil
        site.history.close(
            price: site.price, state: site.desk.state, flow: &bookings.flow, at: site.ticks)
        if !wasExhausted, let day = site.history.exhaustedDay {
            site.log.add("reserve_exhausted", "reward-reserve", "day \(day)", at: seconds)
        }
        site.desk.observer?.finished(day: day - 1, of: configuration.horizonDays)
    }

    /// Everything that people do at the beginning of a day, in the protocol's order.
    mutating func beginDay() {
        if day == configuration.warmUpDays { beginMeasuring() }
        followSchedule()
        bookings.beginDay(&site)
    }

    private mutating func beginMeasuring() {
        bookings.flow.beginMeasuring(at: site.ticks)
        spot?.beginMeasuring(at: site.ticks)
    }

    private mutating func followSchedule() {
        for change in configuration.schedule where change.day == day {
            switch change.change {
            case .govern(let key, let value): propose(key, value)
            case .arrivals(let workload, let factor):
                bookings.scaleArrivals(of: workload, by: factor, &site)
                spot?.schedule(workload, factor: factor, &site)
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
}

extension Wad {
    /// As a decimal number.
    var text: String {
        guard let unit = try? TokenUnit(tokenDecimals: 18, quoteDecimals: 0) else { return "" }
        return String(decoding: unit.format(TokenAmount(baseUnits: raw)), as: UTF8.self)
    }
}

extension Site {
    /// An amount in whole tokens with its symbol.
    func text(of amount: TokenAmount) -> String {
        let token = configuration.protocolTerms.token
        guard let unit = try? TokenUnit(tokenDecimals: token.decimals, quoteDecimals: 0) else {
            return "\(amount.baseUnits)"
        }
        return String(decoding: unit.format(amount), as: UTF8.self) + " " + token.symbol.text
    }
}
