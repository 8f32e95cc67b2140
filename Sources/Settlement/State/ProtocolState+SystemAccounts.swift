import Ledger
import Rewards

extension ProtocolState {
    /// Opens the accounts that the composition needs, in a fixed order.
    mutating func openSystemAccounts() throws(Refusal) {
        for asset in configuration.assets.indices {
            systemAccounts.markets.append(try vault("market", asset, .liquid))
            systemAccounts.treasuries.append(try vault("treasury", asset))
        }
        if configuration.hardware.isPresent { try openHardwareAccounts() }
        if let jobs = configuration.jobs { try openJobAccounts(jobs) }
        if let staking = configuration.staking {
            systemAccounts.stakingPrincipal = try vault("staked", Int(staking.staked.index))
            systemAccounts.stakingRewards = try vault("staking-rewards", Int(staking.reward.index))
        }
        if configuration.buyBack != nil, let revenue = configuration.revenue {
            systemAccounts.buyBack = try vault("buy-back", Int(revenue.asset.index))
            systemAccounts.boughtLocked = try vault("bought-locked", 0, .vesting)
        }
        try openMarketAccounts()
        if configuration.mining != nil {
            systemAccounts.miningPool = try vault("mining-pool", 0)
            systemAccounts.miningClaims = try vault("mining-claims", 0)
            systemAccounts.minerBonds = try vault("miner-bonds", 0)
        }
        if configuration.bridge != nil {
            systemAccounts.bridge = try vault("bridge", 0)
            systemAccounts.bridgeFees = try vault("bridge-fees", 0)
        }
        for allocation in configuration.allocations {
            systemAccounts.vesting.append(
                try open(
                    Array("vesting:".utf8) + allocation.name.bytes, asset: 0, .vesting))
        }
        systemAccounts.count = ledger.accounts.count
    }

    private mutating func openHardwareAccounts() throws(Refusal) {
        systemAccounts.rewardReserve = try vault("reward-reserve", 0)
        systemAccounts.claims = try vault("claims", 0)
        systemAccounts.nodeCollateral = try vault("node-collateral", 0)
        systemAccounts.networkCollateral = try vault("network-collateral", 0)
        systemAccounts.stake = try vault("stake", 0)
        systemAccounts.unbonding = try vault("unbonding", 0)
        systemAccounts.delegationRewards = try vault("delegation-rewards", 0)
    }

    private mutating func openJobAccounts(_ jobs: JobTerms) throws(Refusal) {
        systemAccounts.escrow = configuration.assets.map { _ in .absent }
        systemAccounts.fees = configuration.assets.map { _ in .absent }
        for asset in jobs.assets {
            systemAccounts.escrow[Int(asset.index)] = try vault("escrow", Int(asset.index))
            systemAccounts.fees[Int(asset.index)] = try vault("fees", Int(asset.index))
        }
    }

    private mutating func openMarketAccounts() throws(Refusal) {
        for market in configuration.markets {
            guard case .pool = market.venue else {
                systemAccounts.poolBase.append(.absent)
                systemAccounts.poolQuote.append(.absent)
                continue
            }
            let name = Array("pool:".utf8) + market.name.bytes
            systemAccounts.poolBase.append(
                try open(name + Array(":base".utf8), asset: Int(market.base.index), .vault))
            systemAccounts.poolQuote.append(
                try open(name + Array(":quote".utf8), asset: Int(market.quote.index), .vault))
        }
    }

    /// An account of a fixed name, with the asset's symbol behind it where it is not the token's.
    private mutating func vault(
        _ text: StaticString, _ asset: Int, _ accountClass: AccountClass = .vault
    ) throws(Refusal) -> AccountID {
        var bytes = text.withUTF8Buffer { Array($0) }
        if asset > 0 { bytes += Array(":".utf8) + configuration.assets[asset].symbol.bytes }
        return try open(bytes, asset: asset, accountClass)
    }

    private mutating func open(
        _ bytes: [UInt8], asset: Int, _ accountClass: AccountClass
    ) throws(Refusal) -> AccountID {
        guard let name = Name(bytes) else { throw .malformedField }
        return try open(name, asset: AssetID(UInt8(asset)), accountClass: accountClass)
    }
}
