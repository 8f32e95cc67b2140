import Testing

@Suite struct `Words` {
    @Test func `nothing is left unfinished`() throws {
        let marks = #/\b(TODO|FIXME|XXX|HACK|unimplemented|not implemented|placeholder)\b/#
        for file in try House.files(in: "Sources") + House.files(in: "Tests")
        where !file.path.hasSuffix("WordTests.swift") {
            #expect(!file.text.contains(marks), "\(file.path)")
        }
    }

    @Test func `files are named after what they hold`() throws {
        for file in try House.files(in: "Sources") {
            let name = file.path.split(separator: "/").last ?? ""
            for word in ["Utils", "Helper", "Manager", "Misc", "Common"] {
                #expect(!name.contains(word), "\(file.path)")
            }
        }
    }

    @Test func `no type or function is named after a network`() throws {
        let named =
            #/\b(struct|enum|class|protocol|actor|typealias) \w*(ICN|Icn|ICPX|Icpx|Corex|Helium|Akash)\w*/#
        for file in try House.files(in: "Sources") {
            let found = House.code(of: file).firstMatch(of: named)
            let word = found.map { String($0.output.0) }
            #expect(word == nil, "\(file.path)")
        }
    }

    @Test func `no path of somebody's machine is in the repository`() throws {
        let path = #/(^|[^A-Za-z0-9_.])\/(work|farm|root|home|tmp)\//#
        let folders = ["Sources", "Tests", "scenarios", "docs"]
        for folder in folders {
            let files = try House.files(
                in: folder, endings: [".swift", ".yaml", ".json", ".md", ".h"])
            for file in files where !file.path.hasSuffix("WordTests.swift") {
                #expect(!file.text.contains(path), "\(file.path)")
            }
        }
    }
}
