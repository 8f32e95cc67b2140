import Foundation
import Testing

/// The repository as text.
enum House {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct SourceFile: Sendable, CustomTestStringConvertible {
        /// Relative to the root.
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The folder below `Sources` or `Tests`.
        var target: String { String(path.split(separator: "/")[1]) }
        var testDescription: String { path }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// All files below `folder` whose name ends in one of `endings`, sorted by path.
    static func files(in folder: String, endings: [String] = [".swift"]) throws -> [SourceFile] {
        let base = root.appendingPathComponent(folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        return try names.sorted().compactMap { name in
            guard endings.contains(where: { name.hasSuffix($0) }) else { return nil }
            let path = "\(folder)/\(name)"
            return SourceFile(path: path, text: try text(path))
        }
    }

    /// The text without comments and string literals: what the compiler acts on.
    static func code(of file: SourceFile) -> String {
        var kept: [Substring] = []
        var isMultiline = false
        for line in file.lines {
            if line.contains("\"\"\"") {
                isMultiline.toggle()
                continue
            }
            if isMultiline { continue }
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("//") { continue }
            kept.append(code(of: line))
        }
        return kept.joined(separator: "\n")
    }

    /// The line without literals, then without a comment at its end.
    private static func code(of line: Substring) -> Substring {
        var line = line
        if line.contains("\"") { line = line.replacing(#/"(\\.|[^"\\])*"/#, with: "\"\"") }
        if line.contains(" // ") { line = line.replacing(#/\s\/\/ .*/#, with: "") }
        return line
    }
}
