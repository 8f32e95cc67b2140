/// Every point of one design with every point of another: levers crossed with uncertain inputs.
///
/// Each point of the outer design meets the same points of the inner one, so that levers are
/// compared under common inputs. The outer design's coordinates come first and change slowest.
public struct CrossedDesign: UnitDesign {
    public let outer: any UnitDesign
    public let inner: any UnitDesign
    public let count: Int

    /// - Throws: ``StatisticsError`` when the combinations cannot be counted.
    public init(outer: any UnitDesign, inner: any UnitDesign) throws(StatisticsError) {
        let (product, overflows) = outer.count.multipliedReportingOverflow(by: inner.count)
        guard !overflows else {
            throw StatisticsError(
                "crossed design", expected: "at most \(Int.max) combinations", found: "more")
        }
        self.outer = outer
        self.inner = inner
        count = product
    }

    public var dimensions: Int { outer.dimensions + inner.dimensions }

    public func point(_ index: Int) -> [Double] {
        requireIndex(index)
        let (first, second) = indices(at: index)
        return outer.point(first) + inner.point(second)
    }

    /// The numbers of a point in the two designs.
    ///
    /// - Precondition: `index` lies in 0 ..< ``count``.
    public func indices(at index: Int) -> (outer: Int, inner: Int) {
        requireIndex(index)
        let parts = index.quotientAndRemainder(dividingBy: inner.count)
        return (parts.quotient, parts.remainder)
    }
}
