import Ledger
import Testing

@Suite struct PostingReasonTests {
    @Test func `every reason has a name of its own in lower case`() {
        let names = PostingReason.allCases.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "_" }, "\(name)")
            #expect(!name.hasPrefix("_") && !name.hasSuffix("_") && !name.isEmpty)
        }
    }

    @Test func `reasons are numbered without gaps, so that sums may stand in an array`() {
        #expect(
            PostingReason.allCases.map { Int($0.rawValue) }
                == Array(0..<PostingReason.allCases.count))
    }
}
