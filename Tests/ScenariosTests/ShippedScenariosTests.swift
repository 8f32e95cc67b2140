import Economy
import Foundation
import Rewards
import Settlement
import StrictText
import Testing

@testable import Scenarios

/// The scenario files of the repository.
struct ShippedScenariosTests {
    private static var folder: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("scenarios").path
    }

    private static var shared: String? { ProcessInfo.processInfo.environment["MONIAC_SHARED"] }

    private func read(_ name: String, data: String? = nil) throws -> Scenario {
        try ScenarioReader(dataRoot: data).read(path: Self.folder + "/" + name)
    }

    private func icnt(_ whole: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: whole * Wad.scale)
    }

    @Test func `the ICN composition allocates its whole supply`() throws {
        let terms = try read("icn/baseline.yaml").configuration.protocolTerms
        #expect(terms.token.supply == icnt(700_000_000))
        let allocated = try terms.allocations.map(\.schedule.total).total()
        #expect(try allocated.adding(terms.hardware.rewardReserve) == terms.token.supply)
        // Five categories are the library's own preset; the node sale is a table here.
        let preset = TokenAllocation.icn.compactMap { $0.schedule(start: terms.genesis) }
        #expect(terms.allocations.map(\.schedule).filter { preset.contains($0) } == preset)
    }

    @Test func `the node sale unlocks as its formula says, in whole tokens`() throws {
        let terms = try read("icn/baseline.yaml").configuration.protocolTerms
        let schedule = try #require(terms.allocations.last).schedule
        guard case .table(let locked, let month) = schedule.kind else {
            Issue.record("no table")
            return
        }
        #expect(month == .month)
        #expect(schedule.total == icnt(140_000_000))
        for number in 0..<UInt128(48) {
            let paidWeights = 49 * number - number * (number + 1) / 2
            let whole = 119_000_000 * (1_176 - paidWeights) / 1_176
            #expect(locked[Int(number)] == icnt(whole), "month \(number)")
        }
    }

    @Test func `what a year unlocks and schedules is what the documentation derives`() throws {
        let configuration = try read("icn/baseline.yaml").configuration
        let terms = configuration.protocolTerms
        let end = try terms.genesis.advanced(by: Seconds(365 * 86_400))
        let unlocked = try terms.allocations.map { try $0.schedule.position(at: end).unlocked }
            .total().adding(terms.hardware.rewardReserve)
        #expect(unlocked.baseUnits == 251_974_041_148_148_148_148_148_146)
        let scheduled = try terms.hardware.capacityRewards.map { try $0.scheduled(by: end) }.total()
        #expect(scheduled.baseUnits == 10_645_833_333_333_333_333_333_328)
    }

    @Test func `the baseline needs nothing but its files`() throws {
        let scenario = try read("icn/baseline.yaml")
        #expect(scenario.provenance.count == 2)
        #expect(scenario.configuration.horizonDays == 1_095)
        let providers = scenario.configuration.network.providers.map(\.count).reduce(0, +)
        #expect(providers == 96)
        #expect(scenario.configuration.protocolTerms.hardware.capacityRewards.count == 9)
        #expect(scenario.configuration.protocolTerms.governance.count == 10)
    }

    @Test(arguments: ["icn/baseline.yaml", "anchors/mmc.yaml"])
    func `what the reader accepts makes a world`(_ name: String) throws {
        let configuration = try read(name).configuration
        #expect(throws: Never.self) {
            _ = try World(configuration: configuration, replication: 0)
        }
    }

    @Test func `the anchor has load 0.8`() throws {
        let scenario = try read("anchors/mmc.yaml")
        let workload = scenario.configuration.demand.workloads[0]
        #expect(workload.size == .exponential(meanSeconds: 100))
        #expect(
            workload.arrivals
                == .poisson(
                    perDay: 11_059.2, hourOfWeek: [], growthPerMonth: 0, dispersionShape: nil))
        let load = 11_059.2 * 100 / 86_400 / 16
        #expect(load == 0.8)
    }

    @Test(arguments: ["icn/real-market.yaml", "icn/trace-hour.yaml"])
    func `a scenario on real data asks for the data folder and for nothing else`(
        _ name: String
    ) throws {
        do throws(ScenarioErrors) {
            _ = try ScenarioReader().read(path: Self.folder + "/" + name)
            Issue.record("read without data")
        } catch {
            #expect(error.needsDataRoot, "\(error)")
        }
    }

    @Test func `every shipped scenario is read, or lacks nothing but data`() throws {
        let folders = ["anchors", "icn", "icpx", "corex", "proposals"]
        var count = 0
        for folder in folders {
            let files = try FileManager.default.contentsOfDirectory(
                atPath: Self.folder + "/" + folder)
            for file in files.sorted() where file.hasSuffix(".yaml") {
                count += 1
                do throws(ScenarioErrors) {
                    _ = try ScenarioReader().read(path: Self.folder + "/\(folder)/\(file)")
                } catch {
                    #expect(error.needsDataRoot, "\(folder)/\(file): \(error)")
                }
            }
        }
        #expect(count >= 30)
    }

    @Test func `a composition cannot be read alone`() throws {
        let error = #expect(throws: ScenarioErrors.self) { try read("protocols/icn.yaml") }
        #expect(error?.messages.allSatisfy { $0.code == .missingKey } == true)
    }

    @Test(.enabled(if: shared != nil, "MONIAC_SHARED names no shared folder"))
    func `the replayed hour has the trace's jobs and work`() throws {
        let scenario = try read("icn/trace-hour.yaml", data: (Self.shared ?? "") + "/data")
        let workload = scenario.configuration.demand.workloads[0]
        guard case .trace(let ticks) = workload.arrivals, case .replay(let sizes) = workload.size
        else {
            Issue.record("no replay")
            return
        }
        #expect(ticks.count == 19_366 && sizes.count == 19_366)
        #expect(ticks.first == 0 && ticks.last == 3_501_721_937)
        // 22,361,870 prompt tokens at 9,750 and 4,088,665 answer tokens at 3,017 a second; the sum
        // of as many roundings is off by less than a microsecond.
        let expected = 22_361_870.0 / 9_750 + 4_088_665.0 / 3_017
        #expect(abs(sizes.reduce(0, +) - expected) < 1e-6)
    }

    @Test(.enabled(if: shared != nil, "MONIAC_SHARED names no shared folder"))
    func `the real market opens at its scaled price and promises 3.6 million jobs`() throws {
        let scenario = try read("icn/real-market.yaml", data: (Self.shared ?? "") + "/data")
        guard
            case .history(let opening, let closes, let source) =
                scenario.configuration.market.price
        else {
            Issue.record("no history")
            return
        }
        #expect(opening.wad == 350_000_000_000_000_000)
        #expect(closes.count == 1_095)
        #expect(source == "prices/RENDER.csv")
        // The closes of 30 June and 1 July are 0.48807099 and 0.468312 USD; rounded down.
        let firstClose: UInt128 = 468_312_000_000_000_000
        let scaled = firstClose * 350_000_000_000_000_000 / 488_070_990_000_000_000
        #expect(closes[0].wad == scaled)
        var jobs = 0.0
        for workload in scenario.configuration.demand.workloads {
            guard case .poisson(let perDay, let hours, _, _) = workload.arrivals else { continue }
            #expect(hours.count == 168)
            jobs += perDay * 1_095
        }
        #expect(jobs == 3_635_400)
    }
}
