import Rewards
import Settlement

/// The sample, changed in one place each, so that every choice and bound appears once.
enum ConfigurationVariants {
    typealias Change = (inout ProtocolConfiguration) -> Void

    static var all: [ProtocolConfiguration] {
        (choices + bounds + governed).map { change in
            var configuration = SampleConfiguration.full()
            change(&configuration)
            return configuration
        }
    }

    private static var choices: [Change] {
        let caps: [Change] = [
            { $0.nodeCollateral = .icnContract },
            { $0.marketAdjustment.rule.cap = .one },
            { $0.clusterPrice.partialLast = false },
            { $0.collateralUnbonding.release = .linear },
            { $0.delegation.shareIs = .provider },
            { $0.slashing.basis = .own },
            { $0.slashing.table = [SlashRow(downtimeFrom: .zero, fraction: .one)] },
            { $0.allocations = [] },
            { $0.governance = [] },
        ]
        return caps
            + ProviderRewardRule.allCases.map { choice in { $0.providerReward = choice } }
            + ClusterPricing.allCases.map { choice in { $0.clusterPrice.pricing = choice } }
            + TriggerKind.allCases.map { choice in { $0.marketAdjustment.rule.trigger = choice } }
            + DeviationKind.allCases.map { choice in { $0.marketAdjustment.rule.sigma = choice } }
            + ReturnKind.allCases.map { choice in { $0.marketAdjustment.rule.returns = choice } }
            + BadPricePolicy.allCases.map { choice in
                { $0.marketAdjustment.rule.badPrice = choice }
            }
            + GovernanceMode.allCases.map { choice in { $0.governance[0].mode = choice } }
    }

    private static var bounds: [Change] {
        [
            { $0.genesis = .zero },
            { $0.token.decimals = 0 },
            { $0.token.supply = TokenAmount(baseUnits: .max) },
            { $0.clusterPrice.maxPrice = TokenAmount(baseUnits: .max) },
            { $0.clusterPrice.maxNodes = 10_000 },
            { $0.accessPrice.monthLength = try! Seconds(Seconds.bound) },
            { $0.capacityRewards[0].targetCapacity = .max },
            { $0.commitment.minimum = try! Seconds(1) },
            {
                $0.capacityRewards[1].curve = try! UtilisationCurve(knots: [
                    .init(x: 0, y: Wad.scale), .init(x: UtilisationCurve.bound - 1, y: 0),
                ])
            },
            { $0.regions[0] = Name(Array(repeating: UInt8(ascii: "~"), count: 128))! },
        ]
    }

    private static var governed: [Change] {
        GovernedKey.allCases.map { key in
            {
                $0.marketAdjustment.rule.cap = .one
                let value = try! $0.value(of: key)
                $0.governance = [
                    GovernedTerms(
                        key: key, minimum: value, maximum: value, timelock: .day,
                        mode: .ratchetUp, maxStep: .max)
                ]
            }
        }
    }
}
