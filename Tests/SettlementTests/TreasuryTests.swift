import Ledger
import Rewards
import Settlement
import Testing

/// What the treasury spends, year by year, within the limits in force.
@Suite struct `Treasury in settlement` {
    private static let year: UInt64 = 365 * 86_400

    private struct Office {
        var town: Town
        let grants: AccountID
        let cash: AccountID

        init(_ configuration: ProtocolConfiguration = Composition.treasury()) throws {
            town = try Town(configuration)
            grants = try town.account("grants", of: .token)
            cash = try town.account("grants", of: Composition.usdc)
        }

        mutating func spend(
            _ count: UInt128, of asset: AssetID = .token, to account: AccountID? = nil
        ) -> String {
            town.answer(
                .treasury(
                    .spend(
                        asset: asset, to: account ?? grants, amount: Composition.units(count))))
        }

        /// Settles until the second is in the running epoch, then stands at it.
        mutating func go(to second: UInt64) throws {
            while town.state.nextEdge.seconds <= Composition.genesis + second {
                try town.settle()
            }
            town.second = second
        }

        var line: TreasuryLine { town.state.treasury.lines[0] }
    }

    @Test func `a spending moves tokens and is counted`() throws {
        var office = try Office()
        let command = TreasuryCommand.spend(
            asset: .token, to: office.grants, amount: Composition.units(4_000))
        let receipt = try office.town.send(.treasury(command))
        #expect(receipt.outcome == .paid(Composition.units(4_000)))
        #expect(
            receipt.postings == [
                Posting(
                    from: office.town.state.systemAccounts.treasury, to: office.grants,
                    amount: Composition.units(4_000), reason: .treasurySpend)
            ])
        #expect(office.line.spent == Composition.units(4_000))
        #expect(office.line.limit == Composition.tokenLimit)
        #expect(office.line.total == Composition.units(4_000))
        #expect(
            office.town.state.treasuryAllowance(of: .token, at: office.town.now)
                == Composition.units(6_000))
        #expect(
            office.town.balance(office.town.state.systemAccounts.treasury)
                == Composition.units(96_000))
        #expect(office.town.state.violations.isEmpty)
    }

    /// Each case is wrong in what it is refused for and in everything behind it, where that is
    /// possible.
    @Test func `refusals come in one order, and leave every byte`() throws {
        var without = try Town(Composition.circle())
        let person = try without.account("grants", of: .token)
        let nobody = AccountID(999)
        #expect(
            without.answer(.treasury(.spend(asset: AssetID(9), to: nobody, amount: .zero)))
                == "not-in-composition")
        #expect(
            without.answer(.treasury(.spend(asset: .token, to: person, amount: .zero)))
                == "not-in-composition")
        var office = try Office()
        let market = office.town.state.systemAccounts.market
        let before = office.town.state
        // Above the limit, and above what is held.
        let most = TokenAmount(baseUnits: .max)
        let cases: [(asset: AssetID, to: AccountID, amount: TokenAmount, refusal: String)] = [
            (AssetID(9), nobody, .zero, "unknown-id"),
            (Composition.sol, office.cash, .zero, "unknown-id"),
            (.token, nobody, .zero, "unknown-id"),
            (.token, market, .zero, "unknown-id"),
            (.token, office.cash, .zero, "malformed-field"),
            (.token, office.grants, .zero, "zero-amount"),
            (.token, office.grants, most, "cap-exceeded"),
            (Composition.usdc, office.cash, Composition.cashLimit, "insufficient-balance"),
        ]
        for (asset, to, amount, refusal) in cases {
            #expect(
                office.town.answer(.treasury(.spend(asset: asset, to: to, amount: amount)))
                    == refusal)
            #expect(office.town.state == before, "\(refusal)")
            #expect(office.town.state.canonicalBytes() == before.canonicalBytes(), "\(refusal)")
        }
    }

    @Test func `the year's limit is met to the unit`() throws {
        var office = try Office()
        #expect(office.spend(9_999) == "ok")
        #expect(office.spend(2) == "cap-exceeded")
        #expect(office.spend(1) == "ok")
        let unit = TreasuryCommand.spend(
            asset: .token, to: office.grants, amount: TokenAmount(baseUnits: 1))
        #expect(office.town.answer(.treasury(unit)) == "cap-exceeded")
        #expect(office.line.spent == Composition.tokenLimit)
    }

    @Test func `a spending year begins 365 days after the one before, to the second`() throws {
        var office = try Office(Composition.treasury(epochDays: 30))
        try office.go(to: `Treasury in settlement`.year - 1)
        #expect(office.spend(10_000) == "ok")
        #expect(office.town.state.treasury.year == 0)
        #expect(office.spend(1) == "cap-exceeded")
        let before = office.town.state
        try office.go(to: `Treasury in settlement`.year)
        // A refused spending does not begin the year.
        #expect(office.spend(10_001) == "cap-exceeded")
        #expect(office.town.state.treasury == before.treasury)
        #expect(office.spend(7_000) == "ok")
        #expect(office.town.state.treasury.year == 1)
        #expect(office.line.before == Composition.units(10_000))
        #expect(office.line.spent == Composition.units(7_000))
        #expect(office.line.total == Composition.units(17_000))
        // Years without a spending are passed over.
        try office.go(to: 4 * `Treasury in settlement`.year)
        #expect(office.spend(1) == "ok")
        #expect(office.town.state.treasury.year == 4)
        #expect(office.line.before == Composition.units(17_000))
        #expect(office.town.state.violations.isEmpty)
    }

    @Test func `a limit lowered below what is spent stops spending and breaks nothing`() throws {
        var office = try Office()
        #expect(office.spend(8_000) == "ok")
        let lower = UInt128(5_000) * Composition.million
        office.town.second += 1
        try office.town.send(
            .governance(.propose(key: .treasuryTokenLimit, value: lower)))
        // The timelock is seven days; until then the old limit holds.
        office.town.second += 1
        #expect(office.spend(1_000) == "ok")
        try office.go(to: 8 * 86_400)
        #expect(office.town.state.terms.treasurySpending?.limits[0].perYear.baseUnits == lower)
        #expect(office.spend(1) == "cap-exceeded")
        #expect(office.line.spent == Composition.units(9_000))
        #expect(office.line.limit == Composition.tokenLimit)
        #expect(office.town.state.violations.isEmpty)
        let bytes = office.town.state.canonicalBytes()
        let restored = try ProtocolState(
            configuration: office.town.state.configuration, canonicalBytes: bytes)
        #expect(restored.treasury == office.town.state.treasury)
        #expect(restored.violations.isEmpty)
        // A higher one lets the rest be spent.
        office.town.second += 1
        try office.town.send(
            .governance(
                .propose(key: .treasuryTokenLimit, value: 9_500 * Composition.million)))
        try office.go(to: 17 * 86_400)
        #expect(office.spend(501) == "cap-exceeded")
        #expect(office.spend(500) == "ok")
        #expect(office.line.limit == Composition.units(9_500))
        #expect(office.town.state.violations.isEmpty)
    }

    @Test func `an asset's year is its own`() throws {
        var crowd = try TreasuryCrowd(seed: 1)
        let treasury = crowd.town.state.systemAccounts.treasuries[1]
        #expect(crowd.town.balance(treasury) >= Composition.cashLimit)
        let cash = TreasuryCommand.spend(
            asset: Composition.usdc, to: crowd.people[2], amount: Composition.cashLimit)
        #expect(crowd.town.answer(.treasury(cash)) == "ok")
        #expect(
            crowd.town.state.treasuryAllowance(of: .token, at: crowd.town.now)
                == Composition.tokenLimit)
        #expect(
            crowd.town.state.treasuryAllowance(of: Composition.usdc, at: crowd.town.now) == .zero)
        #expect(
            crowd.town.state.treasuryAllowance(of: Composition.sol, at: crowd.town.now) == .zero)
    }

    /// Counted a second time from postings alone, with the limits that were in force.
    @Test(arguments: 1...24)
    func `over random years no year passes the limit in force`(seed: Int) throws {
        var crowd = try TreasuryCrowd(seed: UInt64(seed))
        var state = crowd.town.state
        let replayed = crowd.town.log.count
        _ = try crowd.run(steps: 500)
        var spent: [[UInt64: UInt128]] = [[:], [:], [:]]
        var years: Set<UInt64> = []
        for (command, time) in crowd.town.log[replayed...] {
            guard let receipt = try? state.apply(command, at: time) else { continue }
            for posting in receipt.postings where posting.reason == .treasurySpend {
                let asset = Int(state.ledger.asset(of: try #require(posting.to)).index)
                let year = (time.seconds - Composition.genesis) / `Treasury in settlement`.year
                years.insert(year)
                spent[asset][year, default: 0] += posting.amount.baseUnits
                let limit = state.terms.treasurySpending?.limits[asset].perYear
                #expect(
                    spent[asset][year]! <= limit!.baseUnits, "seed \(seed), second \(time.seconds)")
            }
        }
        #expect(years.count > 2, "seed \(seed): too few years to mean anything")
        #expect(spent[2].isEmpty, "seed \(seed)")
        for (asset, line) in crowd.town.state.treasury.lines.enumerated() {
            let last = crowd.town.state.treasury.year
            #expect(line.spent.baseUnits == spent[asset][last, default: 0], "seed \(seed)")
            let sum = spent[asset].values.reduce(0, +)
            #expect(line.total.baseUnits == sum, "seed \(seed)")
            #expect(sum > 0, "seed \(seed)")
        }
        #expect(crowd.town.state.digest() == state.digest(), "seed \(seed)")
        #expect(crowd.town.state.violations.isEmpty, "seed \(seed)")
    }

    // MARK: Compositions and bytes

    @Test func `limits that do not fit the assets make no protocol`() {
        func refusal(_ limits: [TreasuryLimit], _ base: ProtocolConfiguration) -> Refusal? {
            var configuration = base
            configuration.treasurySpending = TreasuryTerms(limits: limits)
            do throws(Refusal) {
                _ = try ProtocolState(configuration)
                return nil
            } catch {
                return error
            }
        }
        func limit(_ asset: UInt8) -> TreasuryLimit {
            TreasuryLimit(asset: AssetID(asset), perYear: Composition.units(1))
        }
        #expect(refusal([], Composition.circle()) == .badBounds)
        #expect(refusal([limit(1), limit(1)], Composition.circle()) == .duplicateID)
        #expect(refusal([limit(3)], Composition.circle()) == .unknownID)
        #expect(refusal([limit(1)], Composition.mining()) == .badBounds)
        #expect(refusal([limit(2), limit(0)], Composition.circle()) == nil)
    }

    @Test func `limits are governed where they are, and one value by one key`() throws {
        var configuration = Composition.treasury()
        configuration.treasurySpending?.limits.removeLast()
        #expect(throws: Refusal.notInComposition) {
            _ = try configuration.value(of: .treasuryRevenueLimit)
        }
        var mining = Composition.mining()
        mining.treasurySpending = TreasuryTerms(limits: [
            TreasuryLimit(asset: .token, perYear: Composition.tokens(1))
        ])
        // Its revenue is counted in the token.
        #expect(throws: Refusal.notInComposition) {
            _ = try mining.value(of: .treasuryRevenueLimit)
        }
        #expect(try mining.value(of: .treasuryTokenLimit) == Wad.scale)
        #expect(throws: Refusal.notInComposition) {
            _ = try Composition.circle().value(of: .treasuryTokenLimit)
        }
    }

    @Test func `a composition without it has no byte of it`() throws {
        let bare = try ProtocolState(Composition.circle()).canonicalBytes()
        var configuration = Composition.treasury()
        configuration.governance.removeLast(2)
        configuration.treasury = .zero
        let whole = try ProtocolState(configuration).canonicalBytes()
        // Mark, count and two limits; year, count and two lines of three amounts.
        #expect(whole.count - bare.count == 1 + 4 + 2 * 17 + 8 + 4 + 2 * 48)
    }

    @Test func `a book that nobody could have left is refused`() throws {
        var office = try Office()
        #expect(office.spend(4_000) == "ok")
        let state = office.town.state
        let bytes = state.canonicalBytes()
        let amount = Composition.units(4_000).baseUnits
        let limit = Composition.tokenLimit.baseUnits
        func little(_ value: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: value.littleEndian) { Array($0) }
        }
        // The year, the count of lines and the first line, as they stand.
        let written =
            little(UInt64(0)) + little(UInt32(2)) + little(UInt128(0)) + little(amount)
            + little(limit)
        let place = try #require(bytes.firstRange(of: written)).lowerBound
        func answer(
            year: UInt64 = 0, count: UInt32 = 2, before: UInt128 = 0, spent: UInt128, limit: UInt128
        ) -> Result<[InvariantID], Refusal> {
            let other =
                little(year) + little(count) + little(before) + little(spent) + little(limit)
            var changed = bytes
            changed.replaceSubrange(place..<place + written.count, with: other)
            do throws(Refusal) {
                let restored = try ProtocolState(
                    configuration: state.configuration, canonicalBytes: changed)
                return .success(restored.violations.map(\.id))
            } catch {
                return .failure(error)
            }
        }
        #expect(answer(spent: amount, limit: limit) == .success([]))
        #expect(answer(year: 1, spent: amount, limit: limit) == .failure(.timeReversed))
        #expect(answer(count: 3, spent: amount, limit: limit) == .failure(.malformedField))
        #expect(answer(before: 1, spent: amount, limit: limit) == .failure(.malformedField))
        #expect(answer(spent: 0, limit: limit) == .failure(.malformedField))
        // Books that do not agree with the account, or with the limit, are told as broken.
        let isTold = { (answer: Result<[InvariantID], Refusal>) in
            (try? answer.get())?.contains(.treasurySpending) ?? false
        }
        #expect(isTold(answer(spent: amount - 1, limit: limit)))
        #expect(isTold(answer(spent: amount, limit: amount - 1)))
    }
}
