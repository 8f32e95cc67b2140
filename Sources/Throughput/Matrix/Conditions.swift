/// How work runs that was measured, or modelled, alone and without haste.
public struct Conditions: Hashable, Sendable {
    /// The group that serves; nil for the best of 1, 2, 4, 8 in one node and 16 in two.
    public var placement: Placement?
    /// Jobs that share a GPU.
    public var tenants: Int
    /// A limit on the latency holds: smaller batches, idle gaps.
    public var isLatencyBound: Bool
    /// Share of time in which the GPU runs. Range: 0 … 1.
    public var availability: Double

    /// Alone, no limit on latency, always there.
    public static let offline = Conditions()

    public init(
        placement: Placement? = nil, tenants: Int = 1, isLatencyBound: Bool = false,
        availability: Double = 1
    ) {
        precondition(tenants >= 1, "a GPU has at least one tenant, found \(tenants)")
        precondition((0...1).contains(availability), "availability is 0 … 1")
        self.placement = placement
        self.tenants = tenants
        self.isLatencyBound = isLatencyBound
        self.availability = availability
    }

    /// Sum of two jobs' rates on one GPU, each over its rate alone.
    ///
    /// - Source: median of 330 pairs on V100, Gavel (MIT) — computed.
    static let rateOfTwo = 1.36681

    /// A tenant's rate over its rate alone: equal shares of what two reach together.
    ///
    /// - Source: computed for two; more tenants gain no more — assumed.
    public var sharingFactor: Double {
        tenants == 1 ? 1 : Conditions.rateOfTwo / Double(tenants)
    }

    /// For a workload whose Server scenario nobody ran: the median of the nine benchmarks' factors.
    ///
    /// - Source: assumed.
    static let unmeasuredLatencyFactor = 0.924254

    public func latencyFactor(_ workload: Workload) -> Double {
        if !isLatencyBound { return 1 }
        return workload.latencyFactor ?? Conditions.unmeasuredLatencyFactor
    }
}
