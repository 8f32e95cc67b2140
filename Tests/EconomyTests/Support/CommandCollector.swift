import Economy
import Rewards
import Settlement

/// Keeps every command of a run with what became of it.
final class CommandCollector: RunObserver {
    struct Entry {
        let command: Command
        let time: Timestamp
        let refusal: Refusal?
    }

    private(set) var entries: [Entry] = []
    private(set) var days: [Int] = []

    func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        entries.append(Entry(command: command, time: time, refusal: refusal))
    }

    func finished(day: Int, of days: Int) {
        self.days.append(day)
    }
}

extension RunRecord {
    /// A metric's value, if the run has it.
    func value(_ name: String) -> MetricValue? {
        metrics.first { $0.name == name }?.value
    }

    func values(_ name: String) -> Series.Values? {
        series.first { $0.name == name }?.values
    }
}

/// Runs a configuration.
func run(
    _ configuration: Configuration, replication: UInt32 = 0, observer: (any RunObserver)? = nil
) throws -> RunRecord {
    try World(configuration: configuration, replication: replication).run(observer: observer)
}
