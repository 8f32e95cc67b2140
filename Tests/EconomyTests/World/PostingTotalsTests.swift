import Ledger
import Rewards
import Settlement
import Testing

@testable import Economy

@Suite struct PostingTotalsTests {
    private func flow(_ reason: PostingReason, in record: RunRecord) -> FlowTotal? {
        record.flows.first { $0.reason == reason.name }
    }

    @Test func `genesis is what was minted and what filled the vaults`() throws {
        let state = try ProtocolState(SmallNetwork.configuration().protocolTerms)
        let totals = PostingTotals(state)
        let genesis = totals.total(.genesis)
        #expect(genesis.count == state.ledger.postingCount)
        #expect(genesis.created == UInt256(state.configuration.token.supply.baseUnits))
        #expect(genesis.destroyed == .zero)
        let filled = state.ledger.accounts.reduce(UInt256.zero) { sum, account in
            UInt256(sum.low + account.credited.baseUnits)
        }
        #expect(genesis.amount == filled)
    }

    @Test func `every posting of a run is in one flow`() throws {
        for seed: UInt64 in 1...3 {
            let record = try run(SmallNetwork.configuration(seed: seed))
            #expect(
                record.flows.reduce(0) { $0 + $1.count } == record.counts.postings, "seed \(seed)")
        }
    }

    @Test func `what was created less what was destroyed is the supply`() throws {
        let record = try run(SmallNetwork.configuration())
        let created = record.flows.reduce(UInt128(0)) { $0 + $1.created.low }
        let destroyed = record.flows.reduce(UInt128(0)) { $0 + $1.destroyed.low }
        #expect(destroyed > 0)
        #expect(
            record.value("supply_end")
                == .amount(TokenAmount(baseUnits: created - destroyed)))
    }

    @Test func `flows agree with the figures that are counted elsewhere`() throws {
        let record = try run(SmallNetwork.configuration())
        for (reason, metric) in [
            (PostingReason.accessPaymentToReserve, "access_to_reserve"),
            (.accessPaymentToTreasury, "access_to_treasury"),
            (.accessPaymentBurned, "access_burned"), (.rewardClaim, "provider_claims"),
            (.slash, "slashed"),
        ] {
            let found = flow(reason, in: record)
            let flow = try #require(found, "\(reason)")
            #expect(
                record.value(metric) == .amount(TokenAmount(baseUnits: flow.amount.low)),
                "\(metric)")
        }
    }

    @Test func `a day's series add up to the flow`() throws {
        let record = try run(SmallNetwork.configuration())
        #expect(record.flows.count > 10)
        for flow in record.flows {
            guard case .amounts(let days) = record.values("flow_\(flow.reason)_tok") else {
                Issue.record("The series of \(flow.reason) is missing.")
                continue
            }
            #expect(days.count == record.days)
            #expect(days.reduce(UInt128(0)) { $0 + $1.baseUnits } == flow.amount.low)
        }
    }

    @Test func `what never occurs is absent`() throws {
        let record = try run(SmallNetwork.configuration(days: 3))
        #expect(flow(.jobFunding, in: record) == nil)
        #expect(record.values("flow_job_funding_tok") == nil)
    }

    @Test func `a sum goes on where an amount ends`() throws {
        var sum = FlowSum()
        let most = Posting(
            from: nil, to: AccountID(0), amount: TokenAmount(baseUnits: .max), reason: .broughtIn)
        for _ in 0..<3 { sum.add(most) }
        #expect(sum.amount == UInt256(high: 2, low: .max - 2))
        #expect(sum.created == sum.amount)
        #expect(sum.destroyed == .zero)
        #expect(sum.count == 3)
    }

    @Test func `an amount on both sides of one account moves nothing`() throws {
        let state = try ProtocolState(SmallNetwork.configuration().protocolTerms)
        var totals = PostingTotals(state)
        let market = state.systemAccounts.market
        totals.add(
            Receipt(postings: [
                Posting(
                    from: market, to: market, amount: SmallNetwork.tokens(1), reason: .transfer)
            ]), state.ledger)
        #expect(totals.total(.transfer).count == 0)
    }

    @Test func `a day begins with nothing`() throws {
        let state = try ProtocolState(SmallNetwork.configuration().protocolTerms)
        var totals = PostingTotals(state)
        let payment = Posting(
            from: state.systemAccounts.market, to: nil, amount: SmallNetwork.tokens(1),
            reason: .accessPaymentBurned)
        totals.closeDay()
        totals.closeDay()
        totals.add(Receipt(postings: [payment, payment]), state.ledger)
        #expect(totals.today(.accessPaymentBurned) == SmallNetwork.tokens(2))
        totals.closeDay()
        #expect(totals.today(.accessPaymentBurned) == .zero)
        totals.closeDay()
        let assets = state.configuration.recordedAssets
        let series = totals.series(assets).first { $0.name == "flow_access_payment_burned_tok" }
        #expect(
            series?.values
                == .amounts([.zero, .zero, SmallNetwork.tokens(2), .zero]))
    }
}

@Suite struct RecordedAssetTests {
    private func asset(_ symbol: String) -> RecordedAsset {
        RecordedAsset(symbol: symbol, decimals: 6, origin: .external)
    }

    @Test func `names of series carry assets in lower case, no two alike`() {
        #expect(
            RecordedAsset.nameParts(of: ["ICPX", "USDC.e", "usdc-e", "SOL"].map(asset))
                == ["icpx", "usdc_e", "usdc_e_2", "sol"])
    }

    @Test func `an amount in no asset of the run is named`() throws {
        var record = try run(SmallNetwork.configuration(days: 2))
        #expect(record.unnamedAssets == [])
        record.accounts[0].asset = "other"
        record.metrics[0].unit = "another"
        #expect(record.unnamedAssets == ["another", "other"])
    }
}
