public import RandomStreams

/// How the log return of an asset's price comes about from day to day.
///
/// A value: parameters, checked when it was made, and the state that it carries from day to day.
public enum ReturnModel: Hashable, Sendable {
    /// Geometric Brownian motion.
    case normal(NormalReturns)
    case merton(MertonReturns)
    case studentT(StudentTReturns)
    case autoregressive(AutoregressiveReturns)
    case garch(GARCHReturns)
    case regimes(RegimeReturns)
    case ornsteinUhlenbeck(OrnsteinUhlenbeckReturns)

    /// The log return of the next day; see ``ReturnLaw/next(normal:shocks:)``.
    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        switch self {
        case .normal(var law):
            // It has no state to put back.
            return law.next(normal: normal, shocks: shocks)
        case .merton(var law):
            return law.next(normal: normal, shocks: shocks)
        case .studentT(var law):
            return law.next(normal: normal, shocks: shocks)
        case .autoregressive(var law):
            defer { self = .autoregressive(law) }
            return law.next(normal: normal, shocks: shocks)
        case .garch(var law):
            defer { self = .garch(law) }
            return law.next(normal: normal, shocks: shocks)
        case .regimes(var law):
            defer { self = .regimes(law) }
            return law.next(normal: normal, shocks: shocks)
        case .ornsteinUhlenbeck(var law):
            defer { self = .ornsteinUhlenbeck(law) }
            return law.next(normal: normal, shocks: shocks)
        }
    }

    /// The law itself, for its closed forms.
    public var law: any ReturnLaw {
        switch self {
        case .normal(let law): law
        case .merton(let law): law
        case .studentT(let law): law
        case .autoregressive(let law): law
        case .garch(let law): law
        case .regimes(let law): law
        case .ornsteinUhlenbeck(let law): law
        }
    }

    /// Moments of the daily log return in the long run, in closed form.
    public var moments: ReturnMoments { law.moments }

    /// Correlation of the returns of two assets on the same day, in the long run, in closed form.
    ///
    /// Only the normals of the two are correlated; jumps, stretched tails, regimes and noise are
    /// each asset's own, so that returns are less correlated than normals.
    ///
    /// - Parameters:
    ///   - other: The other asset's model.
    ///   - normals: Correlation of the normals that drive the two.
    /// - Returns: nil where one of them has no closed form (GARCH).
    public func correlation(with other: ReturnModel, normals: Double) -> Double? {
        guard let own = law.response, let its = other.law.response else { return nil }
        let product = moments.variance * other.moments.variance
        if product == 0 { return 0 }
        return own.covariance(with: its, normals: normals) / product.squareRoot()
    }

    mutating func start(atUSD price: Double) {
        if case .ornsteinUhlenbeck(var law) = self {
            law.start(atUSD: price)
            self = .ornsteinUhlenbeck(law)
        }
    }
}
