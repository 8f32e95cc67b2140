import Ledger
import Rewards
import Testing

/// Known failures that a double entry rules out: each beside the books that let it happen.
///
/// The numbers and invariants are those of the pairs in `RewardsTests/KnownFailures`.
@Suite struct KnownFailureTests {
    private func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    /// A funder with so much, an empty vault, and one account more.
    private func books(
        funder: UInt128
    ) throws -> (ledger: Ledger, asset: AssetID, accounts: [AccountID]) {
        var ledger = Ledger()
        let asset = ledger.declareAsset(
            book: SupplyBook(cap: amount(1_000), circulating: .locked))
        let accounts = try [AccountClass.liquid, .vault, .liquid].map {
            try ledger.open(asset: asset, accountClass: $0)
        }
        try ledger.post(
            Posting(from: nil, to: accounts[0], amount: amount(funder), reason: .genesis))
        return (ledger, asset, accounts)
    }

    @Test func `F6 an over-payment of 12,876 passes the cap of 1,000 (S1, S4); ours refuses it`()
        throws
    {
        // Balances without a book: whatever is credited is there.
        var flawed: [UInt128] = [0, 0]
        for number in flawed.indices { flawed[number] += 6_438 }
        #expect(flawed.reduce(0, +) == 12_876)

        var (ledger, asset, accounts) = try books(funder: 0)
        let before = ledger
        let payments = [accounts[0], accounts[2]].map {
            Posting(from: nil, to: $0, amount: amount(6_438), reason: .genesis)
        }
        #expect(throws: Refusal.capExceeded) { try ledger.post(all: payments) }
        #expect(ledger == before)
        let recount = try ledger.recount()[Int(asset.index)]
        #expect(recount.all == ledger.runningSupplyCheck(asset).found)
    }

    @Test func `F10 a notify of 700 without money moves nothing (V1, V8); ours refuses`() throws {
        var (ledger, _, accounts) = try books(funder: 700)
        func fund() -> Posting {
            Posting(from: accounts[0], to: accounts[1], amount: amount(700), reason: .transfer)
        }
        try ledger.post(fund())
        // The published check looks at the vault, which still holds the unclaimed 700.
        #expect(ledger.balance(of: accounts[1]) >= amount(700))
        let before = ledger
        #expect(throws: Refusal.insufficientBalance) { try ledger.post(fund()) }
        #expect(ledger == before)
    }

    @Test func `F27 a fee of 1 % leaves the vault 10 short (V3); ours credits what is debited`()
        throws
    {
        // Debited 1,000, received 990, credited 1,000.
        let flawed = (vault: 1_000 - 1_000 / 100, owed: 1_000)
        #expect(flawed.owed - flawed.vault == 10)

        var (ledger, asset, accounts) = try books(funder: 1_000)
        let fee = try amount(1_000).multipliedCeil(by: BasisPoints(100))
        let net = try amount(1_000).subtracting(fee)
        try ledger.post(all: [
            Posting(from: accounts[0], to: accounts[2], amount: fee, reason: .transfer),
            Posting(from: accounts[0], to: accounts[1], amount: net, reason: .transfer),
        ])
        #expect(ledger.balance(of: accounts[1]) == amount(990))
        #expect(ledger.balance(of: accounts[2]) == amount(10))
        #expect(ledger.balance(of: accounts[0]) == .zero)
        let recount = try ledger.recount()[Int(asset.index)]
        #expect(recount.all == ledger.runningSupplyCheck(asset).found)
        // A vault that promised 1,000 cannot pay it.
        #expect(throws: Refusal.insufficientBalance) {
            try ledger.post(
                Posting(
                    from: accounts[1], to: accounts[0], amount: amount(1_000), reason: .transfer))
        }
    }
}
