import RandomStreams
import Testing

@Suite struct MirrorTests {
    private static let mirror: UInt32 = 1 << 31

    private func pair(_ replication: UInt32 = 3) -> (RandomStream, RandomStream) {
        (
            RandomStreamTests.stream(replication: replication),
            RandomStreamTests.stream(replication: replication | MirrorTests.mirror)
        )
    }

    @Test func `each draw of a mirrored replication is the complement`() {
        for replication in [0, 3, 0x7FFF_FFFF] as [UInt32] {
            var (plain, mirrored) = pair(replication)
            for _ in 0..<100 { #expect(mirrored.next64() == ~plain.next64()) }
            var (here, there) = (plain.at(step: 7), mirrored.at(step: 7))
            #expect(there.next64() == ~here.next64())
            here.seek(draw: 41)
            there.seek(draw: 41)
            for _ in 0..<3 { #expect(there.next64() == ~here.next64()) }
        }
    }

    @Test func `uniform numbers add up to one and normal ones cancel`() {
        var (plain, mirrored) = pair()
        for _ in 0..<1_000 {
            #expect(plain.uniform() + mirrored.uniform() == 1 - 0x1p-53)
            #expect(plain.uniformOpen() + mirrored.uniformOpen() == 1)
            #expect(plain.normal() == -mirrored.normal())
        }
    }

    @Test func `filled memory is mirrored too`() {
        for count in [1, 2, 5, 511, 1_025] {
            var (plain, mirrored) = pair()
            let here = [Double](unsafeUninitializedCapacity: count) { memory, filled in
                plain.fillNormals(into: UnsafeMutableBufferPointer(rebasing: memory[..<count]))
                filled = count
            }
            let there = [Double](unsafeUninitializedCapacity: count) { memory, filled in
                mirrored.fillNormals(into: UnsafeMutableBufferPointer(rebasing: memory[..<count]))
                filled = count
            }
            #expect(here == there.map { -$0 })
        }
    }

    @Test func `distributions of one draw move against each other`() {
        var (plain, mirrored) = pair()
        for _ in 0..<200 {
            var (here, there) = (plain, mirrored)
            // u and 1 − u: the exponential variables' survival probabilities add up to one.
            let sum = Portable.exp(-here.exponential()) + Portable.exp(-there.exponential())
            #expect(abs(sum - 1) < 1e-15)
            (here, there) = (plain, mirrored)
            // Poisson by inversion rises with its draw: never both above or both below the median.
            let counts = (here.poisson(mean: 20), there.poisson(mean: 20))
            #expect(min(counts.0, counts.1) <= 20 && max(counts.0, counts.1) >= 20)
            _ = plain.next64()
            _ = mirrored.next64()
        }
    }

    @Test func `the mean of a pair varies less for a figure that rises with its draws`() {
        // A sum of three lognormal variables, 2,000 pairs: by themselves, and mirrored.
        func figure(_ replication: UInt32) -> Double {
            var stream = RandomStreamTests.stream(replication: replication)
            return (0..<3).map { _ in stream.lognormal(mu: 0, sigma: 0.5) }.reduce(0, +)
        }
        func variance(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            return values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
                / Double(values.count - 1)
        }
        let alone = (0..<2_000 as Range<UInt32>).map { pair in
            (figure(2 * pair) + figure(2 * pair + 1)) / 2
        }
        let mirrored = (0..<2_000 as Range<UInt32>).map { pair in
            (figure(pair) + figure(pair | MirrorTests.mirror)) / 2
        }
        // In closed form 1 + the correlation of exp(z/2) and exp(−z/2), which is −e^(−1/4) = −0.78.
        let ratio = variance(mirrored) / variance(alone)
        #expect((0.17...0.28).contains(ratio), "\(ratio)")
    }
}
