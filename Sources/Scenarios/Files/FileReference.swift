import StrictText

/// A file named in a scenario: relative, `/`-separated, printable ASCII, nothing expanded.
struct FileReference: Hashable, Sendable {
    /// As written.
    let text: String
    /// Parts between the slashes; `.` left out, `..` kept.
    let components: [String]

    /// Judges the text alone; no file is looked at.
    init(_ text: String, at place: TextPlace) throws(TextError) {
        func refuse(_ expected: String, _ found: String) -> TextError {
            place.error(.fileReference, expected: expected, found: found)
        }
        let shown = "\"\(text)\""
        if text.isEmpty { throw refuse("a path of a file", "an empty path") }
        if text.utf8.count > ScenarioLimits.referenceBytes {
            throw refuse(
                "a path of at most \(ScenarioLimits.referenceBytes) bytes (limit)", "a longer path")
        }
        if text.utf8.first == UInt8(ascii: "/") {
            throw refuse("a relative path inside the folder", "an absolute path: \"\(text)\"")
        }
        if let scheme = FileReference.scheme(of: text) {
            throw refuse("a path of a file, no URL", "the scheme \(scheme) in \(shown)")
        }
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte) else {
                throw refuse(
                    "a path of printable ASCII characters", "another character in \(shown)")
            }
            if FileReference.refused.contains(byte) {
                let name = String(Unicode.Scalar(byte))
                throw refuse(
                    "a path without \\ : * ? \" < > |", "the character \(name) in \(shown)")
            }
        }
        if text.utf8.last == UInt8(ascii: "/") {
            throw refuse("a path of a regular file", "a directory: \(shown)")
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in parts {
            if part.isEmpty {
                throw refuse("a path without empty parts", "an empty part in \(shown)")
            }
            if part.utf8.count > ScenarioLimits.componentBytes {
                throw refuse(
                    "parts of a path of at most \(ScenarioLimits.componentBytes) bytes (limit)",
                    "a longer part")
            }
        }
        self.text = text
        components = parts.filter { $0 != "." }
        if components.isEmpty || components.last == ".." {
            throw refuse("a path of a regular file", "a directory: \(shown)")
        }
    }

    /// Resolves the parts against a folder below a root.
    ///
    /// - Parameter folder: The folder of the file that names this one, from the root on.
    /// - Returns: Parts from the root on, or nil where `..` leaves the root.
    func resolved(in folder: [String]) -> [String]? {
        var parts = folder
        for component in components {
            if component != ".." {
                parts.append(component)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts
    }

    private static let refused = Array("\\:*?\"<>|".utf8)

    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let head = text[..<colon]
        let isScheme = head.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B
                || $0 == 0x2D || $0 == 0x2E
        }
        return isScheme && text[colon...].hasPrefix("://") ? String(head) : nil
    }
}
