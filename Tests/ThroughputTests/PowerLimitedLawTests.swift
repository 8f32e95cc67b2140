import Testing

@testable import Throughput

@Suite struct `Power-limited law` {
    static let cells = CalibrationCell.cells(of: MeasuredRates.shipped)
    static let validation = Validation(cells)
    /// Figures are given with six digits.
    static let digits = 2e-6

    @Test func `is fitted on thirty-nine cells of six accelerators`() {
        var gpus: [String] = []
        for cell in `Power-limited law`.cells where !gpus.contains(cell.gpu.name) {
            gpus.append(cell.gpu.name)
        }
        #expect(`Power-limited law`.cells.count == 39)
        #expect(
            gpus == [
                "L4", "H100-PCIE-80GB", "H100-SXM5-80GB", "H100-NVL-94GB", "H200-SXM-141GB",
                "MI300X-192GB",
            ])
    }

    @Test func `has the exponent of the calibration`() {
        #expect((PowerLimitedLaw.shipped.exponent - 0.409454).magnitude < 2e-6)
    }

    /// The calibration's fit is numerical and stops at about 1e-5.
    @Test(arguments: [
        ("3d-unet-99", 0.00723524), ("bert-99", 8.50048), ("dlrm-v2-99", 71.7166),
        ("gptj-99", 0.0350246), ("llama2-70b-99", 2.62385), ("mixtral-8x7b", 6.49978),
        ("resnet50", 91.2525), ("retinanet", 1.80225), ("stable-diffusion-xl", 0.00198024),
    ])
    func `has the constants of the calibration`(workload: String, constant: Double) throws {
        let found = try #require(
            PowerLimitedLaw.shipped.constants.first { $0.workload == workload })
        #expect((found.factor / constant - 1).magnitude < 1e-5)
    }

    @Test func `misses cells by at most ten per cent with one GPU left out`() throws {
        let all = `Power-limited law`.validation.summary { _ in true }
        #expect(all.count == 39)
        let mean = try #require(all.meanError)
        #expect(mean <= 0.10)
        #expect((mean - 0.097115).magnitude < `Power-limited law`.digits)
        let median = try #require(all.medianError)
        #expect((median - 0.0592657).magnitude < `Power-limited law`.digits)
        let largest = try #require(all.maximumError)
        #expect((largest - 0.617144).magnitude < 1e-5)
    }

    @Test func `misses Llama-2-70B by at most a quarter with one GPU left out`() throws {
        let large = `Power-limited law`.validation.summary { $0.workload == "llama2-70b-99" }
        let mean = try #require(large.meanError)
        #expect(mean <= 0.25)
        #expect((mean - 0.246237).magnitude < 5e-6)
    }

    @Test func `misses every GPU as the calibration saw`() throws {
        let seen = [
            ("H100-NVL-94GB", 0.035996), ("H100-PCIE-80GB", 0.110817),
            ("H100-SXM5-80GB", 0.11734), ("H200-SXM-141GB", 0.0936249), ("L4", 0.146147),
            ("MI300X-192GB", 0.129712),
        ]
        for (name, error) in seen {
            let found = `Power-limited law`.validation.summary { $0.accelerator == name }
            let mean = try #require(found.meanError)
            #expect((mean - error).magnitude < 1e-5, "\(name): \(mean)")
        }
    }

    @Test func `doubles with a board twice as strong and twice as fed`() throws {
        let gpu = try #require(GPUCatalogue.entry(named: "L40S"))
        var twice = gpu
        twice.fp8TFLOPS = .assumed(2 * 733)
        twice.boardWatts = .assumed(2 * 350)
        let law = PowerLimitedLaw.shipped
        let one = try #require(law.unitsPerSecond(gpu, "resnet50"))
        let two = try #require(law.unitsPerSecond(twice, "resnet50"))
        #expect((two / one - 2).magnitude < 1e-12)
    }

    @Test func `answers only for architectures it was fitted on`() throws {
        let law = PowerLimitedLaw.shipped
        for gpu in GPUCatalogue.entries {
            let isKnown = law.unitsPerSecond(gpu, "resnet50") != nil
            #expect(isKnown == PowerLimitedLaw.covers(gpu), "\(gpu.name)")
        }
        let blackwell = try #require(GPUCatalogue.entry(named: "B200-SXM-180GB"))
        #expect(!PowerLimitedLaw.covers(blackwell))
        #expect(law.unitsPerSecond(`Power-limited law`.cells[0].gpu, "unheard-of") == nil)
    }

    @Test func `one GPU alone gives each of peak and limit its half`() {
        let one = `Power-limited law`.cells.filter { $0.gpu.name == "L4" }
        #expect(PowerLimitedLaw(fittedTo: one).exponent == 0.5)
    }

    @Test func `a benchmark that only one GPU ran is not predicted`() throws {
        let cells = `Power-limited law`.cells.filter {
            $0.workload != "mixtral-8x7b" || $0.gpu.name == "H200-SXM-141GB"
        }
        let lone = try #require(
            Validation(cells).cells.first { $0.workload == "mixtral-8x7b" })
        #expect(lone.predicted == nil)
        #expect(lone.error == nil)
    }

    @Test func `further GPUs predict and are not predicted`() {
        let cells = `Power-limited law`.cells
        let own = cells.filter { $0.gpu.name == "L4" }
        let validation = Validation(own, from: cells.filter { $0.gpu.name != "L4" })
        #expect(
            validation.cells
                == `Power-limited law`.validation.cells.filter { $0.accelerator == "L4" })
    }
}
