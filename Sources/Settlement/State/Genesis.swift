import Ledger
public import Rewards

extension ProtocolState {
    /// The state at genesis: the supply minted once, vaults filled, nothing registered.
    ///
    /// - Throws: the first rule's refusal of its parameters, or ``Refusal/badBounds`` when the
    ///   composition does not fit together; ``Refusal/insufficientBalance`` when allocations and
    ///   opening vaults exceed the supply; ``Refusal/duplicateID`` when two names are equal.
    public init(_ configuration: ProtocolConfiguration) throws(Refusal) {
        try configuration.validate()
        self.configuration = configuration
        terms = configuration
        time = configuration.genesis
        epochStart = configuration.genesis
        nextEdge = try configuration.genesis.advanced(by: configuration.epochLength)
        baseYield = BaseYield(committedAt: configuration.genesis)
        marketAdjustment = configuration.marketAdjustment.initial
        systemAccounts = SystemAccounts(vestingCount: configuration.allocations.count)
        ledger = Ledger()
        asset = ledger.declareAsset(
            book: SupplyBook(
                cap: configuration.token.supply, circulating: .lockedAndSequestered))
        accountNames = []
        accountNumbers = [:]
        pools = ProtocolState.emptyPools(configuration)
        governed = try ProtocolState.governedParameters(configuration)
        try openSystemAccounts()
        try fillVaults()
        checkEverything(at: time)
    }

    private static func emptyPools(_ configuration: ProtocolConfiguration) -> [Pool] {
        configuration.regions.indices.flatMap { region in
            configuration.hardwareClasses.indices.map { hardwareClass in
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

    private mutating func openSystemAccounts() throws(Refusal) {
        for (index, text) in SystemAccounts.names.enumerated() {
            let name = Name(text.withUTF8Buffer { Array($0) })
            guard let name else { throw .malformedField }
            _ = try open(name, accountClass: index == 0 ? .liquid : .vault)
        }
        for allocation in configuration.allocations {
            guard let name = Name(Array("vesting:".utf8) + allocation.name.bytes) else {
                throw .malformedField
            }
            _ = try open(name, accountClass: .vesting)
        }
    }

    /// Opens an account under a name that is still free.
    mutating func open(
        _ name: Name, accountClass: AccountClass
    ) throws(Refusal) -> AccountID {
        if accountNumbers[name] != nil { throw .duplicateID }
        let account = try ledger.open(asset: asset, accountClass: accountClass)
        accountNames.append(name)
        accountNumbers[name] = account
        return account
    }

    private mutating func fillVaults() throws(Refusal) {
        let market = systemAccounts.market
        try ledger.post(
            Posting(from: nil, to: market, amount: configuration.token.supply, reason: .genesis))
        for (index, allocation) in configuration.allocations.enumerated() {
            try ledger.post(
                Posting(
                    from: market, to: systemAccounts.vesting[index],
                    amount: try allocation.schedule.position(at: time).locked, reason: .genesis))
        }
        let opening = configuration.opening
        try ledger.post(
            Posting(
                from: market, to: systemAccounts.rewardReserve, amount: opening.rewardReserve,
                reason: .genesis))
        try ledger.post(
            Posting(
                from: market, to: systemAccounts.treasury, amount: opening.treasury,
                reason: .genesis))
    }
}
