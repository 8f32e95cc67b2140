import Foundation
import Testing

/// A program of ours, run to its end with an eye on its time and its memory.
enum WatchedProcess {
    struct Ending: Sendable {
        /// Nil when a signal ended it.
        let status: Int32?
        let signal: Int32
        let output: String
        let error: String
        /// Of the processor, its own and the system's for it. Unit: seconds.
        let seconds: Double
        /// The most memory it had at once. Unit: bytes.
        let peakBytes: Int
    }

    /// Unit: seconds of the processor.
    static let mostSeconds = 2.0
    /// Unit: bytes.
    static let mostBytes = 256 << 20
    /// One that waits for something has used no processor time. Unit: seconds of the clock.
    private static let patience = 60.0

    /// A built program beside the tests; nil when it is not built.
    static func program(_ name: String) -> String? {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folders =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap { $0?.deletingLastPathComponent() }
            + bundles.map { $0.bundleURL.deletingLastPathComponent() }
        return folders.map { $0.appendingPathComponent(name).path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let areBuilt = program("moniac") != nil && program("moniac-settle") != nil
    static let notBuilt: Comment =
        "skipped: moniac and moniac-settle are not built beside the tests"

    static func run(_ program: String, _ arguments: [String]) throws -> Ending {
        let number = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-hostile-\(UUID().uuidString)").path
        let (output, error) = (number + ".output", number + ".error")
        defer {
            unlink(output)
            unlink(error)
        }
        let process = try start(program, arguments, output: output, error: error)
        let deadline = ContinuousClock.now + .seconds(patience)
        var (status, usage) = (Int32(0), rusage())
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            if ContinuousClock.now > deadline {
                kill(process, SIGKILL)
                wait4(process, &status, 0, &usage)
                break
            }
            usleep(1_000)
        }
        let signal = status & 0x7F
        return Ending(
            status: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal,
            output: text(output), error: text(error),
            seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakBytes: usage.ru_maxrss << 10)
    }

    private static func start(
        _ program: String, _ arguments: [String], output: String, error: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let new = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, new, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, error, new, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, words, environ)
        try #require(code == 0, "\(program) cannot be started: error \(code)")
        return process
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func text(_ path: String) -> String {
        let data = FileManager.default.contents(atPath: path) ?? Data()
        return String(decoding: data.prefix(1 << 20), as: UTF8.self)
    }
}
