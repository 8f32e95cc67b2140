import Foundation

/// The built `moniac`, run as a shell would run it.
struct MoniacProcess {
    /// What a finished run left.
    struct Ending {
        let status: Int32
        /// False when a signal ended it.
        let exited: Bool
        let output: String
        let error: String
    }

    /// Nil when it is not built.
    static let binary = program("moniac")
    static let bench = program("moniac-bench")

    /// A built program beside the test bundle.
    static func program(_ name: String) -> String? {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folders =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap { $0?.deletingLastPathComponent() }
            + bundles.map { $0.bundleURL.deletingLastPathComponent() }
        return folders.map { $0.appendingPathComponent(name).path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let isBuilt = binary != nil

    /// A short run of the baseline that leaves everything in the current folder.
    static let shortRun = [
        "run", ScenarioLibrary.scenarioPath("icn/baseline"), "--set", "horizon=3d", "--set",
        "warm_up=0d", "--set", "expect=[]",
    ]

    private let process = Process()
    private let folder: String
    private let number = UUID().uuidString

    /// - Parameters:
    ///   - program: The path of the program.
    ///   - folder: The current folder of the process.
    ///   - shell: A line of `sh` that ends in `exec "$0" "$@"` or the like; nil runs it directly.
    init(
        _ arguments: [String], of program: String? = binary, in folder: String,
        environment: [String: String] = [:], shell: String? = nil
    ) throws {
        self.folder = folder
        let binary = program ?? ""
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", shell, binary] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: binary)
            process.arguments = arguments
        }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: nobody has to read along.
        process.standardOutput = try MoniacProcess.newFile(outputPath)
        process.standardError = try MoniacProcess.newFile(errorPath)
        // A process inherits what is ignored: Ctrl-C, of tests in the background of a shell.
        signal(SIGINT, SIG_DFL)
        try process.run()
    }

    var identifier: Int32 { process.processIdentifier }

    var isRunning: Bool { process.isRunning }

    /// What it has said on the error output so far.
    var errorSoFar: String { MoniacProcess.text(errorPath) }

    func wait() -> Ending {
        process.waitUntilExit()
        let ending = Ending(
            status: process.terminationStatus, exited: process.terminationReason == .exit,
            output: MoniacProcess.text(outputPath), error: MoniacProcess.text(errorPath))
        for path in [outputPath, errorPath] { try? FileManager.default.removeItem(atPath: path) }
        return ending
    }

    static func run(
        _ arguments: [String], of program: String? = binary, in folder: String,
        environment: [String: String] = [:], shell: String? = nil
    ) throws -> Ending {
        try MoniacProcess(
            arguments, of: program, in: folder, environment: environment, shell: shell
        ).wait()
    }

    // MARK: Files

    private var outputPath: String { captured("output") }
    private var errorPath: String { captured("error") }

    /// Outside the folder, where only what the program writes is looked for.
    private func captured(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("\(number).\(name)").path
    }

    private static func newFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
