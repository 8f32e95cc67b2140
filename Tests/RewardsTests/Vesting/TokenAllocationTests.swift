import Rewards
import Testing

@Suite struct TokenAllocationTests {
    private func allocation(_ category: AllocationCategory) throws -> TokenAllocation {
        try #require(TokenAllocation.icn.first { $0.category == category })
    }

    @Test func `the seven categories make the whole supply`() throws {
        #expect(TokenAllocation.icn.map { $0.category } == AllocationCategory.allCases)
        let total = try TokenAllocation.icn.map { $0.total }.total()
        #expect(total == SupplyBook.icnCap)
        #expect(total == LockedStakingYield.icnTotalSupply)
        #expect(total.baseUnits == 700_000_000 * Wad.scale)
    }

    @Test func `each category has the published size, cliff and duration`() throws {
        let published: [(AllocationCategory, UInt128, UInt128, UInt64, UInt64)] = [
            (.team, 154_700_000, 0, 12, 36),
            (.investors, 150_500_000, 0, 12, 36),
            (.developmentCompany, 37_800_000, Wad.scale / 2, 0, 24),
            (.ecosystemFund, 70_000_000, Wad.scale / 2, 0, 24),
            (.partnerFund, 77_000_000, 0, 0, 36),
            (.nodeSale, 140_000_000, 0, 0, 48),
        ]
        for (category, tokens, share, cliff, duration) in published {
            let allocation = try allocation(category)
            #expect(allocation.total.baseUnits == tokens * Wad.scale)
            let terms = try #require(allocation.terms)
            #expect(terms.tgeShare.raw == share)
            #expect(terms.cliff.count == cliff * 2_592_000)
            #expect(terms.duration.count == duration * 2_592_000)
        }
        let reserve = try allocation(.rewardsReserve)
        #expect(reserve.total.baseUnits == 70_000_000 * Wad.scale)
        #expect(reserve.terms == nil)
    }

    @Test func `five categories vest by themselves, the others are paid out`() throws {
        let start: Timestamp = 1_750_000_000
        for allocation in TokenAllocation.icn {
            let schedule = allocation.schedule(start: start)
            #expect((schedule == nil) == (allocation.release != .vesting))
        }
        #expect(try allocation(.nodeSale).release == .nodeSalePayments)
        #expect(try allocation(.nodeSale).total == NodeSalePayments.icn.pool)
        #expect(try allocation(.rewardsReserve).release == .rewards)
    }

    @Test func `half of two funds is free at the start and all of every grant at its end`() throws {
        let start: Timestamp = 1_750_000_000
        for category in [AllocationCategory.developmentCompany, .ecosystemFund] {
            let schedule = try #require(try allocation(category).schedule(start: start))
            let position = try schedule.position(at: start)
            #expect(position.unlocked == position.locked)
        }
        for allocation in TokenAllocation.icn {
            guard let schedule = allocation.schedule(start: start) else { continue }
            let terms = try #require(allocation.terms)
            let end = try start.advanced(by: terms.duration)
            #expect(try schedule.position(at: end).unlocked == allocation.total)
            let last = try Timestamp(end.seconds - 1)
            #expect(try schedule.position(at: last).locked > .zero)
        }
    }

    @Test func `nothing of the team's grant moves in the first year`() throws {
        let start: Timestamp = 1_750_000_000
        let schedule = try #require(try allocation(.team).schedule(start: start))
        let year = try start.advanced(by: .year)
        #expect(try schedule.position(at: year).unlocked == .zero)
        // No step at the cliff: one second of 24 months.
        let second = try schedule.position(at: Timestamp(year.seconds + 1)).unlocked
        #expect(second.baseUnits == 154_700_000 * Wad.scale / 62_208_000)
    }
}
