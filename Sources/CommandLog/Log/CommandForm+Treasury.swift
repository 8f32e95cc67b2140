import Settlement

extension CommandForm {
    /// What the treasury does.
    static let treasury: KeyValuePairs<String, RecordForm<Command>> = [
        "treasury_spend": RecordForm(
            MemberForm("asset", .asset), MemberForm("to", .account),
            MemberForm("amount", .amount),
            make: { .treasury(.spend(asset: $0, to: $1, amount: $2)) },
            take: {
                guard case .treasury(.spend(let asset, let to, let amount)) = $0 else {
                    return nil
                }
                return (asset, to, amount)
            })
    ]
}
