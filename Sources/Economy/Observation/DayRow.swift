import Rewards

/// Everything that the daily series hold, for one day, taken at its end.
struct DayRow {
    var price = Price.unusable
    var factor = Wad.one
    /// factor · price / price at the start; 1 while the factor tracks the price exactly.
    var tracking = Wad.one
    var supply = SupplyRow()
    /// Of the assets after the token.
    var otherSupplies: [TokenAmount] = []
    var otherTreasuries: [TokenAmount] = []
    var vaults = VaultRow()
    var rewards = RewardTotals()
    var access = AccessTotals()
    var trades = TradeTotals()
    var network = NetworkRow()
    var jobs = JobRow()
    var delegated = TokenAmount.zero
    /// The yield of a lock of full length at today's stake, a year of 360 days.
    var stakingYield = Wad.zero
    var unfunded = TokenAmount.zero
}

struct SupplyRow {
    var supply = TokenAmount.zero
    var burned = TokenAmount.zero
    var circulating = TokenAmount.zero
    /// Supply less what vesting still locks.
    var unlocked = TokenAmount.zero
}

/// Balances at the day's end.
struct VaultRow {
    var reserve = TokenAmount.zero
    var treasury = TokenAmount.zero
    var market = TokenAmount.zero
    var nodeCollateral = TokenAmount.zero
    var networkCollateral = TokenAmount.zero
}

/// Sums over settled epochs.
struct RewardTotals {
    var utilisation = TokenAmount.zero
    var capacity = TokenAmount.zero
    var scheduled = TokenAmount.zero
    var subsidy = TokenAmount.zero
    var deferred = TokenAmount.zero
    var recovered = TokenAmount.zero
    var toClaimable = TokenAmount.zero
    var toDelegators = TokenAmount.zero
    var toNodeCollateral = TokenAmount.zero
    var toNetworkCollateral = TokenAmount.zero
    var slashed = TokenAmount.zero
    var vested = TokenAmount.zero

    mutating func add(_ other: RewardTotals) {
        utilisation.accumulate(other.utilisation)
        capacity.accumulate(other.capacity)
        scheduled.accumulate(other.scheduled)
        subsidy.accumulate(other.subsidy)
        deferred.accumulate(other.deferred)
        recovered.accumulate(other.recovered)
        toClaimable.accumulate(other.toClaimable)
        toDelegators.accumulate(other.toDelegators)
        toNodeCollateral.accumulate(other.toNodeCollateral)
        toNetworkCollateral.accumulate(other.toNetworkCollateral)
        slashed.accumulate(other.slashed)
        vested.accumulate(other.vested)
    }
}

/// What builders paid for access.
struct AccessTotals {
    var toReserve = TokenAmount.zero
    var toTreasury = TokenAmount.zero
    var burned = TokenAmount.zero
    var bookings: Int64 = 0

    mutating func add(_ other: AccessTotals) {
        toReserve.accumulate(other.toReserve)
        toTreasury.accumulate(other.toTreasury)
        burned.accumulate(other.burned)
        bookings += other.bookings
    }
}

/// What people took from the protocol, and traded with the market.
struct TradeTotals {
    var providerClaims = TokenAmount.zero
    var delegationClaims = TokenAmount.zero
    var topUps = TokenAmount.zero
    var bought = TokenAmount.zero
    var sold = TokenAmount.zero

    mutating func add(_ other: TradeTotals) {
        providerClaims.accumulate(other.providerClaims)
        delegationClaims.accumulate(other.delegationClaims)
        topUps.accumulate(other.topUps)
        bought.accumulate(other.bought)
        sold.accumulate(other.sold)
    }
}

/// GPUs at the day's end, before what ends with it ends, and their mean use over the day.
struct NetworkRow {
    var installed: Int64 = 0
    var booked: Int64 = 0
    var down: Int64 = 0
    /// Time average over the day.
    var meanBusy = 0.0
    var runningBookings: Int64 = 0
}

/// The day of a spot market, for the figures that it shares with a network of bookings.
struct SpotRow {
    var network = NetworkRow()
    var jobs = JobRow()
}

extension DayRow {
    /// Adds a spot market's day to that of the bookings beside it, which has no jobs then.
    mutating func add(_ spot: SpotRow) {
        network.installed += spot.network.installed
        network.booked += spot.network.booked
        network.down += spot.network.down
        network.meanBusy += spot.network.meanBusy
        jobs = spot.jobs
    }
}

struct JobRow {
    var counts = DayCounts()
    var queued: Int64 = 0
    /// Of jobs that started for the first time today; zero when none did. Unit: seconds.
    var meanWaitSeconds = 0.0
}

extension TokenAmount {
    /// Adds for a report; held at the largest amount, which no sum of real payments reaches.
    mutating func accumulate(_ other: TokenAmount) {
        let (sum, overflow) = baseUnits.addingReportingOverflow(other.baseUnits)
        baseUnits = overflow ? .max : sum
    }
}
