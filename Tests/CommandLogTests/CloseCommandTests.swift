import CommandLog
import Foundation
import Rewards
import Settlement
import Testing

/// The built program, as an operator runs it.
@Suite(.enabled(if: Program.path != nil, "moniac-settle has not been built beside the tests"))
struct `The command close` {
    @Test func `closes epoch after epoch, and verifies every claim`() throws {
        let desk = try Desk(days: 2)
        let opened = try desk.run(["open", "configuration.json", "--out", "genesis.snapshot"])
        #expect(opened.status == 0, "\(opened.output)")
        #expect(
            try desk.run(["open", "log.jsonl", "--out", "genesis.snapshot"]).output.contains(
                "there already"))
        let first = try desk.close("genesis.snapshot", "0")
        #expect(first.status == 0 && first.output.contains("violations:   0"), "\(first.output)")
        let second = try desk.close("epoch-0/state.snapshot", "1")
        #expect(second.status == 0, "\(second.output)")
        #expect(second.output.contains(SnapshotForm.digest(of: desk.state)))
        let verified = try desk.run([
            "verify-claim", "--root", "epoch-1/root.json", "epoch-1/proofs.jsonl",
        ])
        #expect(verified.status == 0 && verified.output.contains("valid:"), "\(verified.output)")
        let listed = try desk.run(["claims", "epoch-1/state.snapshot", "--json"])
        #expect(
            try listed.output == String(decoding: desk.read("epoch-1/claims.jsonl"), as: UTF8.self))
        #expect(try desk.run(["claims", "epoch-1/state.snapshot"]).output.hasPrefix("account"))
    }

    @Test func `does nothing where the same closing is, and refuses another one's folder`() throws {
        let desk = try Desk(days: 2)
        _ = try desk.run(["open", "configuration.json", "--out", "genesis.snapshot"])
        #expect(try desk.close("genesis.snapshot", "0").status == 0)
        let before = try desk.contents("epoch-0")
        let again = try desk.close("genesis.snapshot", "0")
        #expect(again.status == 0 && again.output.contains("there already with the same closing"))
        #expect(try desk.contents("epoch-0") == before)
        let other = try desk.run([
            "close", "--state", "epoch-0/state.snapshot", "--commands", "1.jsonl", "--out",
            "epoch-0",
        ])
        #expect(other.status == 2 && other.output.contains("another closing"), "\(other.output)")
        #expect(try desk.contents("epoch-0") == before)
        try desk.write("epoch-0/postings.jsonl", Data("x".utf8))
        let damaged = try desk.close("genesis.snapshot", "0")
        #expect(damaged.status == 2 && damaged.output.contains("postings.jsonl"))
        #expect(try desk.names() == (desk.given + ["epoch-0", "genesis.snapshot"]).sorted())
    }

    @Test func `goes on after an interrupted one, and leaves nothing half`() throws {
        let desk = try Desk(days: 1)
        _ = try desk.run(["open", "configuration.json", "--out", "genesis.snapshot"])
        try desk.write("epoch-0.partial/postings.jsonl", Data("half a li".utf8))
        try desk.write("epoch-0.partial/root.json", Data("{".utf8))
        #expect(try desk.close("genesis.snapshot", "0").status == 0)
        #expect(try desk.names() == (desk.given + ["epoch-0", "genesis.snapshot"]).sorted())
        #expect(try desk.contents("epoch-0").count == ClosingFile.allCases.count)
        try desk.write("epoch-9.partial/notes.txt", Data("mine".utf8))
        let refused = try desk.run([
            "close", "--state", "genesis.snapshot", "--commands", "0.jsonl", "--out", "epoch-9",
        ])
        #expect(refused.status == 2 && refused.output.contains("notes.txt"), "\(refused.output)")
        #expect(try desk.contents("epoch-9.partial").keys.sorted() == ["notes.txt"])
    }

    @Test func `writes nothing when an outcome differs, an input is refused or the disk is full`()
        throws
    {
        let desk = try Desk(days: 1)
        _ = try desk.run(["open", "configuration.json", "--out", "genesis.snapshot"])
        let text = String(decoding: try desk.read("0.jsonl"), as: UTF8.self)
        let cases: [(String, Int32)] = [
            (text.replacing("\"outcome\":\"ok\"", with: "\"outcome\":\"locked\""), 1),
            (text.replacing("settle_epoch", with: "settle_epic"), 2),
        ]
        for (changed, status) in cases {
            try desk.write("0.jsonl", Data(changed.utf8))
            let result = try desk.close("genesis.snapshot", "0")
            #expect(result.status == status, "\(result.output)")
        }
        try desk.write("0.jsonl", Data(text.utf8))
        #expect(try desk.close("missing.snapshot", "0").status == 2)
        // No file may grow past a kibibyte: what a full disk does, within reach of a test.
        let full = try desk.shell(
            "ulimit -f 1; moniac-settle close --state genesis.snapshot --commands 0.jsonl "
                + "--out epoch-0")
        #expect(full.status == 3, "\(full.output)")
        #expect(try desk.names() == (desk.given + ["genesis.snapshot"]).sorted())
        let unwritten = try desk.shell("moniac-settle claims genesis.snapshot > /dev/full")
        #expect(unwritten.status == 3, "\(unwritten.output)")
    }

    @Test func `proofs of nobody, or with another amount, are invalid`() throws {
        let desk = try Desk(days: 1)
        _ = try desk.run(["open", "configuration.json", "--out", "genesis.snapshot"])
        _ = try desk.close("genesis.snapshot", "0")
        let proofs = String(decoding: try desk.read("epoch-0/proofs.jsonl"), as: UTF8.self)
        let line = try #require(proofs.split(separator: "\n").first).description
        func verify(_ proof: String) throws -> Int32 {
            try desk.run(["verify-claim", "--root", "epoch-0/root.json", proof]).status
        }
        #expect(try verify(line) == 0)
        #expect(try verify(line.replacing(#/"amount":"/#, with: "\"amount\":\"1")) == 1)
        #expect(try verify(line.replacing(#/"account":"/#, with: "\"account\":\"x")) == 1)
        #expect(try verify("{}") == 2)
        #expect(try desk.run(["verify-claim", "--root", "00", line]).status == 2)
    }
}

