import Ledger
import Rewards
import Settlement

/// Commands about jobs, kind by kind in the protocol's order.
extension SpotDesk {
    /// Sends what has gathered, at the site's second.
    mutating func send(_ site: inout Site) {
        let batch = batch
        self.batch = JobBatch()
        open(batch.openings, &site)
        for reading in inOrder(batch.receipts, \.escrow) { settle(reading, &site) }
        for reading in inOrder(batch.completions, \.escrow) { complete(reading, &site) }
        for slot in inOrder(batch.expiries, \.self) { expire(slot, &site) }
        for slot in batch.abandonments { awaitExpiry(of: slot, &site) }
    }

    /// Entries of escrows that were created, by job number; equal ones keep their order.
    private func inOrder<Entry>(
        _ entries: [Entry], _ slot: (Entry) -> UInt32
    ) -> [Entry] {
        if entries.count < 2 { return entries }
        let numbers = entries.map { escrows[slot($0)].id?.index ?? .max }
        return entries.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
            .map { entries[$0] }
    }

    // MARK: Opening

    /// Creates, funds and accepts the escrows of jobs that have been placed.
    private mutating func open(_ openings: [UInt32], _ site: inout Site) {
        if openings.isEmpty { return }
        let ranked = openings.indices.sorted {
            (buyers[escrows[openings[$0]].buyer].rank, $0)
                < (buyers[escrows[openings[$1]].buyer].rank, $1)
        }
        var left = provide(for: openings, &site)
        var created: [UInt32] = []
        for index in ranked where create(openings[index], &left, &site) {
            created.append(openings[index])
        }
        for slot in created {
            guard let id = escrows[slot].id else { continue }
            site.submit(.job(.fund(id)), buyers[escrows[slot].buyer].accountName)
        }
        for slot in created {
            guard let id = escrows[slot].id else { continue }
            site.submit(.job(.accept(id)), members[escrows[slot].provider].accountName)
            if escrows[slot].stage == .planned { escrows[slot].stage = .running }
        }
    }

    /// Prices the escrows and brings in, or buys, what their users' accounts lack.
    ///
    /// - Returns: What stands on the account of each buyer.
    private mutating func provide(
        for openings: [UInt32], _ site: inout Site
    ) -> [TokenAmount] {
        var needs = [TokenAmount](repeating: .zero, count: buyers.count)
        for slot in openings {
            let buyer = escrows[slot].buyer
            if escrows[slot].pricePerUnit == .zero,
                let price = quote(of: escrows[slot].provider, to: buyer)
            {
                escrows[slot].pricePerUnit = price
            }
            needs[buyer].accumulate(escrows[slot].cost ?? .zero)
        }
        let ranked = buyers.indices.sorted { buyers[$0].rank < buyers[$1].rank }
        for index in ranked where buyers[index].policy.asset != .token {
            guard let account = buyers[index].account else { continue }
            let missing = needs[index].excess(over: site.desk.balance(of: account))
            if missing == .zero { continue }
            site.submit(
                .bringIn(account: account, amount: missing), buyers[index].accountName)
        }
        for index in ranked where buyers[index].policy.asset == .token {
            // What the float cannot give stays missing, and its jobs go unpaid.
            _ = site.fund(buyers[index].account, needs[index], buyers[index].accountName)
        }
        return buyers.map { $0.account.map { site.desk.balance(of: $0) } ?? .zero }
    }

    /// Creates the escrow of a job that its user can pay for.
    private mutating func create(
        _ slot: UInt32, _ left: inout [TokenAmount], _ site: inout Site
    ) -> Bool {
        let escrow = escrows[slot]
        escrows[slot].expirySlot = expirySlot(of: escrow, at: site.seconds, site)
        guard let requester = buyers[escrow.buyer].account,
            let provider = account(of: escrow.provider, for: escrow.buyer, site),
            escrow.pricePerUnit > .zero, let cost = escrow.cost,
            let rest = try? left[escrow.buyer].subtracting(cost)
        else { return giveUpPaying(for: slot) }
        let order = JobOrder(
            requester: requester, provider: provider, maxUnits: escrow.maxUnits,
            pricePerUnit: escrow.pricePerUnit, expirySlot: escrows[slot].expirySlot)
        let receipt = site.submit(.job(.create(order)), buyers[escrow.buyer].accountName)
        guard case .created(let id) = receipt?.outcome else { return giveUpPaying(for: slot) }
        escrows[slot].id = id
        left[escrow.buyer] = rest
        return true
    }

    private mutating func giveUpPaying(for slot: UInt32) -> Bool {
        escrows[slot].stage = .unfunded
        figures.noteUnpaid(escrows[slot].jobs)
        return false
    }

