import Economy
import Rewards
import StrictText

/// Workloads: arrivals, sizes, who pays.
struct DemandBuilder {
    let root: Resolved
    let roster: Roster

    private var workloads: [Resolved] { root["demand"]["workloads"].items }

    func build(
        _ tables: inout DataTables, _ meaning: inout Meaning, _ remarks: inout [String]
    ) -> DemandConfiguration {
        meaning.requireUnique(workloads.map { $0["name"] }, what: "workload")
        var built: [Workload] = []
        for entry in workloads {
            if let workload = workload(entry, &tables, &meaning, &remarks) {
                built.append(workload)
            }
        }
        let resolution: DemandResolution = Choice.of(root["demand"]["resolution"])
        checkJobs(built.filter { resolution == .jobs || $0.escrow != nil }, &meaning)
        return DemandConfiguration(workloads: built, resolution: resolution)
    }

    /// A slip in a rate must not fill the machine.
    private func checkJobs(_ built: [Workload], _ meaning: inout Meaning) {
        var jobs = 0.0
        for workload in built {
            guard case .poisson(let perDay, _, let growth, _) = workload.arrivals else { continue }
            var daysLeft = root["horizon"].days
            var rate = perDay
            while daysLeft > 0, jobs <= ScenarioLimits.jobs {
                let days = min(daysLeft, 30)
                jobs += rate * Double(days)
                rate *= (1 + growth) * (workload.users?.growthPerMonth ?? 1)
                daysLeft -= days
            }
        }
        if jobs <= ScenarioLimits.jobs { return }
        meaning.refuse(
            root["demand"]["workloads"].place, .outOfRange,
            expected: "rates of at most \(Int(ScenarioLimits.jobs)) jobs over the horizon (limit)",
            found: "more")
    }

    private func workload(
        _ entry: Resolved, _ tables: inout DataTables, _ meaning: inout Meaning,
        _ remarks: inout [String]
    ) -> Workload? {
        meaning.checkName(entry["name"])
        let region = roster.region(entry["region"], &meaning)
        meaning.requireUnique(entry["hardware"].items, what: "class of a workload")
        let classes = entry["hardware"].items.compactMap { roster.hardware($0, &meaning) }
        let purchase = PurchaseBuilder(root: root, roster: roster, workload: entry)
        let access = purchase.access(&meaning)
        let speeds = SpeedsBuilder(network: root["network"], workload: entry).build(classes)
        var trace = TraceBuilder(root: root, workload: entry)
        let arrivals: Arrivals?
        let size: JobSize?
        do throws(TextError) {
            arrivals = try self.arrivals(entry["arrivals"], &trace, &tables, &meaning)
            size = try self.size(entry, &trace, &tables, &meaning)
        } catch {
            meaning.refuse(error)
            return nil
        }
        remarks.append(contentsOf: trace.remarks)
        guard let region, let arrivals, let size, let access else { return nil }
        return Workload(
            name: entry["name"].text, region: region, classes: classes, speeds: speeds,
            arrivals: arrivals, size: size,
            patienceSeconds: entry["patience"].isNone
                ? nil : Double(entry["patience"].seconds.count),
            access: access, users: purchase.users(&meaning))
    }

    // MARK: Arrivals

    private func arrivals(
        _ entry: Resolved, _ trace: inout TraceBuilder, _ tables: inout DataTables,
        _ meaning: inout Meaning
    ) throws(TextError) -> Arrivals? {
        if entry["process"].text == "trace" { return try trace.arrivals(&tables) }
        let shape = entry["dispersion_shape"]
        guard let profile = WeekProfile(entry["profile"], &meaning) else { return nil }
        return .poisson(
            perDay: entry["rate"].rate.perDay, hourOfWeek: profile.weights,
            growthPerMonth: entry["growth"].rate.number.double,
            dispersionShape: shape.isNone ? nil : shape.real)
    }

    // MARK: Sizes

    private func size(
        _ entry: Resolved, _ trace: inout TraceBuilder, _ tables: inout DataTables,
        _ meaning: inout Meaning
    ) throws(TextError) -> JobSize? {
        let size = entry["size"]
        switch size["distribution"].text {
        case "constant":
            return .constant(seconds: Double(size["work"].seconds.count))
        case "exponential":
            return .exponential(meanSeconds: Double(size["mean"].seconds.count))
        case "lognormal":
            return .lognormal(
                medianSeconds: Double(size["median"].seconds.count), sigma: size["sigma"].real)
        case "quantiles":
            meaning.requireNotFalling(size["values"].items)
            return .quantiles(size["values"].items.map { Double($0.seconds.count) })
        case "resample":
            return try trace.resample(&tables)
        default:
            return try trace.replay(&tables)
        }
    }
}

extension UserPopulation {
    /// The expected number after 30 days over that before.
    fileprivate var growthPerMonth: Double {
        let perDay = 1 + growthPerDay - churnPerDay
        return (0..<30).reduce(1) { product, _ in product * perDay }
    }
}

extension TimedRate {
    /// Events a day, for models.
    var perDay: Double {
        seconds == Seconds.day.count
            ? number.double
            : number.double * Double(Seconds.day.count) / Double(seconds)
    }
}

extension Meaning {
    fileprivate mutating func requireNotFalling(_ values: [Resolved]) {
        for (value, before) in zip(values.dropFirst(), values)
        where value.seconds < before.seconds {
            refuse(
                value.place, .wrongOrder, expected: "quantiles that do not fall",
                found: "\"\(value.written)\" after \"\(before.written)\"")
        }
    }
}

/// Relative rates over the hours of a week.
struct WeekProfile {
    /// Shape: 168 weights of mean 1, from Monday 00:00 UTC on; empty for a flat week.
    let weights: [Double]

    /// - Returns: Nil when the lists contradict each other or hold only zeros.
    init?(_ entry: Resolved, _ meaning: inout Meaning) {
        let week = WeekProfile.list(entry, "hour_of_week")
        let day = WeekProfile.list(entry, "hour_of_day")
        let weekday = WeekProfile.list(entry, "day_of_week")
        if !week.isEmpty, !(day.isEmpty && weekday.isEmpty) {
            meaning.refuse(
                entry["hour_of_week"].place, .conflict,
                expected: "hour_of_week alone, or hour_of_day and day_of_week",
                found: "both")
            return nil
        }
        if week.isEmpty, day.isEmpty, weekday.isEmpty {
            weights = []
            return
        }
        let raw = (0..<168).map { hour in
            if !week.isEmpty { return week[hour] }
            let ofDay = day.isEmpty ? 1 : day[hour % 24]
            let ofWeek = weekday.isEmpty ? 1 : weekday[hour / 24]
            return ofDay * ofWeek
        }
        let sum = raw.reduce(0, +)
        if sum <= 0 {
            meaning.refuse(
                entry.place, .outOfRange, expected: "relative rates of which one is positive",
                found: "only zeros")
            return nil
        }
        weights = raw.map { $0 * 168 / sum }
    }

    private static func list(_ entry: Resolved, _ key: String) -> [Double] {
        entry[optional: key]?.items.map(\.real) ?? []
    }
}
