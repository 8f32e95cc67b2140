import Testing

/// A row of the table in `docs/ARCHITECTURE.md`.
struct Layer: Sendable {
    let number: Int
    let target: String
    let mayImport: [String]

    /// The rows of the section "Layers".
    static func table() throws -> [Layer] {
        let text = try House.text("docs/ARCHITECTURE.md")
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingPrefix(" ").reversed().trimmingPrefix(" ").reversed() }
                .map { String($0) }
            guard cells.count == 6, let number = Int(cells[1]) else { return nil }
            let imports =
                cells[4] == "–"
                ? []
                : cells[4].split(separator: ",").map {
                    String($0.drop { $0 == " " })
                }
            return Layer(number: number, target: cells[2], mayImport: imports)
        }
    }
}

@Suite struct `The layers` {
    /// Rows without Swift sources.
    static let headers: Set<String> = [
        "CAllocator", "CZlib", "CGSL", "CSQLite", "CMoniacSettlement",
    ]
    static let systemModules: Set<String> = ["Glibc", "Dispatch", "Synchronization"]
    static let outside: Set<String> = ["Yams", "ArgumentParser", "Foundation"]

    private func imports(of file: House.SourceFile) -> [String] {
        House.code(of: file).split(separator: "\n").compactMap { line in
            guard line.contains("import "),
                let match = line.wholeMatch(
                    of:
                        #/(?:@\w+(?:\(\w+\))? )*(?:public |internal |package )?import (?:struct |enum |func |class )?([\w]+).*/#
                )
            else { return nil }
            return String(match.1)
        }
    }

    @Test func `the table names every target and every target is in the table`() throws {
        let table = try Set(Layer.table().map(\.target))
        let package = try House.text("Package.swift")
        let declared = package.matches(of: #/(?:house|tool)\(\s*"([\w-]+)"/#).map {
            String($0.1)
        }
        #expect(Set(declared).union(`The layers`.headers) == table)
        for name in `The layers`.headers {
            let entry = try Regex(#"(?:    |\()name: "\#(name)"[,)]"#)
            #expect(package.contains(entry), "\(name) is no target of the package")
        }
    }

    @Test func `a target imports only from its own row`() throws {
        let table = try Layer.table()
        #expect(table.count > 10)
        for layer in table where !`The layers`.headers.contains(layer.target) {
            let allowed = Set(layer.mayImport)
            let files = try House.files(in: "Sources/\(layer.target)")
            #expect(!files.isEmpty, "\(layer.target) has no sources")
            for file in files {
                for module in imports(of: file) where !allowed.contains(module) {
                    let isSystem =
                        `The layers`.systemModules.contains(module)
                        && allowed.contains("Foundation")
                    #expect(isSystem, "\(file.path) imports \(module)")
                }
            }
        }
    }

    @Test func `a row names lower layers only`() throws {
        let table = try Layer.table()
        let numbers = Dictionary(uniqueKeysWithValues: table.map { ($0.target, $0.number) })
        for layer in table {
            for module in layer.mayImport where !`The layers`.outside.contains(module) {
                let other = try #require(numbers[module], "\(module) is in no row")
                #expect(other < layer.number, "\(layer.target) reaches up to \(module)")
            }
        }
    }
}
