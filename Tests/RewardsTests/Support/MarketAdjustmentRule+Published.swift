import Rewards

extension MarketAdjustmentRule {
    /// The rule as ICN publishes it, with the assumed parts at their defaults; tests name what they
    /// change.
    static func published(
        windowDays: UInt16 = 7, k: Wad = 1_500_000_000_000_000_000,
        trigger: TriggerKind = .dailySigma, sigma: DeviationKind = .sample,
        returns: ReturnKind = .simple, floor: Wad = 10_000_000_000_000_000, cap: Wad? = .one,
        badPrice: BadPricePolicy = .hold
    ) -> MarketAdjustmentRule {
        MarketAdjustmentRule(
            windowDays: windowDays, k: k, trigger: trigger, sigma: sigma, returns: returns,
            floor: floor, cap: cap, badPrice: badPrice)
    }
}

/// Weeks of closes that several vectors share. Unit: wad.
enum Week {
    static let plus25Percent: [Price] = [
        400_000_000_000_000_000, 410_000_000_000_000_000, 400_000_000_000_000_000,
        430_000_000_000_000_000, 450_000_000_000_000_000, 440_000_000_000_000_000,
        470_000_000_000_000_000, 500_000_000_000_000_000,
    ]
    static let quiet: [Price] = [
        400_000_000_000_000_000, 430_000_000_000_000_000, 390_000_000_000_000_000,
        420_000_000_000_000_000, 380_000_000_000_000_000, 410_000_000_000_000_000,
        390_000_000_000_000_000, 410_000_000_000_000_000,
    ]
    static let minus20Percent: [Price] = [
        500_000_000_000_000_000, 480_000_000_000_000_000, 490_000_000_000_000_000,
        450_000_000_000_000_000, 440_000_000_000_000_000, 420_000_000_000_000_000,
        410_000_000_000_000_000, 400_000_000_000_000_000,
    ]
    /// 1 % a day.
    static let constantGrowth: [Price] = [
        300_000_000_000_000_000, 303_000_000_000_000_000, 306_030_000_000_000_000,
        309_090_300_000_000_000, 312_181_203_000_000_000, 315_303_015_030_000_000,
        318_456_045_180_300_000, 321_640_605_632_103_000,
    ]

    /// A random walk with steps of −20 % … +25 %.
    static func walk(_ random: inout SplitMix64, count: Int, from start: UInt128) throws -> [Price]
    {
        var wad = start
        return try (0..<count).map { _ in
            let close = try Price(wad: wad)
            wad = wad * UInt128(800 + random.below(451)) / 1000
            return close
        }
    }
}
