import Rewards
import Settlement

/// The sample, changed in one place each, so that every choice and bound appears once.
enum ConfigurationVariants {
    typealias Change = (inout ProtocolConfiguration) -> Void

    static var all: [ProtocolConfiguration] {
        (choices + modules + absences + bounds + governed).map { change in
            var configuration = SampleConfiguration.full()
            change(&configuration)
            return configuration
        }
    }

    private static var choices: [Change] {
        let caps: [Change] = [
            { $0.hardware.nodeCollateral = .icnContract },
            { $0.hardware.marketAdjustment.rule.cap = .one },
            { $0.hardware.clusterPrice.partialLast = false },
            { $0.hardware.collateralUnbonding.release = .linear },
            { $0.hardware.delegation.shareIs = .provider },
            { $0.hardware.slashing.basis = .own },
            { $0.hardware.slashing.table = [SlashRow(downtimeFrom: .zero, fraction: .one)] },
            { $0.allocations = [] },
            { $0.governance = [] },
        ]
        return caps
            + ProviderRewardRule.allCases.map { choice in { $0.hardware.providerReward = choice } }
            + ClusterPricing.allCases.map { choice in { $0.hardware.clusterPrice.pricing = choice }
            }
            + TriggerKind.allCases.map { choice in
                { $0.hardware.marketAdjustment.rule.trigger = choice }
            }
            + DeviationKind.allCases.map { choice in
                { $0.hardware.marketAdjustment.rule.sigma = choice }
            }
            + ReturnKind.allCases.map { choice in
                { $0.hardware.marketAdjustment.rule.returns = choice }
            }
            + BadPricePolicy.allCases.map { choice in
                { $0.hardware.marketAdjustment.rule.badPrice = choice }
            }
            + GovernanceMode.allCases.map { choice in { $0.governance[0].mode = choice } }
    }

    private static var modules: [Change] {
        let kinds: [Change] = [
            { $0.jobs?.escrow = EscrowTerms.icpx },
            { $0.markets[0].venue = .quoted },
            {
                $0.markets[0].model = .builtInFee; $0.buyBack?.rule.model = .builtInFee
            },
            { $0.staking?.rule.multiplier = .none },
            { $0.staking?.rule.multiplier = .nosana },
            { $0.staking?.rule.multiplier = .icn },
            { $0.buyBack?.reference = nil },
            { $0.buyBack?.rule.untraded = .carry },
            {
                $0.markets[0].venue = .quoted; $0.buyBack?.rule.betweenSlices = .restore
            },
            { $0.mining?.cap = .constant(perEpoch: SampleConfiguration.tokens(9)) },
            { $0.mining?.cap = .halving(perEpoch: SampleConfiguration.tokens(9), every: 365) },
            { $0.mining?.cap = .capacityGated(perEpoch: .zero, target: .max) },
            { $0.mining?.release = .share },
            { $0.mining?.reputation.rounding = .twoFloors },
            { $0.mining?.tasks = [] },
            { $0.bridge?.terms.mode = .burnMint },
        ]
        return kinds
            + [BuyBackUse.burn, .lock, .treasury].map { use in
                { $0.buyBack?.rule.sinks = [BuyBackSink(use: use, share: .whole)] }
            }
    }

    /// Each module left out, with what cannot be without it.
    private static var absences: [Change] {
        [
            {
                $0.hardware = .absent; $0.governance = []
            },
            { $0.mining = nil },
            { $0.treasurySpending = nil },
            {
                $0.bridge = nil; $0.assets.removeLast()
            },
            {
                $0.buyBack = nil; $0.revenue?.toBuyBack = .zero
            },
            {
                $0.staking = nil; $0.revenue?.toStakers = .zero
            },
            {
                $0.revenue = nil; $0.buyBack = nil
            },
            {
                $0.revenue = nil; $0.buyBack = nil; $0.jobs = nil; $0.markets = []
            },
        ]
    }

    private static var bounds: [Change] {
        [
            { $0.genesis = .zero },
            { for asset in $0.assets.indices { $0.assets[asset].decimals = 0 } },
            {
                let most = TokenAmount(baseUnits: 1 << 112 - 1)
                $0.assets[0].origin = .issued(supply: most)
            },
            { $0.hardware.clusterPrice.maxPrice = TokenAmount(baseUnits: .max) },
            { $0.hardware.clusterPrice.maxNodes = 10_000 },
            { $0.hardware.accessPrice.monthLength = try! Seconds(Seconds.bound) },
            { $0.hardware.capacityRewards[0].targetCapacity = .max },
            { $0.hardware.commitment.minimum = try! Seconds(1) },
            {
                $0.hardware.capacityRewards[1].curve = try! UtilisationCurve(knots: [
                    .init(x: 0, y: Wad.scale), .init(x: UtilisationCurve.bound - 1, y: 0),
                ])
            },
            { $0.hardware.regions[0] = Name(Array(repeating: UInt8(ascii: "~"), count: 128))! },
        ]
    }

    private static var governed: [Change] {
        GovernedKey.allCases.map { key in
            {
                $0.hardware.marketAdjustment.rule.cap = .one
                if key == .miningPerEpoch { $0.mining?.cap = .constant(perEpoch: .zero) }
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
