import Ledger
import Rewards
import Settlement
import StrictText

/// How a command's outcome stands in a line of JSON: `ok` with what its sender is told, or the
/// refusal's name.
enum ReceiptForm {
    static func write(
        _ logged: LoggedCommand, _ receipt: Receipt?, _ refusal: Refusal?,
        _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.count(CommandForm.envelope[0], logged.sequence)
        writer.count(CommandForm.envelope[1], logged.time.seconds)
        writer.key("command")
        writer.string(logged.command.name)
        writer.key(CommandForm.envelope[2])
        writer.string(OutcomeForm.name(of: refusal))
        if let receipt, receipt.outcome != .done {
            writer.key("receipt")
            writer.beginObject()
            write(receipt.outcome, &writer)
            writer.endObject()
        }
        writer.endObject()
    }

    /// What the sender of an accepted command is told, into an object that is open.
    static func write(_ outcome: Receipt.Outcome, _ writer: inout JSONWriter) {
        switch outcome {
        case .done: break
        case .opened(let account): writer.count("account", UInt64(account.index))
        case .registered(let node): writer.count("node", UInt64(node.index))
        case .delegated(let position): writer.count("position", UInt64(position.index))
        case .booked(let booking): write(booking, &writer)
        case .paid(let amount): writer.amounts(("paid", amount))
        case .proposed(let number, let effectiveAt):
            writer.count("number", number)
            writer.count("effective_at", effectiveAt.seconds)
        case .swapped(let amount): writer.amounts(("bought", amount))
        case .created(let job): writer.count("job", job.index)
        case .metered(let payment, let refund):
            writer.count("units", payment.units)
            writer.amounts(
                ("gross", payment.gross), ("fee", payment.fee), ("provider", payment.provider),
                ("refund", refund))
        case .staked(let stake): writer.count("stake", UInt64(stake.index))
        case .releases(let time): writer.count("releases_at", time.seconds)
        case .joined(let miner): writer.count("miner", UInt64(miner.index))
        case .reported(let number): writer.count("report", UInt64(number))
        case .sent(let message, let fee, let burned, let net):
            writer.count("message", message)
            writer.amounts(("fee", fee), ("burned", burned), ("net", net))
        case .settled(let report): write(report, &writer)
        }
    }

    private static func write(_ booking: BookingReceipt, _ writer: inout JSONWriter) {
        writer.amounts(("requirement", booking.requirement))
        writer.count("ends_at", booking.endsAt.seconds)
        writer.key("lines")
        writer.beginArray()
        for line in booking.lines {
            writer.beginObject()
            writer.count("node", UInt64(line.node.index))
            writer.count("capacity", line.capacity)
            writer.amounts(("price", line.price), ("provider_part", line.providerPart))
            writer.endObject()
        }
        writer.endArray()
    }

    private static func write(_ report: EpochReport, _ writer: inout JSONWriter) {
        writer.count("epoch", report.number)
        writer.count("start", report.start.seconds)
        writer.count("end", report.end.seconds)
        writer.amounts(
            ("utilisation", report.utilisation), ("capacity", report.capacity),
            ("subsidy", report.subsidy), ("deferred", report.deferred),
            ("recovered", report.recovered), ("to_claimable", report.toClaimable),
            ("to_delegators", report.toDelegators),
            ("to_node_collateral", report.toNodeCollateral),
            ("to_network_collateral", report.toNetworkCollateral), ("slashed", report.slashed),
            ("vested", report.vested), ("scheduled", report.scheduled))
        writer.key("market_adjustment")
        writer.amount(report.marketAdjustment.raw)
        if let revenue = report.revenue { write(revenue, &writer) }
        if let mining = report.mining { write(mining, &writer) }
    }

    private static func write(_ revenue: RevenueReport, _ writer: inout JSONWriter) {
        writer.key("revenue")
        writer.beginObject()
        writer.amounts(
            ("converted", revenue.converted), ("revenue", revenue.revenue),
            ("burned", revenue.burned), ("to_buy_back", revenue.toBuyBack),
            ("to_stakers", revenue.toStakers), ("to_treasury", revenue.toTreasury),
            ("allocated", revenue.allocated), ("spent", revenue.spent),
            ("unspent", revenue.unspent), ("bought", revenue.bought),
            ("bought_burned", revenue.boughtBurned))
        if let refusal = revenue.refusal {
            writer.key("refusal")
            writer.string(refusal.rawValue)
        }
        writer.endObject()
    }

    private static func write(_ mining: MiningReport, _ writer: inout JSONWriter) {
        writer.key("mining")
        writer.beginObject()
        writer.amounts(
            ("cap", mining.cap), ("to_contribution", mining.toContribution),
            ("to_validation", mining.toValidation), ("remaining", mining.remaining))
        writer.count("anomalies", UInt64(mining.anomalies))
        writer.count("assigned", mining.assigned)
        writer.count("unassigned", mining.unassigned)
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func amounts(_ members: (String, TokenAmount)...) {
        for (key, value) in members {
            self.key(key)
            amount(value.baseUnits)
        }
    }
}
