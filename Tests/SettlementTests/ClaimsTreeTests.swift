import Ledger
import Rewards
import Settlement
import Testing

@Suite struct `A claims tree` {
    static let symbol = Composition.name("ICNT")

    static func tree(_ count: Int, epoch: UInt64 = 3) -> ClaimsTree {
        ClaimsTree(
            claims: (0..<count).map { number in
                let digits = String(number)
                let name = "account-" + String(repeating: "0", count: 4 - digits.count) + digits
                return Claim(
                    account: Composition.name(name), asset: .token, symbol: symbol,
                    amount: TokenAmount(baseUnits: 1_000 + UInt128(number)))
            }, protocolSymbol: symbol, epoch: epoch)
    }

    @Test(arguments: Array(0...33) + [64, 100, 1_000])
    func `proves each of its claims`(count: Int) {
        let tree = `A claims tree`.tree(count)
        for index in 0..<count {
            #expect(tree.proof(of: index).isValid(under: tree.root), "leaf \(index) of \(count)")
        }
    }

    /// The recursive definition, straight from the document, as the oracle.
    @Test(arguments: 1...20)
    func `has the top that the definition gives`(count: Int) {
        let tree = `A claims tree`.tree(count)
        var level = tree.claims.map { claim in
            var bytes: [UInt8] = [0, UInt8(claim.account.bytes.count)] + claim.account.bytes
            bytes += [UInt8(claim.symbol.bytes.count)] + claim.symbol.bytes
            for shift in (0..<16).reversed() {
                bytes.append(UInt8(truncatingIfNeeded: claim.amount.baseUnits >> (8 * shift)))
            }
            return SHA256.hash(bytes)
        }
        while level.count > 1 {
            var next: [[UInt8]] = []
            for pair in stride(from: 0, to: level.count, by: 2) {
                let isAlone = pair + 1 == level.count
                next.append(
                    isAlone ? level[pair] : SHA256.hash([1] + level[pair] + level[pair + 1]))
            }
            level = next
        }
        let head = [UInt8(2)] + Array("moniac-claims-1".utf8) + [4] + Array("ICNT".utf8)
        let numbers: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, UInt8(count)]
        #expect(tree.root == SHA256.hash(head + numbers + level[0]))
    }

    @Test(arguments: [1, 2, 3, 7, 8, 9])
    func `proves nothing else`(count: Int) {
        let tree = `A claims tree`.tree(count)
        for index in 0..<count {
            let proof = tree.proof(of: index)
            for wrong in tampered(proof) {
                #expect(!wrong.isValid(under: tree.root), "leaf \(index) of \(count): \(wrong)")
            }
        }
    }

    private func tampered(_ proof: ClaimProof) -> [ClaimProof] {
        var wrong: [ClaimProof] = []
        func with(_ change: (inout ClaimProof) -> Void) {
            var changed = proof
            change(&changed)
            wrong.append(changed)
        }
        with { $0.amount = TokenAmount(baseUnits: $0.amount.baseUnits + 1) }
        with { $0.amount = TokenAmount(baseUnits: $0.amount.baseUnits << 64) }
        with { $0.account = Composition.name("account-9999") }
        with { $0.symbol = Composition.name("USDC") }
        with { $0.index += 1 }
        with { $0.index = $0.leafCount }
        with { $0.index = .max }
        with { $0.leafCount += 1 }
        with { $0.leafCount = .max }
        with { $0.epoch += 1 }
        with { $0.protocolSymbol = Composition.name("ICN") }
        with { $0.siblings.append([UInt8](repeating: 0, count: 32)) }
        for level in proof.siblings.indices {
            with { $0.siblings[level][31] ^= 1 }
            with { $0.siblings[level].removeLast() }
            with { $0.siblings.remove(at: level) }
        }
        if proof.siblings.count > 1 { with { $0.siblings.swapAt(0, 1) } }
        return wrong
    }

    /// The length of a name is part of the leaf: no byte moves from account to asset.
    @Test func `tells names apart that read the same side by side`() {
        func root(_ account: String, _ symbol: String) -> [UInt8] {
            let claim = Claim(
                account: Composition.name(account), asset: .token,
                symbol: Composition.name(symbol), amount: TokenAmount(baseUnits: 1))
            return ClaimsTree(
                claims: [claim], protocolSymbol: `A claims tree`.symbol, epoch: 0
            ).root
        }
        #expect(root("alice", "USDC") != root("aliceU", "SDC"))
    }

    /// A node shown as a leaf would need a leaf's prefix; a tree of the nodes has another root.
    @Test func `does not take a node for a leaf`() {
        let tree = `A claims tree`.tree(4)
        var short = tree.proof(of: 0)
        short.siblings.removeFirst()
        short.index = 0
        short.leafCount = 2
        #expect(!short.isValid(under: tree.root))
    }

    @Test func `without claims has a root of its own and proves nothing`() {
        let empty = `A claims tree`.tree(0)
        let head = [UInt8(2)] + Array("moniac-claims-1".utf8) + [4] + Array("ICNT".utf8)
        let numbers: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
        let top = SHA256.hash(Array("moniac-claims-empty".utf8))
        #expect(empty.root == SHA256.hash(head + numbers + top))
        #expect(empty.root != `A claims tree`.tree(0, epoch: 4).root)
        var proof = `A claims tree`.tree(1).proof(of: 0)
        proof.leafCount = 0
        #expect(!proof.isValid(under: empty.root))
    }
}
