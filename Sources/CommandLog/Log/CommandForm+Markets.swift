import Rewards
import Settlement

extension CommandForm {
    static let markets: KeyValuePairs<String, RecordForm<Command>> = [
        "swap": RecordForm(
            MemberForm("market", .whole), MemberForm("from", .account),
            MemberForm("to", .account), MemberForm("amount_in", .amount),
            MemberForm("minimum_out", .amount),
            make: {
                .market(
                    .swap(
                        SwapOrder(market: $0, from: $1, to: $2, amountIn: $3, minimumOut: $4)))
            },
            take: {
                guard case .market(.swap(let order)) = $0 else { return nil }
                return (order.market, order.from, order.to, order.amountIn, order.minimumOut)
            }),
        "quote_reserves": RecordForm(
            MemberForm("market", .whole), MemberForm("base", .amount),
            MemberForm("quote", .amount),
            make: { .market(.quoteReserves(market: $0, base: $1, quote: $2)) },
            take: {
                guard case .market(.quoteReserves(let market, let base, let quote)) = $0 else {
                    return nil
                }
                return (market, base, quote)
            }),
    ]

    /// What stakers of the pool do.
    static let staking: KeyValuePairs<String, RecordForm<Command>> = [
        "claim_stake": RecordForm(
            MemberForm("stake", .stake),
            make: { .staking(.claim($0)) },
            take: { if case .staking(.claim(let stake)) = $0 { stake } else { nil } }),
        "stake": RecordForm(
            MemberForm("staker", .account), MemberForm("beneficiary", .account),
            MemberForm("amount", .amount), MemberForm("lock", .seconds),
            make: {
                .staking(
                    .stake(StakeOrder(staker: $0, beneficiary: $1, amount: $2, lock: $3)))
            },
            take: {
                guard case .staking(.stake(let order)) = $0 else { return nil }
                return (order.staker, order.beneficiary, order.amount, order.lock)
            }),
        "request_unstake": RecordForm(
            MemberForm("stake", .stake),
            make: { .staking(.requestUnstake($0)) },
            take: { if case .staking(.requestUnstake(let stake)) = $0 { stake } else { nil } }),
        "withdraw_stake": RecordForm(
            MemberForm("stake", .stake),
            make: { .staking(.withdraw($0)) },
            take: { if case .staking(.withdraw(let stake)) = $0 { stake } else { nil } }),
    ]

    /// What crosses the bridge.
    static let bridge: KeyValuePairs<String, RecordForm<Command>> = [
        "bridge_send": RecordForm(
            MemberForm("from", .account), MemberForm("to", .account),
            MemberForm("amount", .amount),
            make: { .bridge(.send(from: $0, to: $1, amount: $2)) },
            take: {
                guard case .bridge(.send(let from, let to, let amount)) = $0 else { return nil }
                return (from, to, amount)
            }),
        "bridge_deliver": RecordForm(
            MemberForm("message", .whole),
            make: { .bridge(.deliver(message: $0)) },
            take: { if case .bridge(.deliver(let message)) = $0 { message } else { nil } }),
    ]
}
