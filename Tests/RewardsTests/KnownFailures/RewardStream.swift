import Rewards

/// What a reward stream is told.
enum StreamCommand: Sendable {
    case stake(UInt128)
    /// So much of the funder's purse, over so many seconds from now on.
    case fund(UInt128, over: UInt64)
    /// Anybody's call that does nothing but bring the accounts up to date.
    case touch
    case claim(Int)
    /// Takes the principal back, at once.
    case exit(Int)
}

/// Streams rewards over time to those who have staked.
protocol RewardStream {
    /// - Returns: The reward that is paid out; zero but for a claim.
    mutating func run(_ command: StreamCommand, at time: UInt64) throws -> UInt128
    /// What a position could claim.
    func claimable(_ number: Int) throws -> UInt128
    /// What the stream holds.
    var vault: UInt128 { get }
    /// What waits for the next distribution on purpose.
    var carried: UInt128 { get }
}

extension RewardStream {
    /// - Returns: All rewards that are paid out.
    mutating func run(_ script: [(at: UInt64, command: StreamCommand)]) throws -> UInt128 {
        var paid: UInt128 = 0
        for entry in script { paid += try run(entry.command, at: entry.at) }
        return paid
    }
}

/// The stream as widely published, with its faults: a truncated rate, an index that drops what does
/// not divide, time that passes while nobody is staked.
struct TruncatedStream: RewardStream {
    /// Fixed point of the index.
    static let scale: UInt128 = 1_000_000_000_000_000_000

    /// Sets the new rate before it accrues the time since the last call.
    var accruesGapAtNewRate = false
    /// What the funder has; more than that is announced all the same.
    var purse = UInt128.max
    private(set) var vault: UInt128 = 0
    private(set) var index: UInt128 = 0
    private var rate: UInt128 = 0
    private var last: UInt64 = 0
    private var end: UInt64 = 0
    private var positions: [(weight: UInt128, paid: UInt128)] = []

    init(accruesGapAtNewRate: Bool = false, purse: UInt128 = .max) {
        self.accruesGapAtNewRate = accruesGapAtNewRate
        self.purse = purse
    }

    var carried: UInt128 { 0 }

    mutating func run(_ command: StreamCommand, at time: UInt64) throws -> UInt128 {
        if case .fund(let amount, let period) = command, accruesGapAtNewRate {
            notify(amount, over: period, at: time)
            update(at: time)
            return 0
        }
        update(at: time)
        switch command {
        case .stake(let weight):
            positions.append((weight, index))
        case .fund(let amount, let period):
            notify(amount, over: period, at: time)
            last = time
        case .touch:
            break
        case .claim(let number):
            let owed = claimable(number)
            positions[number].paid = index
            vault -= min(owed, vault)
            return owed
        case .exit(let number):
            positions[number].weight = 0
        }
        return 0
    }

    func claimable(_ number: Int) -> UInt128 {
        positions[number].weight * (index - positions[number].paid) / TruncatedStream.scale
    }

    private mutating func update(at time: UInt64) {
        let until = min(time, end)
        let total = positions.reduce(0) { $0 + $1.weight }
        if until > last && total > 0 {
            index += rate * UInt128(until - last) * TruncatedStream.scale / total
        }
        last = max(last, until)
    }

    private mutating func notify(_ amount: UInt128, over period: UInt64, at time: UInt64) {
        let left = time < end ? rate * UInt128(end - time) : 0
        let next = (amount + left) / UInt128(period)
        let received = min(amount, purse)
        purse -= received
        vault += received
        // The published check: it takes unclaimed rewards for new money.
        if next * UInt128(period) > vault { return }
        rate = next
        end = time + period
    }
}

/// The same commands on ours: what a funding has accrued is distributed at every call.
struct CarriedStream: RewardStream {
    private static let prompt = StakingTerms(
        warmUp: 0, unbonding: 0, minimumStake: 1, multiplier: .none)

    private(set) var pool = StakingPool()
    /// What the funder has.
    var purse: TokenAmount
    private var fundings: [(amount: TokenAmount, start: Timestamp, period: Seconds)] = []
    private var released = TokenAmount.zero

    init(purse: TokenAmount = TokenAmount(baseUnits: .max)) {
        self.purse = purse
    }

    var vault: UInt128 { pool.vault.baseUnits }
    var carried: UInt128 { pool.unallocated.baseUnits }

    mutating func run(_ command: StreamCommand, at time: UInt64) throws -> UInt128 {
        let now = try Timestamp(time)
        try release(at: now)
        switch command {
        case .stake(let weight):
            _ = try pool.stake(
                TokenAmount(baseUnits: weight), lock: 0, terms: CarriedStream.prompt, at: now)
        case .fund(let units, let period):
            let amount = TokenAmount(baseUnits: units)
            purse = try purse.subtracting(amount)
            fundings.append((amount, now, try Seconds(period)))
        case .touch:
            break
        case .claim(let number):
            return try pool.claim(number, at: now).baseUnits
        case .exit(let number):
            _ = try pool.requestUnstake(number, terms: CarriedStream.prompt, at: now)
        }
        return 0
    }

    func claimable(_ number: Int) throws -> UInt128 { try pool.claimable(number).baseUnits }

    private mutating func release(at now: Timestamp) throws {
        let accrued = try fundings.map {
            try accruedUtilisation(
                providerPart: $0.amount, start: $0.start, period: $0.period, at: now)
        }.total()
        if accrued == released { return }
        _ = try pool.distribute(accrued.subtracting(released), at: now)
        released = accrued
    }
}
