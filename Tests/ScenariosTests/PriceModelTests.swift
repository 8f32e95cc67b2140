import Economy
import Rewards
import StochasticProcesses
import Testing

@testable import Scenarios

/// `market.price` of every model that follows a law: what is read, and what is refused.
struct PriceModelTests {
    private static let initial = try! Price(wad: 35 * Wad.scale / 100)

    /// The sample with this mapping as `market.price`, whose keys stand from line 19, column 5 on.
    private static func text(_ price: String) -> String {
        let keys = price.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
        return SampleScenario.text.replacing(
            "    model: constant\n    initial: 0.40 USD\n", with: keys)
    }

    private func folder(_ price: String) throws -> ScenarioFolder {
        let folder = try ScenarioFolder()
        try folder.write("test.yaml", Self.text(price))
        let rows = (1...9).map { "2021-07-0\($0),\($0).5\n" }
        try folder.write("prices.csv", "date,close_usd\n" + rows.joined())
        return folder
    }

    private func price(_ text: String) throws -> PriceModel {
        try folder(text).read("test.yaml").configuration.market.price
    }

    private func law(_ text: String) throws -> ReturnModel? {
        guard case .returns(let initial, let law) = try price("initial: 0.35 USD\n" + text) else {
            return nil
        }
        #expect(initial == Self.initial)
        return law
    }

    // MARK: Read

