import Foundation
import Scenarios
import StrictText
import Testing

@testable import Experiments

/// Plans over the escrow anchor, in a folder of their own.
@Suite final class SweepPlannerTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-plans-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: SamplePlan.scenario, encoding: .utf8)
        try write("base.yaml", text.replacing("horizon: 1095d", with: "horizon: 2d"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ name: String, _ text: String) throws {
        try text.write(
            to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }

    private func plan(
        _ sweep: String?, _ request: SweepPlanner.Request = .init()
    ) throws -> SweepPlan {
        let section = sweep.map { "sweep:\n" + $0 } ?? ""
        try write("plan.yaml", "moniac: 1\nextends: base.yaml\n" + section)
        let path = folder.appendingPathComponent("plan.yaml").path
        return try SweepPlanner(path: path, request: request).plan()
    }

    private func refusal(_ sweep: String) -> String {
        do {
            _ = try plan(sweep)
            return ""
        } catch { return "\(error)" }
    }

    @Test func `a scenario without a section makes one point`() throws {
        var request = SweepPlanner.Request()
        request.replicates = 200
        request.overrides = ["seed=5"]
        let plan = try plan(nil, request)
        #expect(plan.points.count == 1)
        #expect(plan.replicates == 200)
        #expect(plan.points[0].overrides == ["seed=5"])
        #expect(plan.points[0].coordinates == [])
        #expect(plan.digest.count == 64)
    }

    @Test func `a grid has every combination, the first key slowest`() throws {
        let plan = try plan(
            """
              replicates: 3
              random_numbers: antithetic
              keep_series: [price]
              until: ["jobs_arrived ±1%"]
              design:
                kind: grid
                over:
                  - {key: protocol.jobs.fee, values: [25bps, 1%]}
                  - {key: seed, values: [1, 2, 3]}
            """)
        #expect(
            plan.points.map(\.label) == [
                "fee=25bps, seed=1", "fee=25bps, seed=2", "fee=25bps, seed=3", "fee=1%, seed=1",
                "fee=1%, seed=2", "fee=1%, seed=3",
            ])
        #expect(plan.points[4].overrides == ["protocol.jobs.fee=1%", "seed=2"])
        #expect(plan.randomNumbers == .antithetic)
        #expect(plan.series == ["price"])
        #expect(plan.targets.map(\.metric) == ["jobs_arrived"])
        #expect(plan.runCount == 18)
    }

    @Test func `one at a time starts from the scenario's own values`() throws {
        let plan = try plan(
            """
              design:
                kind: one_at_a_time
                over:
                  - {key: protocol.jobs.fee, values: [50bps]}
                  - {key: "network.providers[0].price", values: [4 USD/h, 5 USD/h]}
            """)
        #expect(
            plan.points.map(\.label) == [
                "as it is", "fee=50bps", "price=4 USD/h", "price=5 USD/h",
            ])
        #expect(
            plan.points.map(\.overrides) == [
                [], ["protocol.jobs.fee=50bps"], ["network.providers[0].price=4 USD/h"],
                ["network.providers[0].price=5 USD/h"],
            ])
        #expect(plan.points[0].coordinates.map(\.value) == ["25bps", "4.50 USD/h"])
    }

    @Test func `a list takes settings and other files`() throws {
        try write("other.yaml", "moniac: 1\nname: other\nextends: base.yaml\nseed: 9\n")
        let plan = try plan(
            """
              design:
                kind: list
                points:
                  - {label: as it is}
                  - {set: [protocol.jobs.fee=50bps, "demand.workloads[0].arrivals.rate=10/d"]}
                  - {scenario: other.yaml, set: [seed=3]}
            """)
        #expect(plan.points[0].label == "as it is")
        #expect(plan.points[1].coordinates.map(\.key).count == 2)
        #expect(plan.points[1].overrides[1] == "demand.workloads[0].arrivals.rate=10/d")
        #expect(plan.points[2].scenario.hasSuffix("other.yaml"))
        #expect(plan.points[2].overrides == ["seed=3"])
    }

    @Test func `every combination of levers meets the same sample of inputs`() throws {
        for kind in ["sobol", "latin_hypercube"] {
            let plan = try plan(
                """
                  design:
                    kind: \(kind)
                    points: 8
                    over:
                      - {key: market.price.initial, distribution: uniform, from: 1 USD, to: 2 USD}
                      - {key: seed, values: [1, 2]}
                      - {key: horizon, distribution: integer, from: 2d, to: 5d}
                """)
            #expect(plan.points.count == 16)
            let values = plan.points.map { $0.coordinates.map(\.value) }
            #expect(values[0][0] == "1" && values[8][0] == "2")
            for index in 0..<8 { #expect(values[index][1...] == values[index + 8][1...]) }
            for row in values {
                // Six decimals: a millionth of the range.
                #expect(row[1].wholeMatch(of: #/1\.[0-9]{6} USD/#) != nil, "\(row[1])")
                #expect(row[2].wholeMatch(of: #/[2-5]d/#) != nil, "\(row[2])")
            }
            #expect(Set(values.map { $0[1] }).count == 8)
        }
    }

    @Test func `the digest is of the content, not of the folder`() throws {
        let text = "  design: {kind: grid, over: [{key: seed, values: [1, 2]}]}\n"
        let one = try plan(text)
        let elsewhere = try SweepPlannerTests().plan(text)
        #expect(one.digest == elsewhere.digest)
        #expect(one.points != elsewhere.points)
        let list = "  design: {kind: list, points: [{scenario: base.yaml}, {set: [seed=3]}]}\n"
        let written = try plan(list)
        #expect(written.digest == (try SweepPlannerTests().plan(list).digest))
        #expect(written.points.map(\.label) == ["base.yaml", "seed=3"])
        let others = [
            "  replicates: 9\n" + text, "  random_numbers: independent\n" + text,
            "  keep_series: [price]\n" + text, "  until: [\"jobs_arrived ±1%\"]\n" + text,
            text.replacing("[1, 2]", with: "[1, 3]"), text.replacing("[1, 2]", with: "[2, 1]"),
        ]
        var digests = [one.digest]
        for other in others { digests.append(try SweepPlannerTests().plan(other).digest) }
        #expect(Set(digests).count == digests.count)
    }

    // MARK: Refusals

    @Test(arguments: [
        ("[{key: protocol.jobs.fee, values: [25bps, 1 USD]}]", "plan.yaml:6:", "protocol.jobs.fee"),
        ("[{key: protocol.jobs.fees, values: [25bps]}]", "plan.yaml:6:", "did you mean fee?"),
        ("[{key: sweep.replicates, values: [3, 4]}]", "plan.yaml:6:", "about the sweep itself"),
    ])
    func `a wrong key or unit is refused at its place in the plan`(
        _ over: String, _ place: String, _ text: String
    ) throws {
        let message = refusal("  design:\n    kind: grid\n    over: \(over)\n")
        #expect(message.contains(place), "\(message)")
        #expect(message.contains(text), "\(message)")
    }

    @Test func `a distribution that leaves the key's range or grid is refused`() {
        func message(_ input: String) -> String {
            refusal("  design: {kind: sobol, points: 4, over: [\(input)]}\n")
        }
        // Only whole seconds are durations.
        #expect(
            message("{key: horizon, distribution: uniform, from: 2d, to: 5d}")
                .contains("plan.yaml:4:"))
        #expect(
            message("{key: protocol.jobs.fee, distribution: normal, mean: 0.1, deviation: 0.2}")
                .contains("protocol.jobs.fee: expected "))
        #expect(
            message("{key: seed, distribution: uniform, from: 5, to: 2}").contains("[out-of-range]")
        )
    }

    @Test func `more points or runs than the limits are refused`() {
        let grid =
            "  design:\n    kind: grid\n    over:\n      - {key: seed, values: [1, 2]}\n"
        #expect(refusal("  replicates: 10_000_000\n" + grid).contains("points × replicates"))
        #expect(
            refusal(
                "  design: {kind: sobol, points: 100_000, over: [{key: seed, values: [1, 2]}, "
                    + "{key: market.price.initial, distribution: uniform, from: 1 USD, to: 2 USD}]}"
            ).contains("points (limit)"))
    }
}
