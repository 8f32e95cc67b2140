import Experiments
import Foundation
import Testing

/// `docs/SWEEPS.md` and the shipped plans.
@Suite(.enabled(if: MoniacProcess.isBuilt, "moniac is not built beside the tests"))
struct SweepDocumentTests {
    @Test func `every command of the document runs as it stands`() throws {
        let folder = try TemporaryFolder()
        let lines = try DocumentCommands.lines(of: "docs/SWEEPS.md", program: "moniac")
        #expect(lines.count >= 5)
        for line in lines {
            let ending = try DocumentCommands.run(line, in: folder)
            #expect(ending.status == 0, "\(line): \(ending.error)")
        }
    }

    @Test func `the document's example is the shipped plan`() throws {
        let root = URL(fileURLWithPath: ScenarioLibrary.root)
        let document = try String(
            contentsOf: root.deletingLastPathComponent()
                .appendingPathComponent("docs/SWEEPS.md"), encoding: .utf8)
        let shipped = try String(
            contentsOf: root.appendingPathComponent("sweeps/maf-trigger.yaml"), encoding: .utf8)
        let section = try #require(shipped.firstRange(of: "sweep:\n"))
        #expect(document.contains(shipped[section.lowerBound...]))
    }

    @Test(arguments: [
        ("maf-trigger", 8), ("uncertain-market", 128), ("one-at-a-time", 15),
    ])
    func `every value of a shipped plan is accepted`(_ name: String, _ points: Int) throws {
        let path = "\(ScenarioLibrary.root)/sweeps/\(name).yaml"
        let plan = try SweepPlanner(path: path).plan()
        #expect(plan.points.count == points)
        #expect(Set(plan.points.map(\.label)).count == points)
    }

    @Test func `a check of a folder leaves plans out, unless they have a recorded result`() throws {
        let folder = try TemporaryFolder()
        let escrow = try String(
            contentsOfFile: ScenarioLibrary.scenarioPath("anchors/escrow"), encoding: .utf8)
        let plan =
            escrow.replacing("horizon: 1095d", with: "horizon: 2d")
            + "\nsweep:\n  replicates: 3\n"
        try folder.write(plan, to: "plan.yaml")
        try folder.write(
            plan.replacing("sweep:\n  replicates: 3\n", with: ""), to: "scenario.yaml")
        let ending = try MoniacProcess.run(["check", "."], in: folder.path)
        #expect(ending.output.contains("1 scenario: 1 held"))
        let named = try MoniacProcess.run(["check", "plan.yaml", "--update"], in: folder.path)
        #expect(named.status == 0)
        let both = try MoniacProcess.run(["check", "."], in: folder.path)
        #expect(both.output.contains("2 scenarios: 2 held"))
    }
}
