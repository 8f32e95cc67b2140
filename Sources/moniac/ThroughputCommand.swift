import ArgumentParser
import Throughput

/// `moniac throughput [GPU…]`
struct ThroughputCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput",
        abstract: "Prints what GPUs do of each workload, and how well that is known.",
        discussion: """
            Every rate bears its method: measured, power_limited_law (FP8 peak and board limit, \
            fitted on other GPUs), roofline (data sheet, step model, calibration factor) or \
            definition (an hour is an hour); and the error to expect of it. \
            With --validate, the measured rates of a JSON file are predicted instead, each GPU \
            from the others.
            """)

    @Argument(help: ArgumentHelp("GPU models. (default: the whole catalogue)", valueName: "gpu"))
    var gpus: [String] = []

    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp(
            "Measured rates: measured_matrix.rates.<gpu>.<benchmark>.", valueName: "file"))
    var measurements: String?

    @Option(help: ArgumentHelp("Rent of a GPU, for the cost of a unit.", valueName: "USD/h"))
    var price: Double?

    @Option(help: ArgumentHelp("Electricity on top of the rent.", valueName: "USD/kWh"))
    var electricity: Double?

    @Option(help: ArgumentHelp("GPUs of a group, instead of the best one.", valueName: "count"))
    var group: Int?

    @Option(help: ArgumentHelp("Nodes that the group is spread over.", valueName: "count"))
    var nodes: Int = 1

    @Option(help: ArgumentHelp("Jobs that share a GPU.", valueName: "count"))
    var tenants: Int = 1

    @Flag(help: "Under the latency limit of an interactive service.")
    var latencyBound = false

    func validate() throws {
        let range = 1...1_024
        if let group, !range.contains(group) {
            throw ValidationError("expected --group in the range 1 … 1024, found \(group)")
        }
        if !(1...(group ?? 1)).contains(nodes) {
            throw ValidationError(
                "expected --nodes from 1 to the GPUs of --group, found \(nodes)"
                    + (group == nil ? " without --group" : ""))
        }
        if !range.contains(tenants) {
            throw ValidationError("expected --tenants in the range 1 … 1024, found \(tenants)")
        }
        for (option, amount) in [("--price", price ?? 0), ("--electricity", electricity ?? 0)]
        where !(amount >= 0 && amount <= 1e9) {
            throw ValidationError("expected \(option) in the range 0 … 1e9, found \(amount)")
        }
        if electricity != nil && price == nil {
            throw ValidationError(
                "expected --electricity beside --price, found it alone; --price 0 shows what "
                    + "electricity costs by itself")
        }
        if measurements != nil { try validateAlone() }
        _ = try ThroughputText.models(gpus)
    }

    /// What is measured says under which conditions.
    private func validateAlone() throws {
        if !gpus.isEmpty {
            throw ValidationError("expected --validate or GPU models, found both")
        }
        let others = [
            ("--price", price != nil), ("--group", group != nil), ("--tenants", tenants != 1),
            ("--latency-bound", latencyBound),
        ]
        for (option, isGiven) in others where isGiven {
            throw ValidationError("expected --validate alone, found \(option) beside it")
        }
    }

    func run() throws {
        if let measurements {
            let rates = try MeasurementFile.rates(path: measurements)
            try StandardStream.output.write(ValidationText.text(rates))
        } else {
            let placement = group.map { Placement(gpus: $0, nodes: nodes) }
            let conditions = Conditions(
                placement: placement, tenants: tenants, isLatencyBound: latencyBound)
            let matrix = RateMatrix(
                gpus: try ThroughputText.models(gpus), conditions: conditions)
            let text = ThroughputText(
                matrix: matrix, priceUSDPerGPUHour: price, electricityUSDPerKWh: electricity ?? 0)
            try StandardStream.output.write(text.text)
        }
    }
}
