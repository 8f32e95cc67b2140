import StrictText

/// The limits of a scenario and of what it names; those of a single text are in `TextLimits`.
///
/// - Source: robustness rules of the project, input limits — assumed.
enum ScenarioLimits {
    /// Files of one scenario: itself, what it extends, price series, traces.
    static let files = 64
    /// Unit: bytes of all files of one scenario, compressed ones counted as they are stored.
    static let allBytes = 64 << 20
    /// Unit: bytes that one compressed file may unpack to.
    static let unpackedBytes = TextLimits.tableBytes
    /// How many files an `extends` chain may have below the scenario itself.
    static let extends = 8
    /// Unit: bytes of a file reference.
    static let referenceBytes = 4_096
    /// Unit: bytes of one part of a file reference, as file systems have it.
    static let componentBytes = 255
    /// Unit: days; 100 years.
    static let horizonDays = 36_525
    /// GPUs of one scenario; also the most nodes, and the most stakers.
    static let members: UInt64 = 10_000_000
    /// Jobs that the arrival rates of one scenario may promise over its horizon.
    static let jobs = 1e9
    /// Entries of one list of regions, hardware classes, cohorts, workloads, changes.
    static let entries: UInt64 = 10_000
    /// Points × replicates of one sweep.
    static let sweepRuns = 10_000_000
    /// Points of one sweep: a point is held in memory, with its settings.
    static let sweepPoints = 100_000
}
