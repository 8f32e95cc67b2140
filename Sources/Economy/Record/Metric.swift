public import Rewards

/// A figure about a whole run.
public struct Metric: Hashable, Sendable {
    /// snake_case, stable.
    public var name: String
    public var value: MetricValue
    /// `ICNT`, `USD`, `days`, `jobs`, `ratio`, `seconds`, …; of an amount the symbol of its asset.
    public var unit: String
    /// The summary's heading: supply, reserve, provider rewards, market adjustment, utilisation,
    /// collateral, staking, jobs, protocol, …; areas come in the order of their first metrics.
    public var area: String

    public init(name: String, value: MetricValue, unit: String, area: String) {
        self.name = name
        self.value = value
        self.unit = unit
        self.area = area
    }
}

/// Money stays exact; a real number never holds money.
public enum MetricValue: Hashable, Sendable {
    /// Base units of the asset that the unit beside it names.
    case amount(TokenAmount)
    case wad(Wad)
    case count(Int64)
    /// Finite.
    case real(Double)
    case text(String)
}

/// A figure for every day of a run. Shape: `days` values, day 0 first, taken at the day's end
/// (after its settlement).
public struct Series: Hashable, Sendable {
    public var name: String
    /// Of amounts the symbol of their asset.
    public var unit: String
    public var values: Values

    public enum Values: Hashable, Sendable {
        case amounts([TokenAmount])
        case wads([Wad])
        case counts([Int64])
        case reals([Double])
    }

    public init(name: String, unit: String, values: Values) {
        self.name = name
        self.unit = unit
        self.values = values
    }
}

/// One protocol account, or the sum of all participants' accounts of one asset, day by day.
/// closing = opening + credited − debited, to the unit.
public struct AccountHistory: Hashable, Sendable {
    public struct Day: Hashable, Sendable {
        public var opening: TokenAmount
        public var credited: TokenAmount
        public var debited: TokenAmount
        public var closing: TokenAmount

        public init(
            opening: TokenAmount, credited: TokenAmount, debited: TokenAmount, closing: TokenAmount
        ) {
            self.opening = opening
            self.credited = credited
            self.debited = debited
            self.closing = closing
        }
    }

    public var name: String
    /// Its symbol; for an asset that is not the token, behind a colon in the name too.
    public var asset: String
    /// `liquid`, `vault` or `vesting`.
    public var accountClass: String
    public var days: [Day]

    public init(name: String, asset: String, accountClass: String, days: [Day]) {
        self.name = name
        self.asset = asset
        self.accountClass = accountClass
        self.days = days
    }
}