/// A folder with a configuration, a log and its epochs, and the program to run there.
private final class Desk {
    let folder: URL
    let state: ProtocolState
    let given: [String]

    init(days: UInt64) throws {
        let run = try SyntheticRun(days: days)
        let log = try run.log
        state = run.state
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-settle-\(UUID().uuidString)")
        let epochs = `Closing an epoch`.epochs(of: log)
        given = epochs.indices.map { "\($0).jsonl" } + ["configuration.json", "log.jsonl"]
        for (number, text) in epochs.enumerated() {
            try write("\(number).jsonl", Data(text.utf8))
        }
        try write("configuration.json", Data(ConfigurationForm.encode(run.state.configuration)))
        try write("log.jsonl", Data(log.bytes))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func close(_ state: String, _ epoch: String) throws -> (status: Int32, output: String) {
        try run([
            "close", "--state", state, "--commands", "\(epoch).jsonl", "--out", "epoch-\(epoch)",
        ])
    }

    func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try start(try #require(Program.path), arguments)
    }

    func shell(_ text: String) throws -> (status: Int32, output: String) {
        try start(URL(fileURLWithPath: "/bin/bash"), ["-c", text])
    }

    private func start(
        _ program: URL, _ arguments: [String]
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        let programs = try #require(Program.path).deletingLastPathComponent().path
        environment["PATH"] = programs + ":" + (environment["PATH"] ?? "")
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    func write(_ path: String, _ data: Data) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func read(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(path))
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    func contents(_ path: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        let folder = folder.appendingPathComponent(path)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            contents[name] = try Data(contentsOf: folder.appendingPathComponent(name))
        }
        return contents
    }
}

private enum Program {
    /// Beside the test bundle.
    static let path: URL? = {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folders =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap { $0?.deletingLastPathComponent() }
            + bundles.map { $0.bundleURL.deletingLastPathComponent() }
        return folders.map { $0.appendingPathComponent("moniac-settle") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
    }()
}
