import Foundation

/// SimPy, an independent library for discrete events, as it is installed beside Python.
enum SimPyOracle {
    /// Where `.ci/setup` puts the package when Python has none.
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let isInstalled = (try? run(["-c", "import simpy"], input: "").status) == 0

    /// Runs the jobs through groups of GPUs.
    ///
    /// - Parameters:
    ///   - groups: Speeds of the GPUs of each group, in routing order.
    ///   - jobs: In the order of arrival: group, arrival in ticks, work in seconds, patience in
    ///     ticks or −1.
    /// - Returns: Of each job, its wait in ticks, or −1 for one that left.
    static func waits(
        groups: [[Double]], jobs: [(group: Int, arrived: Int64, work: Double, patience: Int64)]
    ) throws -> [Int64] {
        var lines = groups.map { "gpus " + $0.map { "\($0)" }.joined(separator: " ") }
        // The shortest text that reads back as the same number.
        for job in jobs {
            lines.append("job \(job.group) \(job.arrived) \(job.work) \(job.patience)")
        }
        let script = root.appendingPathComponent("Tests/Oracles/simpy_queue.py").path
        let ending = try run(["-B", script], input: lines.joined(separator: "\n") + "\n")
        guard ending.status == 0 else { throw Failure(status: ending.status) }
        return ending.output.split(separator: "\n").compactMap { Int64($0) }
    }

    struct Failure: Error {
        let status: Int32
    }

    private static func run(
        _ arguments: [String], input: String
    ) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("simpy-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: nobody has to read along.
        let (given, taken) = (
            folder.appendingPathComponent("in"), folder.appendingPathComponent("out")
        )
        try Data(input.utf8).write(to: given)
        try Data().write(to: taken)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            "PYTHONPATH": root.appendingPathComponent(".build-oracles").path
        ]) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: taken)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: taken, encoding: .utf8))
    }
}
