public import Ledger
public import Rewards

/// The most that the treasury may spend of one asset in a spending year.
public struct TreasuryLimit: Hashable, Sendable {
    public var asset: AssetID
    /// Governed: of the token by ``GovernedKey/treasuryTokenLimit``, of the revenue's asset by
    /// ``GovernedKey/treasuryRevenueLimit``; of any other asset as given at genesis.
    public var perYear: TokenAmount

    public init(asset: AssetID, perYear: TokenAmount) {
        self.asset = asset
        self.perYear = perYear
    }
}

/// What the treasury may spend. An asset without a limit is only collected.
///
/// - Source: `docs/MECHANISMS.md`, treasury spending — assumed (no rule of spending is published).
public struct TreasuryTerms: Hashable, Sendable {
    /// At least one, each asset once, none that stands on another chain.
    public var limits: [TreasuryLimit]

    public init(limits: [TreasuryLimit]) {
        self.limits = limits
    }

    /// Length of a spending year. Unit: seconds; 365 days.
    static let secondsOfYear: UInt64 = 365 * 86_400

    func place(of asset: AssetID) -> Int? {
        limits.firstIndex { $0.asset == asset }
    }
}

extension ProtocolConfiguration {
    /// The spending year of an instant: 0 from genesis on, 1 from 365 days after it.
    ///
    /// - Parameter time: Not before genesis.
    public func spendingYear(at time: Timestamp) -> UInt64 {
        (time.seconds - genesis.seconds) / TreasuryTerms.secondsOfYear
    }

    func validateTreasury() throws(Refusal) {
        guard let treasurySpending else { return }
        let named = treasurySpending.limits.map { $0.asset }
        if named.isEmpty { throw .badBounds }
        if Set(named).count != named.count { throw .duplicateID }
        for asset in named {
            if Int(asset.index) >= assets.count { throw .unknownID }
            // What stands on another chain never reaches a treasury.
            if assets[Int(asset.index)].origin == .bridged { throw .badBounds }
        }
    }

    /// The place of the limit that a governed key stands for.
    ///
    /// - Throws: ``Refusal/notInComposition`` where there is no such limit; the revenue's limit is
    ///   the token's where the revenue is counted in the token.
    func place(of key: GovernedKey) throws(Refusal) -> Int {
        var asset = AssetID.token
        if key == .treasuryRevenueLimit {
            guard let revenue, revenue.asset != .token else { throw .notInComposition }
            asset = revenue.asset
        }
        guard let place = treasurySpending?.place(of: asset) else { throw .notInComposition }
        return place
    }
}
