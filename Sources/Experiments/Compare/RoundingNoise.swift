/// Differences that come of the order in which floating-point numbers were added.
enum RoundingNoise {
    /// The proposal's figures; the base's where no pair differs by more than rounding, so that what
    /// is the same is reported as the same.
    ///
    /// - Parameter magnitudes: What each pair's figures were summed from, when that is more than
    ///   the figures themselves. Shape: one a pair.
    static func removed(
        from proposal: [Double], beside base: [Double], magnitudes: [Double]? = nil
    ) -> [Double] {
        let isNoise = base.indices.allSatisfy { pair in
            let size =
                magnitudes?[pair] ?? max(base[pair].magnitude, proposal[pair].magnitude)
            return (proposal[pair] - base[pair]).magnitude <= size * share
        }
        return isNoise ? base : proposal
    }

    /// 2^−40: thousands of additions, each with 2^−53, stay below.
    private static let share = 0x1p-40
}
