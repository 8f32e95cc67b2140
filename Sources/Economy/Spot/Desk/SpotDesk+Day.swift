import DiscreteEvent
import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// What people do once a day: accounts, sales and withdrawals, joining, quotes, demand.
extension SpotDesk {
    /// Opens the accounts of users and of providers that enter, in name order.
    mutating func openAccounts(_ site: inout Site) {
        // "provider/…" comes before "user/…", and both are in name order.
        for index in members.indices where isEntering(index, site) {
            for asset in accountAssets(site.configuration.protocolTerms)
            where site.providers[index].accounts[Int(asset.index)] == nil {
                site.providers[index].accounts[Int(asset.index)] = site.openAccount(
                    members[index].accountName, asset)
            }
        }
        for index in buyers.indices.sorted(by: { buyers[$0].rank < buyers[$1].rank })
        where buyers[index].account == nil {
            buyers[index].account = site.openAccount(
                buyers[index].accountName, buyers[index].policy.asset)
        }
    }

    private func isEntering(_ index: Int, _ site: borrowing Site) -> Bool {
        switch members[index].stage {
        case .outside: members[index].joinDay.map { $0 <= site.day } ?? false
        case .active: site.providers[index].node == nil
        case .left: false
        }
    }

    /// What providers are paid in, the token's first where the protocol mines.
    private func accountAssets(_ terms: ProtocolConfiguration) -> [AssetID] {
        let isMining = terms.mining != nil && !jobTerms.assets.contains(.token)
        return isMining ? [.token] + jobTerms.assets : jobTerms.assets
    }

    // MARK: Money out

    /// Sells the share of the tokens received for jobs that a provider does not keep; one that has
    /// left keeps nothing.
    mutating func sellReceipts(_ site: inout Site) {
        for index in members.indices
        where members[index].received > .zero && isClaiming(index, on: site.day) {
            guard let account = site.providers[index].accounts[0] else { continue }
            let share = members[index].stage == .left ? .one : members[index].sellShare
            let amount = min(
                members[index].received.share(share), site.desk.balance(of: account))
            members[index].received = .zero
            if amount > .zero { site.sell(amount, from: account, members[index].accountName) }
        }
    }

    /// Takes what providers have of external assets out of the system.
    mutating func withdraw(_ site: inout Site) {
        for index in members.indices where isClaiming(index, on: site.day) {
            for asset in jobTerms.assets where asset != .token {
                guard let account = site.providers[index].accounts[Int(asset.index)] else {
                    continue
                }
                let amount = site.desk.balance(of: account)
                if amount == .zero { continue }
                site.submit(
                    .takeOut(account: account, amount: amount), members[index].accountName)
            }
        }
    }

    private func isClaiming(_ index: Int, on day: Int) -> Bool {
        day % members[index].claimEveryDays == members[index].claimDay
    }

    // MARK: Joining

    /// Lets providers whose accounts are open offer their nodes.
    mutating func letIn(_ site: inout Site) {
        for index in members.indices where isEntering(index, site) {
            // A refused account is asked for again tomorrow.
            guard
                jobTerms.assets.allSatisfy({
                    site.providers[index].accounts[Int($0.index)] != nil
                })
            else { continue }
            if members[index].joinDay != nil { figures.noteJoin() }
            members[index].stage = .active
            members[index].reviewedDay = site.day
            site.providers[index].isActive = true
            addNode(of: index, &site)
        }
    }

    private mutating func addNode(of index: Int, _ site: inout Site) {
        let provider = site.providers[index]
        let cohort = site.configuration.network.providers[provider.cohort]
        let process: OutageProcess?
        do { process = try Provider.outages(of: cohort) } catch {
            preconditionFailure("Outages were checked before the run.")
        }
        let breakdown = Breakdown(
            process: process, failures: site.stream(provider.entity, .failures),
            repairs: site.stream(provider.entity, .repairs))
        site.providers[index].node = flow.addNode(
            cohort: UInt32(provider.cohort), region: UInt32(cohort.region),
            hardwareClass: UInt32(cohort.hardwareClass), gpus: UInt32(cohort.gpusPerNode),
            breakdown: breakdown, price: provider.ask, reputation: provider.reputation,
            at: site.ticks, &loop.queue)
        providerOfNode.append(index)
    }

    /// Turns what active providers ask in USD into each asset, where its price has moved; routing
    /// hears of their reputation.
    mutating func quote(_ site: inout Site) {
        for index in members.indices where members[index].stage == .active {
            guard let node = site.providers[index].node else { continue }
            flow.setReputation(of: node, to: site.providers[index].reputation)
            for (place, asset) in jobTerms.assets.enumerated() {
                requote(index, place, asset, site)
            }
        }
    }

    private mutating func requote(
        _ index: Int, _ place: Int, _ asset: AssetID, _ site: borrowing Site
    ) {
        // An asset without a price is one that no workload pays in.
        guard site.prices.indices.contains(Int(asset.index)) else { return }
        let price = site.prices[Int(asset.index)]
        if let last = members[index].quotes[place],
            !price.hasMoved(from: last.at, beyond: members[index].requoteThreshold)
        {
            return
        }
        let terms = site.configuration.protocolTerms.assets[Int(asset.index)]
        guard
            let asked = try? TokenAmount(
                askingPerGPUSecond: site.providers[index].ask, at: price, decimals: terms.decimals)
        else { return }
        members[index].quotes[place] = SpotMember.Quote(price: asked, at: price)
    }

    // MARK: Demand

    /// A dated change of a workload's arrivals; in force from the desk's next second on.
    mutating func schedule(_ workload: Int, factor: Double, _ site: inout Site) {
        guard let place = buyers.firstIndex(where: { $0.workload == workload }) else { return }
        buyers[place].scheduledFactor = factor
        site.log.add(
            "arrivals_changed", site.configuration.demand.workloads[workload].name,
            "factor \(factor)", at: site.seconds)
    }

    /// Lets users come and go and demand follow them, the prices asked and the schedule.
    mutating func followDemand(_ site: inout Site) {
        for place in buyers.indices {
            // The initial users are those of the first day.
            if site.day > 0 { buyers[place].users?.passDay(site.day) }
            let price = meanAsk(of: buyers[place], site)
            let wanted = buyers[place].wantedFactor(priceUSD: price)
            if wanted == buyers[place].factor { continue }
            do throws(ProcessError) {
                try flow.scaleArrivals(
                    of: UInt32(place), by: wanted, at: site.ticks, &loop.queue)
                buyers[place].factor = wanted
            } catch {
                let name = site.configuration.demand.workloads[buyers[place].workload].name
                site.log.add("arrivals_refused", name, "\(error)", at: site.seconds)
            }
        }
    }

    /// Mean price that active providers ask of a workload, weighted by GPUs; nil when nobody can
    /// serve it. Unit: USD per GPU-hour.
    private func meanAsk(of buyer: SpotBuyer, _ site: borrowing Site) -> Double? {
        var sum = 0.0
        var gpus = 0
        for provider in site.providers where provider.isActive {
            let cohort = site.configuration.network.providers[provider.cohort]
            guard buyer.admits(region: cohort.region, hardwareClass: cohort.hardwareClass) else {
                continue
            }
            sum += provider.ask * Double(cohort.gpusPerNode)
            gpus += cohort.gpusPerNode
        }
        return gpus == 0 ? nil : sum / Double(gpus)
    }
}
