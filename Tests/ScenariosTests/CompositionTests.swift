import CommandLog
import Economy
import Foundation
import Settlement
import StrictText
import Testing

@testable import Scenarios

/// The protocols of `scenarios/protocols` against the configurations of the settlement.
struct CompositionTests {
    private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios")

    /// A world around a protocol: what it must have, and nothing of consequence.
    private static func world(_ protocolFile: String, pays asset: String) -> String {
        """
        moniac: 1
        extends: protocols/\(protocolFile).yaml
        name: world
        seed: 1
        horizon: 10d
        market:
          price: {model: constant, initial: 1 USD}
          assets: [\(asset == "USDC" ? "{asset: USDC, price: {model: constant, initial: 1 USD}}" : "")]
        network:
          regions: [eu]
          hardware: [{name: h100, gpu: H100-SXM5-80GB}]
          providers: [{cohort: p, count: 1, region: eu, hardware: h100, gpus_per_node: 8, price: \
        2 USD/h}]
        demand:
          workloads:
            - name: jobs
              region: eu
              hardware: [h100]
              arrivals: {process: poisson, rate: 100/d}
              size: {distribution: exponential, mean: 600s}
              payment: {asset: \(asset), max_price: 3 USD/h}

        """
    }

    static func read(_ protocolFile: String, pays asset: String) throws -> Scenario {
        let folder = try ScenarioFolder()
        for name in try FileManager.default.contentsOfDirectory(
            atPath: scenarios.appendingPathComponent("protocols").path)
        {
            let url = scenarios.appendingPathComponent("protocols/\(name)")
            try folder.write("protocols/\(name)", Array(try Data(contentsOf: url)))
        }
        try folder.write("test.yaml", world(protocolFile, pays: asset))
        return try folder.read("test.yaml")
    }

    private func shipped(_ name: String) throws -> ProtocolConfiguration {
        let file = Self.scenarios.appendingPathComponent("configurations/\(name).json")
        let value = try JSONValue(
            parsing: Array(try Data(contentsOf: file)), name: name, limits: .document)
        return try ConfigurationForm.decode(JSONField(value, keyPath: ""))
    }

    @Test(arguments: [
        ("icpx", "USDC"), ("icpx-payments", "USDC"), ("corex", "CXT"), ("corex-executive", "CXT"),
    ])
    func `a protocol's file means the shipped configuration, value for value`(
        _ name: String, _ asset: String
    ) throws {
        let terms = try Self.read(name, pays: asset).configuration.protocolTerms
        let expected = try shipped(name)
        #expect(terms.assets == expected.assets)
        #expect(terms.governance == expected.governance)
        #expect(terms.markets == expected.markets)
        #expect(terms.jobs == expected.jobs)
        #expect(terms.revenue == expected.revenue)
        #expect(terms.staking == expected.staking)
        #expect(terms.buyBack == expected.buyBack)
        #expect(terms.mining == expected.mining)
        #expect(terms.bridge == expected.bridge)
        #expect(terms == expected)
        #expect(terms.hardware == .absent)
    }

    @Test func `the ICN file means the shipped configuration, pools and classes of its scenario`()
        throws
    {
        let path = Self.scenarios.appendingPathComponent("icn/baseline.yaml").path
        let terms = try ScenarioReader().read(path: path).configuration.protocolTerms
        #expect(try terms == shipped("icn"))
    }

    @Test func `a composition says of each value where it was set, or what its default rests on`()
        throws
    {
        for (name, asset) in [("icpx", "USDC"), ("corex", "CXT")] {
            let entries = try Self.read(name, pays: asset).explanation.entries
            for entry in entries where entry.origin == "default" && entry.unit != "mapping" {
                #expect(
                    entry.source != nil || entry.rule != nil || entry.value == "[]"
                        || entry.unit.hasPrefix("mapping") || entry.path.hasSuffix(".cliff"),
                    "\(entry.path)")
            }
        }
    }
}
