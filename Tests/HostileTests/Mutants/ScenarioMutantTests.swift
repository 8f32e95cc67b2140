import Economy
import Foundation
import Scenarios
import Testing

/// Damaged scenarios, read with everything they extend; those that are accepted make a world, and
/// some of these live a day.
struct ScenarioMutantTests {
    /// A copy of the shipped scenarios: a mutant stands in the folder of its origin.
    private final class Library {
        let folder: WorkFolder
        let names: [String]

        init() throws {
            folder = try WorkFolder()
            names = SoundFiles.files("scenarios", ending: ".yaml")
            try FileManager.default.copyItem(
                atPath: "\(SoundFiles.root)/scenarios", toPath: folder.file("scenarios"))
        }

        func sound() throws -> [[UInt8]] {
            try names.map { try SoundFiles.bytes("scenarios/\($0)") }
        }

        /// Writes a mutant beside its origin.
        func place(_ bytes: [UInt8], origin: Int) throws -> String {
            let parts = names[origin].split(separator: "/").dropLast()
            let path = folder.file(
                (["scenarios"] + parts.map(String.init) + ["mutant.yaml"])
                    .joined(separator: "/"))
            guard let file = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
            return path
        }
    }

    /// Two parts, so that two processors have work; both leave their marks in one memory.
    @Test(arguments: 0..<BlackBox.parts)
    func `a damaged scenario is refused with a place, or makes a world`(part: Int) throws {
        let library = try Library()
        var trial = MutantTrial(
            .scenario, try library.sound(), part: part, of: BlackBox.parts)
        var worlds = Worlds()
        trial.run(55_000) { origin, bytes, number in
            let path = try library.place(bytes, origin: origin)
            do throws(ScenarioErrors) {
                let scenario = try ScenarioReader().read(path: path)
                worlds.make(scenario.configuration, number)
            } catch {
                try check(error)
                return .refused
            }
            if number % 16 == 0 { worlds.live(path, number) }
            return .accepted
        }
        worlds.tell()
    }

    @Test func `a damaged setting is refused at its column, or is laid over`() throws {
        let library = try Library()
        let texts = SettingTexts.all.map { Array($0.utf8) }
        var trial = MutantTrial(.setting, texts)
        let path = library.folder.file("scenarios/icpx/baseline.yaml")
        trial.run(10_000) { _, bytes, number in
            guard let text = String(validating: bytes, as: UTF8.self) else { return .refused }
            do throws(ScenarioErrors) {
                _ = try ScenarioReader().read(path: path, overrides: [text])
                return .accepted
            } catch {
                try check(error)
                return .refused
            }
        }
    }

    private func check(_ error: ScenarioErrors) throws {
        if error.messages.isEmpty { throw RefusalForm.Broken(message: "no message") }
        for message in error.messages { try RefusalForm.check(message) }
    }
}

/// Settings as somebody writes them on a command line.
enum SettingTexts {
    static let all = [
        "horizon=30d", "seed=18446744073709551615", "network.providers[0].count=10",
        "market.price={model: constant, initial: 0.35 USD}", "demand.resolution=flow",
        "protocol.jobs.fee=150bps", "protocol.revenue={to_stakers: 40%, to_buy_back: 40%}",
        "participants.pool_stakers=[]", "schedule=[{at: 10d, set: protocol.jobs.fee, to: 1%}]",
        "network.regions=[eu, us]", "expect=[{metric: violations, is: \"== 0\"}]",
        "demand.workloads[0].arrivals.rate=1200/d", "start=2026-02-28", "warm_up=0d",
    ]
}

/// The worlds of accepted mutants.
private struct Worlds {
    private var made = 0
    private var lived = 0
    private var tooLarge = 0

    /// Nodes, stakers and accounts up to which a world is made here.
    private static let mostMembers = 20_000

    mutating func make(_ configuration: Configuration, _ number: UInt64) {
        guard Worlds.isSmall(configuration) else {
            tooLarge += 1
            return
        }
        made += 1
        #expect(throws: Never.self, "mutant 0:\(number)") {
            _ = try World(configuration: configuration)
        }
    }

    /// A day of the same scenario; some mutants cannot be cut to a day and are refused.
    mutating func live(_ path: String, _ number: UInt64) {
        do {
            let scenario = try ScenarioReader().read(path: path, overrides: SoundFiles.oneDay)
            guard Worlds.isSmall(scenario.configuration) else { return }
            let record = try World(configuration: scenario.configuration).run()
            lived += 1
            #expect(record.violationCount == 0, "mutant 0:\(number) breaks a rule")
        } catch is ScenarioErrors {
            return
        } catch {
            Issue.record("mutant 0:\(number) makes no world: \(error)")
        }
    }

    func tell() {
        print("worlds of mutants: \(made) made, \(lived) lived a day, \(tooLarge) too large")
    }

    private static func isSmall(_ configuration: Configuration) -> Bool {
        let people = configuration.participants
        let counts =
            configuration.network.providers.map { $0.count * $0.gpusPerNode }
            + people.stakers.map(\.count) + people.poolStakers.map(\.count)
        return counts.reduce(0, +) <= mostMembers
    }
}
