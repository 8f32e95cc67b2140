import Ledger
import Rewards
import Settlement

extension Configuration {
    /// Checks that prices, venues and pools belong to assets and markets of the protocol.
    ///
    /// - Throws: ``WorldError`` naming the first part that does not fit.
    func checkMarket() throws(WorldError) {
        var last = 0
        for line in market.assets {
            let asset = Int(line.asset.index)
            guard asset > last, asset < protocolTerms.assets.count else {
                throw WorldError(.badMarket, subject: "market.assets")
            }
            last = asset
        }
        try checkVenues()
        switch market.liquidity {
        case .exogenous: break
        case .linearImpact(let depth):
            guard depth > 0 && depth.isFinite else {
                throw WorldError(.badMarket, subject: "market.liquidity")
            }
        case .pool(let number, let terms):
            guard terms.capitalUSDPerDay >= 0, terms.capitalUSDPerDay.isFinite,
                (0...1).contains(terms.permanentShare), isPoolOfToken(number)
            else { throw WorldError(.badMarket, subject: "market.liquidity") }
        }
    }

    /// A pool of the token and a priced asset from outside, with something on both sides.
    private func isPoolOfToken(_ number: UInt16) -> Bool {
        guard let pool = TradedPool(number, of: protocolTerms),
            case .pool(let base, let quote) = pool.terms.venue, base > .zero, quote > .zero,
            pool.terms.base == .token || pool.terms.quote == .token
        else { return false }
        let other = pool.paying(.token).gets
        return isPriced(other) && isExternal(other)
    }

    /// Each quoted market has one depth, and its assets have prices to quote it at.
    private func checkVenues() throws(WorldError) {
        let quoted = protocolTerms.markets.indices.filter {
            protocolTerms.markets[$0].venue == .quoted
        }
        guard market.venues.map({ Int($0.market) }).sorted() == quoted else {
            throw WorldError(.badMarket, subject: "market.venues")
        }
        for venue in market.venues {
            let terms = protocolTerms.markets[Int(venue.market)]
            guard venue.depthUSD > 0, venue.depthUSD.isFinite, isPriced(terms.base),
                isPriced(terms.quote)
            else { throw WorldError(.badMarket, subject: terms.name.text) }
        }
    }

    private func isPriced(_ asset: AssetID) -> Bool {
        asset == .token || market.assets.contains { $0.asset == asset }
    }

    private func isExternal(_ asset: AssetID) -> Bool {
        protocolTerms.assets[Int(asset.index)].origin == .external
    }

    /// Checks speculators and the staking pool's people.
    ///
    /// - Throws: ``WorldError`` naming the first cohort that does not fit.
    func checkTraders() throws(WorldError) {
        for cohort in participants.speculators {
            guard cohort.capitalUSD > 0, cohort.capitalUSD.isFinite,
                (1...36_525).contains(cohort.windowDays), cohort.strength >= 0,
                cohort.strength.isFinite
            else { throw WorldError(.badParticipant, subject: cohort.name) }
        }
        for cohort in participants.poolStakers { try check(cohort) }
    }

    private func check(_ cohort: PoolStakerCohort) throws(WorldError) {
        guard let staking = protocolTerms.staking, isPriced(staking.staked),
            isPriced(staking.reward), staking.staked == .token || isExternal(staking.staked),
            (0...Configuration.mostOfAKind).contains(cohort.count),
            (0...36_525).contains(cohort.joinOverDays), cohort.reviewEveryDays > 0,
            cohort.claimEveryDays > 0, cohort.requiredYield >= 0, cohort.requiredYield.isFinite,
            cohort.yieldSpread >= 0, cohort.yieldSpread.isFinite,
            (try? staking.rule.multiplier.weight(of: cohort.amount, lock: cohort.lock)) != nil
        else { throw WorldError(.badParticipant, subject: cohort.name) }
    }
}
