import Economy
import Scenarios
import Statistics
import StrictText

/// Makes a plan of a scenario and what the command line adds to it.
public struct SweepPlanner: Sendable {
    /// What the command line says in place of the section `sweep`, or beside it.
    public struct Request: Sendable {
        /// `key.path=value` each, for all points.
        public var overrides: [String] = []
        public var replicates: Int?
        /// Beside those of the scenario.
        public var series: [String] = []
        /// Instead of those of the scenario, where there are any.
        public var targets: [StoppingTarget] = []

        public init() {}
    }

    private let path: String
    private let request: Request
    private let reader: ScenarioReader

    /// - Parameter path: The scenario file.
    public init(path: String, request: Request = Request(), dataRoot: String? = nil) {
        self.path = path
        self.request = request
        reader = ScenarioReader(dataRoot: dataRoot)
    }

    /// Reads the scenario, makes the points, and tries every value by itself.
    ///
    /// A value that the language refuses is refused at its place in the plan. Values that only do
    /// not go together make runs that fail.
    ///
    /// - Throws: ``ScenarioErrors``, ``TextError``.
    /// - Complexity: O(points + values of levers), a scenario being read for each value.
    public func plan() throws -> SweepPlan {
        let scenario = try reader.read(path: path, overrides: request.overrides)
        var plan = SweepPlan(
            name: scenario.configuration.name, digest: "", points: [],
            replicates: request.replicates ?? scenario.sweep?.replicates ?? 1)
        var read = [(path: path, digest: scenario.digest)]
        if let sweep = scenario.sweep {
            guard let numbers = RandomNumbers(rawValue: sweep.randomNumbers) else {
                preconditionFailure("the language names the ways, found \(sweep.randomNumbers)")
            }
            plan.randomNumbers = numbers
            plan.series = sweep.series
            for target in sweep.targets {
                plan.targets.append(try StoppingTarget(target.text, at: target.place))
            }
            read += try SettingTrials(path: path, overrides: request.overrides, reader: reader)
                .digests(of: sweep)
        }
        for name in request.series where !plan.series.contains(name) { plan.series.append(name) }
        if !request.targets.isEmpty { plan.targets = request.targets }
        plan.points = try points(of: scenario)
        try checkSize(plan, scenario)
        return plan.digested(read)
    }

    private func checkSize(_ plan: SweepPlan, _ scenario: Scenario) throws(TextError) {
        let limit = SweepSection.runLimit
        let (runs, overflows) = plan.points.count.multipliedReportingOverflow(by: plan.replicates)
        if !overflows, runs <= limit { return }
        throw (scenario.sweep?.place ?? TextPlace(file: path)).error(
            .outOfRange, expected: "points × replicates up to \(limit) (limit)",
            found: "\(plan.points.count) × \(plan.replicates)")
    }

    // MARK: Points

    private func points(of scenario: Scenario) throws(TextError) -> [SweepPoint] {
        guard let sweep = scenario.sweep, let design = sweep.design else {
            return [point(label: scenario.configuration.name, settings: [])]
        }
        func own(_ key: String) -> String {
            scenario.explanation.entries.first { $0.path == key }?.value ?? "–"
        }
        do throws(StatisticsError) {
            switch design {
            case .list(let points): return points.enumerated().map(written)
            case .grid(let levers):
                return designed(
                    try DesignedPoints(levers: levers, oneAtATime: false, ownValue: own))
            case .oneAtATime(let levers):
                return designed(
                    try DesignedPoints(levers: levers, oneAtATime: true, ownValue: own))
            case .sampled(let sample): return designed(try DesignedPoints(sample))
            }
        } catch {
            throw sweep.place.error(
                .outOfRange, expected: "\(error.subject): \(error.expected)", found: error.found)
        }
    }

    private func point(
        label: String, settings: [DesignedPoints.Setting]
    ) -> SweepPoint {
        SweepPoint(
            label: label, scenario: path,
            overrides: request.overrides
                + settings.filter(\.isOverride).map { SettingText.text($0.key, $0.value) },
            coordinates: settings.map { SweepPoint.Coordinate(key: $0.key, value: $0.value) })
    }

    private func designed(_ design: DesignedPoints) -> [SweepPoint] {
        let names = SettingName.short(of: design.settings.first?.map(\.key) ?? [])
        return design.settings.map { settings in
            // Around a scenario, what stays as it is goes without saying.
            let parts = zip(names, settings).filter { $0.1.isOverride }.map { "\($0)=\($1.value)" }
            let label = parts.isEmpty ? "as it is" : parts.joined(separator: ", ")
            return point(label: label, settings: settings)
        }
    }

    private func written(_ number: Int, _ point: SweepSection.Point) -> SweepPoint {
        let settings = point.settings.map(\.text)
        let shown = settings.isEmpty ? "point \(number + 1)" : settings.joined(separator: ", ")
        return SweepPoint(
            label: point.label ?? point.reference ?? shown,
            scenario: point.scenario?.text ?? path,
            overrides: request.overrides + settings,
            coordinates: settings.map { setting in
                let parts = setting.split(separator: "=", maxSplits: 1)
                return SweepPoint.Coordinate(
                    key: String(parts.first ?? ""), value: String(parts.dropFirst().first ?? ""))
            })
    }
}
