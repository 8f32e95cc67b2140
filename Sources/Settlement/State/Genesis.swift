import Ledger
public import Rewards

extension ProtocolState {
    /// The state at genesis: supplies minted once, vaults filled, nobody registered.
    ///
    /// - Throws: the first rule's refusal of its parameters, or ``Refusal/badBounds`` when the
    ///   composition does not fit together; ``Refusal/insufficientBalance`` when allocations and
    ///   opening vaults exceed the supply; ``Refusal/duplicateID`` when two names are equal.
    public init(_ configuration: ProtocolConfiguration) throws(Refusal) {
        try configuration.validate()
        given = Kept(configuration)
        inForce = given
        time = configuration.genesis
        epochStart = configuration.genesis
        nextEdge = try configuration.genesis.advanced(by: configuration.epochLength)
        baseYield = BaseYield(committedAt: configuration.genesis)
        marketAdjustment = configuration.hardware.marketAdjustment.initial
        ledger = Ledger()
        observations = Array(repeating: nil, count: configuration.assets.count)
        markets = configuration.markets.map { MarketReserves($0) }
        jobs = JobBook(assetCount: configuration.assets.count)
        bridge = try BridgeBook(configuration)
        treasury = TreasuryBook(configuration.treasurySpending)
        pools = ProtocolState.emptyPools(configuration)
        governed = try ProtocolState.governedParameters(configuration)
        try declareAssets()
        try openSystemAccounts()
        try mintSupplies()
        try fillVaults()
        checkEverything(at: time)
    }

    private static func emptyPools(_ configuration: ProtocolConfiguration) -> [Pool] {
        configuration.hardware.regions.indices.flatMap { region in
            configuration.hardware.hardwareClasses.indices.map { hardwareClass in
                Pool(
                    region: UInt16(region), hardwareClass: UInt16(hardwareClass),
                    segmentStart: configuration.genesis)
            }
        }
    }

    private static func governedParameters(
        _ configuration: ProtocolConfiguration
    ) throws(Refusal) -> [GovernedParameter] {
        var parameters: [GovernedParameter] = []
        for governed in configuration.governance {
            parameters.append(
                try GovernedParameter(
                    minimum: governed.minimum, maximum: governed.maximum,
                    value: try configuration.value(of: governed.key),
                    timelock: governed.timelock, epochLength: configuration.epochLength,
                    epochStart: configuration.genesis, mode: governed.mode,
                    maxStep: governed.maxStep))
        }
        return parameters
    }

    private mutating func declareAssets() throws(Refusal) {
        for (index, asset) in configuration.assets.enumerated() {
            // Where a bridge burns at home what it mints abroad, tokens may come back.
            let isReminted = index == 0 && configuration.bridge?.terms.mode == .burnMint
            let isCapped = asset.supply > .zero && !isReminted
            _ = ledger.declareAsset(
                book: SupplyBook(
                    cap: isCapped ? asset.supply : nil, circulating: .lockedAndSequestered))
        }
    }

    /// Opens an account under a name that is still free among those of its asset.
    mutating func open(
        _ name: Name, asset: AssetID, accountClass: AccountClass
    ) throws(Refusal) -> AccountID {
        if Int(asset.index) >= configuration.assets.count { throw .outOfRange }
        let key = AccountKey(name: name, asset: asset)
        if accountNumbers[key] != nil { throw .duplicateID }
        let account = try ledger.open(asset: asset, accountClass: accountClass)
        accountNames.append(name)
        accountNumbers[key] = account
        return account
    }

    private mutating func mintSupplies() throws(Refusal) {
        for (index, asset) in configuration.assets.enumerated() where asset.supply > .zero {
            try ledger.post(
                Posting(
                    from: nil, to: systemAccounts.markets[index], amount: asset.supply,
                    reason: .genesis))
        }
    }

    private mutating func fillVaults() throws(Refusal) {
        for (index, allocation) in configuration.allocations.enumerated() {
            try fill(
                systemAccounts.vesting[index], asset: asset,
                with: try allocation.schedule.position(at: time).locked)
        }
        try fill(systemAccounts.treasury, asset: asset, with: configuration.treasury)
        try fill(
            systemAccounts.rewardReserve, asset: asset,
            with: configuration.hardware.rewardReserve)
        if let mining = configuration.mining {
            try fill(systemAccounts.miningPool, asset: asset, with: mining.opening)
        }
        for (index, market) in configuration.markets.enumerated() {
            guard case .pool(let base, let quote) = market.venue else { continue }
            try fill(systemAccounts.poolBase[index], asset: market.base, with: base)
            try fill(systemAccounts.poolQuote[index], asset: market.quote, with: quote)
        }
    }

    /// From the float; what a pool holds of an external asset comes from outside.
    private mutating func fill(
        _ vault: AccountID, asset: AssetID, with amount: TokenAmount
    ) throws(Refusal) {
        if amount == .zero { return }
        let origin = configuration.assets[Int(asset.index)].origin
        let source = origin == .external ? nil : systemAccounts.markets[Int(asset.index)]
        try ledger.post(Posting(from: source, to: vault, amount: amount, reason: .genesis))
    }
}
