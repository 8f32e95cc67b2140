import RandomStreams
import Testing

/// Moments against closed forms at fixed seeds. A sample mean lies within 4 standard errors of the
/// true one but for one case in 16,000; seeds are fixed, so a test that passes passes always.
@Suite struct DistributionTests {
    private static let count = 40_000

    private func stream(_ seed: UInt64) -> RandomStream {
        RandomStream(seed: seed, replication: 0, entity: .environment, purpose: .service)
    }

    /// z of the sample mean of `draw`, given mean and variance.
    private func z(
        of mean: Double, variance: Double, seed: UInt64, count: Int = DistributionTests.count,
        _ draw: (inout RandomStream) -> Double
    ) -> Double {
        var stream = stream(seed)
        var sum = 0.0
        for _ in 0..<count { sum += draw(&stream) }
        let n = Double(count)
        return (sum / n - mean) / (variance / n).squareRoot()
    }

    @Test func `uniform numbers have the moments of the unit interval`() {
        #expect(abs(z(of: 0.5, variance: 1 / 12.0, seed: 1) { $0.uniform() }) < 4)
        #expect(abs(z(of: 0.5, variance: 1 / 12.0, seed: 2) { $0.uniformOpen() }) < 4)
        let square = z(of: 1 / 3.0, variance: 1 / 5.0 - 1 / 9.0, seed: 3) { stream in
            let u = stream.uniform()
            return u * u
        }
        #expect(abs(square) < 4)
    }

    @Test func `open uniform numbers are never 0 or 1`() {
        // The extremes of the underlying words, not of a sample.
        var stream = stream(4)
        var (least, most) = (1.0, 0.0)
        for _ in 0..<DistributionTests.count {
            let u = stream.uniformOpen()
            (least, most) = (min(least, u), max(most, u))
        }
        #expect(least > 0 && most < 1)
        // Odd multiples of 2^-53: zero and one are not among them.
        var odd = self.stream(5)
        for _ in 0..<100 {
            #expect(UInt64(odd.uniformOpen() * 0x1p53) & 1 == 1)
        }
    }

    @Test func `normals have the first four moments`() {
        let moments: [(power: Int, mean: Double, variance: Double)] = [
            (1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96),
        ]
        for (power, mean, variance) in moments {
            let z = z(of: mean, variance: variance, seed: UInt64(10 + power)) { stream in
                let x = stream.normal()
                return (1..<power).reduce(x) { product, _ in product * x }
            }
            #expect(abs(z) < 4, "power \(power)")
        }
    }

    @Test func `normals fall into ranges as often as they should`() {
        for (bound, probability) in [(-2.5, 0.006209665), (-1, 0.158655254), (1.5, 0.933192799)] {
            let z = z(of: probability, variance: probability * (1 - probability), seed: 20) {
                $0.normal() < bound ? 1 : 0
            }
            #expect(abs(z) < 4, "below \(bound)")
        }
    }

    @Test func `a normal rises with its draw`() {
        var numbers = stream(21)
        var twin = numbers
        let pairs = (0..<5000).map { _ in (numbers.next64(), twin.normal()) }
        let byDraw = pairs.sorted { $0.0 < $1.0 }.map(\.1)
        // Neighbours of 5,000 draws are far apart compared with the rounding of a normal.
        #expect(zip(byDraw, byDraw.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func `exponential and lognormal numbers have their moments`() {
        #expect(abs(z(of: 1, variance: 1, seed: 30) { $0.exponential() }) < 4)
        let square = z(of: 2, variance: 20, seed: 31) { stream in
            let x = stream.exponential()
            return x * x
        }
        #expect(abs(square) < 4)
        // Mean exp(mu + sigma²/2), variance (exp(sigma²) - 1)·mean².
        let mean = Portable.exp(0.5 + 0.125)
        let variance = (Portable.exp(0.25) - 1) * mean * mean
        let z = z(of: mean, variance: variance, seed: 32) { $0.lognormal(mu: 0.5, sigma: 0.5) }
        #expect(abs(z) < 4)
    }

    @Test(arguments: [0.3, 1.0, 1.7, 19.3, 400.0])
    func `gamma numbers have mean and variance of the shape`(shape: Double) {
        let mean = z(of: shape, variance: shape, seed: 40) { $0.gamma(shape: shape) }
        #expect(abs(mean) < 4)
        // The fourth central moment is 3·shape² + 6·shape.
        let spread = 3 * shape * shape + 6 * shape - shape * shape
        let variance = z(of: shape, variance: spread, seed: 41) { stream in
            let x = stream.gamma(shape: shape) - shape
            return x * x
        }
        #expect(abs(variance) < 4)
    }

