import Ledger
import Rewards
import Settlement

/// New accounts, claims and withdrawals: what needs no money.
extension BookingNetwork {
    /// Opens the accounts of everyone who joins, in name order over all kinds of people.
    mutating func openAccounts(_ site: inout Site) {
        for index in builders.indices where builders[index].account == nil {
            builders[index].account = site.openAccount(builders[index].accountName)
        }
        var missing: [Int] = []
        for index in attention.providersWithoutAccount {
            if providers[index].joinDay <= site.day {
                providers[index].account = site.openAccount(providers[index].accountName)
            }
            if providers[index].account == nil { missing.append(index) }
        }
        attention.providersWithoutAccount = missing
        missing = []
        for index in attention.stakersWithoutAccount {
            if stakers[index].joinDay <= site.day {
                stakers[index].account = site.openAccount(stakers[index].accountName)
            }
            if stakers[index].account == nil { missing.append(index) }
        }
        attention.stakersWithoutAccount = missing
    }

    /// Providers claim every so many days, each on its own day of the cycle.
    mutating func claimRewards(_ site: inout Site) {
        for index in providerClaims.takeDue(on: site.day) {
            guard let node = providers[index].node,
                site.desk.state.nodes[Int(node.index)].claimable > .zero
            else { continue }
            let receipt = site.submit(.claimRewards(node: node), providers[index].name)
            guard case .paid(let amount) = receipt?.outcome else { continue }
            site.history.noteProviderClaim(amount)
            provider(index, sells: amount.share(providers[index].sellShare))
            providers[index].earned?.noteClaim(amount)
        }
    }

    mutating func claimDelegations(_ site: inout Site) {
        for index in stakerClaims.takeDue(on: site.day) {
            guard let position = stakers[index].position, isClaimable(position, site) else {
                continue
            }
            let receipt = site.submit(
                .claimDelegation(position: position), stakers[index].accountName)
            guard case .paid(let amount) = receipt?.outcome else { continue }
            site.history.noteDelegationClaim(amount)
            staker(index, sells: amount.share(stakers[index].sellShare))
        }
    }

    private func isClaimable(_ position: PositionID, _ site: borrowing Site) -> Bool {
        guard let due = try? site.desk.state.claimableDelegation(position, at: site.now) else {
            return true
        }
        return due.node > .zero || due.base > .zero
    }

    /// Principal that has served its delay goes back to its staker.
    mutating func withdrawDelegations(_ site: inout Site) {
        if attention.leavingStakers == 0 { return }
        for index in stakers.indices {
            guard case .leaving(let position, let freeAt) = stakers[index].stage,
                freeAt <= site.seconds
            else { continue }
            let receipt = site.submit(
                .withdrawDelegation(position: position), stakers[index].accountName)
            if receipt != nil { setStage(of: index, to: .gone(position)) }
        }
    }

    /// Sells what claims have set aside, in the order of the sellers' accounts.
    mutating func sellRewards(_ site: inout Site) {
        for index in attention.sellingProviders.sorted() where providers[index].toSell > .zero {
            guard let account = providers[index].account else { continue }
            site.sell(providers[index].toSell, from: account, providers[index].accountName)
            providers[index].toSell = .zero
        }
        attention.sellingProviders.removeAll(keepingCapacity: true)
        for index in attention.sellingStakers.sorted() where stakers[index].toSell > .zero {
            guard let account = stakers[index].account else { continue }
            site.sell(stakers[index].toSell, from: account, stakers[index].accountName)
            stakers[index].toSell = .zero
        }
        attention.sellingStakers.removeAll(keepingCapacity: true)
    }
}

extension TokenAmount {
    /// A fraction of an amount, rounded down; never more than the amount, so it fits.
    func share(_ fraction: Wad) -> TokenAmount {
        guard let part = try? multipliedFloor(by: fraction) else {
            preconditionFailure("A fraction of an amount is an amount.")
        }
        return part
    }
}
