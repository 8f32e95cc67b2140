import Ledger
import RandomStreams
import Rewards
import Settlement

extension AdversaryDesk {
    /// One desk for each adversary of the configuration, in its order.
    ///
    /// - Parameter taken: Seconds of the day at which others act.
    /// - Throws: ``WorldError`` when an adversary's plan does not fit the protocol or the world.
    static func all(
        _ configuration: Configuration, replication: UInt32, taken: [Int64]
    ) throws(WorldError) -> [AdversaryDesk] {
        var free = FreeSeconds(taken: taken)
        var desks: [AdversaryDesk] = []
        let names = configuration.participants.adversaries.map(\.name)
        for (number, adversary) in configuration.participants.adversaries.enumerated() {
            if names[..<number].contains(adversary.name) {
                throw WorldError(.badName, subject: adversary.name)
            }
            try adversary.checkTime()
            let desk = try AdversaryDesk(
                adversary,
                try attack(of: adversary, configuration, replication: replication, &free),
                assets: configuration.protocolTerms.assets.count)
            for asset in desk.assets where configuration.price(of: asset) == nil {
                throw WorldError(.badShape, subject: adversary.name)
            }
            desks.append(desk)
        }
        return desks
    }

    private static func attack(
        of adversary: Adversary, _ configuration: Configuration, replication: UInt32,
        _ free: inout FreeSeconds
    ) throws(WorldError) -> any Attack {
        let terms = configuration.protocolTerms
        let misfit = WorldError(.badShape, subject: adversary.name)
        let name = try name(of: adversary)
        switch adversary.plan {
        case .flashStaker(let capital, let lead):
            if capital == .zero { throw misfit }
            if let pool = terms.staking {
                return try FlashStaker(capital: capital, lead: lead, pool: pool, &free)
            }
            guard terms.hardware.isPresent else { throw misfit }
            return try FlashDelegator(capital: capital, lead: lead, &free)
        case .sybilSplitter(let capital, let accounts):
            guard (1...10_000).contains(accounts), capital > .zero else { throw misfit }
            if let pool = terms.staking {
                return try SybilSplitter(
                    capital: capital, accounts: accounts, of: name, pool: pool, &free)
            }
            if terms.mining == nil { throw misfit }
            return try SybilValidator(
                capital: capital, accounts: accounts, of: name, &free)
        case .washTenant(let cohort, let share):
            let cohort = try adversary.cohort(cohort, in: configuration)
            guard share > 0 && share <= 1 else { throw misfit }
            if terms.hardware.isPresent {
                return try WashBuilder(cohort: cohort, share: share, &free)
            }
            guard let jobs = terms.jobs else { throw misfit }
            return try WashRequester(
                cohort: cohort, share: share, in: configuration, jobs: jobs, &free)
        case .oracleMover(let market, let move, let window, let budget):
            guard case .pool = try adversary.market(market, in: configuration).venue,
                move > -1, move != 0, move.isFinite, budget > 0, budget.isFinite
            else { throw misfit }
            return try OracleMover(
                market: market, terms: try adversary.market(market, in: configuration),
                move: move, window: window, budgetUSD: budget, &free)
        case .sandwich(let market, let share):
            guard share > 0, share.isFinite, terms.buyBack?.market == market,
                case .pool = try adversary.market(market, in: configuration).venue,
                let money = terms.revenue?.asset
            else { throw misfit }
            return try BuyBackSandwich(market: market, share: share, money: money, &free)
        case .slashEvader(let cohort, let days, let lead):
            let cohort = try adversary.cohort(cohort, in: configuration)
            guard terms.hardware.isPresent, (1...36_525).contains(days) else { throw misfit }
            return try SlashEvader(
                cohort: cohort, faultEveryDays: days, lead: lead, of: name,
                fromDay: adversary.fromDay,
                days: RandomStream(
                    seed: configuration.seed, replication: replication,
                    entity: StreamEntity(utf8: name.bytes), purpose: .behaviour), &free)
        }
    }
}

extension Adversary {
    fileprivate func checkTime() throws(WorldError) {
        // A scenario of up to a hundred years; one that never begins starts at its end.
        guard (0...36_525).contains(fromDay), untilDay >= fromDay, borrowRate >= 0,
            borrowRate.isFinite
        else { throw WorldError(.badShape, subject: name) }
    }

    fileprivate func cohort(
        _ number: Int, in configuration: Configuration
    ) throws(WorldError) -> ProviderCohort {
        guard configuration.network.providers.indices.contains(number) else {
            throw WorldError(.badShape, subject: name)
        }
        return configuration.network.providers[number]
    }

    fileprivate func market(
        _ number: UInt16, in configuration: Configuration
    ) throws(WorldError) -> MarketTerms {
        guard configuration.protocolTerms.markets.indices.contains(Int(number)) else {
            throw WorldError(.badShape, subject: name)
        }
        return configuration.protocolTerms.markets[Int(number)]
    }
}
