import RandomStreams
import StochasticProcesses
import Testing

/// The same digests as the tests of debug builds have: one in every build.
@Suite struct `Frozen returns, optimised` {
    static func laws() throws -> [(ReturnModel, UInt64)] {
        [
            (
                .normal(try NormalReturns(logDriftPerDay: 0.001, volatilityPerRootDay: 0.05)),
                0xA0F2_6D37_338E_8ECF
            ),
            (
                .merton(
                    try MertonReturns(
                        logDriftPerDay: 0.001, volatilityPerRootDay: 0.05, jumpsPerDay: 0.1,
                        jumpMean: 0.02, jumpDeviation: 0.13)), 0x84FF_78F0_AC0F_25B1
            ),
            (
                .studentT(
                    try StudentTReturns(
                        locationPerDay: 0.001, scalePerRootDay: 0.05, degreesOfFreedom: 5.5)),
                0x07B2_FDA1_5A86_3151
            ),
            (
                .autoregressive(
                    try AutoregressiveReturns(
                        constantPerDay: 0.001, persistence: 0.3, volatilityPerRootDay: 0.05)),
                0xA0A2_9EE4_430B_9FF2
            ),
            (
                .garch(
                    try GARCHReturns(meanPerDay: 0.001, omega: 2e-5, alpha: 0.08, beta: 0.85)),
                0x47BA_D7C0_3D4B_39EC
            ),
            (
                .garch(
                    try GARCHReturns(
                        meanPerDay: 0.001, omega: 2e-5, alpha: 0.06, beta: 0.85,
                        innovations: .studentT(degreesOfFreedom: 12))), 0x0746_7883_790E_52C7
            ),
            (
                .regimes(
                    try RegimeReturns(
                        calm: .init(
                            meanPerDay: -0.0044, volatilityPerRootDay: 0.0454,
                            stayProbability: 0.94),
                        turbulent: .init(
                            meanPerDay: 0.0043, volatilityPerRootDay: 0.1648,
                            stayProbability: 0.57))), 0xEFB2_D3BC_6BF5_41F4
            ),
            (
                .ornsteinUhlenbeck(
                    try OrnsteinUhlenbeckReturns(
                        reversionPerDay: 0.0633, levelUSD: 2, volatilityPerRootDay: 0.0331,
                        noiseDeviation: 0.054)), 0x5A62_F6ED_1019_DC25
            ),
        ]
    }

    @Test func `an optimised build draws the returns of a debug build`() throws {
        for (law, expected) in try Self.laws() {
            var model = law
            func stream(_ purpose: StreamPurpose) -> RandomStream {
                RandomStream(
                    seed: 21, replication: 0, entity: StreamEntity("test"), purpose: purpose)
            }
            var (normals, digest) = (stream(.prices), 0xCBF2_9CE4_8422_2325 as UInt64)
            for day: UInt32 in 0..<1000 {
                let step = model.next(
                    normal: normals.normal(), shocks: stream(.priceShocks).at(step: day))
                digest = (digest ^ step.bitPattern) &* 0x0000_0100_0000_01B3
            }
            #expect(digest == expected, "\(law)")
        }
    }
}
