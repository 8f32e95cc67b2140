import Rewards
import Testing

@Suite struct EmissionScheduleTests {
    private let helium = EmissionSchedule.linearTaper(
        perEpoch: 19_600_000_000_000, flatEpochs: 360, taperEpochs: 720)
    private let table = EmissionSchedule.table([
        EmissionRow(start: 0, perEpoch: 4_098_360_655_738),
        EmissionRow(start: 364, perEpoch: 4_109_589_041_096),
        EmissionRow(start: 729, perEpoch: 2_054_794_520_548),
    ])

    @Test func `published years are met to the unit`() throws {
        // Helium's supplement: 196,000 × 360 = 70,560,000; Render: 12 × 760,567 = 9,126,804.
        #expect(try helium.emission(from: 0, to: 360) == 7_056_000_000_000_000)
        let render = EmissionSchedule.constant(perEpoch: 760_567)
        #expect(try render.emission(from: 0, to: 12) == 9_126_804)
    }

    @Test func `a taper pays half of its rectangle, but for its floors`() throws {
        // Conformance vector "edge-taper-whole": as much as the level part.
        #expect(try helium.emission(from: 360, to: 1_080) == 7_055_999_999_999_680)
        #expect(try helium.emission(from: 1_080, to: 1_000_000) == 0)
        let one = EmissionSchedule.linearTaper(perEpoch: 100, flatEpochs: 0, taperEpochs: 1)
        #expect(try one.emission(from: 0, to: 5) == 50)
    }

    @Test func `a row of a table counts from its start on`() throws {
        // Conformance vector "edge-table-edge".
        #expect(try table.emission(from: 363, to: 365) == 8_207_949_696_834)
        #expect(try table.emission(from: 729, to: 730) == 2_054_794_520_548)
        #expect(try table.emission(from: 800_000, to: 800_001) == 2_054_794_520_548)
    }

    @Test func `a geometric schedule starts in full`() throws {
        // Conformance vector "edge-geometric-first-is-full".
        let spent = EmissionSchedule.geometric(perEpoch: 100, ratio: 0)
        #expect(try spent.emission(from: 0, to: 2) == 100)
        let half = EmissionSchedule.geometric(perEpoch: 100, ratio: 500_000_000_000_000_000)
        #expect(try half.emission(from: 0, to: 10) == 197)  // 100, 50, 25, 12, 6, 3, 1
    }

    @Test func `halvings come after so many epochs`() throws {
        let halving = EmissionSchedule.halving(perEpoch: 1_000, epochs: 4)
        #expect(try halving.emission(from: 0, to: 4) == 4_000)
        #expect(try halving.emission(from: 3, to: 5) == 1_500)
        #expect(try halving.emission(from: 40, to: 1_000_000) == 0)
        let long = EmissionSchedule.halving(
            perEpoch: TokenAmount(baseUnits: .max), epochs: 1)
        #expect(try long.emission(from: 127, to: 129) == 1)
    }

    @Test func `a budget ends it`() throws {
        // S4; conformance vector "edge-budget-cuts".
        let five = EmissionSchedule.constant(perEpoch: 5)
        #expect(try five.emission(from: 0, to: 9, budget: 12) == 12)
        #expect(try five.emission(from: 0, to: 9, budget: 12, already: 10) == 2)
        #expect(try five.emission(from: 0, to: 9, budget: 12, already: 13) == 0)
        // What a budget cuts may itself be past an amount.
        let most = TokenAmount(baseUnits: .max)
        let flood = EmissionSchedule.constant(perEpoch: most)
        #expect(try flood.emission(from: 0, to: 1_000_000, budget: most) == most)
        #expect(throws: Refusal.overflow) { try flood.emission(from: 0, to: 2) }
        #expect(try flood.emission(from: 1, to: 2) == most)
    }

