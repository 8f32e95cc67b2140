import Testing

@testable import Throughput

@Suite struct `Roofline` {
    static let h100 = GPUCatalogue.entry(named: "H100-SXM5-80GB")!
    static let alone = [Placement(gpus: 1)]

    private func rate(
        _ workload: Workload, _ gpu: GPU, placements: [Placement] = Placement.usual,
        isIdeal: Bool = false
    ) -> Double {
        Throughput.Roofline(workload, on: [gpu], placements: placements, isIdeal: isIdeal)
            .unitsPerSecond[0]
    }

    @Test func `a step takes what the formula says`() throws {
        let workload = Workload(
            "example", .vision, unit: "images", precision: .fp16, operationsPerUnit: 1e12,
            unitsPerItem: 1, residentWeights: 1e9, streamedWeights: 1e9,
            residentElementsPerItem: 1e8, streamedElementsPerItem: 2e8, itemsPerGPUMax: 10,
            kernelsPerStep: 100)
        let compute = 10 * 1e12 / (989.4e12 * 0.689618)
        let memory = (1e9 + 10 * 2e8) * 2 / (3_350e9 * 0.876447)
        let step = max(compute, memory) + 100 * 8.22296e-06
        let found = rate(workload, `Roofline`.h100)
        #expect((found / (10 / step) - 1).magnitude < 1e-14)
    }

    @Test func `a group adds its all-reduces`() throws {
        var workload = Workload(
            "example", .llmDecode, unit: "tokens", precision: .fp8, operationsPerUnit: 1e12,
            unitsPerItem: 1, residentWeights: 1e9, streamedWeights: 1e9,
            residentElementsPerItem: 1e8, streamedElementsPerItem: 0, itemsPerGPUMax: 8,
            kernelsPerStep: 1, allReducesPerStep: 5, allReduceBytes: 1e6,
            allReduceBytesPerItem: 1e3)
        let group = [Placement(gpus: 4)]
        let compute = 32 * 1e12 / (4 * 1_978.9e12 * 0.689618)
        let talk = 5 * (2.82772e-05 + (1e6 + 32 * 1e3) * 2 * 3 / 4 / 365.75e9)
        let step = compute + 8.22296e-06 + talk
        let found = rate(workload, `Roofline`.h100, placements: group)
        #expect((found / (32 / (4 * step)) - 1).magnitude < 1e-13)
        // Without them the four work side by side.
        workload.allReducesPerStep = 0
        #expect(
            rate(workload, `Roofline`.h100, placements: group)
                == rate(workload, `Roofline`.h100, placements: `Roofline`.alone))
    }

    @Test func `no rate passes the data sheet`() {
        for workload in WorkloadCatalogue.entries where !workload.isTime {
            for gpu in GPUCatalogue.entries {
                let real = rate(workload, gpu)
                let ideal = rate(workload, gpu, isIdeal: true)
                let perUnit = workload.operationsPerUnit
                let peak = gpu.peak(workload.precision).operationsPerSecond / perUnit
                #expect(real <= ideal, "\(gpu.name) \(workload.name)")
                #expect(ideal <= peak * (1 + 1e-12), "\(gpu.name) \(workload.name)")
            }
        }
    }

    @Test(arguments: [1.01, 1.5, 10])
    func `more of anything is never slower`(factor: Double) {
        for workload in WorkloadCatalogue.entries {
            for gpu in GPUCatalogue.entries {
                let before = rate(workload, gpu)
                var wider = gpu
                wider.bandwidthGBPerSecond.value *= factor
                #expect(rate(workload, wider) >= before, "bandwidth \(gpu.name) \(workload.name)")
                var stronger = gpu
                stronger.fp16TFLOPS?.value *= factor
                stronger.fp8TFLOPS?.value *= factor
                stronger.int8TOPS?.value *= factor
                stronger.fp32TFLOPS.value *= factor
                #expect(rate(workload, stronger) >= before, "peak \(gpu.name) \(workload.name)")
            }
        }
    }

    /// With one group size: a larger batch shares weights, launches and latencies.
    @Test func `more memory is never slower`() {
        for workload in WorkloadCatalogue.entries {
            for gpu in GPUCatalogue.entries {
                for placement in Placement.usual {
                    var before = rate(workload, gpu, placements: [placement])
                    for _ in 0..<12 {
                        var larger = gpu
                        larger.memoryGB.value *= 1.3
                        let after = rate(workload, larger, placements: [placement])
                        // The last bit: a batch and its time grow by the same factor.
                        #expect(after >= before * (1 - 1e-14), "\(gpu.name) \(workload.name)")
                        before = after
                    }
                }
            }
        }
    }

    @Test func `a batch is what the memory holds beside the weights`() {
        for workload in WorkloadCatalogue.entries where !workload.isTime {
            for gpu in GPUCatalogue.entries {
                for placement in Placement.usual {
                    let roofline = Throughput.Roofline(
                        workload, on: [gpu], placements: [placement])
                    let group = workload.allReducesPerStep > 0 ? Double(placement.gpus) : 1
                    let bytes = gpu.peak(workload.precision).elementBytes
                    let weights =
                        workload.residentWeights * (workload.residentBytesPerWeight ?? bytes)
                    let room = group * gpu.memoryGB.value * 1e9 * 0.9 - weights
                    let item = workload.residentElementsPerItem * bytes
                    let expected = min(
                        (room / item).rounded(.down), workload.itemsPerGPUMax * group)
                    #expect(roofline.items[0] == max(0, expected), "\(gpu.name) \(workload.name)")
                    #expect((roofline.unitsPerSecond[0] > 0) == (expected >= 1))
                }
            }
        }
    }

    @Test func `seventy billion parameters do not fit one small board`() throws {
        let gpu = try #require(GPUCatalogue.entry(named: "L4"))
        let large = try #require(WorkloadCatalogue.entry(named: "llama2-70b-99"))
        #expect(rate(large, gpu, placements: `Roofline`.alone) == 0)
        let best = Throughput.Roofline(large, on: [gpu], placements: Placement.usual)
        #expect(best.groupSizes[0] >= 4)
        #expect(best.unitsPerSecond[0] > 0)
    }

    @Test func `two nodes talk slower than one`() throws {
        for link in [Link.pcie4, .pcie5, .bridge3, .bridge4, .nvLink2, .nvLink3, .nvLink4] {
            for gpus in [2, 4, 8] {
                let near = AllReduce(link: link, placement: Placement(gpus: gpus))
                let far = AllReduce(link: link, placement: Placement(gpus: gpus, nodes: 2))
                #expect(
                    near.seconds(bytes: 1e8, gpus: gpus) < far.seconds(bytes: 1e8, gpus: gpus),
                    "\(link) \(gpus)")
            }
        }
        let training = try #require(WorkloadCatalogue.entry(named: "llama2-7b-training"))
        let near = rate(training, `Roofline`.h100, placements: [Placement(gpus: 8)])
        let far = rate(training, `Roofline`.h100, placements: [Placement(gpus: 8, nodes: 2)])
        #expect(far < near)
        #expect(far > 0)
    }

    @Test func `an all-reduce of one is free`() {
        let reduce = AllReduce(link: .pcie4, placement: Placement(gpus: 1))
        #expect(reduce.seconds(bytes: 1e9, gpus: 1) == 0)
    }
}
