import Ledger
import Rewards
import Settlement

/// Grantors who spend from the treasury and move its limits, boundary values favoured, over years:
/// an epoch is thirty days.
struct TreasuryCrowd: RandomCrowd {
    var town: Town
    var generator: SplitMix64
    /// Two of the token, then two of the revenue's asset, one of an asset without a limit.
    private(set) var people: [AccountID] = []

    init(seed: UInt64) throws {
        generator = SplitMix64(seed: seed)
        town = try Town(Composition.treasury(epochDays: 30))
        for (index, asset) in [0, 0, 1, 1, 2].enumerated() {
            people.append(try town.account("person-\(index)", of: AssetID(UInt8(asset))))
        }
        try earn()
    }

    /// Fees of jobs bring the treasury and a staker their shares of the revenue.
    private mutating func earn() throws {
        let staker = try town.account("staker", of: .token, holding: Composition.units(1_000))
        let rewards = try town.account("staker", of: Composition.usdc)
        _ = try town.stake(Composition.units(1_000), by: staker, for: rewards)
        try town.settle()
        let buyer = try town.account(
            "buyer", of: Composition.usdc, holding: Composition.units(2_000_000))
        let seller = try town.account("seller", of: Composition.usdc)
        let job = try town.job(from: buyer, to: seller, units: 1_000, price: 1_900_000_000)
        _ = try town.receipt(job, units: 1_000, nonce: 1)
        try town.settle(price: Wad.scale / 20)
    }

    mutating func command() -> Command {
        switch generator.below(10) {
        case 0: return .governance(.propose(key: .treasuryTokenLimit, value: limit(20_000)))
        case 1: return .governance(.propose(key: .treasuryRevenueLimit, value: limit(1_000)))
        case 2:
            return .transfer(
                from: person(0), to: town.state.systemAccounts.market,
                amount: amount(Composition.tokenLimit))
        case 3: return .takeOut(account: person(2), amount: amount(Composition.cashLimit))
        case 4, 5: return spend(Composition.usdc, Composition.cashLimit)
        case 6: return spend(AssetID(UInt8(generator.below(5))), Composition.tokenLimit)
        default: return spend(.token, Composition.tokenLimit)
        }
    }

    private mutating func spend(_ asset: AssetID, _ limit: TokenAmount) -> Command {
        let isMixedUp = generator.below(12) == 0
        let place = isMixedUp ? generator.below(6) : 2 * UInt64(asset.index) + generator.below(2)
        let to = place < 5 ? person(Int(place)) : town.state.systemAccounts.market
        return .treasury(.spend(asset: asset, to: to, amount: amount(limit)))
    }

    private func person(_ place: Int) -> AccountID { people[min(place, 4)] }

    /// Around a quarter of a year's limit, or what is left of it, or one unit more.
    private mutating func amount(_ limit: TokenAmount) -> TokenAmount {
        let asset = limit == Composition.cashLimit ? Composition.usdc : .token
        let left = town.state.treasuryAllowance(of: asset, at: town.now)
        switch generator.below(4) {
        case 0: return left
        case 1: return TokenAmount(baseUnits: left.baseUnits + 1)
        default: return TokenAmount(baseUnits: generator.amount(around: limit.baseUnits / 4))
        }
    }

    private mutating func limit(_ most: UInt128) -> UInt128 {
        UInt128(generator.below(UInt64(most) + 2)) * Composition.million
    }
}
