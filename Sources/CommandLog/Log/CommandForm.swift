import Ledger
import Rewards
import Settlement
import StrictText

/// How commands stand in a log: the only place that knows their fields.
///
/// A new command is one entry in the table of its module, under the command's own name.
enum CommandForm {
    /// Members of a log line that every command has.
    static let envelope = ["sequence", "time", "outcome"]

    static let table = VariantForm<Command>(
        tag: "command", others: envelope, name: { $0.name },
        [
            jobs, hardware, mining, accounts, markets, staking, bridge, governance, treasury,
        ])

    static let accounts: KeyValuePairs<String, RecordForm<Command>> = [
        "transfer": RecordForm(
            MemberForm("from", .account), MemberForm("to", .account),
            MemberForm("amount", .amount),
            make: Command.transfer,
            take: {
                if case .transfer(let from, let to, let amount) = $0 {
                    (from, to, amount)
                } else {
                    nil
                }
            }),
        "observe_price": RecordForm(
            MemberForm("asset", .asset), MemberForm("price", .price),
            make: Command.observePrice,
            take: {
                if case .observePrice(let asset, let price) = $0 { (asset, price) } else { nil }
            }),
        "settle_epoch": RecordForm(
            make: { .settleEpoch },
            take: { if case .settleEpoch = $0 { () } else { nil } }),
        "open_account": RecordForm(
            MemberForm("name", .name), MemberForm("asset", .asset),
            make: Command.openAccount,
            take: { if case .openAccount(let name, let asset) = $0 { (name, asset) } else { nil } }
        ),
        "bring_in": RecordForm(
            MemberForm("account", .account), MemberForm("amount", .amount),
            make: Command.bringIn,
            take: {
                if case .bringIn(let account, let amount) = $0 { (account, amount) } else { nil }
            }),
        "take_out": RecordForm(
            MemberForm("account", .account), MemberForm("amount", .amount),
            make: Command.takeOut,
            take: {
                if case .takeOut(let account, let amount) = $0 { (account, amount) } else { nil }
            }),
    ]

    static let governance: KeyValuePairs<String, RecordForm<Command>> = [
        "propose_parameter": RecordForm(
            MemberForm("key", .governedKey), MemberForm("value", .integer),
            make: { .governance(.propose(key: $0, value: $1)) },
            take: {
                if case .governance(.propose(let key, let value)) = $0 { (key, value) } else { nil }
            }),
        "cancel_proposal": RecordForm(
            MemberForm("key", .governedKey), MemberForm("number", .whole),
            make: { .governance(.cancel(key: $0, number: $1)) },
            take: {
                if case .governance(.cancel(let key, let number)) = $0 {
                    (key, number)
                } else {
                    nil
                }
            }),
        "relinquish_parameter": RecordForm(
            MemberForm("key", .governedKey),
            make: { .governance(.relinquish(key: $0)) },
            take: { if case .governance(.relinquish(let key)) = $0 { key } else { nil } }),
    ]
}
