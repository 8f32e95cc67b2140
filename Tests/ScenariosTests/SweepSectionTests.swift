import StrictText
import Testing

@testable import Scenarios

/// The section `sweep`.
struct SweepSectionTests {
    private let folder: ScenarioFolder

    init() throws {
        folder = try ScenarioFolder()
        try folder.write("test.yaml", SampleScenario.text)
    }

    private func write(_ section: String) throws {
        try folder.write(
            "plan.yaml", "moniac: 1\nname: plan\nextends: test.yaml\nsweep:\n" + section)
    }

    private func section(_ text: String) throws -> SweepSection {
        try write(text)
        return try #require(try folder.read("plan.yaml").sweep)
    }

    private func refusals(_ text: String) throws -> [String] {
        try write(text)
        return folder.messages("plan.yaml")
    }

    @Test func `a scenario without the section has none`() throws {
        #expect(try folder.read("test.yaml").sweep == nil)
    }

    @Test func `what is left out has its default`() throws {
        let section = try section("  replicates: 7\n")
        #expect(section.replicates == 7)
        #expect(section.randomNumbers == "common")
        #expect(section.series == [] && section.targets == [])
        #expect(section.design == nil)
    }

    @Test func `a design is read with the place of every value`() throws {
        let section = try section(
            """
              design:
                kind: grid
                over:
                  - {key: seed, values: [1, 2]}
            """)
        guard case .grid(let levers) = section.design else {
            Issue.record("expected a grid, found \(String(describing: section.design))")
            return
        }
        #expect(levers.map(\.key.text) == ["seed"])
        #expect(levers[0].values.map(\.text) == ["1", "2"])
        #expect(levers[0].values[1].place.position?.line == 8)
        #expect(levers[0].values[1].place.file.hasSuffix("plan.yaml"))
    }

    @Test func `levers and inputs are told apart, and every number has the first one's unit`()
        throws
    {
        let section = try section(
            """
              design:
                kind: sobol
                points: 8
                over:
                  - {key: seed, values: [1, 2]}
                  - {key: market.price.initial, distribution: log_uniform, from: 0.1 USD, to: 1 USD}
                  - {key: horizon, distribution: integer, from: 10d, to: 20d}
            """)
        guard case .sampled(let sample) = section.design else {
            Issue.record("expected a sample")
            return
        }
        #expect(sample.kind == .sobol(isScrambled: true))
        #expect(sample.points == 8 && sample.seed == 1)
        #expect(sample.levers.count == 1)
        #expect(sample.inputs.map(\.suffix) == [" USD", "d"])
        #expect(
            sample.inputs[1].spread
                == .integer(from: StrictDecimal(digits: 10), to: StrictDecimal(digits: 20)))
    }

    @Test(arguments: [
        ("{key: seed}", "either values or a distribution, found neither"),
        ("{key: seed, values: [1], distribution: uniform, from: 1, to: 2}", "found both"),
        ("{key: seed, distribution: uniform, from: 1}", "the key \"to\" beside uniform"),
        ("{key: seed, distribution: uniform, from: 1, to: 2, mode: 1}", "another parameter"),
        ("{key: seed, distribution: uniform, from: 1 USD, to: 2}", "the unit USD"),
        ("{key: seed, distribution: uniform, from: one, to: 2}", "[malformed-number]"),
        ("{key: seed, distribution: beta, from: 1, to: 2}", "one of uniform, log_uniform"),
        ("{key: seed, values: [1]}", "levers alone: their design is the grid"),
    ])
    func `an entry of a sample that says too little or too much is refused`(
        _ entry: String, _ expected: String
    ) throws {
        let messages = try refusals("  design: {kind: sobol, points: 4, over: [\(entry)]}\n")
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
        #expect(messages.allSatisfy { $0.contains("plan.yaml:5:") })
    }

    @Test(arguments: [
        ("  replicates: 0\n", "sweep.replicates"),
        ("  random_numbers: shared\n", "sweep.random_numbers"),
        ("  replicate: 3\n", "did you mean replicates?"),
        ("  design: {kind: grid, over: []}\n", "sweep.design.over"),
        ("  design: {kind: list, points: [{scenario: /etc/x.yaml}]}\n", "absolute path"),
        (
            "  design: {kind: grid, over: [{key: seed, values: [1]}, {key: seed, values: [2]}]}\n",
            "duplicate name"
        ),
    ])
    func `what the language does not know is refused at its place`(
        _ text: String, _ expected: String
    ) throws {
        let messages = try refusals(text)
        #expect(messages.contains { $0.contains(expected) }, "\(messages)")
    }

    @Test func `the section is no part of the digest, and explained where it is written`() throws {
        try write("  replicates: 3\n")
        let plan = try folder.read("plan.yaml", overrides: ["name=sample"])
        try write("  replicates: 4\n")
        let other = try folder.read("plan.yaml", overrides: ["name=sample"])
        #expect(plan.digest == other.digest)
        let alone = try folder.read("test.yaml", overrides: ["name=sample"])
        #expect(plan.digest == alone.digest)
        #expect(plan.explanation.entries.contains { $0.path == "sweep.replicates" && $0.isOfSweep })
        #expect(alone.explanation.entries.filter(\.isOfSweep).isEmpty)
        #expect(JSONSchema.text().contains("\"latin_hypercube\""))
    }
}
