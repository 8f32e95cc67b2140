import Settlement

/// The kinds of commands by their names in events; index = rank.
enum CommandKind {
    private static let names: [StaticString] = [
        "observe_price", "settle_epoch", "propose_parameter", "open_account", "claim_rewards",
        "claim_delegation", "release_collateral", "withdraw_delegation", "transfer",
        "register_node", "deposit_collateral", "extend_commitment", "withdraw_collateral",
        "set_capacity", "quote_reservation", "book", "delegate", "undelegate", "report_usage",
    ]

    static func name(rank: UInt8) -> String {
        names[Int(rank)].description
    }
}
