import Ledger
import RandomStreams
import Rewards
import Settlement

/// The mornings: claims and sales, joining and leaving, bonds in and out.
extension MiningDesk {
    // MARK: Claims and sales

    mutating func claim(_ site: inout Site) {
        sales.removeAll(keepingCapacity: true)
        for index in site.providers.indices {
            guard let id = site.providers[index].miner, isClaimDay(of: index, site),
                miner(id, site).claimable > .zero
            else { continue }
            let receipt = site.submit(.mining(.claim(id)), site.providers[index].name)
            guard case .paid(let amount) = receipt?.outcome else { continue }
            notes[Int(id.index)].claimable = .zero
            site.history.noteProviderClaim(amount)
            // Who has left keeps nothing.
            let cohort = site.configuration.network.providers[site.providers[index].cohort]
            let share = site.providers[index].isActive ? cohort.sellShare : .one
            sales.append(Sale(provider: index, amount: amount.share(share)))
        }
    }

    /// Each provider on its own day of the cycle.
    private func isClaimDay(of provider: Int, _ site: borrowing Site) -> Bool {
        let cohort = site.configuration.network.providers[site.providers[provider].cohort]
        let cycle = UInt64(cohort.claimEveryDays)
        return UInt64(site.day) % cycle == site.providers[provider].entity.bits % cycle
    }

    /// Bonds on their way out whose delay is served.
    mutating func releaseBonds(_ site: inout Site) {
        for index in site.providers.indices {
            guard let id = site.providers[index].miner, isBondFree(id, site) else { continue }
            let receipt = site.submit(.mining(.releaseBond(id)), site.providers[index].name)
            guard case .paid(let amount) = receipt?.outcome, !site.providers[index].isActive
            else { continue }
            sales.append(Sale(provider: index, amount: amount))
        }
    }

    private func isBondFree(_ id: MinerID, _ site: borrowing Site) -> Bool {
        guard let entry = site.desk.state.mining.miners[Int(id.index)].unbonding.first,
            let freeAt = try? entry.requestedAt.advanced(by: entry.rule.delay)
        else { return false }
        return freeAt <= site.now
    }

    /// Accounts of miners that nobody has opened one for.
    mutating func openAccounts(_ site: inout Site) {
        for index in site.providers.indices
        where site.providers[index].isActive && site.providers[index].accounts[0] == nil {
            guard policy(of: index, site) != nil,
                let name = Name("miner/" + site.providers[index].name.text)
            else { continue }
            site.providers[index].accounts[0] = site.openAccount(name)
        }
    }

    /// In the order of the sellers' accounts.
    mutating func sell(_ site: inout Site) {
        var orders: [(owner: Name, amount: TokenAmount, account: AccountID, provider: Int)] = []
        for sale in sales where sale.amount > .zero {
            guard let account = site.providers[sale.provider].accounts[0] else { continue }
            let owner = site.desk.state.name(of: account)
            orders.append((owner, sale.amount, account, sale.provider))
        }
        orders.sort { ($0.owner, $0.amount) < ($1.owner, $1.amount) }
        for order in orders {
            site.sell(order.amount, from: order.account, site.providers[order.provider].name)
        }
        sales.removeAll(keepingCapacity: true)
    }

    // MARK: Bonds

    /// What an active provider's bond lacks, be it new or slashed.
    private func missingBond(of provider: Int, _ site: borrowing Site) -> TokenAmount {
        guard site.providers[provider].isActive, let policy = policy(of: provider, site) else {
            return .zero
        }
        let bonded = site.providers[provider].miner.map { miner($0, site).bond } ?? .zero
        return policy.bond.excess(over: bonded)
    }

    /// Buys what bonds lack, whole bonds only, in name order while the float has the tokens.
    mutating func buyBonds(_ site: inout Site) {
        funded.removeAll(keepingCapacity: true)
        for index in site.providers.indices {
            let missing = missingBond(of: index, site)
            guard missing > .zero, let account = site.providers[index].accounts[0] else {
                continue
            }
            let cost = missing.excess(over: site.desk.balance(of: account))
            if cost > site.desk.balance(of: site.float) {
                today.postponed += 1
            } else if site.fund(account, missing, site.providers[index].name) {
                funded.append(index)
            }
        }
    }

    mutating func bond(_ site: inout Site) {
        for index in funded {
            guard let id = site.providers[index].miner else { continue }
            let missing = missingBond(of: index, site)
            site.submit(.mining(.bond(id, missing)), site.providers[index].name)
        }
        funded.removeAll(keepingCapacity: true)
    }

    /// Who has left asks for its bond.
    mutating func unbond(_ site: inout Site) {
        for index in site.providers.indices where !site.providers[index].isActive {
            guard let id = site.providers[index].miner else { continue }
            let bonded = miner(id, site).bond
            if bonded == .zero { continue }
            site.submit(.mining(.unbond(id, bonded)), site.providers[index].name)
        }
    }

    // MARK: Joining and leaving

    mutating func register(_ site: inout Site) {
        for index in site.providers.indices
        where site.providers[index].isActive && site.providers[index].miner == nil {
            guard let owner = site.providers[index].accounts[0],
                let compute = compute(of: index, site)
            else { continue }
            let name = site.providers[index].name
            let registration = MinerRegistration(name: name, owner: owner, compute: compute)
            let receipt = site.submit(.mining(.register(registration)), name)
            guard case .joined(let id) = receipt?.outcome else { continue }
            site.providers[index].miner = id
            makeNote(of: id)
            notes[Int(id.index)].isMining = true
            today.joined += 1
        }
    }

    /// Who leaves offers nothing any more; who comes back offers all.
    mutating func declareCompute(_ site: inout Site) {
        for index in site.providers.indices {
            guard let id = site.providers[index].miner,
                notes[Int(id.index)].isMining != site.providers[index].isActive,
                let full = compute(of: index, site)
            else { continue }
            let isActive = site.providers[index].isActive
            let receipt = site.submit(
                .mining(.setCompute(id, isActive ? full : 0)), site.providers[index].name)
            if receipt == nil { continue }
            notes[Int(id.index)].isMining = isActive
            if isActive { today.joined += 1 } else { today.left += 1 }
        }
    }

    /// Nil for a provider that does not mine.
    private func compute(of provider: Int, _ site: borrowing Site) -> UInt64? {
        let cohort = site.configuration.network.providers[site.providers[provider].cohort]
        return policy(of: provider, site).map {
            UInt64(clamping: cohort.gpusPerNode) * $0.computePerGPU
        }
    }
}
