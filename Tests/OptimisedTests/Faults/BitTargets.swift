import Foundation
import Testing

/// Where in a database its rows are.
struct BitTargets {
    /// Ranges of bytes in the file, none of them empty.
    let places: [Range<Int>]

    /// The used parts of all pages of the tables: headers, cells, what long values overflow into.
    ///
    /// - Source: sqlite.org/fileformat.html, b-tree pages: the start of the cell content at 5, the
    ///   number of cells at 3, 8 or 12 bytes of header — stated.
    init(_ path: String, tables: [String]) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        func number(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
        let names = tables.map { "'\($0)'" }.joined(separator: ", ")
        func pages(_ condition: String) throws -> [Int] {
            let texts = RowDump.column(
                path, "SELECT pageno FROM dbstat WHERE name IN (\(names)) AND \(condition)")
            return try #require(texts, "this SQLite has no dbstat").compactMap { Int($0) }
        }
        var places: [Range<Int>] = []
        for page in try pages("pagetype <> 'overflow'") {
            let start = (page - 1) * size
            let header = bytes[start] == 2 || bytes[start] == 5 ? 12 : 8
            places.append(start..<start + header + 2 * number(start + 3))
            let content = number(start + 5)
            if content > 0, content < size { places.append(start + content..<start + size) }
        }
        for page in try pages("pagetype = 'overflow'") {
            places.append((page - 1) * size..<page * size)
        }
        self.places = places
    }

    /// A bit of the used parts; one in ten anywhere in the file.
    func bit(_ dice: inout Dice, fileBytes: Int) -> Int {
        if dice.below(10) == 0 { return dice.below(8 * fileBytes) }
        let total = places.reduce(0) { $0 + $1.count }
        var left = dice.below(8 * total)
        for place in places {
            if left < 8 * place.count { return 8 * place.lowerBound + left }
            left -= 8 * place.count
        }
        return 0
    }
}
