import Rewards
import Testing

@Suite struct MiningCapTests {
    private let most = TokenAmount(baseUnits: .max)

    private func cap(
        _ cap: MiningCap, remaining: TokenAmount, epoch: UInt128 = 0, capacity: UInt128 = 0
    ) throws(Refusal) -> TokenAmount {
        try cap.cap(remaining: remaining, epoch: epoch, verifiedCapacity: capacity)
    }

    @Test func `a constant cap ends with the pool`() throws {
        #expect(try cap(.constant(perEpoch: 10), remaining: 25) == 10)
        #expect(try cap(.constant(perEpoch: 10), remaining: 9) == 9)
        #expect(try cap(.constant(perEpoch: most), remaining: 0) == 0)
    }

    @Test func `an exponential cap never empties the pool before its last unit`() throws {
        let rate = MiningCap.exponential(rate: 1_000_000_000_000_000)
        var remaining = MiningPoolRule.corexPool
        #expect(try cap(rate, remaining: remaining) == 100_000_000_000_000_000_000_000)
        for _ in 0..<1_000 {
            remaining = try remaining.subtracting(cap(rate, remaining: remaining))
        }
        // (1 − 1/1000)^1000 of the pool, floors included.
        #expect(remaining.baseUnits / 1_000_000_000_000_000_000 == 36_769_542)
        #expect(try cap(.exponential(rate: .one), remaining: 7) == 7)
    }

    @Test func `a halving falls at its epoch, to nothing after 128`() throws {
        let halving = MiningCap.halving(perEpoch: 1_000, every: 100)
        let caps = try [0, 99, 100, 999, 1_000].map { (epoch: UInt128) in
            try cap(halving, remaining: most, epoch: epoch)
        }
        #expect(caps == [1_000, 1_000, 500, 1, 0])
        let long = MiningCap.halving(perEpoch: most, every: 1)
        #expect(try cap(long, remaining: most, epoch: 127) == 1)
        #expect(try cap(long, remaining: most, epoch: 128) == 0)
        #expect(try cap(long, remaining: most, epoch: .max) == 0)
    }

    @Test func `a gate opens with the capacity up to its target`() throws {
        let gate = MiningCap.capacityGated(perEpoch: 1_000, target: 1_000)
        let caps = try [0, 1, 250, 999, 1_000, 5_000].map { (capacity: UInt128) in
            try cap(gate, remaining: most, capacity: capacity)
        }
        #expect(caps == [0, 1, 250, 999, 1_000, 1_000])
        #expect(throws: Refusal.overflow) {
            try cap(.capacityGated(perEpoch: 1, target: 1), remaining: most, capacity: .max)
        }
    }

    @Test func `parameters outside their range are refused`() throws {
        for wrong in [
            MiningCap.exponential(rate: Wad(raw: Wad.scale + 1)),
            .halving(perEpoch: 1, every: 0), .capacityGated(perEpoch: 1, target: 0),
        ] {
            #expect(throws: Refusal.outOfRange) { try cap(wrong, remaining: 1) }
        }
    }
}
