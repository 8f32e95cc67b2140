import StrictText

/// Makes the section `sweep` of a decoded scenario.
struct SweepBuilder {
    let root: Resolved
    let files: ScenarioFiles

    /// - Returns: Nil when nothing is said, or when something of it is refused.
    func section(_ meaning: inout Meaning) -> SweepSection? {
        guard let sweep = root[Language.sweepKey].present else { return nil }
        let written = sweep[optional: "design"]
        let design = written.flatMap { self.design($0, &meaning) }
        if written != nil, design == nil { return nil }
        return SweepSection(
            replicates: Int(sweep["replicates"].count),
            randomNumbers: sweep["random_numbers"].text,
            series: sweep["keep_series"].items.map(\.text),
            targets: sweep["until"].items.map(SweepBuilder.text), design: design,
            place: (written ?? sweep).place)
    }

    private func design(_ design: Resolved, _ meaning: inout Meaning) -> SweepSection.Design? {
        switch design["kind"].text {
        case "list":
            return .list(design["points"].items.compactMap { point($0, &meaning) })
        case "grid":
            return .grid(levers(design, &meaning))
        case "one_at_a_time":
            return .oneAtATime(levers(design, &meaning))
        case "latin_hypercube":
            return sample(design, .latinHypercube, &meaning).map { .sampled($0) }
        case "sobol":
            let isScrambled = design["scrambled"].boolean
            return sample(design, .sobol(isScrambled: isScrambled), &meaning).map { .sampled($0) }
        default:
            preconditionFailure("the language has no other designs")
        }
    }

    private static func text(_ node: Resolved) -> SweepSection.Text {
        SweepSection.Text(node.text, at: node.place)
    }

    // MARK: Points

    private func point(_ node: Resolved, _ meaning: inout Meaning) -> SweepSection.Point? {
        var scenario: SweepSection.Text?
        let file = node[optional: "scenario"]
        if let file {
            let reference = file.reference
            guard let parts = reference.resolved(in: files.folder(of: file.origin.file)) else {
                meaning.refuse(ScenarioFiles.outside(reference, at: file.place))
                return nil
            }
            scenario = SweepSection.Text(files.location.path(parts).display, at: file.place)
        }
        return SweepSection.Point(
            label: node[optional: "label"]?.text, scenario: scenario,
            reference: file.map { $0.reference.text },
            settings: node["set"].items.map(SweepBuilder.text))
    }

    // MARK: Keys

    private func levers(_ design: Resolved, _ meaning: inout Meaning) -> [SweepSection.Lever] {
        let entries = design["over"].items
        requireOfRuns(entries, &meaning)
        meaning.requireUnique(entries.map { $0["key"] }, what: "key of a design")
        return entries.map { lever($0, $0["values"]) }
    }

    /// What is about the sweep changes no run.
    private func requireOfRuns(_ entries: [Resolved], _ meaning: inout Meaning) {
        for key in entries.map({ $0["key"] })
        where key.text == Language.sweepKey || key.text.hasPrefix(Language.sweepKey + ".") {
            meaning.refuse(
                key.place, .conflict, expected: "a key that changes runs",
                found: "\"\(key.text)\", which is about the sweep itself")
        }
    }

    private func lever(_ node: Resolved, _ values: Resolved) -> SweepSection.Lever {
        SweepSection.Lever(
            key: SweepBuilder.text(node["key"]), values: values.items.map(SweepBuilder.text))
    }

    private func sample(
        _ design: Resolved, _ kind: SweepSection.Sample.Kind, _ meaning: inout Meaning
    ) -> SweepSection.Sample? {
        let entries = design["over"].items
        requireOfRuns(entries, &meaning)
        meaning.requireUnique(entries.map { $0["key"] }, what: "key of a design")
        var levers: [SweepSection.Lever] = []
        var inputs: [SweepSection.Input] = []
        for entry in entries {
            switch (entry[optional: "values"], entry[optional: "distribution"]) {
            case (let values?, nil):
                if let extra = SpreadReader.parameter(of: entry, besides: []) {
                    meaning.refuse(
                        extra.place, .conflict, expected: "no more than the values of a lever",
                        found: "\"\(extra.written)\"")
                }
                levers.append(lever(entry, values))
            case (nil, let distribution?):
                do throws(TextError) {
                    var reader = SpreadReader(entry, distribution)
                    let (spread, suffix) = try reader.read()
                    inputs.append(
                        SweepSection.Input(
                            key: SweepBuilder.text(entry["key"]), spread: spread, suffix: suffix,
                            place: distribution.place))
                } catch {
                    meaning.refuse(error)
                }
            case (let values, _):
                meaning.refuse(
                    entry.place, .conflict, expected: "either values or a distribution",
                    found: values == nil ? "neither" : "both")
            }
        }
        if inputs.isEmpty {
            meaning.refuse(
                design["over"].place, .conflict,
                expected: "at least one key with a distribution to sample",
                found: "levers alone: their design is the grid")
            return nil
        }
        return SweepSection.Sample(
            kind: kind, points: Int(design["points"].count), seed: design["seed"].count,
            levers: levers, inputs: inputs)
    }
}
