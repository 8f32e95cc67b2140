import CommandLog
import Economy
import Foundation
import Rewards
import Scenarios
import Settlement
import Testing

/// The sound files that mutants come from: those of the repository, and what they make.
enum SoundFiles {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().resolvingSymlinksInPath().path

    /// Files below a folder of the repository, sorted.
    static func files(_ folder: String, ending: String) -> [String] {
        let names = (FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.allObjects ?? [])
            .compactMap { $0 as? String }
        return names.filter { $0.hasSuffix(ending) }.sorted()
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)")))
    }

    static let prices: [[UInt8]] = [
        table("date,close_usd", rows: 40) { day in
            "2026-\(two(1 + day / 28))-\(two(1 + day % 28)),\(day % 7).\(100 + day)"
        },
        Array("date,close_usd\r\n\"2026-02-28\",\"0.35\"\r\n2026-03-01,1\r\n".utf8),
    ]

    static let traces: [[UInt8]] = [
        table("TIMESTAMP,ContextTokens,GeneratedTokens", rows: 40) { row in
            "2023-11-16 18:\(two(row)):46.680590\(row % 10),\(row * 97),\(row % 11 * 40)"
        }
    ]

    private static func table(_ header: String, rows: Int, _ row: (Int) -> String) -> [UInt8] {
        Array(([header] + (0..<rows).map(row) + [""]).joined(separator: "\n").utf8)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The examples of the mechanisms' reference, each a vector file of its own.
    static func vectors() throws -> [[UInt8]] {
        let text = String(decoding: try bytes("docs/MECHANISMS.md"), as: UTF8.self)
        return text.split(separator: "```json\n").dropFirst().compactMap { block in
            guard let end = block.firstRange(of: "```"), let comma = block.firstIndex(of: ",")
            else { return nil }
            // The mechanism stands first; the rest is the case.
            let rest = block[block.index(after: comma)..<end.lowerBound]
            let head =
                ", \"version\": 1, \"cases\": [{\"name\": \"a\", \"source\": \"s\", "
                + "\"status\": \"computed\","
            return Array((block[..<comma] + head + rest + "]}\n").utf8)
        }
    }

    /// Logs of the first day of some protocols, cut where they grow long.
    static func commandLogs() throws -> [[UInt8]] {
        try ["anchors/escrow", "icn/baseline", "corex/baseline", "icpx/baseline"].map { name in
            let scenario = try ScenarioReader().read(
                path: "\(root)/scenarios/\(name).yaml", overrides: oneDay)
            let log = try LogKeeper(scenario.configuration.protocolTerms)
            let record = try World(configuration: scenario.configuration).run(observer: log)
            return try log.finish(record)
        }
    }

    /// Makes a run one day long, whatever else the scenario says.
    static let oneDay = [
        "horizon=1d", "warm_up=0d", "expect=[]", "demand.resolution=flow",
    ]
}

/// Keeps a command log in memory.
private final class LogKeeper: RunObserver {
    private final class Buffer { var bytes: [UInt8] = [] }

    private let buffer = Buffer()
    private var writer: CommandLogWriter
    private static let mostLines = 120

    init(_ terms: ProtocolConfiguration) throws {
        let buffer = buffer
        writer = try CommandLogWriter(terms) { buffer.bytes += $0 }
    }

    func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        writer.append(command, at: time, refusal: refusal)
    }

    func finished(day: Int, of days: Int) {}

    func finish(_ record: RunRecord) throws -> [UInt8] {
        try writer.finish(stateDigest: record.stateDigest)
        let lines = buffer.bytes.split(separator: 0x0A)
        // A log that is cut has no end line.
        let kept = lines.prefix(LogKeeper.mostLines)
        return Array((Array(kept) + [[]]).joined(separator: [0x0A]))
    }
}
