import Rewards
import Settlement

extension CommandForm {
    /// The life of a metered job.
    static let jobs: KeyValuePairs<String, RecordForm<Command>> = [
        "settle_receipt": RecordForm(
            MemberForm("job", .job), MemberForm("cumulative_units", .whole),
            MemberForm("nonce", .whole),
            make: { .job(.settle($0, EscrowReceipt(cumulativeUnits: $1, nonce: $2))) },
            take: {
                guard case .job(.settle(let job, let receipt)) = $0 else { return nil }
                return (job, receipt.cumulativeUnits, receipt.nonce)
            }),
        "create_job": order,
        "fund_job": RecordForm(
            MemberForm("job", .job),
            make: { .job(.fund($0)) },
            take: { if case .job(.fund(let job)) = $0 { job } else { nil } }),
        "accept_job": RecordForm(
            MemberForm("job", .job),
            make: { .job(.accept($0)) },
            take: { if case .job(.accept(let job)) = $0 { job } else { nil } }),
        "complete_job": RecordForm(
            MemberForm("job", .job), MemberForm("cumulative_units", .whole),
            MemberForm("nonce", .whole), MemberForm("signer", .signer),
            make: {
                .job(
                    .complete($0, EscrowReceipt(cumulativeUnits: $1, nonce: $2), signer: $3))
            },
            take: {
                guard case .job(.complete(let job, let receipt, let signer)) = $0 else {
                    return nil
                }
                return (job, receipt.cumulativeUnits, receipt.nonce, signer)
            }),
        "expire_job": RecordForm(
            MemberForm("job", .job),
            make: { .job(.expire($0)) },
            take: { if case .job(.expire(let job)) = $0 { job } else { nil } }),
        "dispute_job": RecordForm(
            MemberForm("job", .job), MemberForm("signer", .signer),
            make: { .job(.dispute($0, signer: $1)) },
            take: {
                if case .job(.dispute(let job, let signer)) = $0 { (job, signer) } else { nil }
            }),
        "resolve_job": RecordForm(
            MemberForm("job", .job), MemberForm("cumulative_units", .whole),
            MemberForm("nonce", .whole),
            make: { .job(.resolve($0, EscrowReceipt(cumulativeUnits: $1, nonce: $2))) },
            take: {
                guard case .job(.resolve(let job, let receipt)) = $0 else { return nil }
                return (job, receipt.cumulativeUnits, receipt.nonce)
            }),
    ]

    private static let order = RecordForm<Command>(
        MemberForm("requester", .account), MemberForm("provider", .account),
        MemberForm("max_units", .whole), MemberForm("price_per_unit", .amount),
        MemberForm("expiry_slot", .whole),
        make: {
            .job(
                .create(
                    JobOrder(
                        requester: $0, provider: $1, maxUnits: $2, pricePerUnit: $3,
                        expirySlot: $4)))
        },
        take: {
            guard case .job(.create(let order)) = $0 else { return nil }
            return (
                order.requester, order.provider, order.maxUnits, order.pricePerUnit,
                order.expirySlot
            )
        })
}

extension ValueForm where Value == EscrowSigner {
    static var signer: ValueForm {
        .choice(of: EscrowSigner.allCases) { signer in
            switch signer {
            case .requester: "requester"
            case .provider: "provider"
            case .receiptAuthority: "receipt_authority"
            case .arbiter: "arbiter"
            case .stranger: "stranger"
            }
        }
    }
}
