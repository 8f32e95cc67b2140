import RandomStreams
import StochasticProcesses
import Testing

@Suite struct PriceProcessTests {
    private func motion(drift: Double = 0.001, volatility: Double = 0.04) throws
        -> GeometricBrownianMotion
    {
        try GeometricBrownianMotion(
            initialUSD: 0.35, logDriftPerDay: drift, volatilityPerRootDay: volatility)
    }

    @Test func `log returns are drift plus volatility times the stream's normals`() throws {
        var motion = try motion()
        var (prices, normals) = (stream(1, .prices), stream(1, .prices))
        for _ in 0..<50 {
            let before = motion.priceUSD
            let after = motion.next(from: &prices)
            #expect(after == before * Portable.exp(0.001 + 0.04 * normals.normal()))
            #expect(motion.priceUSD == after)
        }
        #expect(prices == normals)
    }

    @Test func `the price after a year has the moments of the lognormal law`() throws {
        let (m, s, days) = (0.0004, 0.04, 365.0)
        let start = try motion(drift: m, volatility: s)
        var draws = stream(2, .prices)
        var ends: [Double] = []
        for _ in 0..<1500 {
            var path = start
            for _ in 0..<365 { path.next(from: &draws) }
            ends.append(path.priceUSD / 0.35)
        }
        var rows = ends.makeIterator()
        let mean = Portable.exp((m + s * s / 2) * days)
        let variance = mean * mean * (Portable.exp(s * s * days) - 1)
        #expect(abs(z(of: mean, variance: variance, count: 1500) { rows.next()! }) < 4)
        var logs = ends.map(Portable.log).makeIterator()
        #expect(abs(z(of: m * days, variance: s * s * days, count: 1500) { logs.next()! }) < 4)
        var squares = ends.map { (Portable.log($0) - m * days) }.map { $0 * $0 }.makeIterator()
        let ofSquares = 2 * s * s * s * s * days * days
        #expect(
            abs(z(of: s * s * days, variance: ofSquares, count: 1500) { squares.next()! }) < 4)
    }

    @Test func `annual figures are those of 365 days`() throws {
        let motion = try GeometricBrownianMotion(
            initialUSD: 1, annualDrift: 0.3, annualVolatility: 0.8)
        #expect(abs(motion.volatilityPerRootDay * 365.0.squareRoot() - 0.8) < 1e-15)
        #expect(abs(motion.logDriftPerDay * 365 - (0.3 - 0.32)) < 1e-15)
    }

    @Test func `many paths take the steps of single ones`() throws {
        let start = try motion()
        var draws = stream(3, .prices)
        let normals = (0..<37).map { _ in draws.normal() }
        var prices = [Double](repeating: 0.35, count: 37)
        prices.withUnsafeMutableBufferPointer { prices in
            normals.withUnsafeBufferPointer { start.step(prices: prices, normals: $0) }
        }
        draws.seek(draw: 0)
        for price in prices {
            var single = start
            #expect(single.next(from: &draws) == price)
        }
    }

    @Test func `a replay plays its rows and then holds or restarts`() throws {
        var hold = try PriceReplay(closesWad: [3, 1, 2], first: 1)
        #expect(hold.remaining == 2)
        #expect((0..<4).map { _ in hold.next() } == [1, 2, 2, 2])
        #expect(hold.remaining == 0)
        var restart = try PriceReplay(closesWad: [3, 1, 2], first: 2, afterEnd: .restart)
        #expect((0..<5).map { _ in restart.next() } == [2, 3, 1, 2, 3])
    }

    @Test func `a process says which kind of close it gives`() throws {
        var draws = stream(4, .prices)
        var simulated = PriceProcess.geometricBrownianMotion(try motion())
        var twin = try motion()
        var twinDraws = draws
        for _ in 0..<3 {
            #expect(simulated.next(from: &draws) == .usd(twin.next(from: &twinDraws)))
        }
        let used = draws.draws
        var replay = PriceProcess.replay(try PriceReplay(closesWad: [7, 8]))
        #expect(replay.next(from: &draws) == .wad(7))
        #expect(replay.next(from: &draws) == .wad(8))
        #expect(draws.draws == used)
    }

    @Test func `parameters out of range are refused with what was expected`() {
        #expect(throws: ProcessError.self) { try motion(volatility: -0.1) }
        #expect(throws: ProcessError.self) { try motion(volatility: .nan) }
        #expect(throws: ProcessError.self) { try motion(drift: .infinity) }
        #expect(throws: ProcessError.self) {
            try GeometricBrownianMotion(initialUSD: 0, annualDrift: 0, annualVolatility: 1)
        }
        #expect(throws: ProcessError.self) { try PriceReplay(closesWad: []) }
        #expect(throws: ProcessError.self) { try PriceReplay(closesWad: [1], first: 1) }
        let error = #expect(throws: ProcessError.self) { try PriceReplay(closesWad: [5, 0]) }
        #expect(
            error?.description
                == "closesWad: expected a positive close in every row, found 0 in row 1.")
    }
}
