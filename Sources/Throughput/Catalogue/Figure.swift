/// How a figure is known.
public enum FigureStatus: String, Hashable, Sendable {
    /// Published by the named source.
    case stated
    /// Quoted from a source whose page was not read again.
    case unverified
    /// Our choice.
    case assumed
}

/// A number of a catalogue with who published it.
public struct Figure: Hashable, Sendable {
    /// In the unit that the property's name gives.
    public var value: Double
    public var source: FigureSource
    public var status: FigureStatus

    public init(_ value: Double, source: FigureSource, status: FigureStatus) {
        precondition(value > 0 && value.isFinite, "a figure is above zero, found \(value)")
        self.value = value
        self.source = source
        self.status = status
    }

    public static func stated(_ value: Double, _ source: FigureSource) -> Figure {
        Figure(value, source: source, status: .stated)
    }

    public static func unverified(_ value: Double, _ source: FigureSource) -> Figure {
        Figure(value, source: source, status: .unverified)
    }

    public static func assumed(_ value: Double) -> Figure {
        Figure(value, source: .ours, status: .assumed)
    }
}
