import Testing

@Suite struct `Sizes` {
    /// Files that may be longer, and why.
    static let longFiles: [String: String] = [:]
    /// Functions that may be longer, and why.
    static let longFunctions: [String: String] = [:]

    static func all() throws -> [House.SourceFile] {
        try House.files(in: "Sources") + House.files(in: "Tests")
    }

    @Test func `a file has at most 500 lines`() throws {
        for file in try `Sizes`.all() where `Sizes`.longFiles[file.path] == nil {
            #expect(file.lines.count <= 501, "\(file.path): \(file.lines.count) lines")
        }
    }

    @Test func `a line has at most 100 columns`() throws {
        for file in try `Sizes`.all() {
            for (number, line) in file.lines.enumerated()
            where line.utf8.count > 100 && line.count > 100 {
                // A regular expression or a literal cannot always be broken.
                let isLiteral = line.contains("#/") || line.contains("\"")
                #expect(isLiteral, "\(file.path):\(number + 1): \(line.count) columns")
            }
        }
    }

    @Test func `a function has at most 70 lines`() throws {
        for file in try `Sizes`.all() {
            for (name, length) in functions(in: file)
            where `Sizes`.longFunctions["\(file.path) \(name)"] == nil {
                #expect(length <= 70, "\(file.path): \(name) has \(length) lines")
            }
        }
    }

    /// Functions by indentation: from the line that declares one to the brace that closes it.
    private func functions(in file: House.SourceFile) -> [(name: String, lines: Int)] {
        var found: [(String, Int)] = []
        let lines = file.lines
        for (start, line) in lines.enumerated() {
            guard line.contains("func "),
                let match = line.firstMatch(of: #/^( *)(?:[\w@()]+ )*func ([\w`]+|[^\w\s(]+)/#)
            else { continue }
            let closing = match.1 + "}"
            guard let end = lines[start...].firstIndex(where: { $0 == closing }) else { continue }
            found.append((String(match.2), end - start + 1))
        }
        return found
    }
}
