import RandomStreams
import Testing

@Suite struct Philox4x32Tests {
    /// Counter, key and answer of `tests/kat_vectors` in Random123 (commit 9545ff6), words in the
    /// order of the source.
    private static let knownAnswers: [(counter: [UInt64], key: [UInt64], answer: [UInt64])] = [
        ([0, 0, 0, 0], [0, 0], [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
        (
            [UInt64](repeating: 0xFFFF_FFFF, count: 4), [0xFFFF_FFFF, 0xFFFF_FFFF],
            [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]
        ),
        (
            [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344], [0xA409_3822, 0x299F_31D0],
            [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
        ),
    ]

    @Test(arguments: 0..<3) func `blocks are the published known answers`(row: Int) {
        let (counter, key, answer) = Philox4x32Tests.knownAnswers[row]
        let block = Philox4x32.block(
            low: counter[1] << 32 | counter[0], high: counter[3] << 32 | counter[2],
            key: key[1] << 32 | key[0])
        #expect(block.low == answer[1] << 32 | answer[0])
        #expect(block.high == answer[3] << 32 | answer[2])
    }

    @Test func `a stream reads the block of its counter, low half first`() {
        // The first known answer: key 0, replication 0, step 0, block 0.
        var stream = RandomStream(key: StreamKey(bits: 0), replication: 0)
        #expect(stream.next64() == 0xE169_C58D_6627_E8D5)
        #expect(stream.next64() == 0x9B00_DBD8_BC57_AC4C)
    }

    @Test func `draw, replication and step are words of the counter`() {
        // The third known answer: the draw is twice words 1 and 0, of which the block takes half.
        let key = StreamKey(bits: 0x299F_31D0_A409_3822)
        var stream = RandomStream(key: key, replication: 0x1319_8A2E, step: 0x0370_7344)
        let block: UInt64 = 0x85A3_08D3_243F_6A88
        let expected = Philox4x32.block(
            low: block, high: 0x0370_7344_1319_8A2E, key: key.bits)
        #expect(expected.low == 0x94FD_CCEB_D16C_FE09)
        // Draws are counted in 64 bits, so the highest block within reach is 2^63 - 1.
        stream.seek(draw: (block & (1 << 63 - 1)) << 1)
        let reached = Philox4x32.block(
            low: block & (1 << 63 - 1), high: 0x0370_7344_1319_8A2E, key: key.bits)
        #expect(stream.next64() == reached.low)
    }
}
