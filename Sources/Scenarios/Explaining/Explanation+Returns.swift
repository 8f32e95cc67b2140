import Economy
import Foundation
import StochasticProcesses

extension Explanation {
    /// What the price models say about a day's log return in the long run.
    static func figures(of market: MarketConfiguration) -> [Figure] {
        figures(of: market.price, at: "market.price")
            + market.assets.enumerated().flatMap { index, asset in
                figures(of: asset.price, at: "market.assets[\(index)].price")
            }
    }

    /// None for a model that draws nothing.
    private static func figures(of price: PriceModel, at path: String) -> [Figure] {
        guard let moments = price.moments else { return [] }
        func figure(_ name: String, _ value: Double, _ unit: String) -> Figure {
            Figure(path: path, name: name, value: text(value), unit: unit)
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
