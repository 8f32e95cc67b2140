import CommandLog
import Foundation
import Rewards
import Settlement
import StrictText
import Testing

/// The compositions in `scenarios/configurations`.
@Suite struct ShippedConfigurationsTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios/configurations")

    private static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).json")))
    }

    private static func read(_ name: String) throws -> ProtocolConfiguration {
        try ConfigurationForm.decode(
            JSONField(try JSONValue(parsing: try bytes(name), name: "\(name).json")))
    }

    @Test(arguments: ["corex", "corex-executive", "icn", "icpx", "icpx-payments"])
    func `a composition opens, and its file is canonical but for spaces`(name: String) throws {
        let configuration = try ShippedConfigurationsTests.read(name)
        let written = ConfigurationForm.encode(configuration)
        // No text in these files has a space.
        let spaces = [UInt8(ascii: " "), UInt8(ascii: "\n")]
        let bare = try ShippedConfigurationsTests.bytes(name).filter { !spaces.contains($0) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: bare, as: UTF8.self))
        var state = try ProtocolState(configuration)
        for _ in 0..<3 { _ = try state.apply(.settleEpoch, at: state.nextEdge) }
        #expect(state.violations == [])
    }

    @Test func `every file is one of those that are checked`() throws {
        let names = try FileManager.default
            .contentsOfDirectory(atPath: ShippedConfigurationsTests.folder.path)
            .filter { $0.hasSuffix(".json") }.sorted()
        #expect(
            names == [
                "corex-executive.json", "corex.json", "icn.json", "icpx-payments.json",
                "icpx.json",
            ])
    }

    @Test func `the payments alone are the published program`() throws {
        let configuration = try ShippedConfigurationsTests.read("icpx-payments")
        #expect(configuration.jobs?.escrow == .icpx)
        #expect(configuration.token.supply == TokenAmount(baseUnits: 1_000_000_000_000_000))
        #expect(configuration.assets.map { $0.decimals } == [6, 6, 9])
        #expect(configuration.revenue == nil && configuration.staking == nil)
        #expect(configuration.buyBack == nil && configuration.markets == [])
    }

    @Test func `payments with their revenue have the shares of the specification`() throws {
        let configuration = try ShippedConfigurationsTests.read("icpx")
        let revenue = try #require(configuration.revenue)
        #expect(try revenue.split().parts.map { $0.share.count } == [0, 3_000, 5_000, 2_000])
        let buyBack = try #require(configuration.buyBack)
        #expect(
            buyBack.rule == .icpx(model: configuration.markets[Int(buyBack.market)].model))
        let staking = try #require(configuration.staking)
        #expect(staking.rule.warmUp == StakingTerms.icpx.warmUp)
        #expect(staking.rule.unbonding == StakingTerms.icpx.unbonding)
        #expect(staking.rule.multiplier == StakingTerms.icpx.multiplier)
    }

    @Test func `the two readings of the mining pool differ in its governance alone`() throws {
        let fixed = try ShippedConfigurationsTests.read("corex")
        var executive = try ShippedConfigurationsTests.read("corex-executive")
        let mining: [GovernedKey] = [.miningRate, .miningValidateShare, .validatorMinimumStake]
        for index in executive.governance.indices
        where mining.contains(executive.governance[index].key) {
            #expect(executive.governance[index].mode == .free)
            executive.governance[index].mode = .immutable
        }
        #expect(executive == fixed)
        #expect(fixed.mining?.opening == fixed.token.supply)
        #expect(fixed.mining?.reputation == .corex)
    }
}