    @Test func `intervals and parameters outside their range are refused`() throws {
        #expect(throws: Refusal.timeReversed) { try table.emission(from: 2, to: 1) }
        #expect(throws: Refusal.outOfRange) { try table.emission(from: 0, to: 1_000_001) }
        #expect(throws: Refusal.outOfRange) { try table.emission(from: 1_000_001, to: 0) }
        for rows in [
            [], [EmissionRow(start: 1, perEpoch: 1)],
            [EmissionRow(start: 0, perEpoch: 1), EmissionRow(start: 0, perEpoch: 1)],
        ] as [[EmissionRow]] {
            #expect(throws: Refusal.badTable) {
                try EmissionSchedule.table(rows).emission(from: 0, to: 1)
            }
            #expect(throws: Refusal.timeReversed) {
                try EmissionSchedule.table(rows).emission(from: 1, to: 0)
            }
        }
        let wrong: [EmissionSchedule] = [
            .linearTaper(perEpoch: 1, flatEpochs: 0, taperEpochs: 0),
            .linearTaper(perEpoch: 1, flatEpochs: 1_000_001, taperEpochs: 1),
            .linearTaper(perEpoch: 1, flatEpochs: 0, taperEpochs: 1_000_001),
            .geometric(perEpoch: 1, ratio: Wad(raw: Wad.scale + 1)),
            .halving(perEpoch: 1, epochs: 0), .halving(perEpoch: 1, epochs: 1_000_001),
            .table([EmissionRow(start: 1_000_001, perEpoch: 1)]),
        ]
        for schedule in wrong {
            #expect(throws: Refusal.outOfRange) { try schedule.emission(from: 0, to: 1) }
        }
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `an interval emits what its epochs emit one by one`(seed: UInt64) throws {
        // S11, S4, T2, T3 against each kind's sentence, epoch by epoch.
        var random = SplitMix64(seed: seed)
        let schedule = EmissionScheduleTests.random(&random)
        let from = random.below(60)
        let middle = from + random.below(20)
        let to = middle + random.below(20)
        let whole = try schedule.emission(from: from, to: to)
        let parts = try [
            schedule.emission(from: from, to: middle), schedule.emission(from: middle, to: to),
        ].total()
        #expect(whole == parts, "seed \(seed)")
        let sum = (from..<to).reduce(BigInteger(0)) { $0 + stated(schedule, $1) }
        #expect(BigInteger(whole) == sum, "seed \(seed)")
        let budget = random.amount(bits: 100)
        let already = random.amount(bits: 100)
        let cut = try schedule.emission(from: from, to: to, budget: budget, already: already)
        #expect(cut == min(whole, budget.excess(over: already)), "seed \(seed)")
    }

    private static func random(_ random: inout SplitMix64) -> EmissionSchedule {
        let perEpoch = random.amount(bits: 100)
        switch random.below(5) {
        case 0: return .constant(perEpoch: perEpoch)
        case 1:
            var start: UInt64 = 0
            return .table(
                (0..<4).map { _ in
                    defer { start += 1 + random.below(30) }
                    return EmissionRow(start: start, perEpoch: random.amount(bits: 100))
                })
        case 2:
            return .linearTaper(
                perEpoch: perEpoch, flatEpochs: random.below(50),
                taperEpochs: 1 + random.below(50))
        case 3: return .geometric(perEpoch: perEpoch, ratio: random.fraction())
        default: return .halving(perEpoch: perEpoch, epochs: 1 + random.below(30))
        }
    }

    private func stated(_ schedule: EmissionSchedule, _ epoch: UInt64) -> BigInteger {
        switch schedule {
        case .constant(let perEpoch):
            return BigInteger(perEpoch)
        case .table(let rows):
            return BigInteger(rows.last { $0.start <= epoch }!.perEpoch)
        case .linearTaper(let perEpoch, let flat, let taper):
            if epoch < flat { return BigInteger(perEpoch) }
            let height = max(
                0, 2 * BigInteger(taper) - 2 * BigInteger(epoch - flat) - 1)
            return ExactRational(
                BigInteger(perEpoch) * height, over: 2 * BigInteger(taper)
            ).floor
        case .geometric(let perEpoch, let ratio):
            let power = BigInteger(try! powWadFloor(ratio, epoch).raw)
            return ExactRational(BigInteger(perEpoch) * power, over: BigInteger(Wad.scale)).floor
        case .halving(let perEpoch, let epochs):
            return ExactRational(
                BigInteger(perEpoch), over: .powerOfTwo(Int(epoch / epochs))
            ).floor
        }
    }
}
