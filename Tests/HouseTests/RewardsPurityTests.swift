import Testing

@Suite struct `The settlement libraries` {
    static let pure = ["Rewards", "Ledger", "Settlement"]

    @Test func `Rewards imports nothing`() throws {
        for file in try House.files(in: "Sources/Rewards") {
            #expect(!House.code(of: file).contains(#/(^|\n)\s*(public )?import /#), "\(file.path)")
        }
    }

    @Test(arguments: pure)
    func `hold no floating point`(target: String) throws {
        for file in try House.files(in: "Sources/\(target)") {
            let found = House.code(of: file).firstMatch(
                of: #/\b(Double|Float|Float16|Float80|CGFloat|squareRoot)\b|[0-9]\.[0-9]/#)
            let word = found.map { String($0.output.0) }
            #expect(word == nil, "\(file.path)")
        }
    }

    @Test(arguments: pure)
    func `do not trap on input`(target: String) throws {
        for file in try House.files(in: "Sources/\(target)") {
            let found = House.code(of: file).firstMatch(
                of: #/\b(fatalError|preconditionFailure|try!|as!|assertionFailure)\b/#)
            let word = found.map { String($0.output.0) }
            #expect(word == nil, "\(file.path)")
        }
    }

    @Test func `every rule names its source and status`() throws {
        let folders = try House.files(in: "Sources/Rewards").filter {
            !$0.path.contains("/Amounts/")
        }
        let byFolder = Dictionary(grouping: folders) { $0.path.split(separator: "/")[2] }
        for (folder, files) in byFolder {
            let text = files.map(\.text).joined()
            #expect(text.contains("Source:"), "\(folder) names no source")
            #expect(
                text.contains(#/Source:[\s\S]*?(stated|code|assumed|computed)/#),
                "\(folder) names no status")
        }
    }

    @Test func `floating point becomes money in one file`() throws {
        let pattern =
            #/(TokenAmount|Price|Wad)\((baseUnits|wad|raw): *UInt128\([^)]*(Double|USD|seconds|rounded)/#
        for file in try House.files(in: "Sources/Economy")
        where !file.path.hasSuffix("Quantisation.swift") {
            let code = House.code(of: file)
            #expect(!code.contains(pattern), "\(file.path)")
            #expect(!code.contains(".rounded("), "\(file.path) rounds outside Quantisation")
        }
    }
}
