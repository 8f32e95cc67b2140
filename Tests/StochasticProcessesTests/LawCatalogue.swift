import StochasticProcesses

/// One of each law, with ordinary parameters.
enum LawCatalogue {
    static func merton(jumpsPerDay: Double = 0.1) throws -> MertonReturns {
        try MertonReturns(
            logDriftPerDay: 0.001, volatilityPerRootDay: 0.05, jumpsPerDay: jumpsPerDay,
            jumpMean: 0.02, jumpDeviation: 0.13)
    }

    static func studentT(_ degreesOfFreedom: Double = 5.5) throws -> StudentTReturns {
        try StudentTReturns(
            locationPerDay: 0.001, scalePerRootDay: 0.05, degreesOfFreedom: degreesOfFreedom)
    }

    static func garch(
        alpha: Double = 0.08, _ innovations: GARCHReturns.Innovations = .normal
    ) throws -> GARCHReturns {
        try GARCHReturns(
            meanPerDay: 0.001, omega: 2e-5, alpha: alpha, beta: 0.85, innovations: innovations)
    }

    static func regimes() throws -> RegimeReturns {
        try RegimeReturns(
            calm: .init(
                meanPerDay: -0.0044, volatilityPerRootDay: 0.0454, stayProbability: 0.94),
            turbulent: .init(
                meanPerDay: 0.0043, volatilityPerRootDay: 0.1648, stayProbability: 0.57))
    }

    static func reverting(
        _ reversionPerDay: Double = 0.0633, noise: Double = 0.054
    ) throws -> OrnsteinUhlenbeckReturns {
        try OrnsteinUhlenbeckReturns(
            reversionPerDay: reversionPerDay, levelUSD: 2, volatilityPerRootDay: 0.0331,
            noiseDeviation: noise)
    }

    static func normal(drift: Double = 0.001, volatility: Double = 0.05) throws -> NormalReturns {
        try NormalReturns(logDriftPerDay: drift, volatilityPerRootDay: volatility)
    }

    static func autoregressive(_ persistence: Double = 0.3) throws -> AutoregressiveReturns {
        try AutoregressiveReturns(
            constantPerDay: 0.001, persistence: persistence, volatilityPerRootDay: 0.05)
    }

    /// Each law with a digest of its first 1,000 returns, the same in every build.
    static func all() throws -> [(model: ReturnModel, digest: UInt64)] {
        [
            (.normal(try normal()), 0xA0F2_6D37_338E_8ECF),
            (.merton(try merton()), 0x84FF_78F0_AC0F_25B1),
            (.studentT(try studentT()), 0x07B2_FDA1_5A86_3151),
            (.autoregressive(try autoregressive()), 0xA0A2_9EE4_430B_9FF2),
            (.garch(try garch()), 0x47BA_D7C0_3D4B_39EC),
            (
                .garch(try garch(alpha: 0.06, .studentT(degreesOfFreedom: 12))),
                0x0746_7883_790E_52C7
            ),
            (.regimes(try regimes()), 0xEFB2_D3BC_6BF5_41F4),
            (.ornsteinUhlenbeck(try reverting()), 0x5A62_F6ED_1019_DC25),
        ]
    }
}
