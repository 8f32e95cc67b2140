import StochasticProcesses
import Testing

/// Closed forms against figures from elsewhere: sums and integrals in many digits, recursions of
/// moments, powers of transition matrices and long moving averages.
@Suite struct ReturnMomentsTests {
    private func check(
        _ law: some ReturnLaw, mean: Double, variance: Double, skewness: Double? = 0,
        kurtosis: Double, returns: [Int: Double] = [:], squares: [Int: Double] = [:]
    ) {
        func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(b), 1e-6) }
        let moments = law.moments
        #expect(isClose(moments.mean, mean), "\(law)")
        #expect(isClose(moments.variance, variance), "\(law)")
        #expect((moments.skewness == nil) == (skewness == nil), "\(law)")
        #expect(isClose(moments.skewness ?? 0, skewness ?? 0), "\(law)")
        let kurtosesAgree =
            moments.kurtosis == kurtosis || isClose(moments.kurtosis, kurtosis)
        #expect(kurtosesAgree, "\(law): \(moments.kurtosis)")
        for lag in [0, 1, 2, 3, 5, 7] {
            let ofReturns = lag == 0 ? 1 : returns[lag]
            if let ofReturns { #expect(isClose(law.autocorrelation(lag: lag), ofReturns)) }
            let ofSquares = lag == 0 ? 1 : squares[lag]
            guard let ofSquares, kurtosis < .infinity else { continue }
            let found = law.autocorrelationOfSquares(lag: lag) ?? .nan
            #expect(isClose(found, ofSquares), "\(law) lag \(lag): \(found)")
        }
        if kurtosis == .infinity { #expect(law.autocorrelationOfSquares(lag: 1) == nil) }
    }

    private let none = [1: 0.0, 2: 0.0, 7: 0.0]

    @Test func `normal returns have their parameters as moments`() throws {
        check(
            try LawCatalogue.normal(), mean: 0.001, variance: 0.0025, kurtosis: 3, returns: none,
            squares: none)
    }

    @Test func `jumps add their moments to the cumulants`() throws {
        check(
            try LawCatalogue.merton(), mean: 0.003, variance: 0.00423,
            skewness: 0.37148419803211998, kurtosis: 8.0162354900547142, returns: none,
            squares: none)
    }

    @Test func `Student's t has a kurtosis above four degrees of freedom`() throws {
        let square = 0.0025
        check(
            try LawCatalogue.studentT(12), mean: 0.001, variance: square * 1.2, kurtosis: 3.75,
            returns: none, squares: none)
        check(
            try LawCatalogue.studentT(5.5), mean: 0.001, variance: square * 1.5714285714285714,
            kurtosis: 7)
        check(
            try LawCatalogue.studentT(3.5), mean: 0.001, variance: square * 3.5 / 1.5,
            kurtosis: .infinity)
        check(
            try LawCatalogue.studentT(2.5), mean: 0.001, variance: square * 5, skewness: nil,
            kurtosis: .infinity)
    }

    @Test func `autoregressive returns remember by powers`() throws {
        check(
            try LawCatalogue.autoregressive(-0.4), mean: 0.001 / 1.4, variance: 0.0025 / 0.84,
            kurtosis: 3, returns: [1: -0.4, 2: 0.16, 3: -0.064], squares: [1: 0.16, 3: 0.004096])
    }

    @Test func `clustered variance has the kurtosis and memory of its recursion`() throws {
        check(
            try LawCatalogue.garch(), mean: 0.001, variance: 2e-5 / 0.07,
            kurtosis: 3.3139820114472608, returns: none,
            squares: [1: 0.11844522968197880, 3: 0.10244327915194346])
        check(
            try LawCatalogue.garch(alpha: 0.06, .studentT(degreesOfFreedom: 12)), mean: 0.001,
            variance: 2e-5 / 0.09, kurtosis: 3.9791666666666667,
            squares: [1: 0.077435897435897436, 3: 0.064124666666666667])
        check(
            try LawCatalogue.garch(alpha: 0.14), mean: 0.001, variance: 2e-5 / 0.01,
            skewness: nil, kurtosis: .infinity, returns: none)
    }

    @Test func `regimes have the moments of their mixture and the memory of their chain`() throws {
        check(
            try LawCatalogue.regimes(), mean: -0.0033346938775507505,
            variance: 0.005142503082048731, skewness: 0.19101733808034058,
            kurtosis: 10.713432956326827,
            returns: [1: 0.0008066064055802868, 5: 5.4568544616381544e-05],
            squares: [1: 0.13499747944339813, 5: 0.009132850829279558])
    }

    @Test func `reverting prices have returns that turn back`() throws {
        let law = try LawCatalogue.reverting()
        let (first, second) = (-0.42772089893766185, -0.00443346757914223)
        check(
            law, mean: 0, variance: 0.006893654174749235, kurtosis: 3,
            returns: [1: first, 2: second, 7: -0.0032306457088331604],
            squares: [1: first * first, 2: second * second])
        #expect(abs(law.logPriceVariance / 0.011570107424960506 - 1) < 1e-12)
        #expect(try LawCatalogue.reverting(0, noise: 0).logPriceVariance == .infinity)
    }

    @Test func `correlated normals give correlated returns in closed form`() throws {
        let quiet = try LawCatalogue.reverting(0.05, noise: 0)
        let models: [ReturnModel] = [
            .autoregressive(try LawCatalogue.autoregressive(0.3)),
            .autoregressive(try LawCatalogue.autoregressive(-0.4)),
            .ornsteinUhlenbeck(try LawCatalogue.reverting(0.2, noise: 0)),
            .ornsteinUhlenbeck(quiet), .normal(try LawCatalogue.normal()),
        ]
        func ratio(_ i: Int, _ j: Int) -> Double {
            let there = models[i].correlation(with: models[j], normals: -0.5) ?? .nan
            let back = models[j].correlation(with: models[i], normals: -0.5) ?? .nan
            #expect(abs(there - back) < 1e-15)
            return there / -0.5
        }
        #expect(abs(ratio(0, 1) - 0.7806247497997998) < 1e-12)
        #expect(abs(ratio(0, 2) - 0.844106669909389) < 1e-12)
        #expect(abs(ratio(2, 3) - 0.9795527231015598) < 1e-12)
        #expect(abs(ratio(4, 2) - 0.9536065103274992) < 1e-12)
        let (garch, t) = (
            ReturnModel.garch(try LawCatalogue.garch()),
            ReturnModel.studentT(try LawCatalogue.studentT(3))
        )
        #expect(garch.correlation(with: models[4], normals: 0.5) == nil)
        // 1.3819765978853419 is the mean of √(3/χ²), by integration.
        let loss = 1.3819765978853419 * 1.3819765978853419 / 3
        #expect(abs((t.correlation(with: t, normals: 1) ?? 0) - loss) < 1e-12)
    }

    @Test func `the stretch of Student's t is right from few to many degrees of freedom`() throws {
        // Γ(ν/2 - ½)/Γ(ν/2)·√(ν/2) in 30 digits.
        for (degrees, ratio) in [
            (5.3147, 0.721092084818918180), (39.8, 0.228505740406761790),
            (40, 0.227911546730252059), (1000, 0.0447549355449421905),
        ] {
            let scale = try LawCatalogue.studentT(degrees).response?.scale ?? .nan
            #expect(abs(scale / (0.05 * (degrees / 2).squareRoot() * ratio) - 1) < 1e-14)
        }
    }
}
