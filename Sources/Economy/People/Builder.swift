import Ledger
import Settlement

/// A builder: books capacity for one workload.
struct Builder {
    /// Index in the configuration.
    let workload: Int
    /// Index in the job flow.
    let place: UInt32
    let policy: BookingPolicy
    let accountName: Name
    var account: AccountID?
    /// When the running booking ends, nil when none runs. Unit: seconds since the start.
    var bookingEnd: Int64?
    /// Days on which it could not book all it wanted.
    var shortages: Int64 = 0
    /// Whether the last attempt got nothing at all; said once, not every day.
    var isStarved = false
    /// Who sends its jobs; nil = always the same number.
    var users: Population?
    /// Of the arrival rate to the configured one, as the schedule has it, and as it is.
    var scheduledFactor = 1.0
    var factor = 1.0

    /// What the arrival rate should be over the configured one.
    var wantedFactor: Double {
        guard let users else { return scheduledFactor }
        return scheduledFactor * (Double(users.count) / Double(users.terms.initial))
    }
}

extension Builder {
    /// One builder for each workload that books, in the order of account names.
    ///
    /// - Throws: ``WorldError`` when a name is none, or used twice, or users are none.
    static func all(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [Builder] {
        var builders: [Builder] = []
        for (index, workload) in configuration.demand.workloads.enumerated() {
            guard let policy = workload.booking else { continue }
            let name = try MemberName.name("builder/" + workload.name)
            builders.append(
                Builder(
                    workload: index, place: UInt32(builders.count), policy: policy,
                    accountName: name,
                    users: try workload.population(
                        seed: configuration.seed, replication: replication)))
        }
        builders.sort { $0.accountName < $1.accountName }
        for index in builders.indices.dropFirst()
        where builders[index].accountName == builders[index - 1].accountName {
            throw WorldError(.badName, subject: builders[index].accountName.text)
        }
        return builders
    }
}
