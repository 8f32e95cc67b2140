import RandomStreams
import StochasticProcesses
import Testing

@Suite struct ReturnModelTests {
    private func returns(_ model: ReturnModel, days: Int = 1000, seed: UInt64 = 21) -> [Double] {
        var (model, normals) = (model, stream(seed, .prices))
        let shocks = stream(seed, .priceShocks)
        return (0..<days).map { day in
            model.next(normal: normals.normal(), shocks: shocks.at(step: UInt32(day)))
        }
    }

    private func digest(_ numbers: [Double]) -> UInt64 {
        numbers.reduce(0xCBF2_9CE4_8422_2325) { hash, number in
            (hash ^ number.bitPattern) &* 0x0000_0100_0000_01B3
        }
    }

    @Test func `the first thousand returns of each law are frozen`() throws {
        for (model, expected) in try LawCatalogue.all() {
            let found = digest(returns(model))
            #expect(found == expected, "\(model): 0x\(String(found, radix: 16, uppercase: true))")
        }
    }

    @Test func `laws without their peculiarity are geometric Brownian motion, bit for bit`() throws
    {
        let plain = returns(.normal(try LawCatalogue.normal()))
        let alike = try RegimeReturns.Regime(
            meanPerDay: 0.001, volatilityPerRootDay: 0.05, stayProbability: 0.8)
        let models: [ReturnModel] = [
            .merton(try LawCatalogue.merton(jumpsPerDay: 0)),
            .studentT(try LawCatalogue.studentT(.infinity)),
            .autoregressive(try LawCatalogue.autoregressive(0)),
            .garch(
                try GARCHReturns(
                    meanPerDay: 0.001, volatilityPerRootDay: 0.05, alpha: 0, beta: 0)),
            .garch(
                try GARCHReturns(
                    meanPerDay: 0.001, volatilityPerRootDay: 0.05, alpha: 0, beta: 0,
                    innovations: .studentT(degreesOfFreedom: .infinity))),
            .regimes(try RegimeReturns(calm: alike, turbulent: alike)),
        ]
        for model in models { #expect(returns(model) == plain, "\(model)") }
        let driftless = returns(.normal(try LawCatalogue.normal(drift: 0, volatility: 0.0331)))
        let free = ReturnModel.ornsteinUhlenbeck(try LawCatalogue.reverting(0, noise: 0))
        #expect(returns(free) == driftless)
    }

    @Test func `a path of normal returns has the prices of the motion, bit for bit`() throws {
        var motion = try GeometricBrownianMotion(
            initialUSD: 0.35, logDriftPerDay: 0.001, volatilityPerRootDay: 0.05)
        var path = try PricePath(initialUSD: 0.35, model: .normal(try LawCatalogue.normal()))
        var (ofMotion, ofPath) = (stream(5, .prices), stream(5, .prices))
        for _ in 0..<200 {
            let normal = ofPath.normal()
            let price = path.next(normal: normal, shocks: stream(5, .priceShocks))
            #expect(price == motion.next(from: &ofMotion))
        }
        #expect(path.days == 200)
    }

    @Test func `very many degrees of freedom come close to the normal law`() throws {
        let plain = returns(.normal(try LawCatalogue.normal()))
        let near = returns(.studentT(try LawCatalogue.studentT(1e9)))
        for (a, b) in zip(plain, near) { #expect(abs(a - b) < 1e-4) }
    }

    @Test func `one day's shocks do not shift another day's`() throws {
        // A change of one day's normal moves that day only, where days are independent.
        for model in [
            ReturnModel.merton(try LawCatalogue.merton()),
            .studentT(try LawCatalogue.studentT()), .regimes(try LawCatalogue.regimes()),
        ] {
            var (one, other) = (model, model)
            let shocks = stream(8, .priceShocks)
            var normals = stream(8, .prices)
            for day: UInt32 in 0..<300 {
                let normal = normals.normal()
                let a = one.next(normal: normal, shocks: shocks.at(step: day))
                let b = other.next(
                    normal: day == 40 ? -normal : normal, shocks: shocks.at(step: day))
                #expect((a == b) == (day != 40), "\(model) on day \(day)")
            }
        }
    }

    @Test func `a variance follows the square of the latest return`() throws {
        var law = try GARCHReturns(
            meanPerDay: 0.001, omega: 2e-5, alpha: 0.1, beta: 0.8, startVolatility: 0.09)
        #expect(law.nextVariance == 0.09 * 0.09)
        let step = law.next(normal: 2, shocks: stream(1))
        #expect(abs(step - (0.001 + 0.18)) < 1e-15)
        #expect(abs(law.nextVariance - (2e-5 + 0.1 * 0.18 * 0.18 + 0.8 * 0.0081)) < 1e-15)
    }

    @Test func `regimes that always change take turns`() throws {
        let calm = try RegimeReturns.Regime(
            meanPerDay: 1, volatilityPerRootDay: 0, stayProbability: 0)
        let wild = try RegimeReturns.Regime(
            meanPerDay: 2, volatilityPerRootDay: 0, stayProbability: 0)
        let law = try RegimeReturns(calm: calm, turbulent: wild, before: .calm)
        #expect(returns(.regimes(law), days: 4) == [2, 1, 2, 1])
    }

    @Test func `a price far from its level is drawn back`() throws {
        let law = try OrnsteinUhlenbeckReturns(
            reversionPerDay: 0.5, levelUSD: 2, volatilityPerRootDay: 0)
        var path = try PricePath(initialUSD: 8, model: .ornsteinUhlenbeck(law))
        for day in 1...40 {
            let price = path.next(normal: 1, shocks: stream(1))
            let expected = 2 * Portable.exp(Portable.log(4) * Portable.exp(-0.5 * Double(day)))
            #expect(abs(price / expected - 1) < 1e-13)
        }
    }

    @Test func `parameters out of range are refused`() throws {
        func refused(_ make: () throws -> some ReturnLaw, _ parameter: String) {
            let error = #expect(throws: ProcessError.self) { try make() }
            #expect(error?.parameter == parameter)
        }
        refused({ try LawCatalogue.normal(volatility: -1) }, "volatilityPerRootDay")
        refused({ try LawCatalogue.normal(drift: .nan) }, "logDriftPerDay")
        refused({ try LawCatalogue.merton(jumpsPerDay: 31) }, "jumpsPerDay")
        refused({ try LawCatalogue.merton(jumpsPerDay: .nan) }, "jumpsPerDay")
        refused({ try LawCatalogue.studentT(2) }, "degreesOfFreedom")
        refused({ try LawCatalogue.autoregressive(1) }, "persistence")
        refused({ try LawCatalogue.garch(alpha: 0.15) }, "alpha + beta")
        refused({ try LawCatalogue.garch(alpha: -0.1) }, "alpha")
        refused({ try LawCatalogue.garch(.studentT(degreesOfFreedom: 2)) }, "degreesOfFreedom")
        refused({ try LawCatalogue.reverting(-1) }, "reversionPerDay")
        refused({ try LawCatalogue.reverting(noise: .infinity) }, "noiseDeviation")
        let forever = try RegimeReturns.Regime(
            meanPerDay: 0, volatilityPerRootDay: 1, stayProbability: 1)
        refused({ try RegimeReturns(calm: forever, turbulent: forever) }, "stayProbability")
        #expect(throws: ProcessError.self) {
            try RegimeReturns.Regime(meanPerDay: 0, volatilityPerRootDay: 1, stayProbability: 1.1)
        }
        #expect(throws: ProcessError.self) {
            try PricePath(initialUSD: 0, model: .normal(try LawCatalogue.normal()))
        }
    }
}
