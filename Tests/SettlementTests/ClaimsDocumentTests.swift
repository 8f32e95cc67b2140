import Foundation
import Ledger
import Rewards
import Settlement
import Testing

/// The figures in `docs/CLAIMS.md`, worked out again.
@Suite struct `The document of claims` {
    /// Lines of the block fenced as `figures`: a name, then the rest.
    private func figures() throws -> [(name: String, values: [String])] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appendingPathComponent("docs/CLAIMS.md"), encoding: .utf8)
        let block = try #require(text.firstRange(of: "```figures\n"))
        let end = try #require(text[block.upperBound...].firstRange(of: "```"))
        return text[block.upperBound..<end.lowerBound].split(separator: "\n").map { line in
            let words = line.split(separator: " ").map { String($0) }
            return (words[0], Array(words.dropFirst()))
        }
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func bytes(_ text: String) throws -> [UInt8] {
        try stride(from: 0, to: text.count, by: 2).map {
            let start = text.index(text.startIndex, offsetBy: $0)
            return try #require(
                UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16))
        }
    }

    @Test func `has the figures of its example`() throws {
        let figures = try figures()
        func all(_ name: String) -> [[String]] {
            figures.filter { $0.name == name }.map { $0.values }
        }
        func one(_ name: String) throws -> String { try #require(all(name).first?.first) }
        let claims = try all("claim").map { words in
            Claim(
                account: Composition.name(words[0]), asset: .token,
                symbol: Composition.name(words[1]),
                amount: TokenAmount(baseUnits: try #require(UInt128(words[2]))))
        }
        let tree = ClaimsTree(
            claims: claims, protocolSymbol: Composition.name(try one("protocol")),
            epoch: try #require(UInt64(try one("epoch"))))
        #expect(hexadecimal(tree.root) == (try one("root")))
        #expect(claims.count == 3 && all("siblings").count == 2)
        for words in all("siblings") {
            let proof = tree.proof(of: try #require(Int(words[0])))
            #expect(proof.siblings.map(hexadecimal) == Array(words.dropFirst()))
            #expect(proof.isValid(under: tree.root))
        }
        // The parts, from the bytes that the document shows.
        let hashes = try all("leaf").map { SHA256.hash([0] + (try bytes($0[0]))) }
        #expect(hashes.map(hexadecimal) == all("hash").map { $0[0] })
        let node = SHA256.hash([1] + hashes[0] + hashes[1])
        #expect(hexadecimal(node) == (try one("node")))
        let top = SHA256.hash([1] + node + hashes[2])
        #expect(hexadecimal(top) == (try one("top")))
        let last = try bytes(try one("root-bytes"))
        #expect(Array(last.suffix(32)) == top && SHA256.hash(last) == tree.root)
    }
}
