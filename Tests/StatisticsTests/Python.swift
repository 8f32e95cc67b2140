import Foundation

/// Python as an oracle, where it is installed.
enum Python {
    static func has(_ module: String) -> Bool {
        let script = "import importlib.util as u; print(u.find_spec('\(module)') is not None)"
        return (try? output(of: script)) == "True\n"
    }

    static func output(of script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
