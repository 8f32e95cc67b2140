import Ledger
import Rewards
import Testing

@Suite struct `Ledger tests` {
    private func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    private func opened() throws -> (Ledger, AssetID, [AccountID]) {
        var ledger = Ledger()
        let asset = ledger.declareAsset(
            book: SupplyBook(cap: amount(1_000), circulating: .lockedAndSequestered))
        let accounts = [
            try ledger.open(asset: asset, accountClass: .liquid),
            try ledger.open(asset: asset, accountClass: .vault),
            try ledger.open(asset: asset, accountClass: .vesting),
        ]
        try ledger.post(
            Posting(from: nil, to: accounts[0], amount: amount(1_000), reason: .genesis))
        return (ledger, asset, accounts)
    }

    @Test func `a transfer conserves the sum, and one to oneself changes nothing`() throws {
        var (ledger, asset, accounts) = try opened()
        let before = ledger.accounts
        try ledger.post(
            Posting(from: accounts[0], to: accounts[0], amount: amount(7), reason: .transfer))
        #expect(ledger.accounts == before)
        try ledger.post(
            Posting(from: accounts[0], to: accounts[1], amount: amount(7), reason: .transfer))
        #expect(ledger.runningSupplyCheck(asset).holds)
        let recount = try ledger.recount()[Int(asset.index)]
        #expect(recount.all == ledger.runningSupplyCheck(asset).found)
    }

    @Test func `the cap binds minting, and burning does not reopen it`() throws {
        var (ledger, _, accounts) = try opened()
        #expect(throws: Refusal.capExceeded) {
            try ledger.post(
                Posting(from: nil, to: accounts[0], amount: amount(1), reason: .genesis))
        }
        try ledger.post(
            Posting(from: accounts[0], to: nil, amount: amount(10), reason: .transfer))
        #expect(throws: Refusal.capExceeded) {
            try ledger.post(
                Posting(from: nil, to: accounts[0], amount: amount(1), reason: .genesis))
        }
        #expect(ledger.books[0].supply == amount(990))
    }

    @Test func `a debit beyond the balance is refused and nothing moves`() throws {
        var (ledger, _, accounts) = try opened()
        let before = ledger
        #expect(throws: Refusal.insufficientBalance) {
            try ledger.post(
                Posting(from: accounts[1], to: accounts[0], amount: amount(1), reason: .transfer))
        }
        #expect(ledger == before)
    }

    @Test func `of several postings either all are made or none`() throws {
        var (ledger, _, accounts) = try opened()
        let before = ledger
        #expect(throws: Refusal.insufficientBalance) {
            try ledger.post(all: [
                Posting(from: accounts[0], to: accounts[1], amount: amount(600), reason: .slash),
                Posting(from: accounts[0], to: nil, amount: amount(100), reason: .slash),
                Posting(from: accounts[0], to: accounts[1], amount: amount(301), reason: .slash),
            ])
        }
        #expect(ledger == before)
    }

    @Test func `each class of account is one part of the supply split`() throws {
        var (ledger, asset, accounts) = try opened()
        try ledger.post(all: [
            Posting(from: accounts[0], to: accounts[1], amount: amount(300), reason: .genesis),
            Posting(from: accounts[0], to: accounts[2], amount: amount(200), reason: .genesis),
            Posting(from: accounts[2], to: accounts[1], amount: amount(50), reason: .genesis),
        ])
        #expect(ledger.books[0].locked == amount(150))
        #expect(ledger.books[0].sequestered == amount(350))
        #expect(ledger.books[0].circulating == amount(500))
        let recount = try ledger.recount()[Int(asset.index)]
        #expect(recount.vaults == amount(350))
        #expect(recount.vesting == amount(150))
        #expect(recount.liquid == amount(500))
        #expect(recount.all == amount(1_000))
    }

    @Test func `turnover tells where a balance came from`() throws {
        var (ledger, _, accounts) = try opened()
        try ledger.post(
            Posting(from: accounts[0], to: accounts[1], amount: amount(300), reason: .transfer))
        let account = ledger.accounts[0]
        #expect(account.credited == amount(1_000))
        #expect(account.debited == amount(300))
        #expect(account.balance == amount(700))
    }

    @Test func `assets are never netted`() throws {
        var (ledger, _, accounts) = try opened()
        let other = ledger.declareAsset(book: SupplyBook(cap: nil, circulating: .locked))
        let foreign = try ledger.open(asset: other, accountClass: .liquid)
        #expect(throws: Refusal.malformedField) {
            try ledger.post(
                Posting(from: accounts[0], to: foreign, amount: amount(1), reason: .transfer))
        }
    }
}
