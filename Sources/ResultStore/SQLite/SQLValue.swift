import Foundation

/// A value of a column, of one of SQLite's five kinds.
enum SQLValue: Hashable {
    case null
    case integer(Int64)
    /// Not a number becomes NULL, which our columns refuse.
    case real(Double)
    case text(String)
    case blob(Data)

    init(_ integer: Int64?) {
        self = integer.map(SQLValue.integer) ?? .null
    }

    init(_ integer: Int) {
        self = .integer(Int64(integer))
    }

    init(_ flag: Bool) {
        self = .integer(flag ? 1 : 0)
    }

    init(_ real: Double?) {
        self = real.map(SQLValue.real) ?? .null
    }

    init(_ text: String?) {
        self = text.map(SQLValue.text) ?? .null
    }

    static func limbs(_ limbs: ExactLimbs?) -> [SQLValue] {
        limbs.map { $0.values.map(SQLValue.integer) }
            ?? Array(repeating: .null, count: ExactLimbs.count)
    }
}
