import CommandLog
import Economy
import Foundation
import Rewards
import Settlement
import StrictText

/// A network of miners around the shipped composition of one mining pool and a bridge.
enum MiningNetwork {
    static func tokens(_ count: UInt128) -> TokenAmount { SmallNetwork.tokens(count) }

    /// Thousandths of a whole token.
    static func milli(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * Wad.scale / 1_000)
    }

    /// A composition as it is shipped.
    static func shipped(_ name: String = "corex") throws -> ProtocolConfiguration {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("scenarios/configurations/\(name).json")
        return try ConfigurationForm.decode(
            JSONField(JSONValue(parsing: [UInt8](Data(contentsOf: file)), name: "\(name).json")))
    }

    /// The shipped composition, but for tokens that stand outside of the pool from the start.
    static func terms(floating: UInt128) throws -> ProtocolConfiguration {
        var terms = try shipped()
        let opening = terms.token.supply.excess(over: tokens(floating))
        terms.mining?.opening = opening
        return terms
    }

    static func configuration(
        _ terms: ProtocolConfiguration, days: Int = 60, seed: UInt64 = 7,
        miners: [ProviderCohort] = [], bridgeUsers: [BridgeCohort] = [],
        schedule: [ScheduledChange] = []
    ) -> Configuration {
        Configuration(
            name: "mining", title: "A network of miners", seed: seed, warmUpDays: 0,
            horizonDays: days, protocolTerms: terms,
            market: MarketConfiguration(price: .constant(SmallNetwork.price(milliUSD: 20))),
            network: NetworkConfiguration(
                regions: ["eu"], classes: SmallNetwork.classes, providers: miners),
            demand: DemandConfiguration(workloads: []),
            participants: ParticipantsConfiguration(stakers: [], bridgeUsers: bridgeUsers),
            schedule: schedule, remarks: [])
    }

    /// Two GPUs each, eight units of compute a GPU.
    static func miners(
        _ name: String, count: Int = 1, bond: UInt128 = 0, quality: Double = 1,
        anomalies: Double = 0, verification: Double = 0, claimEveryDays: Int = 3,
        sellPercent: UInt128 = 50
    ) -> ProviderCohort {
        var cohort = SmallNetwork.providers(name, count: count)
        cohort.joinOverDays = 0
        cohort.claimEveryDays = claimEveryDays
        cohort.sellShare = Wad(raw: sellPercent * Wad.scale / 100)
        cohort.mining = MinerPolicy(
            computePerGPU: 8, bond: tokens(bond), quality: quality, anomalyProbability: anomalies,
            verificationShare: verification)
        return cohort
    }

    static func holders(
        _ name: String, chain: Int = 1, meanPerDay: UInt128 = 1_000, sigma: Double = 0,
        returnShare: Double = 0, delay: UInt64 = 600
    ) -> BridgeCohort {
        BridgeCohort(
            name: name, chain: chain, meanPerDay: tokens(meanPerDay), sigma: sigma,
            returnShare: returnShare, delay: SmallNetwork.seconds(delay))
    }
}
