import ArgumentParser
import CommandLog
import Rewards
import Settlement
import StrictText

struct VerifyClaim: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-claim",
        abstract: "Checks proofs of claims against a root.",
        discussion: """
            Says of each proof whether it is valid. Exit code: 0 when all are, 1 when one is not, \
            2 when root or proof cannot be read, 3 when the machine fails.
            """)

    @Option(help: "A root.json, or the root as 64 hexadecimal digits.")
    var root: String

    @Argument(help: "A file of proofs, one a line, or one such line.")
    var proof: String

    func run() throws {
        let isValid = try ExitStatus.refusing {
            let root = try readRoot()
            return proof.hasPrefix("{")
                ? try check(Array(proof.utf8), line: 1, name: "proof", root)
                : try checkFile(root)
        }
        if !isValid { throw ExitStatus.violated }
    }

    private func readRoot() throws(TextError) -> [UInt8] {
        if let bytes = RootRecord.root(root) { return bytes }
        let bytes = try InputFile.contents(of: root, maximumBytes: TextLimits.documentBytes)
        return try RootRecord.root(in: JSONField(try JSONValue(parsing: bytes, name: root)))
    }

    private func checkFile(_ root: [UInt8]) throws -> Bool {
        let file = try InputFile(path: proof)
        var splitter = LineSplitter(name: proof, maximumBytes: TextLimits.stringBytes)
        var (areValid, lines) = (true, 0)
        func take(_ bytes: [UInt8], _ line: Int) throws {
            lines = line
            if try !check(bytes, line: line, name: proof, root) { areValid = false }
        }
        while true {
            let piece = try file.read(upTo: 1 << 18)
            if piece.isEmpty { break }
            try splitter.feed(piece[...], take)
        }
        try splitter.finish(take)
        if lines == 0 {
            throw TextPlace(file: proof).error(
                .empty, expected: "a proof, or several, one a line", found: "an empty file")
        }
        return areValid
    }

    private func check(
        _ bytes: [UInt8], line: Int, name: String, _ root: [UInt8]
    ) throws -> Bool {
        let value = try JSONValue(parsing: bytes, name: name, firstLine: line, limits: .document)
        let proof = try ProofForm.read(JSONField(value))
        let isValid = proof.isValid(under: root)
        try StandardOutput.write(
            (isValid ? "valid:   " : "invalid: ")
                + "\(proof.account.text) may claim \(proof.amount.baseUnits) base units of "
                + "\(proof.symbol.text), leaf \(proof.index) of \(proof.leafCount), epoch "
                + "\(proof.epoch) of \(proof.protocolSymbol.text)")
        return isValid
    }
}
