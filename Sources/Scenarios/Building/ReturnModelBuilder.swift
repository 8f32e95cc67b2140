import Economy
import Rewards
import StochasticProcesses
import StrictText

/// Laws of daily log returns under `market.price`.
///
/// The law itself judges its parameters; what it refuses is placed at the key that was written.
struct ReturnModelBuilder {
    /// The mapping `market.price`.
    let model: Resolved

    /// - Throws: A ``TextError`` at the key whose value the law refuses.
    func build() throws(TextError) -> ReturnModel {
        do throws(ProcessError) {
            switch model["model"].text {
            case "merton": return .merton(try merton())
            case "student_t": return .studentT(try studentT())
            case "autoregressive": return .autoregressive(try autoregressive())
            case "garch": return .garch(try garch())
            case "regime_switching": return .regimes(try regimes())
            case "ornstein_uhlenbeck": return .ornsteinUhlenbeck(try ornsteinUhlenbeck())
            case let name: preconditionFailure("no law of returns is called \(name)")
            }
        } catch {
            throw placed(error)
        }
    }

    private func merton() throws(ProcessError) -> MertonReturns {
        try MertonReturns(
            logDriftPerDay: model["log_drift_per_day"].real,
            volatilityPerRootDay: model["volatility_per_day"].real,
            jumpsPerDay: model["jump_rate"].rate.perDay, jumpMean: model["jump_mean"].real,
            jumpDeviation: model["jump_deviation"].real)
    }

    private func studentT() throws(ProcessError) -> StudentTReturns {
        try StudentTReturns(
            locationPerDay: model["mean_per_day"].real,
            scalePerRootDay: model["scale_per_day"].real,
            degreesOfFreedom: model["degrees_of_freedom"].real)
    }

    private func autoregressive() throws(ProcessError) -> AutoregressiveReturns {
        try AutoregressiveReturns(
            constantPerDay: model["constant_per_day"].real,
            persistence: model["persistence"].real,
            volatilityPerRootDay: model["volatility_per_day"].real)
    }

    private func garch() throws(ProcessError) -> GARCHReturns {
        let degrees = model["degrees_of_freedom"]
        return try GARCHReturns(
            meanPerDay: model["mean_per_day"].real,
            volatilityPerRootDay: model["volatility_per_day"].real, alpha: model["alpha"].real,
            beta: model["beta"].real,
            innovations: degrees.isNone ? .normal : .studentT(degreesOfFreedom: degrees.real),
            startVolatility: model[optional: "start_volatility_per_day"]?.real)
    }

    private func regimes() throws(ProcessError) -> RegimeReturns {
        let before: RegimeReturns.Phase? =
            switch model["before"].text {
            case "calm": .calm
            case "turbulent": .turbulent
            default: nil
            }
        return try RegimeReturns(
            calm: try regime(model["calm"]), turbulent: try regime(model["turbulent"]),
            before: before)
    }

    private func regime(_ entry: Resolved) throws(ProcessError) -> RegimeReturns.Regime {
        try RegimeReturns.Regime(
            meanPerDay: entry["mean_per_day"].real,
            volatilityPerRootDay: entry["volatility_per_day"].real,
            stayProbability: entry["stay_probability"].share)
    }

    private func ornsteinUhlenbeck() throws(ProcessError) -> OrnsteinUhlenbeckReturns {
        let level = model[optional: "level"] ?? model["initial"]
        return try OrnsteinUhlenbeckReturns(
            reversionPerDay: model["reversion_per_day"].real, levelUSD: level.price.usd,
            volatilityPerRootDay: model["volatility_per_day"].real,
            noiseDeviation: model["noise_deviation"].real)
    }

    // MARK: Refusals

    /// The words of the law, at the key, with what is written there.
    private func placed(_ error: ProcessError) -> TextError {
        switch error.parameter {
        case "alpha + beta":
            return model["beta"].place.error(
                .outOfRange, expected: "alpha + beta with \(error.expected)",
                found: "\(model["alpha"].written) + \(model["beta"].written)")
        case "stayProbability":
            return model["turbulent"]["stay_probability"].place.error(
                .conflict, expected: error.expected, found: error.found)
        case "jumpsPerDay":
            return refusal(of: "jump_rate", error, unit: " a day")
        case "degreesOfFreedom":
            return refusal(of: "degrees_of_freedom", error)
        case "persistence":
            return refusal(of: "persistence", error)
        default:
            // The ranges of the language keep every other parameter inside the law's.
            return model.place.error(
                .outOfRange, expected: "\(error.parameter) to be \(error.expected)",
                found: error.found)
        }
    }

    private func refusal(of key: String, _ error: ProcessError, unit: String = "") -> TextError {
        model[key].place.error(
            .outOfRange, expected: error.expected + unit, found: "\"\(model[key].written)\"")
    }
}

extension Price {
    /// For models. Unit: USD for one whole token.
    var usd: Double { Double(wad) / Double(Wad.scale) }
}
