import Economy
import Foundation
import StochasticProcesses

extension Explanation {
    /// What a price model says about a day's log return in the long run; none for a model that
    /// draws nothing.
    static func figures(of price: PriceModel) -> [Figure] {
        guard let moments = price.moments else { return [] }
        func figure(_ name: String, _ value: Double, _ unit: String) -> Figure {
            Figure(path: "market.price", name: name, value: text(value), unit: unit)
        }
        return [
            figure("mean of a day's log return", moments.mean, "per day"),
            figure(
                "standard deviation of a day's log return", moments.volatilityPerRootDay, "per day"),
            figure("kurtosis of a day's log return", moments.kurtosis, "3 for normal"),
        ]
    }

    /// Six significant digits, the same in every locale.
    private static func text(_ value: Double) -> String {
        value == 0 ? "0" : value.isFinite ? String(format: "%.6g", value) : "infinite"
    }
}
