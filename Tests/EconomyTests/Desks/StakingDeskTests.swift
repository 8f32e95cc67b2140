import Ledger
import Rewards
import Settlement
import Testing

@testable import Economy

/// The people of the staking pool, and the circle of payments they are part of.
@Suite struct `Staking desk` {
    /// A day's jobs of about 10,000 USD in the token, 400,000 in USDC and 15,000 in SOL.
    private static let prices: [UInt128] = [500_000_000_000, 400_000_000_000, 100_000_000_000]

    private func counts(_ record: RunRecord, _ name: String) -> [Int64] {
        guard case .counts(let values) = record.values(name) else { return [] }
        return values
    }

    private func circle(
        days: Int, jobs: Range<Int>, _ cohort: PoolStakerCohort,
        _ change: (inout ProtocolConfiguration) -> Void = { _ in }
    ) throws -> (record: RunRecord, replay: Replay) {
        var configuration = CircleNetwork.configuration(days: days, capitalUSD: 20_000)
        configuration.participants.poolStakers = [cohort]
        change(&configuration.protocolTerms)
        let collector = CommandCollector()
        let record = try run(
            configuration, beside: [ScriptedJobs(prices: Self.prices, days: jobs)],
            observer: collector)
        return (record, try Replay(collector.entries, of: configuration))
    }

    @Test func `stakers enter while the pool earns and leave when it does not`() throws {
        let (record, replay) = try circle(
            days: 60, jobs: 0..<25, CircleNetwork.stakers(requiredYield: 0.2))
        let members = counts(record, "pool_stakers")
        #expect(members[0] == 0)
        #expect(members[20] > 10, "\(members)")
        #expect(members[59] == 0, "\(members)")
        #expect(replay.total(.stake) == replay.total(.unstake))
        #expect(replay.total(.stake) > 0)
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `who asks more than the pool pays stays out`() throws {
        let modest = try circle(
            days: 40, jobs: 0..<40, CircleNetwork.stakers(requiredYield: 0.2, spread: 0)
        ).record
        let greedy = try circle(
            days: 40, jobs: 0..<40, CircleNetwork.stakers(requiredYield: 3, spread: 0)
        ).record
        #expect(counts(modest, "pool_stakers")[39] == 20)
        #expect(counts(greedy, "pool_stakers")[39] < 10)
    }

    @Test func `a lock holds its staker, whatever the yield`() throws {
        var cohort = CircleNetwork.stakers(requiredYield: 0.2, spread: 0)
        cohort.lock = SmallNetwork.days(50)
        let (record, replay) = try circle(days: 60, jobs: 0..<12, cohort)
        let members = counts(record, "pool_stakers")
        let staked = members.max() ?? 0
        #expect(staked > 0)
        // Nobody entered before day 1, and an unbonding takes a week.
        #expect(members[50] == staked)
        #expect(replay.total(.unstake) < replay.total(.stake))
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `rewards from outside are taken out, and stakes go back to the float`() throws {
        let (record, replay) = try circle(
            days: 60, jobs: 0..<25, CircleNetwork.stakers(requiredYield: 0.2))
        #expect(replay.total(.stakingReward, CircleNetwork.usdc) > 0)
        for member in 0..<20 {
            let name = "pool-staker/" + MemberName.text("crowd", member)
            #expect(replay.balance(name) == 0)
            #expect(replay.balance(name, CircleNetwork.usdc) == 0)
        }
        guard case .amount(let paid) = record.value("pool_rewards_paid"),
            case .amounts(let daily) = record.values("pool_rewards_paid")
        else { return }
        #expect(paid.baseUnits == replay.total(.stakingReward, CircleNetwork.usdc))
        #expect(paid == (try daily.total()))
    }

    @Test func `stakes of an asset from outside are brought in and taken out`() throws {
        let cohort = CircleNetwork.stakers(requiredYield: 0.001)
        let (record, replay) = try circle(days: 60, jobs: 0..<25, cohort) {
            $0.staking?.staked = CircleNetwork.usdc
        }
        let usdc = CircleNetwork.usdc
        #expect(replay.total(.stake, usdc) > 0 && replay.total(.stake) == 0)
        #expect(replay.total(.stake, usdc) == replay.total(.unstake, usdc))
        #expect(replay.total(.stakingReward, usdc) > 0)
        for member in 0..<20 {
            let name = "pool-staker/" + MemberName.text("crowd", member)
            #expect(replay.balance(name, usdc) == 0)
        }
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `rewards in the token, bought back for stakers, are sold`() throws {
        let cohort = CircleNetwork.stakers(requiredYield: 0.2)
        let (record, replay) = try circle(days: 60, jobs: 0..<25, cohort) {
            $0.staking?.reward = .token
            $0.revenue?.toStakers = .zero
            $0.buyBack?.rule.sinks = [BuyBackSink(use: .stakers, share: .whole)]
        }
        let rewards = replay.total(.stakingReward)
        #expect(rewards > 0 && replay.total(.buyBackBought) >= rewards)
        #expect(replay.total(.boughtBurned) == 0)
        for member in 0..<20 {
            #expect(replay.balance("pool-staker/" + MemberName.text("crowd", member)) == 0)
        }
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `the circle closes to the unit`() throws {
        let (record, replay) = try circle(days: 60, jobs: 0..<60, CircleNetwork.stakers())
        let usdc = CircleNetwork.usdc
        let toStakers = replay.total(.revenueToStakers, usdc)
        let toBuyBack = replay.total(.revenueToBuyBack, usdc)
        let toTreasury = replay.total(.revenueToTreasury, usdc)
        let burned = replay.total(.revenueBurned, usdc)
        #expect(toStakers > 0 && toBuyBack > 0 && toTreasury > 0 && burned == 0)

        // What conversions brought is the other side of what they spent.
        let spent =
            replay.total(.feeConversion, .token) + replay.total(.feeConversion, CircleNetwork.sol)
        #expect(spent > 0)
        let converted = replay.total(.feeConversion, usdc)
        let divided = toStakers + toBuyBack + toTreasury + burned
        #expect(
            replay.total(.jobFee, usdc) + converted == divided + replay.balance("fees:USDC", usdc))
        for asset in [AssetID.token, CircleNetwork.sol] {
            let name = asset == .token ? "fees" : "fees:SOL"
            #expect(
                replay.total(.jobFee, asset)
                    == replay.total(.feeConversion, asset) + replay.balance(name, asset))
        }
        #expect(
            toBuyBack
                == replay.total(.buyBackSpent, usdc) + replay.balance("buy-back:USDC", usdc))
        #expect(
            toStakers
                == replay.total(.stakingReward, usdc) + replay.balance("staking-rewards:USDC", usdc)
        )
        #expect(toTreasury == replay.balance("treasury:USDC", usdc))

        // All that is bought is burned.
        let bought = replay.total(.boughtBurned)
        #expect(bought > 0 && replay.total(.buyBackBought) == 0)
        #expect(replay.state.ledger.books[0].burned.baseUnits == bought)
        #expect(record.value("burned_end") == .amount(TokenAmount(baseUnits: bought)))
        #expect(record.violationCount == 0, "\(record.violations)")
        #expect(record.counts.refusedCommands == 0, "\(record.events)")
    }