    func quote(of provider: Int, to buyer: Int) -> TokenAmount? {
        guard let place = jobTerms.assets.firstIndex(of: buyers[buyer].policy.asset) else {
            return nil
        }
        return members[provider].quotes[place]?.price
    }

    private func account(
        of provider: Int, for buyer: Int, _ site: borrowing Site
    ) -> AccountID? {
        site.providers[provider].accounts[Int(buyers[buyer].policy.asset.index)]
    }

    /// The last slot in which the escrow can be settled: the quoted time and its margin from now,
    /// and not before the next purchases where those of a day are made at once.
    private func expirySlot(
        of escrow: JobEscrow, at second: Int64, _ site: borrowing Site
    ) -> UInt64 {
        let span = quotedSeconds(of: escrow)
        let last = second + (purchases == nil ? span : max(span, Calendar.day))
        guard let slot = try? jobTerms.slot(at: site.timestamp(last)) else {
            preconditionFailure("Slots of three centuries fit 64 bits.")
        }
        return slot
    }

    /// How long an escrow can be settled: the quoted time and its margin. Unit: seconds.
    func quotedSeconds(of escrow: JobEscrow) -> Int64 {
        let quoted = (escrow.maxUnits + UInt64(escrow.gpus) - 1) / UInt64(escrow.gpus)
        let margin = UInt64(covering: buyers[escrow.buyer].policy.expiryMarginSeconds)
        // Longer than any run lasts, and still inside the protocol's time.
        let longest = UInt64(2 * 36_525 * Calendar.day)
        return Int64(min(quoted, longest) + min(margin, longest)) + 1
    }

    // MARK: Running and ending

    private mutating func settle(_ reading: JobBatch.Reading, _ site: inout Site) {
        let slot = reading.escrow
        guard let id = escrows[slot].id, reading.units > escrows[slot].settledUnits else { return }
        escrows[slot].nonce += 1
        let receipt = site.submit(
            .job(
                .settle(
                    id,
                    EscrowReceipt(cumulativeUnits: reading.units, nonce: escrows[slot].nonce))),
            members[escrows[slot].provider].accountName)
        book(receipt, of: slot, units: reading.units, &site)
    }

    private mutating func complete(_ reading: JobBatch.Reading, _ site: inout Site) {
        let slot = reading.escrow
        if let id = escrows[slot].id {
            let units = max(reading.units, escrows[slot].settledUnits)
            let last = EscrowReceipt(cumulativeUnits: units, nonce: escrows[slot].nonce + 1)
            let receipt = site.submit(
                .job(.complete(id, last, signer: .receiptAuthority)),
                members[escrows[slot].provider].accountName)
            if receipt == nil {
                awaitExpiry(of: slot, &site)
                return
            }
            book(receipt, of: slot, units: units, &site)
        }
        escrows.close(slot)
    }

    private mutating func expire(_ slot: UInt32, _ site: inout Site) {
        if let id = escrows[slot].id {
            let receipt = site.submit(
                .job(.expire(id)), buyers[escrows[slot].buyer].accountName)
            book(receipt, of: slot, units: escrows[slot].settledUnits, &site)
        }
        escrows.close(slot)
    }

    private mutating func awaitExpiry(of slot: UInt32, _ site: inout Site) {
        guard escrows[slot].id != nil else {
            escrows.close(slot)
            return
        }
        escrows[slot].stage = .abandoned
        let length = jobTerms.slotMilliseconds
        // The first whole second whose slot is past the expiry's.
        let (milliseconds, overflow) = (escrows[slot].expirySlot + 1)
            .multipliedReportingOverflow(by: length)
        precondition(!overflow, "An expiry lies inside the protocol's time.")
        let second = (milliseconds + 999) / 1_000
        let genesis = site.configuration.protocolTerms.genesis.seconds
        remind(.expiry, of: slot, at: max(Int64(second - genesis), site.seconds + 1))
    }

    /// Takes over what a receipt, an end or an expiry paid.
    private mutating func book(
        _ receipt: Receipt?, of slot: UInt32, units: UInt64, _ site: inout Site
    ) {
        guard case .metered(let payment, let refund) = receipt?.outcome else { return }
        let escrow = escrows[slot]
        escrows[slot].settledUnits = units
        let asset = buyers[escrow.buyer].policy.asset
        if asset == .token { members[escrow.provider].received.accumulate(payment.provider) }
        let terms = site.configuration.protocolTerms.assets[Int(asset.index)]
        let price = site.prices[Int(asset.index)]
        site.providers[escrow.provider].receiptsUSD +=
            payment.provider.usd(at: price, decimals: terms.decimals)
        figures.note(
            payment, grossUSD: payment.gross.usd(at: price, decimals: terms.decimals),
            refundUSD: refund.usd(at: price, decimals: terms.decimals))
    }
}
