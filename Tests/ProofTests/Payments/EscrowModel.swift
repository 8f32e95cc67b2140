import Rewards

/// The published table of a metered job, read independently of the code.
struct EscrowModel {
    let terms: EscrowTerms
    /// A deliberate error.
    let repeatsNonce: Bool
    var status = EscrowStatus.unopened
    var maxUnits: UInt64 = 0
    var price: UInt128 = 0
    var expiry: UInt64 = 0
    var started: UInt64 = 0
    var settled: UInt64 = 0
    var nonce: UInt64 = 0
    var clock: UInt64 = 0
    var funded: UInt128 = 0
    var paid: UInt128 = 0
    var fees: UInt128 = 0
    var refunded: UInt128 = 0
    /// Receipts that were paid.
    var slices: UInt128 = 0

    init(terms: EscrowTerms, repeatsNonce: Bool) {
        self.terms = terms
        self.repeatsNonce = repeatsNonce
    }

    var left: UInt128 { funded - paid - fees - refunded }

    private static let most = UInt128(UInt64.max)

    func refusal(_ command: EscrowCommand, by signer: EscrowSigner, at slot: UInt64) -> Refusal? {
        if slot < clock { return .timeReversed }
        switch command {
        case .create(let units, let price, let expiry):
            if signer != .requester { return .invalidSigner }
            if status != .unopened { return .invalidStatus }
            if units == 0 || price == 0 { return .invalidTerms }
            if UInt256.product(price, UInt128(units)) > UInt256(Self.most) { return .mathOverflow }
            return expiry <= slot ? .invalidTerms : nil
        case .fund:
            return signer != .requester
                ? .invalidSigner
                : status != .created ? .invalidStatus : slot > expiry ? .jobExpired : nil
        case .accept:
            return signer != .provider
                ? .invalidSigner
                : status != .funded ? .invalidStatus : slot > expiry ? .jobExpired : nil
        case .settle(let receipt):
            if signer != .receiptAuthority { return .invalidSigner }
            if status != .running { return .invalidStatus }
            return slot > expiry ? .jobExpired : payment(receipt)
        case .complete(let receipt): return completion(receipt, by: signer)
        case .expire:
            let isOver = status == .unopened || status == .completed || status == .expired
            let isFrozen = terms.dispute != .open && status == .disputed
            return isOver || isFrozen
                ? .invalidStatus : slot <= expiry ? .jobNotExpired : nil
        case .dispute:
            if signer != .requester && signer != .provider { return .invalidSigner }
            if status != .running { return .invalidStatus }
            guard case .frozen(let window) = terms.dispute else { return nil }
            return UInt128(slot) > UInt128(started) + UInt128(window) ? .disputeWindowClosed : nil
        case .resolve(let receipt):
            if terms.dispute == .open { return .notInVariant }
            if signer != .arbiter { return .invalidSigner }
            if status != .disputed { return .invalidStatus }
            if receipt.cumulativeUnits < settled { return .invalidReceipt }
            return receipt.cumulativeUnits == settled ? nil : payment(receipt)
        }
    }

    private func completion(_ receipt: EscrowReceipt, by signer: EscrowSigner) -> Refusal? {
        let isOpen = status == .running || status == .disputed && terms.dispute == .open
        if !isOpen { return .invalidStatus }
        if signer == .arbiter || signer == .stranger { return .invalidSigner }
        if receipt.cumulativeUnits < settled { return .invalidReceipt }
        if receipt.cumulativeUnits == settled { return nil }
        return signer != .receiptAuthority ? .invalidSigner : payment(receipt)
    }

    private func payment(_ receipt: EscrowReceipt) -> Refusal? {
        if repeatsNonce ? receipt.nonce < nonce : receipt.nonce <= nonce { return .invalidReceipt }
        if receipt.cumulativeUnits <= settled || receipt.cumulativeUnits > maxUnits {
            return .invalidReceipt
        }
        // The escrow holds the price of all units, so what is left pays any of them; the fee's
        // product is what can leave 64 bits.
        let gross = UInt128(receipt.cumulativeUnits - settled) * price
        return gross * UInt128(terms.fee.count) > Self.most ? .mathOverflow : nil
    }

    /// Applies an accepted command.
    mutating func apply(_ command: EscrowCommand, at slot: UInt64) {
        clock = slot
        switch command {
        case .create(let units, let price, let expiry):
            (status, maxUnits, self.price, self.expiry) = (.created, units, price, expiry)
        case .fund:
            funded = UInt128(maxUnits) * price
            status = .funded
        case .accept:
            started = slot
            status = .running
        case .settle(let receipt): pay(receipt)
        case .complete(let receipt), .resolve(let receipt):
            if receipt.cumulativeUnits > settled { pay(receipt) }
            refunded += left
            status = .completed
        case .expire:
            refunded += left
            status = .expired
        case .dispute: status = .disputed
        }
    }

    private mutating func pay(_ receipt: EscrowReceipt) {
        let gross = UInt128(receipt.cumulativeUnits - settled) * price
        let fee = gross * UInt128(terms.fee.count) / 10_000
        paid += gross - fee
        fees += fee
        slices += 1
        settled = receipt.cumulativeUnits
        nonce = receipt.nonce
    }
}

/// What may be asked of a job.
enum EscrowCommand {
    case create(units: UInt64, price: UInt128, expiry: UInt64)
    case fund
    case accept
    case settle(EscrowReceipt)
    case complete(EscrowReceipt)
    case expire
    case dispute
    case resolve(EscrowReceipt)

    var receipt: EscrowReceipt? {
        switch self {
        case .settle(let receipt), .complete(let receipt), .resolve(let receipt): receipt
        default: nil
        }
    }
}
