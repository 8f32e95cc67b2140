/// Writes SQL that computes with limbs exactly: no REAL and no text takes part in a sum.
enum ExactSQL {
    // MARK: Text

    /// Limbs `name_e0` … `name_e36` as decimal text without trailing zeros: `0.1`, `700000000`.
    ///
    /// - Parameter decimals: An SQL expression, 0 … 18: where the point stands.
    static func decimalText(_ name: String, decimals: String) -> String {
        let digits =
            "printf('%09d%09d%09d%09d%09d', "
            + ExactLimbs.columns(name).reversed().joined(separator: ", ") + ")"
        let whole = "ltrim(substr(\(digits), 1, 45 - \(decimals)), '0')"
        let fraction = "rtrim(substr(\(digits), 46 - \(decimals), \(decimals)), '0')"
        return """
            CASE WHEN \(name)_e0 IS NULL THEN NULL ELSE
                CASE \(whole) WHEN '' THEN '0' ELSE \(whole) END
                || CASE \(fraction) WHEN '' THEN '' ELSE '.' || \(fraction) END
            END
            """
    }

    /// Limbs as a REAL in whole tokens, for plotting only.
    static func approximate(_ name: String, decimals: String) -> String {
        let terms = ExactLimbs.columns(name).enumerated().reversed().map { index, column in
            index == 0 ? column : "\(column) * 1e\(9 * index)"
        }
        return "(\(terms.joined(separator: " + "))) / CAST('1e' || \(decimals) AS REAL)"
    }

    // MARK: Differences

    /// A chain of common table expressions that turns signed limb differences into text.
    ///
    /// `source` gives `keys` and the columns `d0` … `d4`, each a difference of sums of limbs. The
    /// last of the chain, `name`, gives `keys` and `difference`: '0' when the two sides are equal
    /// to the unit, else the signed difference in base units.
    ///
    /// The first pass carries upwards and so learns the sign; the second carries the limbs of the
    /// absolute value. Every step is materialised: SQLite would else put each step's expressions
    /// into the next one, three times each, through eight steps.
    static func differenceChain(_ name: String, keys: [String], source: String) -> String {
        let first = carryPass(name + "_first", keys: keys, from: name + "_raw")
        let signed = """
            \(name)_signed AS MATERIALIZED (
                SELECT \(list(keys)),
                    CASE WHEN d4 < 0 THEN '-' ELSE '' END AS sign,
                    \(limbs { "CASE WHEN d4 < 0 THEN -d\($0) ELSE d\($0) END AS d\($0)" })
                FROM \(name)_first
            )
            """
        let second = carryPass(name + "_second", keys: keys + ["sign"], from: name + "_signed")
        let digits = "printf('%d%09d%09d%09d%09d', d4, d3, d2, d1, d0)"
        let last = """
            \(name) AS (
                SELECT \(list(keys)),
                    CASE ltrim(\(digits), '0') WHEN '' THEN '0'
                        ELSE sign || ltrim(\(digits), '0') END AS difference
                FROM \(name)_second
            )
            """
        return
            (["\(name)_raw AS MATERIALIZED (\n\(source)\n)"] + first + [signed] + second + [last])
            .joined(separator: ",\n")
    }

    /// Carries from limb to limb, so that d0 … d3 end in 0 … 999,999,999 and d4 takes the rest.
    ///
    /// - Parameter source: A table or view with `keys` and the columns `d0` … `d4`.
    /// - Returns: Common table expressions, of which the last bears `name`.
    static func carryPass(_ name: String, keys: [String], from source: String) -> [String] {
        let base = ExactLimbs.base
        return (0..<ExactLimbs.count - 1).map { index in
            let previous = index == 0 ? source : "\(name)_\(index)"
            let this = index == ExactLimbs.count - 2 ? name : "\(name)_\(index + 1)"
            let kept = "((d\(index) % \(base)) + \(base)) % \(base)"
            let columns = limbs { limb in
                switch limb {
                case index: "\(kept) AS d\(limb)"
                case index + 1: "d\(limb) + (d\(index) - \(kept)) / \(base) AS d\(limb)"
                default: "d\(limb)"
                }
            }
            return "\(this) AS MATERIALIZED (SELECT \(list(keys)), \(columns) FROM \(previous))"
        }
    }

    /// Five columns, one a limb, lowest first.
    static func limbs(_ column: (Int) -> String) -> String {
        (0..<ExactLimbs.count).map(column).joined(separator: ", ")
    }

    private static func list(_ names: [String]) -> String {
        names.joined(separator: ", ")
    }
}
