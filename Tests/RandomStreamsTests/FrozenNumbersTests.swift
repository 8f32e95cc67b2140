import RandomStreams
import Testing

/// One hash over everything that streams and portable functions give. It is the same in debug and
/// release builds and on every machine; a change of it changes all results and needs a new
/// ``RandomStream/version`` and a line in the changelog.
@Suite struct FrozenNumbersTests {
    /// 64-bit FNV-1a over little-endian words.
    private struct Hash {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ number: Double) { add(number.bitPattern) }

        mutating func add(_ word: UInt64) {
            for shift in stride(from: 0, to: 64, by: 8) {
                value = (value ^ (word >> UInt64(shift) & 0xFF)) &* 0x0000_0100_0000_01B3
            }
        }
    }

    private func stream(_ purpose: StreamPurpose) -> RandomStream {
        RandomStream(
            seed: 20_261_121, replication: 1, entity: .environment, purpose: purpose, step: 2)
    }

    @Test func `the version of the numbers is 1`() {
        #expect(RandomStream.version == 1)
    }

    @Test func `the functions give the frozen bits`() {
        var hash = Hash()
        var arguments = stream(.choice)
        for _ in 0..<4000 {
            let u = arguments.uniformOpen()
            hash.add(Portable.exp(1500 * u - 750))
            hash.add(Portable.exp(2 * u - 1))
            hash.add(Portable.log(u))
            hash.add(Portable.log(4 * u))
            hash.add(Portable.log(Double(bitPattern: arguments.next64() >> 1)))
            hash.add(Portable.log1p(3 * u - 0.9))
            hash.add(Portable.normalQuantile(u))
            hash.add(Portable.normalQuantile(u * u * u * u))
            hash.add(Portable.normalQuantile(Portable.exp(-700 * u)))
            hash.add(Portable.power(u, 1.2))
        }
        #expect(hash.value == 0x6366_2D0B_75DA_1819)
    }

    @Test func `the distributions give the frozen bits`() {
        var hash = Hash()
        var draws = stream(.sizes)
        for _ in 0..<2000 {
            hash.add(draws.next64())
            hash.add(draws.uniform())
            hash.add(draws.uniformOpen())
            hash.add(draws.normal())
            hash.add(draws.exponential())
            hash.add(draws.lognormal(mu: 6.6, sigma: 0.98))
            hash.add(draws.below(1000))
            hash.add(draws.below(1 << 63 + 1))
            hash.add(draws.bernoulli(0.3) ? UInt64(1) : 0)
            hash.add(draws.gamma(shape: 19.3))
            hash.add(draws.gamma(shape: 0.4))
            hash.add(UInt64(draws.poisson(mean: 4.5)))
            hash.add(UInt64(draws.poisson(mean: 450)))
        }
        hash.add(draws.draws)
        #expect(hash.value == 0xE641_309C_5D1F_B69D)
    }
}
