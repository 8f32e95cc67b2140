import StrictText

/// Reads the price series and traces that a scenario names; each file once.
struct DataTables {
    private(set) var files: ScenarioFiles
    private var prices: [FileReference: PriceTable] = [:]
    private var traces: [FileReference: RequestTrace] = [:]

    init(_ files: ScenarioFiles) {
        self.files = files
    }

    mutating func priceTable(_ file: Resolved) throws(TextError) -> PriceTable {
        if let table = prices[file.reference] { return table }
        let source = try self.source(file, role: .prices)
        let table = try placing(file) { () throws(TextError) in try PriceTable(source) }
        prices[file.reference] = table
        return table
    }

    mutating func trace(_ file: Resolved) throws(TextError) -> RequestTrace {
        if let trace = traces[file.reference] { return trace }
        let source = try self.source(file, role: .trace)
        let trace = try placing(file) { () throws(TextError) in try RequestTrace(source) }
        traces[file.reference] = trace
        return trace
    }

    private mutating func source(
        _ file: Resolved, role: FileRecord.Role
    ) throws(TextError) -> SourceText {
        // The file that names it may be a base in another folder, or the command line.
        let folder = files.folder(of: file.origin.file)
        var files = self.files
        let source = try placing(file) { () throws(TextError) in
            try files.table(file.reference, from: folder, role: role, at: file.place)
        }
        self.files = files
        return source
    }

    /// A refusal of a whole file points to where the scenario names it.
    private func placing<Result>(
        _ file: Resolved, _ body: () throws(TextError) -> Result
    ) throws(TextError) -> Result {
        do throws(TextError) {
            return try body()
        } catch {
            if error.position != nil { throw error }
            throw file.place.error(
                error.code, expected: error.expected, found: "\(error.found) in \(error.file)",
                hint: error.hint)
        }
    }
}
