import StrictText

/// A scenario and everything it extends, laid over each other.
struct ExtendsChain {
    private(set) var files: ScenarioFiles
    /// From the scenario down to the last file it rests on.
    private var visited: [ScenarioPath] = []
    private var trees: [Tree] = []

    init(_ files: ScenarioFiles) {
        self.files = files
    }

    /// - Returns: One tree, every place in it still its own file's.
    /// - Throws: Refusals of the first file that cannot be read, or that names its base wrongly.
    mutating func merged() throws(TextErrors) -> Tree {
        var path = files.location.path
        var place = TextPlace(file: path.display)
        while true {
            let tree = try document(path, at: place)
            trees.append(tree.without("extends"))
            visited.append(path)
            guard let reference = tree["extends"] else { break }
            place = reference.origin.place("extends")
            path = try wrapping { () throws(TextError) in
                try self.base(reference, of: path, at: place)
            }
        }
        var result = trees[trees.count - 1]
        for tree in trees.dropLast().reversed() {
            result = Overlay.merge(result, with: tree, shape: Language.root)
        }
        return result
    }

    private mutating func document(
        _ path: ScenarioPath, at place: TextPlace
    ) throws(TextErrors) -> Tree {
        let source: SourceText
        do throws(TextError) {
            source = try files.scenario(
                path, role: visited.isEmpty ? .scenario : .extended, at: place)
        } catch {
            throw TextErrors(error)
        }
        let tree = try TreeReader.document(source)
        try wrapping { () throws(TextError) in try ExtendsChain.checkVersion(tree) }
        return tree
    }

    /// The version stands before everything else: another one may mean other keys.
    private static func checkVersion(_ tree: Tree) throws(TextError) {
        guard let version = tree["moniac"] else {
            throw tree.origin.place("").error(
                .missingKey,
                expected: "the required key \"moniac\" (the version: moniac: \(Language.version))",
                found: "no such key")
        }
        let place = version.origin.place("moniac")
        guard case .text(let text, isQuoted: false) = version.content else {
            throw place.error(
                .wrongType, expected: ValueKind.version.article, found: version.found)
        }
        _ = try ValueReader.version(text, at: place)
    }

    private func base(
        _ reference: Tree, of path: ScenarioPath, at place: TextPlace
    ) throws(TextError) -> ScenarioPath {
        guard case .text(let text, _) = reference.content, !reference.isNull else {
            throw place.error(
                .wrongType, expected: "a path of a scenario", found: reference.found)
        }
        let file = try FileReference(text, at: place)
        guard let components = file.resolved(in: path.folder) else {
            throw ScenarioFiles.outside(file, at: place)
        }
        let base = files.location.path(components)
        if base.components == path.components {
            throw place.error(
                .cycle, expected: "another scenario",
                found: "a scenario that extends itself: \"\(text)\"")
        }
        if visited.contains(where: { $0.components == components }) {
            throw place.error(
                .cycle, expected: "a scenario that is not extended yet",
                found: "a cycle of extends: \"\(text)\"")
        }
        if visited.count > ScenarioLimits.extends {
            throw place.error(
                .tooDeep, expected: "a chain of at most \(ScenarioLimits.extends) extends (depth)",
                found: "a longer one")
        }
        return base
    }
}

/// One refusal as a list of one.
func wrapping<Result>(
    _ body: () throws(TextError) -> Result
) throws(TextErrors) -> Result {
    do throws(TextError) {
        return try body()
    } catch {
        throw TextErrors(error)
    }
}

extension Tree {
    /// The same mapping without a key.
    fileprivate func without(_ key: String) -> Tree {
        guard let entries else { return self }
        return Tree(origin: origin, content: .mapping(entries.filter { $0.key != key }))
    }
}
