/// How a table's rows enter digests.
struct CanonicalTable: Sendable {
    let name: String
    /// Columns that every computer fills alike, in the schema's order.
    let columns: [String]
    /// Columns that name files and commands of one computer.
    let places: [String]
    /// Reads its rows in order, digested columns first; those of a run or point where it has a key.
    let selection: String

    /// Reads what the schema says of the table.
    ///
    /// - Parameter key: The column that names the run or point; nil for the whole table.
    init(_ name: String, by key: String?, of connection: SQLiteConnection) throws {
        let marked = CanonicalTable.placeColumns.first { $0.table == name }?.columns
        var columns: [String] = []
        var places: [String] = []
        var order: [(place: Int64, column: String)] = []
        try connection.rows("SELECT name, pk FROM pragma_table_info(?)", [.text(name)]) { row in
            let column = row.text(0)
            if let marked, marked.isEmpty || marked.contains(column) {
                places.append(column)
            } else {
                columns.append(column)
            }
            if row.integer(1) > 0 { order.append((row.integer(1), column)) }
        }
        self.name = name
        self.columns = columns
        self.places = places
        let keys = order.sorted { $0.place < $1.place }.map(\.column)
        selection =
            "SELECT " + (columns + places).joined(separator: ", ") + " FROM \(name)"
            + (key.map { " WHERE \($0) = ?" } ?? "") + " ORDER BY "
            + keys.joined(separator: ", ")
    }

    // MARK: Which tables

    /// Of a run, by `run_id`.
    static let ofRun = [
        "run", "provenance", "input", "override", "parameter", "asset", "asset_day", "metric",
        "series", "account", "account_day", "day", "flow", "pool", "workload", "event",
        "violation", "expectation", "remark", "sweep_run",
    ]

    /// Of a point, by `point_id`.
    static let ofPoint = [
        "point", "point_setting", "point_override", "point_parameter", "summary", "quantile",
    ]

    /// Of the plan, whole.
    static let ofPlan = ["sweep", "sweep_parameter", "shard"]

    /// Columns that differ between computers, folders and the parts of a plan; none named: all.
    private static let placeColumns: [(table: String, columns: [String])] = [
        ("provenance", ["scenario_file"]),
        ("input", ["file"]),
        ("parameter", ["set_by"]),
        ("expectation", ["place"]),
        ("sweep_run", ["failure", "replay"]),
        ("sweep_parameter", ["set_by"]),
        ("point", ["scenario_file"]),
        ("point_parameter", ["position", "set_by"]),
        // Of a library that may round otherwise elsewhere.
        ("summary", ["half_width"]),
        ("shard", []),
    ]
}
