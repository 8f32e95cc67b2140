import Settlement

/// One digest for everything that decides what a sweep gives.
enum PlanDigest {
    /// SHA-256 over a text of one line a fact, in a fixed order. A point's scenario counts by its
    /// content, so that a plan has the same digest in any folder.
    ///
    /// - Parameter scenarios: Each scenario file that points name, with the digest of its content
    ///   under the settings of the whole sweep, and what else was read for single settings.
    /// - Complexity: O(points · settings).
    static func text(_ plan: SweepPlan, scenarios: [(path: String, digest: String)]) -> String {
        var hash = SHA256()
        func add(_ line: String) {
            // With its length, so that no line can be taken for two.
            hash.update(Array("\(line.utf8.count) \(line)\n".utf8))
        }
        add("moniac sweep 1")
        add("random numbers \(plan.randomNumbers.rawValue)")
        add("replicates \(plan.replicates)")
        for series in plan.series { add("series \(series)") }
        for target in plan.targets { add("target \(target.text)") }
        for scenario in scenarios { add("scenario \(scenario.digest)") }
        for point in plan.points {
            let number = scenarios.firstIndex { $0.path == point.scenario } ?? -1
            add("point \(number) \(point.label)")
            for setting in point.overrides { add("set \(setting)") }
        }
        return Hexadecimal.text(hash.finish())
    }
}

extension SweepPlan {
    /// The plan with its digest.
    ///
    /// - Parameter scenarios: Each scenario file that points name, with the digest of its content
    ///   under the settings of the whole sweep.
    public func digested(_ scenarios: [(path: String, digest: String)]) -> SweepPlan {
        var plan = self
        plan.digest = PlanDigest.text(self, scenarios: scenarios)
        return plan
    }
}
