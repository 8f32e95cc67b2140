public import Ledger
public import Rewards

/// An account's name: the same name may hold several assets.
struct AccountKey: Hashable, Sendable {
    let name: Name
    let asset: AssetID
}

/// The protocol as a state machine: what it pays, decided by commands alone.
///
/// A value: copying it copies the protocol. Between two commands it changes nothing.
///
/// - Invariant: a refused command leaves the state, clock included, as it was.
public struct ProtocolState: Hashable, Sendable {
    @usableFromInline let given: Kept<ProtocolConfiguration>
    @usableFromInline var inForce: Kept<ProtocolConfiguration>
    /// As given at genesis.
    @inlinable public var configuration: ProtocolConfiguration {
        @inline(__always) _read { yield given.value }
    }
    /// With the governed values in force.
    public internal(set) var terms: ProtocolConfiguration {
        @inlinable @inline(__always) _read { yield inForce.value }
        set { inForce = Kept(newValue) }
    }
    public internal(set) var ledger: Ledger
    /// The protocol's own token.
    public var asset: AssetID { .token }
    public internal(set) var systemAccounts = SystemAccounts()

    /// Time of the last accepted command.
    public internal(set) var time: Timestamp
    var lastRank: UInt8 = 0
    var lastSubject: [UInt8] = []

    public internal(set) var epochNumber: UInt64 = 0
    public internal(set) var epochStart: Timestamp
    /// End of the running epoch.
    public internal(set) var nextEdge: Timestamp

    /// Names by dense account number.
    var accountNames: [Name] = []
    /// Look-ups only; order never matters.
    var accountNumbers: [AccountKey: AccountID] = [:]
    public internal(set) var nodes: [Node] = []
    var nodeNumbers: [Name: NodeID] = [:]
    /// Region-major: index = region · classes + class.
    public internal(set) var pools: [Pool]
    /// Running bookings in the order of booking.
    public internal(set) var lines: [BookingLine] = []
    var nextLine: UInt32 = 0
    /// The earliest end among `lines`.
    var earliestLineEnd: Timestamp?
    public internal(set) var positions: [Position] = []
    public internal(set) var totalDelegated: TokenAmount = .zero
    var baseYield: BaseYield

    /// The market adjustment factor in force.
    public internal(set) var marketAdjustment: Wad
    var adjustment = AdjustmentHistory()
    /// The latest observation of each asset, usable or not.
    public internal(set) var observations: [PriceObservation?]
    /// Reserves by market.
    public internal(set) var markets: [MarketReserves]
    public internal(set) var jobs: JobBook
    public internal(set) var staking = StakeBook()
    public internal(set) var mining = MiningBook()
    public internal(set) var bridge: BridgeBook
    public internal(set) var treasury = TreasuryBook()
    /// Parallel to `configuration.governance`.
    public internal(set) var governed: [GovernedParameter]
    var sums = RunningSums()

    /// The first 1,000 broken invariants; not part of the canonical state.
    public internal(set) var violations: [Violation] = []
    public internal(set) var violationCount: UInt64 = 0
    /// Not part of the canonical state either: it changes what is looked at, never what is.
    public var checkLevel = CheckLevel.standard

    public func name(of account: AccountID) -> Name { accountNames[Int(account.index)] }

    public func name(of node: NodeID) -> Name { nodes[Int(node.index)].name }

    /// The account of that name and asset, the token's unless said otherwise.
    public func account(named name: Name, asset: AssetID = .token) -> AccountID? {
        accountNumbers[AccountKey(name: name, asset: asset)]
    }

    public func node(named name: Name) -> NodeID? { nodeNumbers[name] }

    @inline(__always)
    func poolIndex(region: UInt16, hardwareClass: UInt16) -> Int {
        Int(region) * configuration.hardware.hardwareClasses.count + Int(hardwareClass)
    }

    public func pool(region: UInt16, hardwareClass: UInt16) -> Pool {
        pools[poolIndex(region: region, hardwareClass: hardwareClass)]
    }

    public func installedCapacity(region: UInt16, hardwareClass: UInt16) -> UInt64 {
        pools[poolIndex(region: region, hardwareClass: hardwareClass)].installed
    }

    public func bookedCapacity(region: UInt16, hardwareClass: UInt16) -> UInt64 {
        pools[poolIndex(region: region, hardwareClass: hardwareClass)].booked
    }

    /// Every protocol account with its name, in the order of opening.
    public var namedSystemAccounts: [(name: Name, id: AccountID)] {
        (0..<systemAccounts.count).map { index in
            (accountNames[index], AccountID(UInt32(index)))
        }
    }

    /// Tokens that have vested: supply less what vesting still locks.
    public var unlockedSupply: TokenAmount {
        let book = ledger.books[Int(asset.index)]
        return book.supply.excess(over: book.locked)
    }
}