    @Test func `gamma numbers of whole shape fall into ranges as Erlang's law says`() {
        // P(X > x) = exp(-x)·(1 + x + … + x^(shape - 1)/(shape - 1)!).
        for (shape, bounds) in [(2, [0.3, 1.5, 4.5]), (9, [4.0, 8.5, 15.0])] {
            for bound in bounds {
                var (term, sum) = (1.0, 1.0)
                for power in 1..<shape {
                    term *= bound / Double(power)
                    sum += term
                }
                let above = Portable.exp(-bound) * sum
                let z = z(of: above, variance: above * (1 - above), seed: 42, count: 150_000) {
                    $0.gamma(shape: Double(shape)) > bound ? 1 : 0
                }
                #expect(abs(z) < 4, "shape \(shape), above \(bound)")
            }
        }
    }

    @Test(arguments: [0.2, 5.0, 29.9, 30.1, 300.0, 1e6, 1e12])
    func `Poisson numbers have mean and variance of the mean`(rate: Double) {
        let mean = z(of: rate, variance: rate, seed: 50) { Double($0.poisson(mean: rate)) }
        #expect(abs(mean) < 4)
        // The fourth central moment is 3·rate² + rate.
        let variance = z(of: rate, variance: 2 * rate * rate + rate, seed: 51) { stream in
            let x = Double(stream.poisson(mean: rate)) - rate
            return x * x
        }
        #expect(abs(variance) < 4)
    }

    @Test func `small Poisson means take one draw and zero gives zero`() {
        var stream = stream(52)
        for mean in [0, 0.1, 10, 30] as [Double] {
            let before = stream.draws
            let count = stream.poisson(mean: mean)
            #expect(stream.draws == before + 1)
            if mean == 0 { #expect(count == 0) }
        }
    }

    @Test func `counts of Poisson numbers follow their probabilities`() {
        // Around 35, where the rejection method works, by the chi-squared statistic.
        let (mean, low, high, draws) = (35.0, 20, 50, 200_000)
        var counts = [Double](repeating: 0, count: high - low + 1)
        var stream = stream(53)
        for _ in 0..<draws {
            let count = Int(stream.poisson(mean: mean))
            if (low...high).contains(count) { counts[count - low] += 1 }
        }
        var probability = Portable.exp(-mean)
        var statistic = 0.0
        for count in 1...high {
            probability *= mean / Double(count)
            guard count >= low else { continue }
            let expected = probability * Double(draws)
            let difference = counts[count - low] - expected
            statistic += difference * difference / expected
        }
        // 31 cells: mean about 31, standard deviation about 7.9.
        let most = 31 + 4 * 7.9
        #expect(statistic < most)
    }

    @Test(arguments: [1, 2, 3, 10, 1000, 1 << 63 + 1] as [UInt64])
    func `integers below a bound are equally likely`(bound: UInt64) {
        let width = Double(bound)
        let variance = (width * width - 1) / 12
        var stream = stream(60)
        var sum = 0.0
        for _ in 0..<DistributionTests.count {
            let drawn = stream.below(bound)
            #expect(drawn < bound)
            sum += Double(drawn)
        }
        let n = Double(DistributionTests.count)
        let error = sum / n - (width - 1) / 2
        #expect(abs(error) <= 4 * (variance / n).squareRoot())
    }

    @Test func `a coin falls as its probability says`() {
        #expect(abs(z(of: 0.3, variance: 0.21, seed: 70) { $0.bernoulli(0.3) ? 1 : 0 }) < 4)
        var stream = stream(71)
        for _ in 0..<100 {
            #expect(stream.bernoulli(1) == true)
            #expect(stream.bernoulli(0) == false)
        }
    }

    @Test func `what makes no sense stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var stream = RandomStream(key: StreamKey(bits: 1), replication: 0)
            _ = stream.below(0)
        }
        await #expect(processExitsWith: .failure) {
            var stream = RandomStream(key: StreamKey(bits: 1), replication: 0)
            _ = stream.gamma(shape: 0)
        }
        await #expect(processExitsWith: .failure) {
            var stream = RandomStream(key: StreamKey(bits: 1), replication: 0)
            _ = stream.poisson(mean: -1)
        }
    }
}
