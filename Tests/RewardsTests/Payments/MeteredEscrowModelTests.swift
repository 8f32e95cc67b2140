import Rewards
import Testing

@Suite struct MeteredEscrowModelTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `random operations keep every unit of the escrow`(seed: UInt64) throws {
        // V5, V6, V11, V12, T1.
        var random = SplitMix64(seed: seed)
        let terms = EscrowTerms(
            fee: try BasisPoints(random.below(10_001)),
            dispute: random.chance(oneIn: 2) ? .open : .frozen(window: random.below(40)))
        var walk = EscrowWalk(terms: terms, seed: seed)
        for _ in 0..<120 { walk.step(&random) }
    }

    @Test func `the random operations reach every status`() throws {
        var reached: Set<EscrowStatus> = []
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let window = random.below(40)
            let terms = EscrowTerms(
                fee: .zero, dispute: random.chance(oneIn: 2) ? .open : .frozen(window: window))
            var walk = EscrowWalk(terms: terms, seed: seed)
            for _ in 0..<120 { walk.step(&random) }
            reached.insert(walk.job.status)
        }
        #expect(reached.isSuperset(of: [.running, .disputed, .completed, .expired]))
    }
}

/// A job under random operations, watched from outside: what was paid is added up here.
private struct EscrowWalk {
    let terms: EscrowTerms
    let seed: UInt64
    var job = MeteredEscrow()
    var slot: UInt64 = 0
    var received = TokenAmount.zero
    var toProvider = TokenAmount.zero
    var toProtocol = TokenAmount.zero
    var returned = TokenAmount.zero
    var paidNonces: [UInt64] = []
    var paidUnits: UInt64 = 0

    /// Who may do the operation of a number.
    private static let signers: [EscrowSigner] = [
        .requester, .requester, .provider, .receiptAuthority, .receiptAuthority,
        .receiptAuthority, .receiptAuthority, .receiptAuthority, .arbiter, .receiptAuthority,
        .stranger, .requester,
    ]

    init(terms: EscrowTerms, seed: UInt64) {
        self.terms = terms
        self.seed = seed
    }

    mutating func step(_ random: inout SplitMix64) {
        let back = random.chance(oneIn: 10)
        let at = back ? slot - min(slot, 1 + random.below(3)) : slot + random.below(8)
        let operation = Int(random.below(12))
        // Mostly whoever may, so that jobs get somewhere.
        let signer =
            random.chance(oneIn: 4)
            ? random.element(of: EscrowSigner.allCases) : EscrowWalk.signers[operation]
        let receipt = EscrowReceipt(
            cumulativeUnits: paidUnits + random.below(9), nonce: job.lastNonce + random.below(3))
        let before = job
        do {
            try run(operation, receipt, signer, at, &random)
            #expect(at >= slot, "seed \(seed)")
            slot = at
        } catch {
            #expect(job == before, "seed \(seed)")
            if at < slot { #expect(error == .timeReversed, "seed \(seed)") }
        }
        check(before)
    }

    private mutating func run(
        _ operation: Int, _ receipt: EscrowReceipt, _ signer: EscrowSigner, _ at: UInt64,
        _ random: inout SplitMix64
    ) throws(Refusal) {
        switch operation {
        case 0:
            try job.create(
                maxUnits: 1 + random.below(40), pricePerUnit: random.amount(bits: 20),
                expirySlot: at + random.below(200), signer: signer, slot: at)
        case 1: received = try received.adding(try job.fund(signer: signer, slot: at))
        case 2: try job.accept(signer: signer, slot: at)
        case 3...7: note(try job.settle(receipt, signer: signer, slot: at, terms: terms), receipt)
        case 8, 9:
            let (payment, refund) =
                operation == 8
                ? try job.resolve(receipt, signer: signer, slot: at, terms: terms)
                : try job.complete(receipt, signer: signer, slot: at, terms: terms)
            if payment.units > 0 { note(payment, receipt) }
            returned = try returned.adding(refund)
        case 10: returned = try returned.adding(try job.expire(slot: at, terms: terms))
        default: try job.dispute(signer: signer, slot: at, terms: terms)
        }
    }

    private mutating func note(_ payment: EscrowPayment, _ receipt: EscrowReceipt) {
        #expect(payment.provider.baseUnits + payment.fee.baseUnits == payment.gross.baseUnits)
        #expect(receipt.nonce > (paidNonces.last ?? 0), "seed \(seed)")
        #expect(receipt.cumulativeUnits == paidUnits + payment.units, "seed \(seed)")
        paidNonces.append(receipt.nonce)
        paidUnits = receipt.cumulativeUnits
        toProvider.baseUnits += payment.provider.baseUnits
        toProtocol.baseUnits += payment.fee.baseUnits
    }

    private func check(_ before: MeteredEscrow) {
        #expect(job.funded == received && job.paid == toProvider, "seed \(seed)")
        #expect(job.fees == toProtocol && job.refunded == returned, "seed \(seed)")
        let parts = [job.paid, job.fees, job.refunded, job.remaining]
        #expect(parts.reduce(0) { $0 + $1.baseUnits } == job.funded.baseUnits, "seed \(seed)")
        #expect(job.settledUnits <= job.maxUnits, "seed \(seed)")
        if job.isFinished { #expect(job.remaining == 0, "seed \(seed)") }
        if before.isFinished { #expect(job == before, "seed \(seed)") }
    }
}
