import Economy
import StrictText

/// Reads scenarios: strictly, with a place in every refusal.
///
/// The order of work is size, bytes and characters, pre-scan, libyaml, tree, version, `extends`,
/// `--set`, schema and values, then meaning and data files. Nothing is written, nothing outside the
/// two roots is opened.
public struct ScenarioReader: Sendable {
    private let dataRoot: String?

    /// - Parameter dataRoot: The folder of price series and traces; itself trusted.
    public init(dataRoot: String? = nil) {
        self.dataRoot = dataRoot
    }

    /// Reads one scenario with everything it extends.
    ///
    /// - Parameters:
    ///   - path: The file, relative to the current folder or absolute. Its root is the nearest
    ///     folder above it that is named `scenarios`, else its own folder.
    ///   - overrides: `key.path=value` each, laid over the files in their order.
    /// - Throws: ``ScenarioErrors``, all that is wrong at the first stage that finds anything.
    /// - Complexity: O(bytes of all files).
    public func read(
        path: String, overrides: [String] = []
    ) throws(ScenarioErrors) -> Scenario {
        try read(path: path, settings: ScenarioSetting.options(overrides))
    }

    /// As ``read(path:overrides:)``, with settings that know where they were written.
    public func read(
        path: String, settings: [ScenarioSetting]
    ) throws(ScenarioErrors) -> Scenario {
        do throws(TextErrors) {
            return try scenario(path, settings)
        } catch {
            throw ScenarioErrors(error)
        }
    }

    private func scenario(
        _ path: String, _ settings: [ScenarioSetting]
    ) throws(TextErrors) -> Scenario {
        let location = try wrapping { () throws(TextError) in try ScenarioLocation(path) }
        var chain = ExtendsChain(ScenarioFiles(location: location, dataRoot: dataRoot))
        var tree = try chain.merged()
        for setting in settings { tree = try Setting(setting).applied(to: tree) }
        let root = try Resolver.resolve(tree)
        var builder = ConfigurationBuilder(root, chain.files)
        let configuration = try builder.build()
        let records = builder.tables.files.records
        return Scenario(
            path: path, configuration: configuration, expectations: builder.expectations,
            digest: ScenarioDigest.text(root, records),
            provenance: records.map { "\($0.role.rawValue) \($0.display) sha256:\($0.sha256)" },
            explanation: Explanation(
                root, figures: Explanation.figures(of: configuration.market)),
            sweep: builder.sweep)
    }
}
