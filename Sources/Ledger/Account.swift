public import Rewards

/// A dense account number. Numbers are given in the order of opening and never reused.
public struct AccountID: Hashable, Comparable, Sendable {
    public let index: UInt32

    @inlinable
    public init(_ index: UInt32) {
        self.index = index
    }

    @inlinable
    public static func < (left: AccountID, right: AccountID) -> Bool {
        left.index < right.index
    }
}

/// The number of an asset in a ledger, in the order of declaration.
public struct AssetID: Hashable, Comparable, Sendable {
    public let index: UInt8

    @inlinable
    public init(_ index: UInt8) {
        self.index = index
    }

    @inlinable
    public static func < (left: AssetID, right: AssetID) -> Bool {
        left.index < right.index
    }
}

/// What kind of holder an account is; it decides how its balance counts in the supply split (S9).
public enum AccountClass: UInt8, Hashable, Sendable, CaseIterable {
    /// Spendable by a participant: part of the circulating supply.
    case liquid = 0
    /// Held by the protocol for a purpose: sequestered.
    case vault = 1
    /// Not yet vested: locked.
    case vesting = 2
}

/// One account: one asset, one class, one exact balance with its turnover.
///
/// - Invariant: balance = credited − debited.
public struct Account: Hashable, Sendable {
    public let asset: AssetID
    public let accountClass: AccountClass
    /// Unit: base units of the asset. Never negative: a debit beyond it is refused.
    public private(set) var balance: TokenAmount = .zero
    /// Everything that ever arrived.
    public private(set) var credited: TokenAmount = .zero
    /// Everything that ever left.
    public private(set) var debited: TokenAmount = .zero

    init(asset: AssetID, accountClass: AccountClass) {
        self.asset = asset
        self.accountClass = accountClass
    }

    /// An account with a history.
    ///
    /// - Throws: ``Refusal/malformedField`` unless the balance is what came less what went.
    public init(
        asset: AssetID, accountClass: AccountClass, balance: TokenAmount, credited: TokenAmount,
        debited: TokenAmount
    ) throws(Refusal) {
        if debited > credited || credited.excess(over: debited) != balance {
            throw .malformedField
        }
        self.init(asset: asset, accountClass: accountClass)
        self.balance = balance
        self.credited = credited
        self.debited = debited
    }

    /// The balance and the turnover after an amount has arrived.
    @inline(__always)
    func credited(
        by amount: TokenAmount
    ) throws(Refusal) -> (balance: TokenAmount, turnover: TokenAmount) {
        let turnover = try credited.adding(amount)
        return (try balance.adding(amount), turnover)
    }

    /// The balance and the turnover after an amount has left.
    @inline(__always)
    func debited(
        by amount: TokenAmount
    ) throws(Refusal) -> (balance: TokenAmount, turnover: TokenAmount) {
        let turnover = try debited.adding(amount)
        return (try balance.subtracting(amount), turnover)
    }

    @inline(__always)
    mutating func set(balance: TokenAmount, credited: TokenAmount) {
        self.balance = balance
        self.credited = credited
    }

    @inline(__always)
    mutating func set(balance: TokenAmount, debited: TokenAmount) {
        self.balance = balance
        self.debited = debited
    }

    mutating func credit(_ amount: TokenAmount) throws(Refusal) {
        let after = try credited(by: amount)
        set(balance: after.balance, credited: after.turnover)
    }

    mutating func debit(_ amount: TokenAmount) throws(Refusal) {
        let after = try debited(by: amount)
        set(balance: after.balance, debited: after.turnover)
    }
}
