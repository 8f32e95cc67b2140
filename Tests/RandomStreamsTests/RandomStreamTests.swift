import RandomStreams
import Testing

@Suite struct RandomStreamTests {
    static func stream(
        _ id: String = "provider/17", _ purpose: StreamPurpose = .failures,
        replication: UInt32 = 3, step: UInt32 = 0
    ) -> RandomStream {
        RandomStream(
            seed: 20_261_121, replication: replication, entity: StreamEntity(id),
            purpose: purpose, step: step)
    }

    @Test func `keys and first draws are frozen`() {
        let entity = StreamEntity("provider/17")
        let key = StreamKey(seed: 20_261_121, entity: entity, purpose: .failures)
        var stream = RandomStreamTests.stream()
        let bits = [
            entity.bits, StreamEntity(index: 17).bits, entity.member(2).bits,
            StreamEntity.environment.bits, key.bits, stream.next64(), stream.next64(),
            stream.next64(),
        ]
        #expect(
            bits == [
                0x3A20_179C_F127_065D, 0x8084_75F0_2EE3_7363, 0x1783_2BFC_A62F_C498,
                0x41F3_8213_F60D_7A75, 0xA9D5_4BE2_3F3D_BFC9, 0x1118_6143_E164_543C,
                0x94E7_0379_1A3E_8059, 0xD359_E44B_8FA1_6FE9,
            ])
    }

    @Test func `the numbers of the unit interval are frozen`() {
        // Words of the Philox4x64-10 block of counter 0 and key 0, and (x >> 11)·2^-53 of each.
        let words: [UInt64] = [
            0x1655_4D9E_CA36_314C, 0xDB20_FE9D_672D_0FDC, 0xD7E7_72CE_E186_176B,
            0x7E68_B68A_EC7B_A23B,
        ]
        let numbers = words.map { RandomStream.uniform(ofBits: $0).bitPattern }
        #expect(
            numbers == [
                0x3FB6_554D_9ECA_3630, 0x3FEB_641F_D3AC_E5A1, 0x3FEA_FCEE_59DC_30C2,
                0x3FDF_9A2D_A2BB_1EE8,
            ])
        #expect(RandomStream.uniform(ofBits: 0) == 0)
        #expect(RandomStream.uniform(ofBits: .max) == 1 - 0x1p-53)
    }

    @Test func `any draw can be reached at once`() {
        var walked = RandomStreamTests.stream()
        let words = (0..<100).map { _ in walked.next64() }
        #expect(walked.draws == 100)
        for draw in [0, 1, 2, 7, 8, 50, 99, 31, 30] {
            var jumped = RandomStreamTests.stream()
            jumped.seek(draw: UInt64(draw))
            #expect(jumped.draws == UInt64(draw))
            #expect((draw..<100).map { _ in jumped.next64() } == Array(words[draw...]))
            #expect(jumped == walked)
            #expect(jumped.hashValue == walked.hashValue)
        }
    }

    @Test func `a copy gives the same numbers again`() {
        var first = RandomStreamTests.stream()
        _ = first.next64()
        var second = first
        #expect((0..<9).map { _ in first.normal() } == (0..<9).map { _ in second.normal() })
    }

    @Test func `every step, replication, purpose, entity and seed has numbers of its own`() {
        var streams = [
            RandomStreamTests.stream(), RandomStreamTests.stream("provider/18"),
            RandomStreamTests.stream("provider/17", .repairs),
            RandomStreamTests.stream(replication: 4), RandomStreamTests.stream(step: 1),
            RandomStream(
                seed: 1, replication: 3, entity: StreamEntity("provider/17"), purpose: .failures),
        ]
        var seen: Set<UInt64> = []
        for index in streams.indices {
            for _ in 0..<100 { seen.insert(streams[index].next64()) }
        }
        #expect(seen.count == 600)
        #expect(RandomStreamTests.stream().at(step: 1) == RandomStreamTests.stream(step: 1))
        #expect(streams[0].at(step: 9).draws == 0)
    }

    @Test func `adding an entity shifts nobody's draws (D5)`() {
        func draws(of ids: [String]) -> [String: [UInt64]] {
            var drawn: [String: [UInt64]] = [:]
            for id in ids {
                var stream = RandomStreamTests.stream(id)
                drawn[id] = (0..<20).map { _ in stream.next64() }
            }
            return drawn
        }
        let few = draws(of: ["a", "c"])
        let many = draws(of: ["b", "a", "0", "c", "d"])
        #expect(few["a"] == many["a"])
        #expect(few["c"] == many["c"])
        #expect(Set(many.values.map { $0[0] }).count == 5)
    }

    @Test func `keys of many entities and purposes do not collide`() {
        var keys: Set<UInt64> = []
        for seed in 0..<4 as Range<UInt64> {
            for index in 0..<2000 as Range<UInt64> {
                for purpose in 0..<4 as Range<UInt16> {
                    let entities = [
                        StreamEntity(index: index), StreamEntity("\(index)"),
                        StreamEntity("small").member(index),
                    ]
                    for entity in entities {
                        keys.insert(
                            StreamKey(
                                seed: seed, entity: entity,
                                purpose: StreamPurpose(rawValue: purpose)
                            ).bits)
                    }
                }
            }
        }
        // 96,000 keys of 64 bits: a collision by chance has probability 2.5e-10.
        #expect(keys.count == 4 * 2000 * 4 * 3)
    }

    @Test func `filling memory gives the numbers of single calls`() {
        for start in [0, 1, 5] as [UInt64] {
            for count in [0, 1, 2, 3, 4, 7, 8, 511, 512, 513, 1025, 3000] {
                var filler = RandomStreamTests.stream()
                filler.seek(draw: start)
                var caller = filler
                var (normals, uniforms) = ([Double](), [Double]())
                normals = [Double](unsafeUninitializedCapacity: count) { memory, filled in
                    filler.fillNormals(into: UnsafeMutableBufferPointer(rebasing: memory[..<count]))
                    filled = count
                }
                uniforms = [Double](unsafeUninitializedCapacity: count) { memory, filled in
                    filler.fillUniforms(
                        into: UnsafeMutableBufferPointer(rebasing: memory[..<count]))
                    filled = count
                }
                let expectedNormals = (0..<count).map { _ in caller.normal().bitPattern }
                let expectedUniforms = (0..<count).map { _ in caller.uniform().bitPattern }
                #expect(normals.map(\.bitPattern) == expectedNormals, "\(count) from \(start)")
                #expect(uniforms.map(\.bitPattern) == expectedUniforms, "\(count) from \(start)")
                #expect(filler == caller)
            }
        }
    }
}