    @Test func `what came in less what went out is what is held`() throws {
        let (_, replay) = try circle(days: 60, jobs: 0..<60, CircleNetwork.stakers())
        for asset in [CircleNetwork.usdc, CircleNetwork.sol] {
            let came = replay.total(.broughtIn, asset)
            let openings: UInt128 =
                asset == CircleNetwork.sol ? 20_000_000_000_000 : 3_400_000_000_000
            let held = replay.state.ledger.balanceSums[Int(asset.index)].baseUnits
            #expect(openings + came == held + replay.total(.takenOut, asset))
            #expect(came > 0)
            for name in ["dealer", "arbitrageur", "user/one", "provider/one"] {
                #expect(replay.balance(name, asset) == 0, "\(name)")
            }
        }
        let tokens = replay.state.ledger.balanceSums[0].baseUnits
        #expect(
            tokens + replay.total(.boughtBurned) == CircleNetwork.tokens(1_000_000_000).baseUnits)
    }

    @Test func `the same seed gives the same record`() throws {
        func fingerprint() throws -> Fingerprint {
            try circle(days: 15, jobs: 0..<15, CircleNetwork.stakers()).record.fingerprint
        }
        #expect(try fingerprint() == fingerprint())
    }

    @Test func `people whom the pool cannot take are refused by name`() throws {
        func code(_ change: (inout Configuration) -> Void) -> WorldError.Code? {
            var configuration = CircleNetwork.configuration(days: 1)
            configuration.participants.poolStakers = [CircleNetwork.stakers()]
            change(&configuration)
            do throws(WorldError) {
                _ = try World(configuration: configuration)
                return nil
            } catch { return error.code }
        }
        #expect(code { _ in } == nil)
        #expect(code { $0.participants.poolStakers[0].reviewEveryDays = 0 } == .badParticipant)
        #expect(code { $0.participants.poolStakers[0].requiredYield = -1 } == .badParticipant)
        #expect(code { $0.protocolTerms.staking?.reward = .token } == .refused)
        #expect(
            code { $0.participants.poolStakers += $0.participants.poolStakers } == .badName)
        #expect(
            code {
                $0.protocolTerms.staking?.rule.multiplier = .thirdsOfYear
            } == .badParticipant)
    }
}

@Suite struct `Realised yield` {
    private func aYear(_ rewardsUSD: Double, on stakedUSD: Double) -> Double {
        rewardsUSD / stakedUSD * 365
    }

    @Test func `it is rewards over value staked, a year, over the last days`() {
        var yield = RealisedYield()
        #expect(yield.yearly(over: 7, aloneUSD: 100) == 0)
        yield.add(rewardsUSD: 5, stakedUSD: 0)
        // Where nobody has staked, the newcomer would have had it all.
        #expect(yield.yearly(over: 7, aloneUSD: 100) == aYear(5, on: 100))
        #expect(yield.yearly(over: 7, aloneUSD: 0) == 0)
        yield.add(rewardsUSD: 1, stakedUSD: 1_000)
        yield.add(rewardsUSD: 3, stakedUSD: 1_000)
        #expect(yield.yearly(over: 1, aloneUSD: 100) == aYear(3, on: 1_000))
        #expect(yield.yearly(over: 2, aloneUSD: 100) == aYear(4, on: 2_000))
        #expect(yield.yearly(over: 99, aloneUSD: 100) == aYear(9, on: 2_000))
    }
}
