extension Command {
    /// The name of its kind. Stable: logs and events carry it.
    public var name: String {
        switch self {
        case .observePrice: "observe_price"
        case .settleEpoch: "settle_epoch"
        case .governance(let command): command.name
        case .openAccount: "open_account"
        case .bringIn: "bring_in"
        case .takeOut: "take_out"
        case .claimRewards: "claim_rewards"
        case .claimDelegation: "claim_delegation"
        case .releaseCollateral: "release_collateral"
        case .withdrawDelegation: "withdraw_delegation"
        case .transfer: "transfer"
        case .registerNode: "register_node"
        case .depositCollateral: "deposit_collateral"
        case .extendCommitment: "extend_commitment"
        case .withdrawCollateral: "withdraw_collateral"
        case .setCapacity: "set_capacity"
        case .quoteReservation: "quote_reservation"
        case .book: "book"
        case .delegate: "delegate"
        case .undelegate: "undelegate"
        case .reportUsage: "report_usage"
        case .market(let command): command.name
        case .staking(let command): command.name
        case .job(let command): command.name
        case .mining(let command): command.name
        case .bridge(let command): command.name
        case .treasury(let command): command.name
        }
    }
}

extension GovernanceCommand {
    fileprivate var name: String {
        switch self {
        case .propose: "propose_parameter"
        case .cancel: "cancel_proposal"
        case .relinquish: "relinquish_parameter"
        }
    }
}

extension MarketCommand {
    fileprivate var name: String {
        switch self {
        case .quoteReserves: "quote_reserves"
        case .swap: "swap"
        }
    }
}

extension StakingCommand {
    fileprivate var name: String {
        switch self {
        case .claim: "claim_stake"
        case .withdraw: "withdraw_stake"
        case .requestUnstake: "request_unstake"
        case .stake: "stake"
        }
    }
}

extension JobCommand {
    fileprivate var name: String {
        switch self {
        case .create: "create_job"
        case .fund: "fund_job"
        case .accept: "accept_job"
        case .settle: "settle_receipt"
        case .complete: "complete_job"
        case .dispute: "dispute_job"
        case .resolve: "resolve_job"
        case .expire: "expire_job"
        }
    }
}

extension MiningCommand {
    fileprivate var name: String {
        switch self {
        case .claim: "claim_mined"
        case .releaseBond: "release_bond"
        case .register: "register_miner"
        case .setCompute: "set_compute"
        case .bond: "bond"
        case .unbond: "unbond"
        case .reportWork: "report_work"
        case .reportAnomaly: "report_anomaly"
        case .reportVerifications: "report_verifications"
        }
    }
}

extension BridgeCommand {
    fileprivate var name: String {
        switch self {
        case .send: "bridge_send"
        case .deliver: "bridge_deliver"
        }
    }
}
