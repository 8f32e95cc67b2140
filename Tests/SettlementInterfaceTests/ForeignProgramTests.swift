import Settlement
import Testing

/// A program in C against the built library.
@Suite struct `A program in C` {
    private let compile =
        "cc -std=c11 -Wall -Wextra -Wpedantic -Werror -I Sources/CMoniacSettlement/include "
        + "\(BuiltLibrary.program) -L \"$LIBRARY\" -lmoniac_settlement "
        + "-Wl,-rpath,\"$LIBRARY\" -o \"$OUT/settle\""

    @Test func `settles a job and an epoch to the digests of the state machine`() throws {
        let folder = "scenarios/configurations"
        let result = try BuiltLibrary.shell(
            compile + " && \"$OUT/settle\" \(folder)/icpx.json \(folder)/icn.json")
        let job = try SettledDirectly.job(try ShippedProtocols.icpx())
        let epoch = try SettledDirectly.epoch(try ShippedProtocols.icn())
        #expect(job.violationCount == 0 && epoch.violationCount == 0)
        #expect(job.epochNumber == 1 && epoch.epochNumber == 1)
        #expect(
            result.output
                == "icpx \(hexadecimal(job.digest()))\nicn \(hexadecimal(epoch.digest()))\n"
        )
        #expect(result.status == 0)
    }

    @Test func `is told why a configuration is refused`() throws {
        let result = try BuiltLibrary.shell(
            compile + " && \"$OUT/settle\" \"$OUT/icpx.json\" \"$OUT/icpx.json\"",
            files: ["icpx.json": Array("{\"genesis\":1}".utf8)])
        #expect(result.status == 1)
        #expect(
            result.output.contains("icpx.json: code 2: {\"unreadable\":{\"code\":\"wrong-type\""))
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

@Suite struct `The library` {
    @Test func `links neither Foundation nor cryptography`() throws {
        let (status, output) = try BuiltLibrary.shell("ldd \"$LIBRARY/\(BuiltLibrary.file)\"")
        #expect(status == 0 && output.contains("libswiftCore.so"))
        for name in ["Foundation", "Crypto", "ssl", "sqlite", "libgsl", "libicu"] {
            #expect(!output.contains(name), "\(output)")
        }
    }

    @Test func `exports the functions of the header and no other C symbol of ours`() throws {
        let header = try BuiltLibrary.shell("cat \(BuiltLibrary.header)").output
        let declared = header.split(separator: "\n").filter { !$0.hasPrefix("//") }
            .joined(separator: "\n").matches(of: #/\b(moniac_\w+)\(/#).map { String($0.1) }
        let (status, output) = try BuiltLibrary.shell(
            "nm -D --defined-only --format=posix \"$LIBRARY/\(BuiltLibrary.file)\" | cut -d' ' -f1")
        let marks = [
            "__bss_start", "_edata", "_end", "_init", "_fini", "_start", "__start", "__stop",
        ]
        // Swift's own symbols begin with a dollar.
        let exported = output.split(separator: "\n").map { String($0) }.filter { symbol in
            !symbol.hasPrefix("$") && !marks.contains(where: { symbol.hasPrefix($0) })
        }
        #expect(status == 0 && declared.count == 15)
        #expect(exported.sorted() == declared.sorted())
    }

    @Test func `has a header for C11 and for C++`() throws {
        // The compiler of the toolchain, where a `cc` may know no C++.
        let compiler = "\"$(dirname \"$(command -v \"${SWIFT:-swift}\")\")/clang\""
        for language in ["c -std=c11", "c++ -std=c++11"] {
            let (status, output) = try BuiltLibrary.shell(
                "\(compiler) -x \(language) -Wall -Wextra -Wpedantic -Werror -fsyntax-only "
                    + BuiltLibrary.header)
            #expect(status == 0, "\(output)")
        }
    }
}
