import Economy
import Rewards
import Statistics
import Synchronization

/// Controls of a comparison: what drawn prices alone say of each side's runs, and of many further
/// replications of which no run is made.
///
/// Two rules answer the same price path on different days, so pairs that share all random numbers
/// still differ from each other by what their path was; that part is explained by these figures.
struct PriceControls: Sendable {
    /// A figure of a ``PriceShadow``.
    enum Figure: String, CaseIterable {
        // The most general first: with few pairs only the first are used.
        case factorMean = "mean factor"
        case factorValueMean = "mean of factor · price"
        case logPriceMean = "mean log price"
        case logPriceEnd = "last log price"
        case factorEnd = "last factor"
        case factorValueEnd = "last factor · price"
        case factorLowest = "lowest factor"
        case triggers = "triggers"
        case logPriceLowest = "lowest log price"
    }

    /// Fewer pairs do not carry a regression.
    static let fewestPairs = 30
    /// Pairs for each control that is used.
    static let pairsPerControl = 14

    /// Further price paths, beside so many pairs.
    static func furtherCount(pairs: Int) -> Int { min(25 * pairs, 100_000) }

    /// By side, by replication, by figure.
    private let rows: [[[Double]]]
    /// Replications that have runs come first.
    private let pairs: Int

    /// - Parameters:
    ///   - configurations: The base, then the proposals.
    ///   - pairs: Replications of which there are runs, from 0.
    ///   - progress: Paths that are drawn, and how many will be: called now and then, from any
    ///     thread, never from two at once.
    /// - Returns: Nil where pairs are too few or prices are not drawn.
    /// - Throws: ``WorldError`` when a price model's numbers make no path.
    init?(
        _ configurations: [Configuration], pairs: Int, threads: Int,
        progress: @escaping @Sendable (_ drawn: Int, _ planned: Int) -> Void = { _, _ in }
    ) throws(WorldError) {
        let areDrawn = configurations.contains { $0.market.price.moments != nil }
        guard pairs >= PriceControls.fewestPairs, areDrawn else { return nil }
        self.pairs = pairs
        let count = pairs + PriceControls.furtherCount(pairs: pairs)
        var rows: [[[Double]]] = []
        for (index, configuration) in configurations.enumerated() {
            let work = ShadowWork(configuration, count: count) {
                progress(index * count + $0, configurations.count * count)
            }
            WorkerThreads.run(threads) { work.run() }
            rows.append(try work.result())
        }
        self.rows = rows
    }

    /// The controls of a proposal's differences.
    ///
    /// - Parameters:
    ///   - side: The proposal's number; the base is 0.
    ///   - complete: Replications of which both runs were made.
    /// - Returns: Nil where too few are complete, or no figure varies.
    func variates(
        side: Int, complete: [Int]
    ) throws(StatisticsError) -> (controls: ControlVariates, names: [String])? {
        guard complete.count >= PriceControls.fewestPairs else { return nil }
        var sample: [[Double]] = []
        var further: [[Double]] = []
        var names: [String] = []
        for (index, figure) in Figure.allCases.enumerated() {
            for (owner, side) in [("proposal", side), ("base", 0)] {
                let rows = rows[side]
                sample.append(complete.map { rows[$0][index] })
                further.append(rows[pairs...].map { $0[index] })
                names.append("\(figure.rawValue) (\(owner))")
            }
        }
        let controls = try ControlVariates(
            sample, further: further, most: complete.count / PriceControls.pairsPerControl)
        if controls.kept.isEmpty { return nil }
        return (controls, controls.kept.map { names[$0] })
    }
}

extension PriceControls.Figure {
    /// Constant, and so no control, where the protocol has no factor.
    fileprivate func value(of shadow: PriceShadow, factors: [Double]) -> Double {
        func mean(_ values: [Double]) -> Double {
            values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        }
        switch self {
        case .factorMean: return mean(factors)
        case .factorValueMean: return mean(zip(factors, shadow.closesUSD).map { $0 * $1 })
        case .logPriceMean: return mean(shadow.logPrices)
        case .logPriceEnd: return shadow.logPrices.last ?? 0
        case .factorEnd: return factors.last ?? 0
        case .factorValueEnd: return (factors.last ?? 0) * (shadow.closesUSD.last ?? 0)
        case .factorLowest: return factors.min() ?? 0
        case .triggers: return Double(shadow.triggers)
        case .logPriceLowest: return shadow.logPrices.min() ?? 0
        }
    }
}

/// Shadows of one configuration's replications, shared out among threads.
private final class ShadowWork: Sendable {
    private struct State {
        var next = 0
        var drawn = 0
        var rows: [[Double]]
        var failure: WorldError?
    }

    private let configuration: Configuration
    private let count: Int
    private let progress: @Sendable (_ drawn: Int) -> Void
    private let state: Mutex<State>

    /// Replications that a thread takes at once: a shadow is shorter than a lock is dear.
    private static let portion = 64

    init(
        _ configuration: Configuration, count: Int,
        progress: @escaping @Sendable (_ drawn: Int) -> Void
    ) {
        self.configuration = configuration
        self.count = count
        self.progress = progress
        state = Mutex(State(rows: Array(repeating: [], count: count)))
    }

    /// The life of a thread.
    func run() {
        while let range = claim() {
            do throws(WorldError) {
                let rows = try range.map { replication throws(WorldError) in
                    try row(of: UInt32(replication))
                }
                state.withLock {
                    $0.rows.replaceSubrange(range, with: rows)
                    $0.drawn += rows.count
                    progress($0.drawn)
                }
            } catch {
                state.withLock { $0.failure = error }
                return
            }
        }
    }

    private func claim() -> Range<Int>? {
        state.withLock { state in
            guard state.next < count, state.failure == nil else { return nil }
            let range = state.next..<min(count, state.next + ShadowWork.portion)
            state.next = range.upperBound
            return range
        }
    }

    private func row(of replication: UInt32) throws(WorldError) -> [Double] {
        let shadow = try PriceShadow(configuration, replication: replication)
        let factors = shadow.factors.map { Double($0.raw) / MetricNumber.powersOfTen[18] }
        return PriceControls.Figure.allCases.map { $0.value(of: shadow, factors: factors) }
    }

    func result() throws(WorldError) -> [[Double]] {
        let (rows, failure) = state.withLock { ($0.rows, $0.failure) }
        if let failure { throw failure }
        return rows
    }
}
