import CommandLog
import Foundation
import Ledger
import Rewards
import Settlement

/// The configurations that come with the project.
enum ShippedProtocols {
    static let folder = BuiltLibrary.root.appendingPathComponent("scenarios/configurations")
    static let usdc = AssetID(1)

    /// Metered jobs with conversions, stakers, buy-back.
    static func icpx() throws -> ProtocolConfiguration { try read("icpx") }

    /// Metered jobs alone.
    static func payments() throws -> ProtocolConfiguration { try read("icpx-payments") }

    static func icn() throws -> ProtocolConfiguration { try read("icn") }

    private static func read(_ name: String) throws -> ProtocolConfiguration {
        let file = folder.appendingPathComponent(name + ".json")
        return try ConfigurationText.read(Array(Data(contentsOf: file)), name: file.path)
    }

    static func tokens(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * Wad.scale)
    }
}

extension ProtocolConfiguration {
    func time(_ second: UInt64) -> Timestamp { try! Timestamp(genesis.seconds + second) }
}
