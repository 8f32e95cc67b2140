import Testing

@testable import Experiments

@Suite struct ReplayCommandTests {
    @Test func `a command is quoted for a shell, and a mirrored run says so`() {
        let point = SweepPoint(
            label: "", scenario: "a b.yaml", overrides: ["x=1", "name=it's", "y[0]=2 USD"],
            coordinates: [])
        #expect(
            ReplayCommand.text(point, replication: 3 | RandomNumbers.mirror)
                == "moniac run 'a b.yaml' --set x=1 --set 'name=it'\\''s' --set 'y[0]=2 USD' "
                + "--replication 3 --antithetic")
    }

    @Test func `a checked scenario is shown with its data and its mirror`() {
        #expect(
            ReplayCommand.text(
                scenario: "a b.yaml", seed: 7, replication: 3 | RandomNumbers.mirror,
                dataRoot: "my data")
                == "moniac run 'a b.yaml' --seed 7 --replication 3 --antithetic --data 'my data'")
        #expect(
            ReplayCommand.text(scenario: "a.yaml", seed: 7, replication: 0, dataRoot: nil)
                == "moniac run a.yaml --seed 7 --replication 0")
    }

    @Test func `a sweep's failure is shown with the data of this computer`() {
        let stored = "moniac run a.yaml --replication 3"
        let summary = SweepSummary(points: [
            SweepSummary.Point(
                replicates: 4, failed: 1, withViolations: 0, withFailedExpectations: 0,
                isClosed: true,
                firstFailure: SweepSummary.Failure(reason: "no data", replay: stored), metrics: [])
        ])
        #expect(summary.replaying(from: nil) == summary)
        #expect(
            summary.replaying(from: "my data").points[0].firstFailure?.replay
                == "moniac run a.yaml --replication 3 --data 'my data'")
    }

    @Test func `a value that YAML would read otherwise is quoted`() {
        #expect(SettingText.text("a", "0.35 USD") == "a=0.35 USD")
        #expect(SettingText.text("a", "-0.5") == "a=-0.5")
        #expect(SettingText.text("a", "[1, 2]") == "a=[1, 2]")
        #expect(SettingText.text("a", ">= 5") == "a='>= 5'")
        #expect(SettingText.text("a", "it's: so") == "a='it''s: so'")
        #expect(SettingText.text("a", "") == "a=''")
    }

    @Test func `keys are known by their ends where these differ`() {
        #expect(SettingName.short(of: ["a.k", "b.cap"]) == ["k", "cap"])
        #expect(SettingName.short(of: ["a.k", "b.k", "c"]) == ["a.k", "b.k", "c"])
    }
}
