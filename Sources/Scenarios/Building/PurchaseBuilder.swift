import Economy
import Rewards
import StrictText

/// Jobs of a workload that are each bought by themselves, and the users behind a workload.
struct PurchaseBuilder {
    let root: Resolved
    let roster: Roster
    let workload: Resolved

    /// How the workload comes by its GPUs; nil after a refusal.
    func access(_ meaning: inout Meaning) -> Workload.Access? {
        let (booking, payment) = (workload["booking"].present, workload["payment"].present)
        if booking != nil, let payment {
            meaning.refuse(
                payment.place, .conflict, expected: "booking or payment", found: "both")
            return nil
        }
        if let booking { return .booking(policy(booking)) }
        if let payment { return self.payment(payment, &meaning).map { .escrow($0) } }
        meaning.refuse(
            workload.place, .missingKey, expected: "the required key \"booking\" or \"payment\"",
            found: "neither")
        return nil
    }

    private func policy(_ entry: Resolved) -> BookingPolicy {
        BookingPolicy(
            amount: entry["policy"].text == "fixed"
                ? .fixed(entry["gpus"].count) : .targetUtilisation(entry["target"].share),
            period: entry["period"].seconds)
    }

    private func payment(_ entry: Resolved, _ meaning: inout Meaning) -> EscrowPolicy? {
        let task = task(entry, &meaning)
        guard let asset = roster.asset(entry["asset"], &meaning) else { return nil }
        checkAsset(entry["asset"], &meaning)
        checkRate(entry["elasticity"], &meaning)
        let receipts = entry["receipt_every"].present
        return EscrowPolicy(
            asset: asset, gpus: Int(entry["gpus"].count), anyRegion: entry["any_region"].boolean,
            maxPriceUSDPerGPUHour: entry["max_price"].rate.perHour,
            quoteMargin: entry["quote_margin"].share,
            receiptEverySeconds: receipts.map { Double($0.seconds.count) },
            retries: Int(entry["retries"].count), isCheckpointed: entry["checkpointed"].boolean,
            expiryMarginSeconds: Double(entry["expiry_margin"].seconds.count),
            elasticity: entry["elasticity"].real, task: task,
            workUnitsPerGPUHour: entry["work_units_per_gpu_hour"].present?.real ?? 0)
    }

    private func checkAsset(_ name: Resolved, _ meaning: inout Meaning) {
        let accepted = root["protocol"]["jobs"]["assets"].items.map(\.text)
        if !accepted.contains(name.text) {
            meaning.refuse(
                name.place, .conflict,
                expected: "an asset that protocol.jobs accepts: "
                    + accepted.joined(separator: ", "), found: "\"\(name.text)\"",
                hint: Spelling.nearest(to: name.text, among: accepted))
            return
        }
        meaning.requirePrice(
            name, in: root["market"], token: root["protocol"]["token"]["symbol"].text)
    }

    /// Requests at their own times have no rate that could follow anything.
    private func checkRate(_ elasticity: Resolved, _ meaning: inout Meaning) {
        if elasticity.real == 0 || workload["arrivals"]["process"].text != "trace" { return }
        meaning.refuse(
            elasticity.place, .conflict, expected: "0, because arrivals are a trace",
            found: "\"\(elasticity.written)\"")
    }

    private func task(_ entry: Resolved, _ meaning: inout Meaning) -> Int? {
        guard let task = entry["task"].present else { return nil }
        let names = root["protocol"]["mining"]["tasks"].items.map { $0["name"].text }
        if let index = names.firstIndex(of: task.text) { return index }
        meaning.refuse(
            task.place, .unknownName,
            expected: "a task of protocol.mining.tasks: \(names.joined(separator: ", "))",
            found: "the unknown name \"\(task.text)\"",
            hint: Spelling.nearest(to: task.text, among: names))
        return nil
    }

    // MARK: Users

    func users(_ meaning: inout Meaning) -> UserPopulation? {
        guard let users = workload["users"].present else { return nil }
        if workload["arrivals"]["process"].text == "trace" {
            meaning.refuse(
                users.place, .conflict, expected: "none, because arrivals are a trace",
                found: "a population")
        }
        return UserPopulation(
            initial: Int(users["initial"].count), growthPerDay: users["joining_per_day"].share,
            churnPerDay: users["leaving_per_day"].share)
    }
}
