import Ledger
public import Rewards

extension ProtocolState {
    /// The state that ``canonicalBytes()`` wrote down; continues as that one would have.
    ///
    /// What can be worked out from the rest is worked out again. Everything is added up afterwards:
    /// a state whose books do not agree is restored with its violations.
    ///
    /// - Parameter configuration: As given at genesis; the bytes hold the same one.
    /// - Throws: ``Refusal/unknownVariant`` for another version of the form,
    ///   ``Refusal/malformedField`` for bytes that are not exactly what such a state writes, and
    ///   what a part says of figures that cannot be its own.
    /// - Complexity: O(bytes), and O(n log n) in miners and nodes.
    public init(
        configuration: ProtocolConfiguration, canonicalBytes: [UInt8]
    ) throws(Refusal) {
        var state = try ProtocolState(configuration)
        var decoder = try state.decoder(of: canonicalBytes)
        try state.restoreClock(from: &decoder)
        try state.restoreAccounts(from: &decoder)
        try state.restoreBooks(from: &decoder)
        try state.restoreHardware(from: &decoder)
        let count: UInt32 = try decoder.integer()
        if Int(count) != state.governed.count { throw .malformedField }
        for index in state.governed.indices {
            state.governed[index] = try decoder.parameter(genesis: state.governed[index])
        }
        state.sums = try decoder.runningSums()
        if !decoder.isAtEnd { throw .malformedField }
        try state.checkRestored()
        // Nothing is trusted to have been read that is not written again as it was.
        if state.canonicalBytes() != canonicalBytes { throw .malformedField }
        state.checkEverything(at: state.epochStart)
        state.checkAfterCommand(at: state.time)
        self = state
    }

    /// Past the version and the configuration, which must be this state's.
    private func decoder(of bytes: [UInt8]) throws(Refusal) -> CanonicalDecoder {
        var version = CanonicalDecoder(bytes, from: 0)
        let found: UInt32 = try version.integer()
        if found != ProtocolState.canonicalVersion { throw .unknownVariant }
        var head = CanonicalEncoder()
        head.append(ProtocolState.canonicalVersion)
        head.append(configuration)
        if !bytes.starts(with: head.bytes) { throw .malformedField }
        return CanonicalDecoder(bytes, from: head.bytes.count)
    }

    private mutating func restoreClock(from decoder: inout CanonicalDecoder) throws(Refusal) {
        let count: UInt32 = try decoder.integer()
        if Int(count) != configuration.governance.count { throw .malformedField }
        for governed in configuration.governance {
            try terms.set(governed.key, to: try decoder.integer())
        }
        time = try decoder.time()
        lastRank = try decoder.byte()
        lastSubject = try decoder.list { (decoder) throws(Refusal) in try decoder.byte() }
        epochNumber = try decoder.integer()
        epochStart = try decoder.time()
        nextEdge = try decoder.time()
        let (passed, overflow) = configuration.epochLength.count.multipliedReportingOverflow(
            by: epochNumber)
        if overflow { throw .overflow }
        let start = try configuration.genesis.advanced(by: try Seconds(passed))
        let edge = try start.advanced(by: configuration.epochLength)
        if start != epochStart || edge != nextEdge || time < start || time > edge {
            throw .timeReversed
        }
    }

    private mutating func restoreAccounts(
        from decoder: inout CanonicalDecoder
    ) throws(Refusal) {
        let opened = ledger.accounts
        ledger = try decoder.ledger(genesis: ledger)
        let names = try decoder.list { (decoder) throws(Refusal) in try decoder.name() }
        if names.count != ledger.accounts.count || names.count < opened.count {
            throw .malformedField
        }
        for (index, account) in ledger.accounts.enumerated() {
            let key = AccountKey(name: names[index], asset: account.asset)
            if index < opened.count {
                let genesis = opened[index]
                if genesis.asset != account.asset || genesis.accountClass != account.accountClass
                    || accountNames[index] != names[index]
                {
                    throw .malformedField
                }
                continue
            }
            if account.accountClass != .liquid { throw .malformedField }
            if accountNumbers[key] != nil { throw .duplicateID }
            accountNumbers[key] = AccountID(UInt32(index))
        }
        accountNames = names
    }

    private mutating func restoreBooks(from decoder: inout CanonicalDecoder) throws(Refusal) {
        let observed = try decoder.list { (decoder) throws(Refusal) in
            try decoder.optional { (decoder) throws(Refusal) in try decoder.observation() }
        }
        if observed.count != observations.count { throw .malformedField }
        observations = observed
        let count: UInt32 = try decoder.integer()
        if Int(count) != markets.count { throw .malformedField }
        for index in markets.indices {
            markets[index].base = try decoder.amount()
            markets[index].quote = try decoder.amount()
        }
        let (stakes, miners, bridged) = (staking, mining, bridge)
        jobs = try decoder.jobs(configuration.jobs, assetCount: configuration.assets.count)
        staking = try decoder.staking()
        mining = try decoder.mining(configuration.mining)
        bridge = try decoder.bridge(genesis: bridge)
        treasury = try decoder.treasury(genesis: treasury)
        // What a composition does without is as at genesis.
        let isAsOpened =
            (configuration.jobs != nil || jobs == JobBook(assetCount: configuration.assets.count))
            && (configuration.staking != nil || staking == stakes)
            && (configuration.mining != nil || mining == miners)
            && (configuration.bridge != nil || bridge == bridged)
        if !isAsOpened { throw .notInComposition }
    }

    private mutating func restoreHardware(from decoder: inout CanonicalDecoder) throws(Refusal) {
        nodes = try decoder.list { (decoder) throws(Refusal) in try decoder.node() }
        let restored = try decoder.list { (decoder) throws(Refusal) in try decoder.pool() }
        if restored.count != pools.count { throw .malformedField }
        pools = restored
        lines = try decoder.list { (decoder) throws(Refusal) in try decoder.line() }
        nextLine = try decoder.integer()
        earliestLineEnd = lines.map { $0.endsAt }.min()
        positions = try decoder.list { (decoder) throws(Refusal) in try decoder.position() }
        totalDelegated = try decoder.amount()
        baseYield = try decoder.baseYield()
        marketAdjustment = try decoder.wad()
        adjustment = try decoder.adjustmentHistory()
        for (index, node) in nodes.enumerated() {
            if nodeNumbers[node.name] != nil { throw .duplicateID }
            nodeNumbers[node.name] = NodeID(UInt32(index))
        }
    }
}
