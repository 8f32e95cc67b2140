import Settlement

extension CommandForm {
    /// The name of a command's kind. Exhaustive, so that a new kind does not compile without one.
    static func name(of command: Command) -> String {
        switch command {
        case .observePrice: "observe_price"
        case .settleEpoch: "settle_epoch"
        case .governance(let command): name(of: command)
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
        case .market(let command): name(of: command)
        case .staking(let command): name(of: command)
        case .job(let command): name(of: command)
        case .mining(let command): name(of: command)
        case .bridge(let command): name(of: command)
        }
    }

    private static func name(of command: GovernanceCommand) -> String {
        switch command {
        case .propose: "propose_parameter"
        case .cancel: "cancel_proposal"
        case .relinquish: "relinquish_parameter"
        }
    }

    private static func name(of command: MarketCommand) -> String {
        switch command {
        case .quoteReserves: "quote_reserves"
        case .swap: "swap"
        }
    }

    private static func name(of command: StakingCommand) -> String {
        switch command {
        case .claim: "claim_stake"
        case .withdraw: "withdraw_stake"
        case .requestUnstake: "request_unstake"
        case .stake: "stake"
        }
    }

    private static func name(of command: JobCommand) -> String {
        switch command {
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

    private static func name(of command: MiningCommand) -> String {
        switch command {
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

    private static func name(of command: BridgeCommand) -> String {
        switch command {
        case .send: "bridge_send"
        case .deliver: "bridge_deliver"
        }
    }
}
