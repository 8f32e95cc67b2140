import RandomStreams
import StochasticProcesses
import Testing

@Suite struct StationaryBootstrapTests {
    private func rows(_ resampling: StationaryBootstrap, days: Int) -> [Int] {
        var resampling = resampling
        let blocks = stream(31, .priceBlocks)
        return (0..<days).map { resampling.next(from: blocks.at(step: UInt32($0))) }
    }

    private func table(_ days: Int) -> [[Double]] {
        (0..<days).map { day -> [Double] in [Double(day * day % 7), Double(day)] }
    }

    @Test func `blocks go on round the circle and break as often as they should`() throws {
        let resampling = try StationaryBootstrap(logReturns: table(50), meanBlockDays: 8)
        let rows = rows(resampling, days: 8000)
        let breaks = zip(rows, rows.dropFirst()).filter { ($0 + 1) % 50 != $1 }.count
        // A break leads on to the next row once in 50 times.
        let share = (1.0 / 8) * (49.0 / 50)
        let deviation = (share * (1 - share) / 7999).squareRoot()
        #expect(abs(Double(breaks) / 7999 - share) < 4 * deviation)
        #expect(Set(rows).count == 50)
        let long = try StationaryBootstrap(logReturns: table(50), meanBlockDays: 1e12)
        let whole = self.rows(long, days: 200)
        #expect(zip(whole, whole.dropFirst()).allSatisfy { ($0 + 1) % 50 == $1 })
    }

    @Test func `moments are those of the table, memory that of unbroken pairs`() throws {
        let resampling = try StationaryBootstrap(
            logReturns: [[1.0], [2], [4], [9]], meanBlockDays: 4)
        let moments = resampling.moments(ofAsset: 0)
        // Deviations -3, -2, 0, 5.
        #expect(moments.mean == 4)
        #expect(moments.variance == 38.0 / 4)
        #expect(abs(moments.kurtosis - (81.0 + 16 + 625) / 4 / (9.5 * 9.5)) < 1e-15)
        let once = (6.0 + 0 + 0 - 15) / 38
        #expect(abs(resampling.autocorrelation(ofAsset: 0, lag: 1) - 0.75 * once) < 1e-15)
        let twice = 2 * (0.0 - 10) / 38
        #expect(abs(resampling.autocorrelation(ofAsset: 0, lag: 2) - 0.5625 * twice) < 1e-15)
        // Squares less 9.5: -0.5, -5.5, -9.5, 15.5.
        let squares = (2.75 + 52.25 - 147.25 - 7.75) / (0.25 + 30.25 + 90.25 + 240.25)
        let found = resampling.autocorrelationOfSquares(ofAsset: 0, lag: 1)
        #expect(abs(found - 0.75 * squares) < 1e-14)
    }

    @Test func `closes become log returns, day by day`() throws {
        let resampling = try StationaryBootstrap(
            closesUSD: [[1, 8], [2, 4], [1, 2]], meanBlockDays: 3)
        #expect(resampling.days == 2 && resampling.assets == 2)
        #expect(resampling.logReturn(row: 0, asset: 0) == Portable.log(2))
        #expect(resampling.logReturn(row: 1, asset: 1) == Portable.log(0.5))
    }

    @Test func `tables that cannot be resampled are refused`() {
        #expect(throws: ProcessError.self) {
            try StationaryBootstrap(logReturns: [], meanBlockDays: 3)
        }
        #expect(throws: ProcessError.self) {
            try StationaryBootstrap(logReturns: [[0.1], [0.1, 0.2]], meanBlockDays: 3)
        }
        for length in [0.5, .nan, .infinity] {
            #expect(throws: ProcessError.self) {
                try StationaryBootstrap(logReturns: [[0.1]], meanBlockDays: length)
            }
        }
        for closes: [[Double]] in [[[1]], [[1], [0]], [[1], [2, 3]], [[1], [.nan]]] {
            #expect(throws: ProcessError.self) {
                try StationaryBootstrap(closesUSD: closes, meanBlockDays: 3)
            }
        }
    }
}
