import Economy
import Experiments
import Scenarios

/// Whole runs: the world, the protocol with every check of this build, and the record.
enum ReplicationWork {
    static func measure(
        _ scenario: Scenario, overrides: [String], runs: UInt32
    ) throws(WorldError) -> Measurement {
        var hash: UInt64 = 0
        var violations: UInt64 = 0
        var commands: UInt64 = 0
        var settledMemory = 0.0
        let ((), cost) = try CostMeter.measure { () throws(WorldError) in
            for index in 0..<runs {
                let run = try Replication(of: scenario, index: index, overrides: overrides).run()
                // The order of the runs counts: each hash is multiplied once for every later run.
                hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ run.record.fingerprint.value
                violations += run.record.violationCount
                commands += run.record.counts.commands
                if index <= runs / 10 { settledMemory = CostMeter.peakMemory }
            }
        }
        let days = UInt64(scenario.configuration.horizonDays)
        return Measurement(
            work: "replications/" + scenario.configuration.name, unit: "run", count: UInt64(runs),
            cost: cost,
            exact: [
                ("fingerprints", .text(Fingerprint(hash).text)), ("days", .count(days)),
                ("commands", .count(commands)), ("violations", .count(violations)),
            ],
            info: [
                ("run_ms", .real(cost.cpu * 1e3 / Double(runs))),
                ("growth_mb", .real(CostMeter.peakMemory - settledMemory)),
            ])
    }
}
