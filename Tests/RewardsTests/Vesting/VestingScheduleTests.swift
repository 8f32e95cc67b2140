import Rewards
import Testing

@Suite struct VestingScheduleTests {
    private static let startSeconds: UInt64 = 1_750_000_000
    private static let team: UInt128 = 154_700_000 * Wad.scale

    private func linear(
        total: UInt128 = team, share: UInt128 = 0, cliff: UInt64 = 31_104_000,
        duration: UInt64 = 93_312_000
    ) throws -> VestingSchedule {
        VestingSchedule(
            kind: .linear(try terms(share, cliff, duration)),
            total: TokenAmount(baseUnits: total), start: try Timestamp(Self.startSeconds))
    }

    private func monthly(
        total: UInt128 = team, cliff: UInt64 = 31_104_000, duration: UInt64 = 93_312_000
    ) throws -> VestingSchedule {
        VestingSchedule(
            kind: .monthly(try terms(0, cliff, duration), month: .month),
            total: TokenAmount(baseUnits: total), start: try Timestamp(Self.startSeconds))
    }

    private func table(total: UInt128, _ locked: [UInt128]) throws -> VestingSchedule {
        VestingSchedule(
            kind: .table(
                lockedByMonth: locked.map { TokenAmount(baseUnits: $0) }, month: .month),
            total: TokenAmount(baseUnits: total), start: try Timestamp(Self.startSeconds))
    }

    private func terms(_ share: UInt128, _ cliff: UInt64, _ duration: UInt64) throws -> VestingTerms
    {
        VestingTerms(
            tgeShare: Wad(raw: share), cliff: try Seconds(cliff), duration: try Seconds(duration))
    }

    /// Unlocked at a time, after the check that unlocked and locked make the total.
    private func unlocked(_ schedule: VestingSchedule, at: UInt64) throws -> UInt128 {
        let position = try schedule.position(at: Timestamp(at))
        #expect(try position.unlocked.adding(position.locked) == schedule.total)
        return position.unlocked.baseUnits
    }

    // Conformance vectors "edge-before-start", "edge-just-before-cliff", "edge-end".
    @Test(
        arguments: [
            (1_749_999_999, 0), (1_781_103_999, 0), (1_781_104_000, 0),
            (1_843_311_999, 154_699_997_513_181_584_362_139_917), (1_843_312_000, team),
            (Seconds.bound, team),
        ] as [(UInt64, UInt128)])
    func `a linear schedule waits for its cliff and ends exactly`(
        at: UInt64, expected: UInt128
    ) throws {
        #expect(try unlocked(try linear(), at: at) == expected)
    }

