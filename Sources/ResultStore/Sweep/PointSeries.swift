import Experiments
import Foundation

/// The series of an open point's runs, gathered day by day.
struct PointSeries {
    struct Gathered {
        var name: SeriesValues.Name
        var distribution: DailyDistribution
    }

    /// Completed runs.
    private(set) var runs = 0
    /// In the order in which they first occurred.
    private(set) var series: [Gathered] = []

    init() {}

    /// Adds a run. In a series that it does not have, the run counts as zero, as the runs before
    /// do in one that it is the first to have.
    mutating func add(_ values: SeriesValues) {
        for (index, name) in values.names.enumerated() {
            let place = place(of: name, near: index, days: values.days)
            series[place].distribution.add(values.values(of: index))
        }
        runs += 1
        fillUp()
    }

    /// Adds another part of the same point.
    mutating func merge(_ other: PointSeries) {
        for (index, gathered) in other.series.enumerated() {
            let place = place(of: gathered.name, near: index, days: gathered.distribution.days)
            series[place].distribution.merge(gathered.distribution)
        }
        runs += other.runs
        fillUp()
    }

    /// Takes in a series as it was packed.
    mutating func restore(_ name: SeriesValues.Name, _ distribution: DailyDistribution) {
        series.append(Gathered(name: name, distribution: distribution))
        runs = max(runs, distribution.count)
        fillUp()
    }

    private mutating func fillUp() {
        for index in series.indices where series[index].distribution.count < runs {
            let missing = runs - series[index].distribution.count
            series[index].distribution.addZeros(runs: missing)
        }
    }

    private mutating func place(of name: SeriesValues.Name, near index: Int, days: Int) -> Int {
        if index < series.count, series[index].name == name { return index }
        if let found = series.firstIndex(where: { $0.name.name == name.name }) { return found }
        var distribution = DailyDistribution(days: days)
        distribution.addZeros(runs: runs)
        series.append(Gathered(name: name, distribution: distribution))
        return series.count - 1
    }

    /// Hands over each series as bytes, where its runs are not kept value by value: one at a time,
    /// because those of all series together are tens of megabytes.
    mutating func pack(_ take: (SeriesValues.Name, [UInt8]) throws -> Void) rethrows {
        for index in series.indices {
            try take(series[index].name, series[index].distribution.pack())
        }
    }
}
