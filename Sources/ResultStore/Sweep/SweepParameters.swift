import Experiments

/// The full configurations of a sweep's points: that of the first completed run whole, and of each
/// point what differs from it.
struct SweepParameters {
    private let connection: SQLiteConnection
    private var base: [ParameterSetting] = []
    private var places: [String: Int] = [:]

    init(_ connection: SQLiteConnection) throws {
        self.connection = connection
        try load()
    }

    /// Reads what the file holds: after opening it, and after a transaction that failed.
    mutating func load() throws {
        var found: [ParameterSetting] = []
        try connection.rows(
            """
            SELECT key_path, value, unit, set_by, source, status FROM sweep_parameter
            ORDER BY position
            """
        ) { found.append(ParameterSetting($0, from: 0)) }
        use(found)
    }

    private mutating func use(_ settings: [ParameterSetting]) {
        base = settings
        places = [:]
        for (index, setting) in settings.enumerated() { places[setting.keyPath] = index }
    }

    var isEmpty: Bool { base.isEmpty }

    /// Keeps the configuration of a point's first completed run.
    ///
    /// - Returns: Whether it became the configuration that others are compared with.
    mutating func keep(_ settings: [ParameterSetting], point: Int) throws -> Bool {
        if base.isEmpty {
            for (position, setting) in settings.enumerated() {
                try connection.insert(
                    "sweep_parameter", [SQLValue(position)] + RunWriter.columns(of: setting))
            }
            use(settings)
            return !settings.isEmpty
        }
        var isThere = [Bool](repeating: false, count: base.count)
        for (position, setting) in settings.enumerated() {
            if let place = places[setting.keyPath] {
                isThere[place] = true
                if base[place] == setting { continue }
            }
            try insert(point, setting, position, value: .text(setting.value))
        }
        for (position, setting) in base.enumerated() where !isThere[position] {
            try insert(point, setting, position, value: .null)
        }
        return false
    }

    private func insert(
        _ point: Int, _ setting: ParameterSetting, _ position: Int, value: SQLValue
    ) throws {
        try connection.insert(
            "point_parameter",
            [
                SQLValue(point), .text(setting.keyPath), SQLValue(position), value,
                .text(setting.unit), .text(setting.setBy), .text(setting.source),
                .text(setting.status),
            ])
    }

    /// A point's full configuration, in the order of the scenario language.
    func settings(of point: Int) throws -> [ParameterSetting] {
        var own: [(position: Int64, setting: ParameterSetting)] = []
        var isReplaced = [Bool](repeating: false, count: base.count)
        try connection.rows(
            """
            SELECT key_path, value, unit, set_by, source, status, position
            FROM point_parameter WHERE point_id = ?
            """, [SQLValue(point)]
        ) { row in
            if let place = places[row.text(0)] { isReplaced[place] = true }
            if !row.isNull(1) { own.append((row.integer(6), ParameterSetting(row, from: 0))) }
        }
        for (place, setting) in base.enumerated() where !isReplaced[place] {
            own.append((Int64(place), setting))
        }
        return own.sorted {
            ($0.position, $0.setting.keyPath) < ($1.position, $1.setting.keyPath)
        }.map(\.setting)
    }
}

extension ParameterSetting {
    fileprivate init(_ row: SQLiteStatement, from column: Int) {
        self.init(
            keyPath: row.text(column), value: row.text(column + 1), unit: row.text(column + 2),
            setBy: row.text(column + 3), source: row.text(column + 4),
            status: row.text(column + 5))
    }
}