    @Test func `a share at the start is free before the cliff`() throws {
        // Conformance vectors "edge-half-at-start", "computed-08".
        let half = try linear(
            total: 37_800_000 * Wad.scale, share: Wad.scale / 2, cliff: 0, duration: 62_208_000)
        #expect(try unlocked(half, at: 1_750_000_000) == 18_900_000 * Wad.scale)
        let cliff = try linear(
            total: 402_192_431_452_430_659_964_938_695, share: Wad.scale / 2, cliff: 33_696_000,
            duration: 59_616_000)
        #expect(
            try unlocked(cliff, at: 1_766_330_572) == 201_096_215_726_215_329_982_469_347)
    }

    @Test func `a monthly schedule steps at the ends of months`() throws {
        // Conformance vectors "edge-monthly-step-holds", "edge-monthly-part-month-rounds-up".
        let steps = try monthly()
        #expect(try unlocked(steps, at: 1_786_287_999) == 6_445_833_333_333_333_333_333_333)
        #expect(try unlocked(steps, at: 1_786_288_000) == 12_891_666_666_666_666_666_666_666)
        let part = try monthly(total: 1_000, cliff: 0, duration: 5_184_001)
        #expect(try unlocked(part, at: 1_752_592_000) == 333)
        #expect(try unlocked(part, at: 1_755_184_000) == 666)
        #expect(try unlocked(part, at: 1_755_184_001) == 1_000)
    }

    @Test func `a table says what is locked in each month`() throws {
        // Conformance vectors "edge-table-first-month", "edge-table-past-end".
        let schedule = try table(total: 100, [100, 50, 0])
        #expect(try unlocked(schedule, at: 0) == 0)
        #expect(try unlocked(schedule, at: 1_750_000_000) == 0)
        #expect(try unlocked(schedule, at: 1_752_591_999) == 0)
        #expect(try unlocked(schedule, at: 1_752_592_000) == 50)
        #expect(try unlocked(schedule, at: 1_773_328_000) == 100)
        // Locked to the end of the last month, then all at once.
        let open = try table(total: 68, [56, 42])
        #expect(try unlocked(open, at: 1_755_183_999) == 26)
        #expect(try unlocked(open, at: 1_755_184_000) == 68)
        #expect(try unlocked(open, at: 1) == 12)
    }

    @Test func `a bad table or schedule is refused`() throws {
        // Conformance vectors "edge-table-rising", "edge-table-empty",
        // "edge-cliff-equals-duration".
        for locked in [[5, 6], [], [101], [100, 0, 1]] as [[UInt128]] {
            let schedule = try table(total: 100, locked)
            #expect(throws: Refusal.badTable) { try schedule.checkSchedule() }
            #expect(throws: Refusal.badTable) { try schedule.position(at: .zero) }
        }
        for schedule in [try linear(cliff: 5, duration: 5), try monthly(cliff: 6, duration: 5)] {
            #expect(throws: Refusal.badSchedule) { try schedule.checkSchedule() }
            #expect(throws: Refusal.badSchedule) { try schedule.position(at: .zero) }
        }
    }

    @Test func `values outside their range are refused before the schedule is`() throws {
        let bad = [
            try linear(share: Wad.scale + 1, cliff: 9, duration: 5),
            try linear(cliff: 9, duration: 0),
            try monthly(cliff: 9, duration: 0),
            VestingSchedule(
                kind: .monthly(try terms(0, 9, 5), month: .zero), total: .zero, start: .zero),
            VestingSchedule(
                kind: .table(lockedByMonth: [], month: .zero), total: .zero, start: .zero),
        ]
        for schedule in bad {
            #expect(throws: Refusal.outOfRange) { try schedule.validate() }
            #expect(throws: Refusal.outOfRange) { try schedule.position(at: .zero) }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `what is unlocked is the exact amount rounded down`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let duration = 2 + UInt64(random.wide(bits: 61))
        let cliff = random.below(duration)
        let terms = try terms(random.fraction().raw, cliff, duration)
        let month = try Seconds(1 + UInt64(random.wide(bits: 40)))
        let isMonthly = random.chance(oneIn: 2)
        let schedule = VestingSchedule(
            kind: isMonthly ? .monthly(terms, month: month) : .linear(terms),
            total: random.amount(), start: try Timestamp(random.below(1 << 61)))
        let elapsed = random.element(of: [
            0, cliff, duration, duration - 1, cliff + random.below(duration - cliff),
        ])

        let total = BigInteger(schedule.total)
        let initial = (ExactRational(total) * .wad(terms.tgeShare)).floor
        var passed = ExactRational(elapsed) - ExactRational(cliff)
        var whole = ExactRational(duration - cliff)
        if isMonthly {
            passed = ExactRational((passed / ExactRational(month.count)).floor)
            whole = ExactRational((whole / ExactRational(month.count)).ceil)
        }
        var exact = initial + (ExactRational(total - initial) * passed / whole).floor
        if elapsed < cliff { exact = initial }
        if elapsed >= duration { exact = total }
        let found = try unlocked(schedule, at: schedule.start.seconds + elapsed)
        #expect(BigInteger(found) == exact, "seed \(seed)")
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `what is unlocked never falls and ends at the total`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let duration = 2 + random.below(100_000_000)
        let cliff = random.below(duration)
        let locked = (0..<(1 + random.below(40))).map { _ in random.wide(bits: 90) }.sorted(by: >)
        let total = random.chance(oneIn: 2) ? locked[0] : locked[0] + random.wide(bits: 90)
        for schedule in [
            try linear(
                total: total, share: random.fraction().raw, cliff: cliff, duration: duration),
            try monthly(total: total, cliff: cliff, duration: duration),
            try table(total: total, locked),
        ] {
            var at = Self.startSeconds - random.below(1_000)
            var before: UInt128 = 0
            for _ in 0..<60 {
                let now = try unlocked(schedule, at: at)
                #expect(now >= before, "seed \(seed)")
                before = now
                at += random.below(4_000_000)
            }
            let end = Self.startSeconds + max(duration, UInt64(locked.count) * Seconds.month.count)
            #expect(try unlocked(schedule, at: end) == total, "seed \(seed)")
        }
    }
}
