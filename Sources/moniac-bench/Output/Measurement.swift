/// One line of results: the fields that measurements of other tools have too.
struct Measurement {
    /// A value that proves the work was done, or says under which conditions.
    enum Value {
        case count(UInt64)
        case real(Double)
        case text(String)
    }

    let work: String
    /// What is counted.
    let unit: String
    let count: UInt64
    let cost: Cost
    /// Peak memory of the process when the line was made. Unit: MiB.
    let peakMemory: Double
    /// The same in every run of the same sizes.
    var exact: [(key: String, value: Value)]
    /// To read only.
    var info: [(key: String, value: Value)]

    init(
        work: String, unit: String, count: UInt64, cost: Cost,
        exact: [(key: String, value: Value)], info: [(key: String, value: Value)] = []
    ) {
        self.work = work
        self.unit = unit
        self.count = count
        self.cost = cost
        self.exact = exact
        self.info = info
        peakMemory = CostMeter.peakMemory
    }

    /// Unit: nanoseconds of CPU time.
    var costPerUnit: Double { cost.cpu * 1e9 / Double(count) }
    var ratePerSecond: Double { Double(count) / max(cost.cpu, 1e-9) }

    /// One JSON object without line ends.
    var json: String {
        let fields: [(key: String, value: Value)] = [
            ("anchor", .text("moniac")), ("work", .text(work)), ("unit", .text(unit)),
            ("rate_per_cpu_s", .real(ratePerSecond)), ("cpu_s", .real(cost.cpu)),
            ("wall_s", .real(cost.wall)), ("max_rss_mb", .real(peakMemory)),
        ]
        let check =
            "{\"exact\":\(Measurement.object(exact)),\"info\":\(Measurement.object(info))}"
        return Measurement.object(fields).dropLast() + ",\"check\":\(check)}"
    }

    /// Keys and texts are this program's own: nothing in them needs an escape.
    private static func object(_ fields: [(key: String, value: Value)]) -> String {
        "{" + fields.map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",") + "}"
    }
}

extension Measurement.Value {
    var json: String {
        switch self {
        case .count(let value): "\(value)"
        case .real(let value): "\(value)"
        case .text(let value): "\"\(value)\""
        }
    }

    var text: String {
        switch self {
        case .count(let value): "\(value)"
        case .real(let value): Rounded.text(value)
        case .text(let value): value.count > 16 ? "\(value.prefix(12))…" : value
        }
    }
}
