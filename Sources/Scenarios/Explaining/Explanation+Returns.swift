import Economy
import Foundation
import StochasticProcesses

extension Explanation {
    /// What the price models say about a day's log return in the long run.
    static func figures(of market: MarketConfiguration) -> [Figure] {
        var column = 0
        var figures: [Figure] = []
        let paths = ["market.price"] + market.assets.indices.map { "market.assets[\($0)].price" }
        for (price, path) in zip([market.price] + market.assets.map(\.price), paths) {
            if case .resampled(_, let table, _) = price {
                // Resampled prices share a table, a column each.
                figures += self.figures(of: table.moments(ofAsset: column), at: path)
                column += 1
            } else if let moments = price.moments {
                figures += self.figures(of: moments, at: path)
            }
        }
        return figures
    }

    private static func figures(of moments: ReturnMoments, at path: String) -> [Figure] {
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
