import Testing

@testable import Throughput

@Suite struct `Rate matrix` {
    static let matrix = RateMatrix()

    private func rate(_ gpu: String, _ workload: String) throws -> Rate {
        try #require(`Rate matrix`.matrix.rate(gpu: gpu, workload: workload))
    }

    @Test func `every GPU has a rate for every workload, with a method and an error`() {
        let matrix = `Rate matrix`.matrix
        #expect(matrix.gpus.count == 26)
        for gpu in matrix.gpus.indices {
            for workload in matrix.workloads.indices {
                let rate = matrix.rate(gpu: gpu, workload: workload)
                let place = "\(matrix.gpus[gpu].name) \(matrix.workloads[workload].name)"
                #expect(rate.unitsPerSecond > 0 && rate.unitsPerSecond.isFinite, "\(place)")
                #expect(rate.method != .doesNotFit, "\(place)")
                #expect((rate.relativeError > 0) == (rate.method != .definition), "\(place)")
                #expect(rate.groupSize >= 1 && rate.batchItems >= 1, "\(place)")
                #expect(rate.watts > 0 && rate.joulesPerUnit > 0, "\(place)")
            }
        }
    }

    @Test func `no rate passes the peak of its data sheet`() {
        let matrix = `Rate matrix`.matrix
        for gpu in matrix.gpus.indices {
            for workload in matrix.workloads.indices {
                let rate = matrix.rate(gpu: gpu, workload: workload)
                #expect(
                    rate.unitsPerSecond <= rate.peakUnitsPerSecond,
                    "\(matrix.gpus[gpu].name) \(matrix.workloads[workload].name)")
            }
        }
    }

    @Test func `what was measured stands as it was measured`() throws {
        for measured in MeasuredRates.shipped {
            let rate = try rate(measured.accelerator, measured.workload)
            #expect(rate.method == .measured)
            #expect(rate.unitsPerSecond == measured.unitsPerSecond)
            if let spread = measured.spread { #expect(rate.relativeError == spread) }
        }
    }

    @Test func `a single system is given the largest spread of its benchmark`() throws {
        #expect(try rate("H100-PCIE-80GB", "llama2-70b-99").relativeError == 0.140204)
    }

    @Test func `the law serves the architectures it was fitted on, the roofline the others`() throws
    {
        #expect(try rate("L40S", "resnet50").method == .powerLimitedLaw)
        #expect(try rate("MI325X-256GB", "llama2-70b-99").method == .powerLimitedLaw)
        #expect(try rate("A100-SXM4-80GB", "resnet50").method == .roofline)
        #expect(try rate("B200-SXM-180GB", "resnet50").method == .roofline)
        #expect(try rate("RTX-5090", "stable-diffusion-xl").method == .roofline)
    }

    @Test func `a model that one GPU cannot hold is left to the roofline`() throws {
        #expect(try rate("RTX-4090", "mixtral-8x7b").method == .roofline)
        #expect(try rate("L40S", "llama2-70b-99").method == .roofline)
    }

    @Test func `an assumed peak widens the error`() throws {
        let known = try rate("A40", "resnet50")
        let assumed = try rate("RTX-3090", "resnet50")
        #expect(assumed.relativeError > known.relativeError)
    }

    @Test func `a GPU that nobody measured gets a method and an error`() throws {
        var gpu = try #require(GPUCatalogue.entry(named: "A40"))
        gpu.name = "HOME-MADE"
        let matrix = RateMatrix(gpus: [gpu])
        for workload in matrix.workloads where !workload.isTime {
            let rate = try #require(matrix.rate(gpu: "HOME-MADE", workload: workload.name))
            #expect(rate.method == .roofline)
            #expect(rate.relativeError > 0)
        }
        #expect(matrix.rate(gpu: "A40", workload: "resnet50") == nil)
    }

    @Test func `an hour on a GPU is an hour`() throws {
        let rate = try rate("P100-PCIE-16GB", "gpu-hours")
        #expect(rate.method == .definition)
        #expect(rate.unitsPerSecond == 1.0 / 3_600)
        #expect(rate.costUSDPerUnit(priceUSDPerGPUHour: 1.5) == 1.5)
    }

    @Test func `the same matrix has the same bits`() {
        let again = RateMatrix()
        #expect(again.unitsPerSecond.elementsEqual(`Rate matrix`.matrix.unitsPerSecond))
    }

    @Test func `other measurements change what was measured, the law and the factors`() throws {
        let same = RateMatrix(measured: MeasuredRates.shipped)
        #expect(same.unitsPerSecond.elementsEqual(`Rate matrix`.matrix.unitsPerSecond))
        var rates = MeasuredRates.shipped
        for index in rates.indices { rates[index].unitsPerSecond *= 0.5 }
        let halved = RateMatrix(measured: rates)
        for name in ["H100-SXM5-80GB", "L40S", "A100-SXM4-80GB"] {
            let found = try #require(halved.rate(gpu: name, workload: "bert-99"))
            let before = try rate(name, "bert-99")
            #expect(found.method == before.method)
            #expect((found.unitsPerSecond / before.unitsPerSecond - 0.5).magnitude < 1e-12)
        }
    }

    // MARK: Conditions

    @Test func `tenants, latency limits and outages derate`() throws {
        let gpu = try #require(GPUCatalogue.entry(named: "H100-SXM5-80GB"))
        func derated(_ conditions: Conditions) throws -> Double {
            let matrix = RateMatrix(gpus: [gpu], conditions: conditions)
            let rate = try #require(matrix.rate(gpu: gpu.name, workload: "bert-99"))
            return rate.unitsPerSecond / 8975.77
        }
        #expect(try (derated(Conditions(tenants: 2)) - 0.683405).magnitude < 1e-12)
        #expect(try (derated(Conditions(isLatencyBound: true)) - 0.792748).magnitude < 1e-12)
        #expect(try derated(Conditions(availability: 0.5)) == 0.5)
        let three = try derated(Conditions(tenants: 3))
        #expect(try three < derated(Conditions(tenants: 2)))
    }

    @Test func `the latency factor of the unmeasured is the median of the measured`() {
        let factors = WorkloadCatalogue.entries.compactMap(\.latencyFactor).sorted()
        #expect(factors.count == 8)
        let median = (factors[3] + factors[4]) / 2
        #expect((median - Conditions.unmeasuredLatencyFactor).magnitude < 1e-6)
    }

    @Test func `a group over two nodes is slower than the best one`() throws {
        let far = RateMatrix(conditions: Conditions(placement: Placement(gpus: 8, nodes: 2)))
        for gpu in far.gpus {
            let name = "llama2-70b-99"
            let spread = try #require(far.rate(gpu: gpu.name, workload: name))
            #expect(try spread.unitsPerSecond < rate(gpu.name, name).unitsPerSecond, "\(gpu.name)")
        }
        // Independent GPUs do not mind.
        let vision = try #require(far.rate(gpu: "L4", workload: "resnet50"))
        #expect(vision.unitsPerSecond == 12_800)
    }

    @Test func `what does not fit has the rate zero and says so`() throws {
        let alone = RateMatrix(conditions: Conditions(placement: Placement(gpus: 1)))
        let rate = try #require(alone.rate(gpu: "T4", workload: "llama2-70b-99"))
        #expect(rate.method == .doesNotFit)
        #expect(rate.unitsPerSecond == 0)
        #expect(rate.joulesPerUnit == .infinity)
    }

    // MARK: Service and capacity

    @Test func `a job takes its size over the rate`() {
        let matrix = `Rate matrix`.matrix
        let gpu = matrix.gpus.firstIndex { $0.name == "H100-SXM5-80GB" } ?? 0
        let workload = matrix.workloads.firstIndex { $0.name == "llama2-70b-99" } ?? 0
        let one = matrix.serviceSeconds(units: 3017.51 * 60, gpu: gpu, workload: workload)
        #expect((one - 60).magnitude < 1e-9)
        let four = matrix.serviceSeconds(
            units: 3017.51 * 60, gpu: gpu, workload: workload, gpus: 4)
        #expect((four - 15).magnitude < 1e-9)
        #expect(matrix.serviceSeconds(units: 0, gpu: gpu, workload: workload) == 0)
    }

    @Test func `rated throughput counts a GPU in units of the reference`() throws {
        let matrix = `Rate matrix`.matrix
        let gpu = matrix.gpus.firstIndex { $0.name == "H100-SXM5-80GB" } ?? 0
        let reference = matrix.gpus.firstIndex { $0.name == "L4" } ?? 0
        let workload = matrix.workloads.firstIndex { $0.name == "resnet50" } ?? 0
        let unit = CapacityUnit.ratedThroughput(workload: workload, reference: reference)
        #expect(matrix.capacityUnits(gpu: gpu, counting: .gpu) == 1)
        #expect(matrix.capacityUnits(gpu: reference, counting: unit) == 1)
        #expect(matrix.capacityUnits(gpu: gpu, counting: unit) == 88526.6 / 12_800)
    }

    @Test func `a board draws a share idle and its limit at work`() throws {
        let power = BoardPower(try #require(GPUCatalogue.entry(named: "H100-SXM5-80GB")))
        #expect(power.watts(utilisation: 0) == 105)
        #expect(power.watts(utilisation: 1) == 700)
        let rate = try rate("H100-SXM5-80GB", "llama2-70b-99")
        #expect(rate.joulesPerUnit == 700 / 3017.51)
        let cost = rate.costUSDPerUnit(priceUSDPerGPUHour: 2, electricityUSDPerKWh: 0.1)
        #expect((cost / (2.07 / (3017.51 * 3_600)) - 1).magnitude < 1e-14)
    }
}
