public import Economy
import Rewards

extension Metric {
    /// The figure as a number that statistics work with: an amount in whole units of its asset, a
    /// wad as a ratio. Nil for a text.
    ///
    /// Exact figures are kept beside it; this one is the nearest Double to the base units, divided
    /// once, so it is the same on every machine.
    ///
    /// - Precondition: an amount's unit is an asset of the record.
    public func number(in record: RunRecord) -> Double? {
        switch value {
        case .amount(let amount):
            guard let asset = record.asset(unit) else {
                preconditionFailure("an amount's unit names an asset of the run, found \(unit)")
            }
            return Double(amount.baseUnits) / MetricNumber.powersOfTen[Int(asset.decimals)]
        case .wad(let wad): return Double(wad.raw) / MetricNumber.powersOfTen[18]
        case .count(let count): return Double(count)
        case .real(let real): return real
        case .text: return nil
        }
    }
}

/// Figures as the numbers that statistics work with.
public enum MetricNumber {
    /// 10^0 … 10^18; a Double holds each exactly.
    public static let powersOfTen: [Double] = {
        var powers: [Double] = [1]
        for _ in 0..<18 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()
}
