/// How much of its peaks a GPU reaches in matrix products, and what a launch costs.
///
/// - Source: t = max(operations / (F·compute), bytes / (B·memory)) + overhead, fitted to 62,160
///   timings of matrix products (microsoft/vidur, MIT), one model held out — computed.
public struct RooflineEfficiency: Hashable, Sendable {
    /// Share of the arithmetic peak.
    public var compute: Double
    /// Share of the memory bandwidth.
    public var memory: Double
    /// Unit: s a kernel.
    public var overheadSeconds: Double

    /// For a GPU that was not timed: the mean of the three that were. Their own parameters, taken
    /// for one another, are wrong by 8.4 … 12.6 % on matrix products.
    public static let unseen = RooflineEfficiency(
        compute: 0.711888, memory: 0.799536, overheadSeconds: 1.0001e-05)

    /// Everything the data sheet says: what no GPU can pass.
    static let ideal = RooflineEfficiency(compute: 1, memory: 1, overheadSeconds: 0)

    public init(compute: Double, memory: Double, overheadSeconds: Double) {
        self.compute = compute
        self.memory = memory
        self.overheadSeconds = overheadSeconds
    }

    /// The fit of this very GPU, else ``unseen``.
    public init(of gpu: GPU) {
        switch gpu.name {
        case "A100-SXM4-80GB":
            self.init(compute: 0.709293, memory: 0.785521, overheadSeconds: 9.29602e-06)
        case "H100-SXM5-80GB":
            self.init(compute: 0.689618, memory: 0.876447, overheadSeconds: 8.22296e-06)
        case "A40":
            self.init(compute: 0.736755, memory: 0.736641, overheadSeconds: 1.24842e-05)
        default: self = .unseen
        }
    }
}
