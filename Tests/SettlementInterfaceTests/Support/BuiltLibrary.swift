import Foundation
import Testing

/// The library as it was built beside the tests, and programs that look at it.
enum BuiltLibrary {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let header = "Sources/CMoniacSettlement/include/moniac_settlement.h"
    static let program = "Tests/SettlementInterfaceTests/Program/settle.c"
    static let file = "libmoniac_settlement.so"

    /// The folder of the build's products.
    static func folder() throws -> URL {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folders =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])]
            .compactMap { $0?.deletingLastPathComponent() }
            + bundles.map { $0.bundleURL.deletingLastPathComponent() }
        return try #require(
            folders.first {
                FileManager.default.fileExists(atPath: $0.appendingPathComponent(file).path)
            }, "\(file) is built beside the tests")
    }

    /// What a line of shell prints at the root of the repository, with `LIBRARY` the folder of the
    /// library and `OUT` a folder that is gone afterwards.
    static func shell(
        _ text: String, files: [String: [UInt8]] = [:]
    ) throws -> (status: Int32, output: String) {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("moniac-interface-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        for (name, bytes) in files {
            try Data(bytes).write(to: scratch.appendingPathComponent(name))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-euo", "pipefail", "-c", text]
        process.currentDirectoryURL = root
        var environment = ProcessInfo.processInfo.environment
        environment["LIBRARY"] = try folder().path
        environment["OUT"] = scratch.path
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
}