    @Test func `merton reads its jumps as a rate`() throws {
        let expected = try MertonReturns(
            logDriftPerDay: -0.002, volatilityPerRootDay: 0.045, jumpsPerDay: 12 / 360.0,
            jumpMean: -0.1, jumpDeviation: 0.15)
        #expect(
            try law(
                """
                model: merton
                log_drift_per_day: -0.002
                volatility_per_day: 0.045
                jump_rate: 12/year
                jump_mean: -0.1
                jump_deviation: 0.15
                """) == .merton(expected))
    }

    @Test func `student_t and autoregressive read their parameters`() throws {
        #expect(
            try law("model: student_t\nscale_per_day: 0.04\ndegrees_of_freedom: 3.5")
                == .studentT(
                    StudentTReturns(
                        locationPerDay: 0, scalePerRootDay: 0.04, degreesOfFreedom: 3.5)))
        #expect(
            try law(
                """
                model: autoregressive
                constant_per_day: 0.001
                persistence: -0.1
                volatility_per_day: 0.06
                """)
                == .autoregressive(
                    AutoregressiveReturns(
                        constantPerDay: 0.001, persistence: -0.1, volatilityPerRootDay: 0.06)))
    }

    @Test func `garch is given by the long run's deviation, normal or Student's t`() throws {
        let keys = "model: garch\nvolatility_per_day: 0.06\nalpha: 0.1\nbeta: 0.85\n"
        #expect(
            try law(keys)
                == .garch(
                    GARCHReturns(
                        meanPerDay: 0, volatilityPerRootDay: 0.06, alpha: 0.1, beta: 0.85)))
        #expect(
            try law(keys + "degrees_of_freedom: 5\nstart_volatility_per_day: 0.1\n")
                == .garch(
                    GARCHReturns(
                        meanPerDay: 0, volatilityPerRootDay: 0.06, alpha: 0.1, beta: 0.85,
                        innovations: .studentT(degreesOfFreedom: 5), startVolatility: 0.1)))
    }

    @Test(
        arguments: [
            ("", nil), ("before: long_run\n", nil), ("before: calm\n", .calm),
            ("before: turbulent\n", .turbulent),
        ] as [(String, RegimeReturns.Phase?)])
    func `regimes are groups, and the day before the start may name one`(
        _ line: String, _ before: RegimeReturns.Phase?
    ) throws {
        let expected = try RegimeReturns(
            calm: .init(meanPerDay: 0, volatilityPerRootDay: 0.03, stayProbability: 0.98),
            turbulent: .init(
                meanPerDay: -0.01, volatilityPerRootDay: 0.12, stayProbability: 0.9),
            before: before)
        #expect(
            try law(
                """
                model: regime_switching
                calm: {volatility_per_day: 0.03, stay_probability: 98%}
                turbulent: {mean_per_day: -0.01, volatility_per_day: 0.12, stay_probability: 90%}
                """ + "\n" + line) == .regimes(expected))
    }

    @Test func `ornstein_uhlenbeck reverts to its level, else to where it opens`() throws {
        let keys = "model: ornstein_uhlenbeck\nreversion_per_day: 0.02\nvolatility_per_day: 0.05\n"
        #expect(
            try law(keys)
                == .ornsteinUhlenbeck(
                    OrnsteinUhlenbeckReturns(
                        reversionPerDay: 0.02, levelUSD: 0.35, volatilityPerRootDay: 0.05)))
        #expect(
            try law(keys + "level: 0.5 USD\nnoise_deviation: 0.01\n")
                == .ornsteinUhlenbeck(
                    OrnsteinUhlenbeckReturns(
                        reversionPerDay: 0.02, levelUSD: 0.5, volatilityPerRootDay: 0.05,
                        noiseDeviation: 0.01)))
    }

    @Test func `bootstrap takes the closes between two dates, or all`() throws {
        let keys = "model: bootstrap\ninitial: 0.35 USD\nfile: prices.csv\nmean_block: 3d\n"
        func expected(_ days: ClosedRange<Int>) throws -> PriceModel {
            .resampled(
                initial: Self.initial,
                try StationaryBootstrap(
                    closesUSD: days.map { [Double($0) + 0.5] }, meanBlockDays: 3),
                source: "prices.csv")
        }
        #expect(try price(keys) == expected(1...9))
        let part = keys + "from: 2021-07-03\nto: 2021-07-06\n"
        #expect(try price(part) == expected(3...6))
        #expect(
            try folder(part).read("test.yaml").configuration.remarks == [
                "Token price: daily log returns of prices.csv, closes of 2021-07-03 to "
                    + "2021-07-06, drawn in blocks of 3 days on average."
            ])
    }

    @Test func `a drift that is written takes the place of the file's own`() throws {
        let keys = "model: bootstrap\ninitial: 0.35 USD\nfile: prices.csv\nmean_block: 3d\n"
        let own = try #require(try price(keys).moments)
        let folder = try folder(keys + "log_drift_per_day: -0.01\n")
        let configuration = try folder.read("test.yaml").configuration
        let shifted = try #require(configuration.market.price.moments)
        #expect(own.mean > 0.2)
        // Sums of eight log returns of size 1, each rounded to 53 bits.
        #expect(abs(shifted.mean + 0.01) < 1e-15)
        #expect(abs(shifted.variance - own.variance) < 1e-15)
        #expect(
            configuration.remarks.first?.hasSuffix("on average, shifted to a mean of -0.01 a day.")
                == true)
    }

    @Test func `the file of a bootstrap counts in the digest`() throws {
        let keys = "model: bootstrap\ninitial: 0.35 USD\nfile: prices.csv\nmean_block: 3d\n"
        let folder = try folder(keys)
        let first = try folder.read("test.yaml").digest
        try folder.write("prices.csv", "date,close_usd\n2021-07-01,1\n2021-07-02,1.1\n")
        #expect(try folder.read("test.yaml").digest != first)
    }

    // MARK: Refused

    struct Slip: CustomTestStringConvertible, Sendable {
        let price: String
        /// What follows `test.yaml:`.
        let message: String
        var testDescription: String { message }
    }

    @Test(arguments: slips)
    func `a slip gets its own message`(_ slip: Slip) throws {
        #expect(
            try folder("initial: 0.35 USD\n" + slip.price).messages("test.yaml")
                == ["test.yaml:" + slip.message])
    }

    static let slips: [Slip] = [
        Slip(
            price: """
                model: merton
                volatility_per_day: 0.05
                jump_rate: 2/h
                jump_deviation: 0.1
                """,
            message: """
                22:16: error: market.price.jump_rate: expected a number from 0 to 30 a day, \
                found "2/h" [out-of-range]
                """),
        Slip(
            price: """
                model: merton
                volatility_per_day: 0.05
                jump_rate: 0.1
                jump_deviation: 0.1
                """,
            message: """
                22:16: error: market.price.jump_rate: expected a unit: a rate per time such \
                as 1200/d (times: s, min, h, d, w, month, year), found "0.1" without a unit \
                [missing-unit]
                """),
        Slip(
            price: "model: student_t\nscale_per_day: 0.04\ndegrees_of_freedom: 2\n",
            message: """
                22:25: error: market.price.degrees_of_freedom: expected a number above 2, for a \
                variance to exist, found "2" [out-of-range]
                """),
        Slip(
            price: "model: autoregressive\npersistence: 1\nvolatility_per_day: 0.06\n",
            message: """
                21:18: error: market.price.persistence: expected a number between -1 and 1, \
                found "1" [out-of-range]
                """),
        Slip(
            price: "model: garch\nvolatility_per_day: 0.06\nalpha: 0.15\nbeta: 0.9\n",
            message: """
                23:11: error: market.price.beta: expected alpha + beta with a sum below 1, for a \
                variance to exist, found 0.15 + 0.9 [out-of-range]
                """),
        Slip(
            price: """
                model: garch
                volatility_per_day: 0.06
                alpha: 0.1
                beta: 0.8
                degrees_of_freedom: 1.5
                """,
            message: """
                24:25: error: market.price.degrees_of_freedom: expected a number above 2, for a \
                variance to exist, found "1.5" [out-of-range]
                """),
        Slip(
            price: """
                model: regime_switching
                calm: {volatility_per_day: 0.03, stay_probability: 1}
                turbulent: {volatility_per_day: 0.1, stay_probability: 1}
                """,
            message: """
                22:60: error: market.price.turbulent.stay_probability: expected a regime that \
                can be left, of the two, found 1 for both [conflict]
                """),
        Slip(
            price: """
                model: ornstein_uhlenbeck
                reversion_per_day: -0.1
                volatility_per_day: 0.05
                """,
            message: """
                21:24: error: market.price.reversion_per_day: expected a number in the range \
                0.0 … 100.0 as a plain number such as 0.6 or 3e-4, found "-0.1" [out-of-range]
                """),
        Slip(
            price: "model: bootstrap\nfile: prices.csv\nmean_block: 12h\n",
            message: """
                22:17: error: market.price.mean_block: expected a duration of whole days, found \
                "12h" [out-of-range]
                """),
        Slip(
            price: "model: bootstrap\nfile: prices.csv\nmean_block: 3d\nto: 2021-08-01\n",
            message: """
                23:9: error: market.price.to: expected a date in the range 2021-07-01 … \
                2021-07-09 of prices.csv, found 2021-08-01 [series-too-short]
                """),
        Slip(
            price: "model: bootstrap\nfile: prices.csv\nmean_block: 3d\nfrom: 2021-07-09\n",
            message: """
                23:11: error: market.price.from: expected closes of at least two days, the first \
                before the last, found those from 2021-07-09 to 2021-07-09 [series-too-short]
                """),
        Slip(
            price: "model: regimes\n",
            message: """
                20:12: error: market.price.model: expected one of constant, gbm, merton, \
                student_t, autoregressive, garch, regime_switching, ornstein_uhlenbeck, \
                bootstrap, history, found "regimes" [unknown-choice]
                """),
    ]
}
