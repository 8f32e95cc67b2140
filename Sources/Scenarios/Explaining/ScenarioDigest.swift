import Settlement

/// One digest for scenarios that mean the same, however they are written.
enum ScenarioDigest {
    /// SHA-256 over every key of the language with its canonical value, then the contents of the
    /// data files in the order of reading. Comments, layout, file names, `extends`, the order of
    /// keys and the section `sweep` do not count.
    ///
    /// - Complexity: O(values + bytes hashed by the reader).
    static func text(_ root: Resolved, _ records: [FileRecord]) -> String {
        var hash = SHA256()
        hash.update(Array("moniac scenario \(Language.version)\n".utf8))
        add(root, to: &hash)
        for record in records where record.role == .prices || record.role == .trace {
            hash.update(Array("\(record.role.rawValue) \(record.sha256)\n".utf8))
        }
        return Hexadecimal.text(hash.finish())
    }

    private static func add(_ node: Resolved, to hash: inout SHA256) {
        switch node.content {
        case .mapping(let entries):
            // What a sweep does with a scenario is no part of it.
            for entry in entries where entry.value.path != Language.sweepKey {
                add(entry.value, to: &hash)
            }
        case .list(let items):
            hash.update(Array("\(node.path) list \(items.count)\n".utf8))
            for item in items { add(item, to: &hash) }
        case .value(let value, _):
            hash.update(Array("\(node.path) \(value.canonical)\n".utf8))
        case .absent:
            hash.update(Array("\(node.path) absent\n".utf8))
        }
    }
}
