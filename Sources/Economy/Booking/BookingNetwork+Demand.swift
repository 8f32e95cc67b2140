import DiscreteEvent
import StochasticProcesses

/// How many jobs come: the schedule's factors, and the users behind a workload.
extension BookingNetwork {
    /// Sets a workload's arrival rate to the configured one times `factor`, beside what its users
    /// do; nothing where nobody books for the workload.
    mutating func scaleArrivals(of workload: Int, by factor: Double, _ site: inout Site) {
        let name = site.configuration.demand.workloads[workload].name
        guard let index = builders.firstIndex(where: { $0.workload == workload }) else { return }
        builders[index].scheduledFactor = factor
        do throws(ProcessError) {
            try scale(index, site)
            site.log.add("arrivals_changed", name, "factor \(factor)", at: site.seconds)
        } catch {
            site.log.add("arrivals_refused", name, "\(error)", at: site.seconds)
        }
    }

    /// Lets users come and go, and the arrivals follow their number.
    mutating func followUsers(_ site: inout Site) {
        // The initial users are those of the first day.
        if site.day == 0 { return }
        for index in builders.indices where builders[index].users != nil {
            builders[index].users?.passDay(site.day)
            if builders[index].wantedFactor == builders[index].factor { continue }
            do throws(ProcessError) { try scale(index, site) } catch {
                site.log.add(
                    "arrivals_refused",
                    site.configuration.demand.workloads[builders[index].workload].name,
                    "\(error)", at: site.seconds)
            }
        }
    }

    private mutating func scale(_ index: Int, _ site: borrowing Site) throws(ProcessError) {
        let factor = builders[index].wantedFactor
        try flow.scaleArrivals(
            of: builders[index].place, by: factor, at: site.ticks, &loop.queue)
        builders[index].factor = factor
    }
}
