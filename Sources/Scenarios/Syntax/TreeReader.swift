import StrictText
import Yams

/// Bytes to a ``Tree``: pre-scan, libyaml, strict walk, in this order.
enum TreeReader {
    /// Reads a document whose top level is a mapping.
    ///
    /// - Throws: Syntax refusals; no key has been looked up yet.
    /// - Complexity: O(bytes).
    static func document(_ source: SourceText) throws(TextErrors) -> Tree {
        let tree = try read(source)
        guard case .mapping = tree.content else {
            throw TextErrors(
                tree.origin.place("").error(
                    .wrongTopLevel, expected: "a mapping (key: value) at the top level",
                    found: tree.found))
        }
        return tree
    }

    /// Reads a document of any form: the value of a default or of `--set`.
    static func read(_ source: SourceText) throws(TextErrors) -> Tree {
        let root: Node
        do throws(TextError) {
            root = try parse(source)
        } catch {
            throw TextErrors(error)
        }
        var builder = TreeBuilder(file: source.name)
        let tree: Tree
        do throws(TextError) {
            tree = try builder.tree(root)
        } catch {
            throw TextErrors(error)
        }
        try builder.errors.throwIfAny()
        return tree
    }

    private static func parse(_ source: SourceText) throws(TextError) -> Node {
        let duplicate = try PreScan.check(source)
        let root: Node?
        do {
            let text = String(decoding: source.bytes, as: UTF8.self)
            root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch {
            if let duplicate, case YamlError.duplicatedKeysInMapping = error {
                throw refusal(duplicate, in: source)
            }
            throw SyntaxProblem(source: source).error(error)
        }
        if let duplicate { throw refusal(duplicate, in: source) }
        guard let root else {
            throw TextPlace(file: source.name).error(
                .empty, expected: "a scenario: lines of “key: value”", found: "an empty document")
        }
        return root
    }

    private static func refusal(_ duplicate: DuplicateKey, in source: SourceText) -> TextError {
        let first = source.position(ofByte: duplicate.first)
        return source.place(ofByte: duplicate.second).error(
            .duplicateKey, expected: "each key once",
            found: "the duplicate key \"\(duplicate.key)\", first at \(first)")
    }
}
