import Economy
public import Experiments
import StrictText

/// A run on one page of a terminal: what came of it, area by area, and whether it can be trusted.
public struct RunSummary {
    public let run: CompletedRun
    public let style: TerminalStyle
    /// Characters of a line that the page tries to keep to.
    public let width: Int

    var record: RunRecord { run.record }

    public init(_ run: CompletedRun, style: TerminalStyle, width: Int = 100) {
        self.run = run
        self.style = style
        self.width = width
    }

    /// The page, ending in a line feed.
    ///
    /// - Complexity: O(days · charted series + metrics²).
    public var text: String {
        let parts = [
            head, course, areas, flows, pools, workloads, adjustments, eventCounts, checks,
            assumptions,
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    // MARK: Head

    private var head: [String] {
        let facts = [
            record.scenario, "seed \(record.seed)", "replication \(record.replication)",
            "\(date(0)) … \(date(record.days - 1))", CountText.of(record.days, "day"),
        ]
        return [
            style.heading(PrintableText.escaped(record.title)),
            PrintableText.escaped(facts.joined(separator: " · ")),
        ]
    }

    /// ISO date of a day of the run, or its number past the calendar's end.
    func date(_ day: Int) -> String {
        CalendarDate(daysSinceEpoch: Int(record.startDay))?.advanced(byDays: day)?.description
            ?? "day \(day)"
    }

    // MARK: Course

    /// What a reader looks at first, where a run has it.
    private var charts: [SeriesChart] {
        [
            SeriesChart("price", in: record), SeriesChart("maf", in: record),
            SeriesChart("reserve", in: record), SeriesChart("circulating", in: record),
            SeriesChart("booked share", share: "booked_gpus", of: "installed_gpus", in: record),
            SeriesChart("busy share", share: "busy_gpus", of: "booked_gpus", in: record),
            SeriesChart("jobs_queued", in: record), SeriesChart("staking_yield", in: record),
        ].compactMap { $0 }
    }

    private var course: [String] {
        let columns: [TextTable.Column] = [
            .init("day by day"), .init("first", .trailing), .init("", isChart: true),
            .init("last", .trailing), .init("lowest", .trailing), .init("highest", .trailing),
        ]
        let charts = charts
        var figures = TextTable(columns)
        for chart in charts { figures.add(chart.cells(chartWidth: 0)) }
        // What the figures leave of the line is the pictures', two spaces before them included.
        let chartWidth = min(max(width - figures.width, 10), 60)
        var table = TextTable(columns)
        for chart in charts { table.add(chart.cells(chartWidth: chartWidth)) }
        return TextBlock("Course", table.lines(style)).text(style)
    }

    // MARK: Areas

    /// A block an area, in the order in which the areas first appear.
    private var areas: [String] {
        var names: [String] = []
        for metric in record.metrics where !names.contains(metric.area) {
            names.append(metric.area)
        }
        let blocks = names.map { area in
            var table = TextTable([.init(""), .init("", .trailing), .init("")])
            for metric in record.metrics where metric.area == area {
                let text = MetricText(metric, in: record)
                table.add([MetricText.label(metric.name), text.value, text.unit])
            }
            return TextBlock(area.prefix(1).uppercased() + area.dropFirst(), table.lines(.plain))
        }
        return TextBlock.columns(blocks, width: width, style: style)
    }

    // MARK: Tables

    private var pools: [String] {
        var table = TextTable([
            .init("region"), .init("class"), .init("nodes", .trailing), .init("GPUs", .trailing),
            .init("booked", .trailing), .init("busy", .trailing), .init("down", .trailing),
        ])
        for pool in record.pools {
            table.add([
                pool.region, pool.hardwareClass, AmountText.grouped(pool.nodes),
                AmountText.grouped(pool.gpus), RealText.percent(pool.bookedShare),
                RealText.percent(pool.busyShare), RealText.percent(pool.downShare),
            ])
        }
        return TextBlock("Utilisation by region and class", table.lines(style)).text(style)
    }

    private var workloads: [String] {
        var table = TextTable([
            .init("workload"), .init("region"), .init("arrived", .trailing),
            .init("finished", .trailing), .init("expired", .trailing),
            .init("queued", .trailing), .init("running", .trailing),
            .init("wait", .trailing), .init("p50 ≤", .trailing), .init("p95 ≤", .trailing),
            .init("service", .trailing),
        ])
        for workload in record.workloads {
            let counts = [
                workload.arrived, workload.finished, workload.expired, workload.queuedAtEnd,
                workload.runningAtEnd,
            ]
            // Amounts of work know no waits of single jobs.
            let waits: [Double?] =
                workload.resolution == .flow
                ? [nil, nil, nil]
                : [workload.meanWaitSeconds, workload.waitSecondsP50, workload.waitSecondsP95]
            let times = waits + [workload.meanServiceSeconds]
            table.add(
                [workload.name, workload.region] + counts.map { AmountText.grouped($0) }
                    + times.map { $0.map { RealText.duration(seconds: $0) } ?? "–" })
        }
        return TextBlock("Jobs and mean waits", table.lines(style)).text(style)
    }
}
