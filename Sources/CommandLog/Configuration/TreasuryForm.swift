import Settlement

extension ValueForm where Value == TreasuryTerms {
    static var treasury: ValueForm {
        let limit = RecordForm<TreasuryLimit>(
            MemberForm("asset", .asset), MemberForm("limit_per_year", .amount),
            make: TreasuryLimit.init(asset:perYear:),
            take: { ($0.asset, $0.perYear) })
        return ValueForm<[TreasuryLimit]>.list(of: limit.object)
            .mapped({ TreasuryTerms(limits: $0) }, from: { $0.limits })
    }
}
