import Scenarios
import Statistics
import StrictText

/// Tries each value of a design by itself, so that what the language refuses is refused at its
/// place in the plan, before anything runs.
struct SettingTrials {
    /// A scenario file, or nothing for single settings, with the digest of what was read.
    typealias Reading = (path: String, digest: String)

    private struct Setting {
        let text: String
        let keyPlace: TextPlace
        let valuePlace: TextPlace
        /// Of the key with the sign behind it. Unit: Unicode scalars.
        let keyLength: Int

        init(_ key: SweepSection.Text, _ value: String, at place: TextPlace) {
            text = SettingText.text(key.text, value)
            keyPlace = key.place
            valuePlace = place
            keyLength = key.text.unicodeScalars.count + 1
        }

        init(_ whole: SweepSection.Text) {
            text = whole.text
            keyPlace = whole.place
            valuePlace = whole.place
            keyLength = 0
        }
    }

    let path: String
    /// Of all points.
    let overrides: [String]
    let reader: ScenarioReader

    /// - Returns: What was read: the digests cover data files that a value names.
    /// - Throws: ``ScenarioErrors``, ``TextError``.
    /// - Complexity: a scenario is read for each value.
    func digests(of sweep: SweepSection) throws -> [Reading] {
        switch sweep.design {
        case nil: return []
        case .list(let points): return try digests(of: points)
        case .grid(let levers), .oneAtATime(let levers): return try digests(of: levers)
        case .sampled(let sample):
            try check(sample.inputs)
            return try digests(of: sample.levers)
        }
    }

    private func digests(of points: [SweepSection.Point]) throws -> [Reading] {
        var read: [Reading] = []
        for point in points {
            let file = point.scenario?.text ?? path
            if file != path, !read.contains(where: { $0.path == file }) {
                read.append((file, try reader.read(path: file, overrides: overrides).digest))
            }
            // The settings of a point that is written down belong together.
            read.append(("", try digest(of: point.settings.map { Setting($0) }, over: file)))
        }
        return read
    }

    private func digests(of levers: [SweepSection.Lever]) throws -> [Reading] {
        var read: [Reading] = []
        for lever in levers {
            for value in lever.values {
                let setting = Setting(lever.key, value.text, at: value.place)
                read.append(("", try digest(of: [setting], over: path)))
            }
        }
        return read
    }

    /// A low value, one in the middle and a high one.
    private func check(_ inputs: [SweepSection.Input]) throws {
        for input in inputs {
            let values: InputValues
            do throws(StatisticsError) { values = try InputValues(input) } catch {
                throw input.place.error(
                    .outOfRange, expected: "\(error.subject): \(error.expected)",
                    found: error.found)
            }
            for share in [0.001, 0.414_213_562, 0.999] {
                let setting = Setting(input.key, values.text(at: share), at: input.place)
                _ = try digest(of: [setting], over: path)
            }
        }
    }

    /// - Throws: ``ScenarioErrors``; what settings are refused for stands where they are written.
    private func digest(of settings: [Setting], over file: String) throws -> String {
        do throws(ScenarioErrors) {
            return try reader.read(path: file, overrides: overrides + settings.map(\.text)).digest
        } catch {
            throw error.placed { message in
                guard message.file == SettingText.file, let position = message.position else {
                    return nil
                }
                // Messages count settings as lines.
                let number = position.line - 1 - overrides.count
                guard settings.indices.contains(number) else { return nil }
                let setting = settings[number]
                return position.column <= setting.keyLength ? setting.keyPlace : setting.valuePlace
            }
        }
    }
}
