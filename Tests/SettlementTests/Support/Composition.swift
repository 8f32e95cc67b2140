import Rewards
import Settlement

/// A small network of two regions and two classes, in round figures.
enum Composition {
    static let token: UInt128 = Wad.scale
    static let genesis: UInt64 = 1_767_225_600

    static func name(_ text: String) -> Name { Name(text)! }

    static func tokens(_ count: UInt128) -> TokenAmount { TokenAmount(baseUnits: count * token) }

    static func seconds(_ count: UInt64) -> Seconds { try! Seconds(count) }

    static func small() -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try! Timestamp(genesis), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: name("ICNT"), decimals: 18,
                    origin: .issued(supply: tokens(700_000_000)))
            ],
            allocations: [team], treasury: tokens(1_000_000), governance: governance,
            hardware: hardware)
    }

    static var governance: [GovernedTerms] {
        [
            GovernedTerms(
                key: .marketAdjustmentK, minimum: token / 2, maximum: 4 * token,
                timelock: seconds(2 * 86_400), mode: .free, maxStep: 0),
            GovernedTerms(
                key: .protocolMargin, minimum: 0, maximum: token, timelock: .zero,
                mode: .immutable, maxStep: 0),
        ]
    }

    static var hardware: HardwareTerms {
        HardwareTerms(
            rewardReserve: tokens(70_000_000),
            regions: [name("eu"), name("us")],
            hardwareClasses: [
                HardwareClassTerms(name: name("a100"), collateralRequirement: tokens(100)),
                HardwareClassTerms(name: name("h100"), collateralRequirement: tokens(300)),
            ],
            capacityRewards: Array(repeating: capacity, count: 4),
            prices: PriceGrid(closeInterval: .day, maxAge: seconds(3_600)),
            marketAdjustment: MarketAdjustmentTerms(
                rule: factorRule, cycleDays: 7, initial: .one),
            clusterPrice: ClusterPriceRule(
                maxPrice: tokens(5_000), maxNodes: 50, pricing: .payAsBid, partialLast: true),
            accessPrice: AccessPriceRule(
                protocolMargin: Wad(raw: token / 4), reserveShareOfMargin: .zero,
                burnShareOfMargin: Wad(raw: token / 10), monthLength: .month),
            multiplier: RewardMultiplierTable(rows: [.init(coverageFrom: 0, multiplier: .one)]),
            providerReward: .sumThenMultiply, nodeCollateral: .icnContract,
            networkCollateral: .icn,
            diversion: DiversionRule(
                delegatorShare: Wad(raw: token / 10),
                redirectTable: [RedirectRow(coverageFrom: 0, ratio: Wad(raw: token / 4))]),
            commitment: .icn,
            collateralUnbonding: UnbondingRule(
                release: .cliff, delay: seconds(7 * 86_400), slashable: true),
            delegation: delegation,
            slashing: SlashingRule(
                table: [
                    SlashRow(downtimeFrom: .zero, fraction: .zero),
                    SlashRow(downtimeFrom: seconds(3_600), fraction: Wad(raw: token / 100)),
                ], basis: .total))
    }

    private static var team: AllocationTerms {
        AllocationTerms(
            name: name("team"),
            schedule: VestingSchedule(
                kind: .linear(
                    VestingTerms(
                        tgeShare: .zero, cliff: .zero, duration: seconds(360 * 86_400))),
                total: tokens(154_700_000), start: try! Timestamp(genesis)))
    }

    private static var capacity: CapacityRewardTerms {
        CapacityRewardTerms(
            releaseTotal: tokens(1_440_000), releaseStart: try! Timestamp(genesis),
            releaseDuration: seconds(1_440 * 86_400), bootstrapCap: .none, targetCapacity: 0,
            targetGate: false, curve: .linearDecline)
    }

    private static var factorRule: MarketAdjustmentRule {
        MarketAdjustmentRule(
            windowDays: 7, k: Wad(raw: 3 * token / 2), trigger: .dailySigma, sigma: .sample,
            returns: .simple, floor: Wad(raw: token / 100), cap: .one, badPrice: .hold)
    }

    private static var delegation: DelegationTerms {
        DelegationTerms(
            nodeRewardShare: .one, shareIs: .delegators,
            yield: LockedStakingYield(maxAPYCurve: [Wad(raw: token / 4), Wad(raw: token / 20)]),
            unbonding: UnbondingRule(
                release: .cliff, delay: seconds(14 * 86_400), slashable: true))
    }
}
