import Ledger
import Rewards
import Testing

@Suite struct `A ledger with a history` {
    static func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    static func book() throws(Refusal) -> SupplyBook {
        try SupplyBook(
            minted: amount(10), burned: .zero, locked: .zero, sequestered: amount(3), cap: nil,
            circulating: .lockedAndSequestered)
    }

    static func accounts() throws(Refusal) -> [Account] {
        [
            try Account(
                asset: AssetID(0), accountClass: .liquid, balance: amount(7), credited: amount(10),
                debited: amount(3)),
            try Account(
                asset: AssetID(0), accountClass: .vault, balance: amount(3), credited: amount(3),
                debited: .zero),
        ]
    }

    @Test func `is the ledger that made it`() throws {
        var made = Ledger()
        _ = made.declareAsset(
            book: SupplyBook(cap: nil, circulating: .lockedAndSequestered))
        let person = try made.open(asset: AssetID(0), accountClass: .liquid)
        let vault = try made.open(asset: AssetID(0), accountClass: .vault)
        try made.post(
            Posting(from: nil, to: person, amount: .init(baseUnits: 10), reason: .broughtIn))
        try made.post(
            Posting(from: person, to: vault, amount: .init(baseUnits: 3), reason: .stake))
        let restored = try Ledger(
            accounts: `A ledger with a history`.accounts(),
            books: [`A ledger with a history`.book()],
            balanceSums: [`A ledger with a history`.amount(10)], postingCount: 2)
        #expect(restored == made)
    }

    @Test func `has the sums of its balances, and accounts of its assets only`() throws {
        let accounts = try `A ledger with a history`.accounts()
        let book = try `A ledger with a history`.book()
        #expect(throws: Refusal.malformedField) {
            try Ledger(
                accounts: accounts, books: [book],
                balanceSums: [`A ledger with a history`.amount(9)], postingCount: 2)
        }
        #expect(throws: Refusal.unknownID) {
            try Ledger(accounts: accounts, books: [], balanceSums: [], postingCount: 2)
        }
    }

    @Test func `has balances that are what came less what went`() {
        for (balance, credited, debited) in [(1, 3, 1), (0, 1, 2)] as [(UInt128, UInt128, UInt128)]
        {
            #expect(throws: Refusal.malformedField) {
                try Account(
                    asset: AssetID(0), accountClass: .liquid,
                    balance: `A ledger with a history`.amount(balance),
                    credited: `A ledger with a history`.amount(credited),
                    debited: `A ledger with a history`.amount(debited))
            }
        }
    }
}
