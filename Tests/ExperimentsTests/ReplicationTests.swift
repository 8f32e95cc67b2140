import Economy
import Foundation
import Rewards
import Scenarios
import Settlement
import Testing

@testable import Experiments

@Suite struct ReplicationTests {
    private func scenario(_ overrides: [String] = []) throws -> Scenario {
        let path = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("scenarios/icn/baseline.yaml").path
        return try ScenarioReader().read(
            path: path, overrides: ["horizon=2d", "warm_up=0d", "expect=[]"] + overrides)
    }

    @Test func `the same replication gives the same run, another one another`() throws {
        let scenario = try scenario()
        let first = try Replication(of: scenario, index: 7).run()
        let again = try Replication(of: scenario, index: 7).run()
        #expect(first.record.fingerprint == again.record.fingerprint)
        #expect(first.record.metrics == again.record.metrics)
        #expect(first.record.series == again.record.series)
        let other = try Replication(of: scenario, index: 8).run()
        #expect(first.record.fingerprint != other.record.fingerprint)
    }

    @Test func `an observer changes nothing`() throws {
        let scenario = try scenario()
        let counter = CommandCounter()
        let watched = try Replication(of: scenario).run(
            observer: ObserverGroup([counter, CommandCounter()]))
        let alone = try Replication(of: scenario).run()
        #expect(watched.record.fingerprint == alone.record.fingerprint)
        #expect(counter.commands == watched.record.counts.commands)
        #expect(counter.days == [0, 1])
    }

    @Test func `a run carries what it was made from`() throws {
        let overrides = ["participants.stakers=[]"]
        let scenario = try scenario(overrides)
        let run = try Replication(of: scenario, overrides: overrides).run()
        #expect(run.provenance.versions == .current)
        #expect(run.provenance.scenarioDigest == scenario.digest)
        #expect(run.provenance.scenarioDigest.count == 64)
        #expect(run.provenance.inputs.count == 2)
        #expect(run.provenance.overrides == overrides)
        #expect(run.parameters.contains { $0.keyPath == "seed" && $0.value == "20261121" })
        #expect(run.parameters.contains { $0.status == "assumed" && $0.setBy == "default" })
    }

    @Test func `expectations are held against the run`() throws {
        let scenario = try scenario([
            "expect=[{metric: supply_end, is: \"== 700_000_000 ICNT\"}, "
                + "{metric: supply_end, is: \"< 1 ICNT\"}]"
        ])
        let run = try Replication(of: scenario).run()
        #expect(run.expectations.map(\.holds) == [true, false])
        #expect(run.failedExpectations.count == 1)
        #expect(!run.isSound)
    }
}

private final class CommandCounter: RunObserver {
    private(set) var commands: UInt64 = 0
    private(set) var days: [Int] = []

    func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        commands += 1
    }

    func finished(day: Int, of days: Int) {
        self.days.append(day)
    }
}
