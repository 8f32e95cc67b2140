/// How the GPUs of one node exchange data.
public enum Link: Hashable, Sendable {
    /// PCI Express up to the fourth generation.
    case pcie4
    case pcie5
    /// Bridges of the third generation of NVLink that join pairs.
    case bridge3
    case bridge4
    case nvLink2
    /// NVLink with switches, or a fabric of that rate: every GPU reaches every other one.
    case nvLink3
    case nvLink4
}

/// Where the GPUs of a group stand.
public struct Placement: Hashable, Sendable {
    public var gpus: Int
    public var nodes: Int

    public init(gpus: Int, nodes: Int = 1) {
        precondition(gpus > 0 && (1...gpus).contains(nodes), "a node holds at least one GPU")
        self.gpus = gpus
        self.nodes = nodes
    }

    /// The groups that are tried where a scenario says nothing: up to eight GPUs in one node.
    static let usual: [Placement] = [
        Placement(gpus: 1), Placement(gpus: 2), Placement(gpus: 4), Placement(gpus: 8),
        Placement(gpus: 16, nodes: 2),
    ]
}

/// The time of an all-reduce: t = latency + bytes · 2(n−1)/n / busBandwidth.
///
/// - Source: microsoft/vidur, data/profiling/network at
///   7d47513363ec447a741ac5e47241580b47724fbf (MIT), fitted on the median per size — computed.
public struct AllReduce: Hashable, Sendable {
    /// Unit: s.
    public var latencySeconds: Double
    /// Unit: bytes/s.
    public var busBytesPerSecond: Double

    init(_ latencySeconds: Double, _ busGBPerSecond: Double) {
        self.latencySeconds = latencySeconds
        busBytesPerSecond = busGBPerSecond * 1e9
    }

    /// The fit for a group; the nearest larger one between fitted sizes.
    ///
    /// - Source: computed for 2, 4 and 8 GPUs on switches of the third and fourth generation, for
    ///   2 and 4 on bridges, for 2 … 16 of two nodes with the third; assumed: PCI Express as four
    ///   GPUs on bridges (they meet there too), NVLink 2 at half of NVLink 3, other fabrics as
    ///   switches of their rate, larger groups as the largest fitted.
    public init(link: Link, placement: Placement) {
        if placement.nodes > 1 {
            self = AllReduce.acrossNodes(gpus: placement.gpus)
        } else {
            self = AllReduce.inOneNode(link, gpus: placement.gpus)
        }
    }

    private static func acrossNodes(gpus: Int) -> AllReduce {
        switch gpus {
        case ...2: AllReduce(7.3997e-05, 5.92183)
        case ...4: AllReduce(6.04249e-05, 6.28076)
        case ...8: AllReduce(0.00022707, 22.0698)
        default: AllReduce(0.000448923, 18.6309)
        }
    }

    private static func inOneNode(_ link: Link, gpus: Int) -> AllReduce {
        switch (link, gpus) {
        case (.bridge3, ...2): AllReduce(3.92888e-05, 194.77)
        case (.bridge4, ...2): AllReduce(1.65563e-05, 197.66)
        case (.pcie4, _), (.bridge3, _): AllReduce(5.7768e-05, 23.6724)
        case (.pcie5, _), (.bridge4, _): AllReduce(4.83443e-05, 49.5409)
        case (.nvLink2, ...2): AllReduce(4.46967e-05, 171.217 / 2)
        case (.nvLink2, ...4): AllReduce(5.32362e-05, 180.366 / 2)
        case (.nvLink2, _): AllReduce(5.02983e-05, 153.721 / 2)
        case (.nvLink3, ...2): AllReduce(4.46967e-05, 171.217)
        case (.nvLink3, ...4): AllReduce(5.32362e-05, 180.366)
        case (.nvLink3, _): AllReduce(5.02983e-05, 153.721)
        case (.nvLink4, ...2): AllReduce(2.30918e-05, 303.537)
        case (.nvLink4, ...4): AllReduce(2.82772e-05, 365.75)
        case (.nvLink4, _): AllReduce(3.05109e-05, 348.308)
        }
    }

    /// What a byte of the message adds. Unit: s.
    func secondsPerByte(gpus: Int) -> Double {
        2 * Double(gpus - 1) / Double(gpus) / busBytesPerSecond
    }

    /// Unit: s.
    public func seconds(bytes: Double, gpus: Int) -> Double {
        if gpus < 2 { return 0 }
        return latencySeconds + bytes * secondsPerByte(gpus: gpus)
    }
}
