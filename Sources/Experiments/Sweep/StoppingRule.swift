/// When a point has had enough replicates.
///
/// The decision rests on the kept values alone, in their order, so it is the same for any number
/// of threads and after any interruption.
public struct StoppingRule: Sendable {
    /// Whether the targets are looked at once so many replicates are kept.
    public var isLook: @Sendable (_ replicates: Int) -> Bool
    /// Whether a target is met by a metric's values, in the order of replicates. Of failed runs
    /// there are none.
    public var isMet:
        @Sendable (_ target: StoppingTarget, _ values: [Double], _ replicates: Int) -> Bool

    public init(
        isLook: @escaping @Sendable (_ replicates: Int) -> Bool,
        isMet:
            @escaping @Sendable (
                _ target: StoppingTarget, _ values: [Double], _ replicates: Int
            ) -> Bool
    ) {
        self.isLook = isLook
        self.isMet = isMet
    }

    /// Every point runs all its replicates.
    public static let never = StoppingRule(isLook: { _ in false }, isMet: { _, _, _ in false })
}
