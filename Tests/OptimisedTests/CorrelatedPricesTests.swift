import RandomStreams
import StochasticProcesses
import Testing

/// A market of six assets, one of each model with a closed form, and a seventh with clustered
/// variance, over a million days: 21 correlations of normals, 15 of returns.
@Suite struct `Correlated prices, a million days` {
    /// Those of six tokens' daily closes of 486 common days, and a rent that goes its own way.
    private static let rows: [[Double]] = [
        [1, 0.771414, 0.396229, 0.523342, 0.29149, 0.413152, 0.1],
        [0.771414, 1, 0.547171, 0.508582, 0.311883, 0.485029, 0],
        [0.396229, 0.547171, 1, 0.33326, 0.267269, 0.475523, -0.2],
        [0.523342, 0.508582, 0.33326, 1, 0.376503, 0.405583, 0],
        [0.29149, 0.311883, 0.267269, 0.376503, 1, 0.303807, 0.05],
        [0.413152, 0.485029, 0.475523, 0.405583, 0.303807, 1, 0],
        [0.1, 0, -0.2, 0, 0.05, 0, 1],
    ]

    private static func models() throws -> [ReturnModel] {
        [
            .normal(try NormalReturns(logDriftPerDay: 0.001, volatilityPerRootDay: 0.0392)),
            .merton(try FittedToken.eth.merton()), .regimes(try FittedToken.sol.regimes()),
            .studentT(
                try StudentTReturns(
                    locationPerDay: 0, scalePerRootDay: 0.04, degreesOfFreedom: 4.5)),
            .autoregressive(
                try AutoregressiveReturns(
                    constantPerDay: 0.001, persistence: -0.2, volatilityPerRootDay: 0.08)),
            .garch(try FittedToken.eth.garch()),
            .ornsteinUhlenbeck(
                try OrnsteinUhlenbeckReturns(
                    reversionPerDay: 0.137042, levelUSD: 1.77974, volatilityPerRootDay: 0.03319,
                    noiseDeviation: 0.0262288)),
        ]
    }

    @Test func `returns have the correlations of the closed form`() throws {
        let models = try Self.models()
        let names = (0..<models.count).map { "asset \($0)" }
        let matrix = try CorrelationMatrix(assets: names, rows: Self.rows)
        // Prices are set to 1 after the walk of each day, so that they never leave the doubles.
        var laws = models
        var normals = names.map {
            RandomStream(seed: 9, replication: 0, entity: StreamEntity($0), purpose: .prices)
        }
        let shocks = names.map {
            RandomStream(seed: 9, replication: 0, entity: StreamEntity($0), purpose: .priceShocks)
        }
        let pairs = names.indices.flatMap { i in (0..<i).map { (i, $0) } }
        var ofNormals = BatchMeans(figures: pairs.count, daysOfBatch: 2_000)
        var ofReturns = ofNormals
        let (means, deviations) = (
            models.map(\.moments.mean), models.map(\.moments.volatilityPerRootDay)
        )
        var (z, unit) = (means, means)
        for day in 0..<UInt32(1_002_000) {
            for index in z.indices { z[index] = normals[index].normal() }
            matrix.correlate(&z)
            for index in z.indices {
                let step = laws[index].next(normal: z[index], shocks: shocks[index].at(step: day))
                unit[index] = (step - means[index]) / deviations[index]
            }
            // Levels start at their means, not in the long run.
            if day < 2_000 { continue }
            for (figure, (i, j)) in pairs.enumerated() {
                ofNormals.add(figure, z[i] * z[j])
                ofReturns.add(figure, unit[i] * unit[j])
            }
            ofNormals.endDay()
            ofReturns.endDay()
        }
        var (normalsZ, returnsZ) = ([Double](), [Double]())
        for (figure, (i, j)) in pairs.enumerated() {
            let given = Self.rows[i][j]
            normalsZ.append(ofNormals.z(figure, expected: given))
            guard let expected = models[i].correlation(with: models[j], normals: given) else {
                #expect(i == 5 || j == 5, "only clustered variance has no closed form")
                continue
            }
            #expect(abs(expected) <= abs(given))
            returnsZ.append(ofReturns.z(figure, expected: expected))
        }
        print("correlated normals: z \(normalsZ.map(rounded))")
        print("correlated returns: z \(returnsZ.map(rounded))")
        #expect(returnsZ.count == 15)
        for z in normalsZ + returnsZ { #expect(abs(z) < 4) }
    }
}
