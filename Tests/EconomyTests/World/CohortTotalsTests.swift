import Ledger
import Rewards
import Settlement
import Testing

@testable import Economy

@Suite struct CohortTotalsTests {
    private func received(_ kind: String, in record: RunRecord) -> UInt256 {
        record.cohorts.filter { $0.cohort.hasPrefix(kind + "/") }.reduce(.zero) { sum, total in
            UInt256(sum.low + total.received.low)
        }
    }

    private func flow(_ reason: PostingReason, in record: RunRecord) -> UInt128 {
        record.flows.filter { $0.reason == reason.name }.reduce(0) { $0 + $1.amount.low }
    }

    @Test func `what cohorts received and paid is what flowed`() throws {
        for seed: UInt64 in 1...3 {
            let record = try run(SmallNetwork.configuration(seed: seed))
            #expect(
                received("provider", in: record).low == flow(.rewardClaim, in: record),
                "seed \(seed)")
            let yields = flow(.delegationClaim, in: record) + flow(.stakingYield, in: record)
            #expect(received("staker", in: record).low == yields, "seed \(seed)")
            let paid = record.cohorts.filter { $0.cohort.hasPrefix("builder/") }
                .reduce(UInt128(0)) { $0 + $1.paid.low }
            let access =
                flow(.accessPaymentToReserve, in: record)
                + flow(.accessPaymentToTreasury, in: record)
                + flow(.accessPaymentBurned, in: record)
            #expect(paid == access, "seed \(seed)")
            #expect(paid > 0 && yields > 0)
        }
    }

    @Test func `what somebody receives somebody else has paid`() throws {
        for seed: UInt64 in 1...3 {
            let record = try run(SmallNetwork.configuration(seed: seed))
            let received = record.cohorts.reduce(UInt128(0)) { $0 + $1.received.low }
            #expect(received == record.cohorts.reduce(UInt128(0)) { $0 + $1.paid.low })
            let usd = record.cohorts.reduce(0.0) { $0 + $1.receivedUSD }
            let net = record.cohorts.reduce(0.0) { $0 + $1.receivedUSD - $1.paidUSD }
            #expect(abs(net) < usd * 1e-12, "seed \(seed)")
        }
    }

    @Test func `what the treasury received less what it paid is what it has more`() throws {
        let record = try run(SmallNetwork.configuration())
        let total = try #require(record.cohorts.first { $0.cohort == "protocol/treasury" })
        let days = try #require(record.accounts.first { $0.name == "treasury" }).days
        let before = try #require(days.first).opening.baseUnits
        let after = try #require(days.last).closing.baseUnits
        #expect(total.received.low > 0)
        #expect(before + total.received.low == after + total.paid.low)
    }

    @Test func `members of a cohort are one, in the order of names`() throws {
        let record = try run(SmallNetwork.configuration())
        let names = record.cohorts.map(\.cohort)
        #expect(names == names.sorted())
        #expect(names.allSatisfy { !$0.hasSuffix("0000000") })
        let member = try #require(Name("provider/eu-h100-0000017"))
        #expect(CohortTotals.cohort(of: member) == "provider/eu-h100")
        let workload = try #require(Name("builder/inference-2026"))
        #expect(CohortTotals.cohort(of: workload) == "builder/inference-2026")
    }

    @Test func `what is received is worth the price of its day`() throws {
        let record = try run(SmallNetwork.configuration())
        for total in record.cohorts where total.asset == record.assets[0].symbol {
            let tokens = Double(total.received.low) / 1e18
            guard
                case .wad(let lowest)? = record.value("price_lowest"),
                case .wad(let highest)? = record.value("price_highest")
            else { throw MissingPrice() }
            #expect(total.receivedUSD >= tokens * Double(lowest.raw) / 1e18 * 0.999_999)
            #expect(total.receivedUSD <= tokens * Double(highest.raw) / 1e18 * 1.000_001)
        }
    }

    private struct MissingPrice: Error {}
}
