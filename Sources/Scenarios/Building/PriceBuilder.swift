import Economy
import Rewards
import StochasticProcesses
import StrictText

/// The price model of one asset; closes of a file are cut to the run and scaled exactly, or
/// resampled.
struct PriceBuilder {
    let root: Resolved
    /// A mapping `price`.
    let model: Resolved
    /// As remarks name it: "Token price".
    let what: String

    private var horizon: Int { root["horizon"].days }

    /// - Throws: Where a file, its dates or a law's parameters do not serve.
    func build(
        _ tables: inout DataTables, _ remarks: inout [String]
    ) throws(TextError) -> PriceModel {
        switch model["model"].text {
        case "constant":
            return .constant(model["initial"].price)
        case "gbm":
            return .geometricBrownianMotion(
                initial: model["initial"].price,
                logDriftPerDay: model["log_drift_per_day"].real,
                volatilityPerDay: model["volatility_per_day"].real)
        case "history":
            return try history(try tables.priceTable(model["file"]), &remarks)
        case "bootstrap":
            return try resampled(try tables.priceTable(model["file"]), &remarks)
        default:
            return .returns(
                initial: model["initial"].price, try ReturnModelBuilder(model: model).build())
        }
    }

    // MARK: Resampled closes

    private func resampled(
        _ table: PriceTable, _ remarks: inout [String]
    ) throws(TextError) -> PriceModel {
        let closes = try ResampledCloses(model, table)
        remarks.append(
            "\(what): daily log returns of \(model["file"].reference.text), closes of "
                + "\(closes.first) to \(closes.last), drawn in blocks of "
                + "\(model["mean_block"].days) days on average"
                + (closes.drift.map { ", shifted to a mean of \($0.written) a day" } ?? "") + ".")
        return .resampled(
            initial: model["initial"].price, try ResampledCloses.bootstrap([closes]),
            source: model["file"].reference.text)
    }

    // MARK: Recorded closes

    private func history(
        _ table: PriceTable, _ remarks: inout [String]
    ) throws(TextError) -> PriceModel {
        let first = model[optional: "from"]?.date ?? root["start"].date
        let place = model[optional: "from"]?.place ?? model["file"].place
        guard let dayBefore = first.advanced(byDays: -1), let opening = table.close(on: dayBefore),
            table.close(on: first) != nil
        else {
            throw place.error(
                .seriesTooShort,
                expected:
                    "a date in the range after \(table.firstDate) … \(table.lastDate), so that "
                    + "the close of the day before opens the run",
                found: "\(first)")
        }
        let start = first.daysSinceEpoch - table.firstDate.daysSinceEpoch
        let left = table.closes.count - start
        if left < horizon {
            throw root["horizon"].place.error(
                .seriesTooShort,
                expected: "a horizon of at most \(left)d: the closes of "
                    + "\(model["file"].written) end on \(table.lastDate)",
                found: "\"\(root["horizon"].written)\"")
        }
        let closes = Array(table.closes[start..<start + horizon])
        let scaled = try scaled([opening] + closes)
        remarks.append(remark(first: first))
        return .history(
            opening: scaled[0], closes: Array(scaled.dropFirst()),
            source: model["file"].reference.text)
    }

    /// close · target / opening close, rounded down; untouched without `scale_to`.
    private func scaled(_ closes: [UInt128]) throws(TextError) -> [Price] {
        let target = model[optional: "scale_to"]
        var prices: [Price] = []
        prices.reserveCapacity(closes.count)
        for close in closes {
            do throws(Refusal) {
                let wad =
                    try target.map { target throws(Refusal) in
                        try mulDivFloor(close, target.price.wad, closes[0])
                    } ?? close
                if wad == 0 { throw Refusal.outOfRange }
                prices.append(try Price(wad: wad))
            } catch {
                throw (target ?? model["file"]).place.error(
                    .outOfRange, expected: "a scale that keeps every close in the range of a price",
                    found: "a close that becomes zero or too large")
            }
        }
        return prices
    }

    private func remark(first: CalendarDate) -> String {
        let last = first.advanced(byDays: horizon - 1) ?? first
        let scale = model[optional: "scale_to"].map {
            ", every close multiplied by one factor so that the opening close is \($0.written)"
        }
        return "\(what): daily closes of \(model["file"].reference.text), "
            + "\(first) to \(last)\(scale ?? "")."
    }
}
