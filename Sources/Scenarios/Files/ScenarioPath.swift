import Foundation
import StrictText

/// A file below a root, and the name by which messages call it.
struct ScenarioPath: Hashable, Sendable {
    /// From the root on; the last part is the file.
    let components: [String]
    let display: String

    var folder: [String] { Array(components.dropLast()) }
}

/// Where a scenario lies: the folder no reference leaves, and the file below it.
struct ScenarioLocation {
    /// The nearest folder above the file that is named `scenarios`, else the file's own folder.
    let root: FileRoot
    let path: ScenarioPath

    /// The root as the user would name it from where they are.
    private let displayRoot: [String]

    static let rootName = "scenarios"

    /// - Parameter path: As the user wrote it, relative to the current folder or absolute.
    /// - Throws: ``TextErrorCode/fileMissing`` when the folder does not exist.
    init(_ path: String) throws(TextError) {
        let isAbsolute = path.hasPrefix("/")
        var parts = path.split(separator: "/").map(String.init).filter { $0 != "." }
        let name = parts.popLast() ?? ""
        let folder = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
        guard !name.isEmpty, name != "..", let real = ScenarioLocation.realPath(folder) else {
            throw FileFault.missing.error(
                at: TextPlace(file: path), name: path, limit: TextLimits.documentBytes)
        }
        let above = real.split(separator: "/").map(String.init)
        let rootPlace = above.lastIndex(of: ScenarioLocation.rootName)
        let depth = rootPlace.map { above.count - $0 - 1 } ?? 0
        let inside = Array(above.suffix(depth))
        root = FileRoot(path: "/" + above.dropLast(depth).joined(separator: "/"))
        displayRoot = ScenarioLocation.displayRoot(parts, isAbsolute: isAbsolute, inside: inside)
        self.path = ScenarioPath(components: inside + [name], display: path)
    }

    /// A file below the root, named as seen from where the user is.
    func path(_ components: [String]) -> ScenarioPath {
        let parts = displayRoot + components
        let isAbsolute = parts.first == "/"
        let display =
            (isAbsolute ? "/" : "")
            + parts.dropFirst(isAbsolute ? 1 : 0)
            .joined(separator: "/")
        return ScenarioPath(components: components, display: display)
    }

    /// The folders as written, those below the root taken off; `..` where too few were written.
    private static func displayRoot(
        _ written: [String], isAbsolute: Bool, inside: [String]
    ) -> [String] {
        let head = isAbsolute ? ["/"] : []
        if written.suffix(inside.count).elementsEqual(inside) {
            return head + written.dropLast(inside.count)
        }
        return head + written + inside.map { _ in ".." }
    }

    private static func realPath(_ folder: String) -> String? {
        guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
