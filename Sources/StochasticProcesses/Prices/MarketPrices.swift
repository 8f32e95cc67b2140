public import RandomStreams

/// Prices of several assets, day by day: the token, other coins, the rent of GPUs.
///
/// An asset has two streams of its own: one normal a day (`prices`), and what its model needs
/// besides (`priceShocks`). Normals are then correlated. So another asset shifts nobody's draws,
/// and one that comes last changes nobody's price. Resampled assets share one stream of blocks.
public struct MarketPrices: Hashable, Sendable {
    /// Where an asset's prices come from.
    public enum Source: Hashable, Sendable {
        /// A model of its returns.
        case model(ReturnModel, initialUSD: Double)
        /// A column of the resampled history.
        case resampled(column: Int, initialUSD: Double)
        /// Recorded closes.
        case replay(PriceReplay)
    }

    /// An asset of the market.
    public struct Asset: Hashable, Sendable {
        /// As messages and the correlations name it.
        public let id: String
        /// Whose draws it takes.
        public let entity: StreamEntity
        public let source: Source

        /// - Parameter entity: The owner of its streams; nil for one by the identifier.
        public init(id: String, entity: StreamEntity? = nil, source: Source) {
            self.id = id
            self.entity = entity ?? StreamEntity("asset/" + id)
            self.source = source
        }
    }

    /// What belongs to an asset from day to day.
    private struct Line: Hashable, Sendable {
        var course: Course
        var normals: RandomStream
        let shocks: RandomStream
    }

    private enum Course: Hashable, Sendable {
        case path(PricePath)
        case resampled(column: Int, priceUSD: Double)
        case replay(PriceReplay)
    }

    private var lines: [Line]
    private let correlations: CorrelationMatrix
    private var resampling: StationaryBootstrap?
    private let blocks: RandomStream
    private var normals: [Double]
    /// Closes of the latest day, in the order of the assets; empty before the first day.
    public private(set) var closes: [DailyClose] = []
    /// Days that have passed.
    public private(set) var days: UInt32 = 0

    /// - Parameters:
    ///   - assets: At least one. The order matters to correlations only: the first keeps its own
    ///     normals.
    ///   - correlations: Of the normals, in the order of the assets; nil for none.
    ///   - resampling: The history of assets that are resampled.
    ///   - seed: Seed of the run.
    ///   - replication: Number of the replication.
    /// - Throws: ``ProcessError`` for assets and correlations that do not go together, a first
    ///   price that is not positive, or a column that the history has not.
    public init(
        assets: [Asset], correlations: CorrelationMatrix? = nil,
        resampling: StationaryBootstrap? = nil, seed: UInt64, replication: UInt32
    ) throws(ProcessError) {
        try ProcessError.require(!assets.isEmpty, "assets", "at least one asset", "none")
        let ids = assets.map(\.id)
        try ProcessError.require(
            Set(assets.map(\.entity)).count == assets.count, "assets",
            "an owner of draws for each asset", "one for several")
        let matrix: CorrelationMatrix
        if let correlations {
            matrix = correlations
        } else {
            matrix = try .init(assets: ids, pairs: [])
        }
        try ProcessError.require(
            matrix.assets == ids, "correlations", "rows for \(ids.joined(separator: ", "))",
            matrix.assets.joined(separator: ", "))
        lines = []
        for (index, asset) in assets.enumerated() {
            try MarketPrices.requireIndependence(of: asset, at: index, in: matrix)
            func stream(_ purpose: StreamPurpose) -> RandomStream {
                RandomStream(
                    seed: seed, replication: replication, entity: asset.entity, purpose: purpose)
            }
            lines.append(
                Line(
                    course: try MarketPrices.course(of: asset, resampling),
                    normals: stream(.prices), shocks: stream(.priceShocks)))
        }
        self.correlations = matrix
        self.resampling = resampling
        blocks = RandomStream(
            seed: seed, replication: replication, entity: .environment, purpose: .priceBlocks)
        normals = [Double](repeating: 0, count: assets.count)
    }

    /// Only normals can be correlated: recorded and resampled days are what they are.
    private static func requireIndependence(
        of asset: Asset, at index: Int, in matrix: CorrelationMatrix
    ) throws(ProcessError) {
        if case .model = asset.source { return }
        for other in matrix.assets.indices where other != index {
            try ProcessError.require(
                matrix.correlation(index, other) == 0,
                "correlation of \(asset.id) with \(matrix.assets[other])",
                "none, as \(asset.id) plays recorded days", matrix.correlation(index, other))
        }
    }

    private static func course(
        of asset: Asset, _ resampling: StationaryBootstrap?
    ) throws(ProcessError) -> Course {
        switch asset.source {
        case .model(let model, let initial):
            return .path(try PricePath(initialUSD: initial, model: model))
        case .resampled(let column, let initial):
            try ProcessError.requirePositive(initial, "initialUSD")
            let columns = resampling?.assets ?? 0
            try ProcessError.require(
                column >= 0 && column < columns, "column of \(asset.id)",
                "a column below \(columns), of the history", column)
            return .resampled(column: column, priceUSD: initial)
        case .replay(let replay):
            return .replay(replay)
        }
    }

    /// Normals drawn so far, of all assets.
    public var draws: UInt64 { lines.reduce(0) { $0 + $1.normals.draws } }

    /// Moves every asset by one day; ``closes`` has the result.
    ///
    /// - Complexity: O(assets²).
    public mutating func nextDay() {
        for index in lines.indices {
            if case .path = lines[index].course {
                normals[index] = lines[index].normals.normal()
            }
        }
        correlations.correlate(&normals)
        let row = resampling?.next(from: blocks.at(step: days)) ?? 0
        closes.removeAll(keepingCapacity: true)
        for index in lines.indices { closes.append(close(of: index, row: row)) }
        days &+= 1
    }

    /// Moves one asset by the day whose normals and row have been drawn.
    private mutating func close(of index: Int, row: Int) -> DailyClose {
        switch lines[index].course {
        case .path(var path):
            let close = path.next(normal: normals[index], shocks: lines[index].shocks)
            lines[index].course = .path(path)
            return .usd(close)
        case .resampled(let column, let before):
            // A resampled asset has a history: the initialiser has seen to it.
            let step = resampling?.logReturn(row: row, asset: column) ?? 0
            let close = before * Portable.exp(step)
            lines[index].course = .resampled(column: column, priceUSD: close)
            return .usd(close)
        case .replay(var replay):
            let close = replay.next()
            lines[index].course = .replay(replay)
            return .wad(close)
        }
    }
}
