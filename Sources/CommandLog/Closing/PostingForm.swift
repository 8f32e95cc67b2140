import Ledger
import Rewards
import Settlement
import StrictText

/// How a posting stands in a line of JSON: names in place of numbers, null for the supply itself.
enum PostingForm {
    /// - Parameter sequence: Of the command that made it, where the line does not stand beside it.
    static func write(
        _ posting: Posting, sequence: UInt64?, _ state: ProtocolState, _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        if let sequence { writer.count("sequence", sequence) }
        for (key, account) in [("from", posting.from), ("to", posting.to)] {
            writer.key(key)
            if let account { writer.string(state.name(of: account).text) } else { writer.null() }
        }
        writer.key("asset")
        if let account = posting.from ?? posting.to {
            let asset = Int(state.ledger.asset(of: account).index)
            writer.string(state.configuration.assets[asset].symbol.text)
        } else {
            writer.null()
        }
        writer.key("amount")
        writer.amount(posting.amount.baseUnits)
        writer.key("reason")
        writer.string(name(of: posting.reason))
        writer.endObject()
    }

    /// Exhaustive, so that a new reason does not compile without a name.
    static func name(of reason: PostingReason) -> String {
        switch reason {
        case .genesis: "genesis"
        case .vestingUnlock: "vesting_unlock"
        case .transfer: "transfer"
        case .accessPaymentToReserve: "access_payment_to_reserve"
        case .accessPaymentToTreasury: "access_payment_to_treasury"
        case .accessPaymentBurned: "access_payment_burned"
        case .providerReward: "provider_reward"
        case .nodeCollateralDiversion: "node_collateral_diversion"
        case .networkCollateralDiversion: "network_collateral_diversion"
        case .delegatorReward: "delegator_reward"
        case .rewardClaim: "reward_claim"
        case .delegationClaim: "delegation_claim"
        case .stakingYield: "staking_yield"
        case .collateralDeposit: "collateral_deposit"
        case .collateralUnbonding: "collateral_unbonding"
        case .collateralRelease: "collateral_release"
        case .delegation: "delegation"
        case .delegationUnbonding: "delegation_unbonding"
        case .delegationRelease: "delegation_release"
        case .slash: "slash"
        case .broughtIn: "brought_in"
        case .takenOut: "taken_out"
        case .swapIn: "swap_in"
        case .swapOut: "swap_out"
        case .jobFunding: "job_funding"
        case .jobPayment: "job_payment"
        case .jobFee: "job_fee"
        case .jobRefund: "job_refund"
        case .feeConversion: "fee_conversion"
        case .revenueToStakers: "revenue_to_stakers"
        case .revenueToBuyBack: "revenue_to_buy_back"
        case .revenueToTreasury: "revenue_to_treasury"
        case .revenueBurned: "revenue_burned"
        case .buyBackSpent: "buy_back_spent"
        case .buyBackBought: "buy_back_bought"
        case .boughtBurned: "bought_burned"
        case .stake: "stake"
        case .unstake: "unstake"
        case .stakingReward: "staking_reward"
        case .miningReward: "mining_reward"
        case .miningClaim: "mining_claim"
        case .minerBond: "miner_bond"
        case .minerBondRelease: "miner_bond_release"
        case .bridgeSend: "bridge_send"
        case .bridgeDelivery: "bridge_delivery"
        case .bridgeFee: "bridge_fee"
        case .bridgeFeeBurned: "bridge_fee_burned"
        }
    }
}
