/// All suites of a table over random sequences, spread over the processor's cores.
struct ProofRun {
    /// The seed of every suite's first sequence; the others count up from it.
    static let firstSeed: UInt64 = 1
    /// Sequences that one core runs before it takes up the next.
    static let slice = 250

    /// What became of one suite.
    struct Row: Sendable {
        let property: Property
        var tally = Tally()
        /// Summed over the cores. Unit: seconds.
        var seconds = 0.0
        var failures: [Counterexample] = []
    }

    /// - Parameter times: How many times as many sequences as the table says.
    static func rows(of table: [Property], times: Double) async -> [Row] {
        var rows = table.map { Row(property: $0) }
        await withTaskGroup(of: (Int, Row).self) { group in
            for (number, property) in table.enumerated() {
                let count = max(1, Int(Double(property.sequences) * times))
                for start in stride(from: 0, to: count, by: slice) {
                    let seeds = start..<min(start + slice, count)
                    group.addTask { (number, run(property, seeds)) }
                }
            }
            for await (number, part) in group {
                rows[number].tally.add(part.tally)
                rows[number].seconds += part.seconds
                rows[number].failures += part.failures
            }
        }
        return rows
    }

    /// Some sequences of a suite, up to the first that fails.
    private static func run(_ property: Property, _ seeds: Range<Int>) -> Row {
        var row = Row(property: property)
        let start = ContinuousClock.now
        for offset in seeds {
            do {
                row.tally.add(try property.run(seed: firstSeed + UInt64(offset)))
            } catch {
                row.failures.append(error)
                break
            }
        }
        row.seconds = (ContinuousClock.now - start) / .seconds(1)
        return row
    }

    /// Suite, operations, refusals, evaluated invariants and time, a line each, and the total.
    static func text(of rows: [Row]) -> String {
        var total = Tally()
        var lines = [line("suite", ["operations", "refused", "checks", "core-s"], "invariants")]
        for row in rows {
            total.add(row.tally)
            lines.append(
                line(
                    row.property.name, figures(row.tally) + [tenths(row.seconds)],
                    row.property.invariants.map { "\($0)" }.joined(separator: " ")))
        }
        let seconds = rows.reduce(0) { $0 + $1.seconds }
        lines.append(line("total", figures(total) + [tenths(seconds)], ""))
        return lines.joined(separator: "\n")
    }

    private static func figures(_ tally: Tally) -> [String] {
        [tally.operations, tally.refused, tally.checkCount].map { "\($0)" }
    }

    private static func tenths(_ seconds: Double) -> String {
        "\((seconds * 10).rounded() / 10)"
    }

    private static func line(_ name: String, _ figures: [String], _ text: String) -> String {
        let padding = String(repeating: " ", count: max(1, 22 - name.count))
        let columns = figures.map { String(repeating: " ", count: max(1, 13 - $0.count)) + $0 }
        return name + padding + columns.joined() + "  " + text
    }
}
