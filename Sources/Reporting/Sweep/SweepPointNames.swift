import Experiments
import StrictText

/// What the points of a sweep are called on a page: by their labels; by their settings in fewer
/// digits where labels are long; by their numbers, with the settings beside them, where those are,
/// too, or look alike.
struct SweepPointNames {
    private let points: [SweepPoint]
    private let names: [String]
    private let isNumbered: Bool

    /// - Complexity: O(points · settings).
    init(_ plan: SweepPlan) {
        points = plan.points
        let labels = points.map(\.label)
        let short = points.map(SweepPointNames.settings)
        let found = [labels, short].first { names in
            names.allSatisfy { $0.count <= SweepPointNames.length }
                && (names == labels || Set(names).count == names.count)
        }
        isNumbered = found == nil
        names = found ?? points.indices.map { String($0) }
    }

    private static let length = 40

    /// In a cell of a table.
    func name(_ index: Int) -> String { names[index] }

    /// In a sentence.
    func phrase(_ index: Int) -> String { isNumbered ? "point \(names[index])" : names[index] }

    // MARK: Settings

    /// What the first points set, where numbers stand for them.
    ///
    /// - Parameter count: Of points.
    /// - Returns: Lines of at most `width` characters, unless a single setting is longer.
    func settings(_ count: Int, width: Int, _ style: TerminalStyle) -> [String] {
        if !isNumbered { return [] }
        if let table = table(count), table.width <= width { return table.lines(style) }
        return points.indices.prefix(count).flatMap { index in
            WrappedText.lines(
                SweepPointNames.parts(points[index]).map { PrintableText.escaped($0) },
                separator: ",", first: "  \(index)  ",
                indent: String(repeating: " ", count: 4 + String(index).count), width: width)
        }
    }

    /// Nil unless all set the same keys.
    private func table(_ count: Int) -> TextTable? {
        let keys = points[0].coordinates.map(\.key)
        if keys.isEmpty || points.contains(where: { $0.coordinates.map(\.key) != keys }) {
            return nil
        }
        let columns = SettingName.short(of: keys).map { key in
            TextTable.Column(PrintableText.escaped(key), .trailing)
        }
        var table = TextTable([TextTable.Column("point")] + columns)
        for index in points.indices.prefix(count) {
            let values = points[index].coordinates.map { SweepPointNames.short($0.value) }
            table.add([names[index]] + values)
        }
        return table
    }

    private static func settings(_ point: SweepPoint) -> String {
        parts(point).joined(separator: ", ")
    }

    /// The label of a point that sets nothing.
    private static func parts(_ point: SweepPoint) -> [String] {
        if point.coordinates.isEmpty { return [point.label] }
        return zip(SettingName.short(of: point.coordinates.map(\.key)), point.coordinates)
            .map { "\($0)=\(short($1.value))" }
    }

    /// A number with a fraction to four significant digits, what follows it as it is.
    static func short(_ value: String) -> String {
        let number = value.prefix { "+-.0123456789".contains($0) }
        let digits = number.filter(\.isNumber)
        let fraction = number.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        guard fraction.count == 1, digits.drop(while: { $0 == "0" }).count > significant,
            let real = Double(number)
        else { return value }
        var decimals = significant - 1
        var size = real.magnitude
        while size >= 10, decimals > 0 { (size, decimals) = (size / 10, decimals - 1) }
        while size < 1, decimals < 9 { (size, decimals) = (size * 10, decimals + 1) }
        if size < 1 { return value }
        return RealText.fixed(real, decimals: decimals) + value.dropFirst(number.count)
    }

    private static let significant = 4
}
