/// The rates that were measured and published.
///
/// - Source: MLPerf Inference v4.1 results (Apache-2.0; the results are subject to the MLCommons
///   result-usage policy), mlcommons/inference_results_v4.1 at
///   198fc46799b3328b36ee4bcbdebfa2db5a8e6183 — computed: Offline, single node, valid, systems
///   named MaxQ removed; rate / accelerators of the node; median over systems. The spread is the
///   coefficient of variation over systems.
public enum MeasuredRates {
    /// Every measured cell of the catalogue's GPUs.
    public static let shipped: [MeasuredRate] = closed + open

    /// Closed division: equal models and accuracy, the vendor's own stack.
    static let closed: [MeasuredRate] = [
        MeasuredRate("L4", "3d-unet-99", 1.10794, systems: 1),
        MeasuredRate("L4", "bert-99", 964.035, systems: 1),
        MeasuredRate("L4", "resnet50", 12800, systems: 1),
        MeasuredRate("L4", "retinanet", 224.726, systems: 2, spread: 0.013261),
        MeasuredRate("H100-PCIE-80GB", "3d-unet-99", 4.64772, systems: 4, spread: 0.00435755),
        MeasuredRate("H100-PCIE-80GB", "bert-99", 5788, systems: 5, spread: 0.012615),
        MeasuredRate("H100-PCIE-80GB", "dlrm-v2-99", 46070.8, systems: 2, spread: 0.000337662),
        MeasuredRate("H100-PCIE-80GB", "gptj-99", 23.6929, systems: 3, spread: 0.00840075),
        MeasuredRate("H100-PCIE-80GB", "llama2-70b-99", 1160.19, systems: 1),
        MeasuredRate("H100-PCIE-80GB", "resnet50", 56295.5, systems: 5, spread: 0.0597914),
        MeasuredRate("H100-PCIE-80GB", "retinanet", 1172.63, systems: 5, spread: 0.00813971),
        MeasuredRate(
            "H100-PCIE-80GB", "stable-diffusion-xl", 1.2297, systems: 3, spread: 0.00257657),
        MeasuredRate("H100-SXM5-80GB", "3d-unet-99", 6.47823, systems: 11, spread: 0.00703266),
        MeasuredRate("H100-SXM5-80GB", "bert-99", 8975.77, systems: 11, spread: 0.0148555),
        MeasuredRate("H100-SXM5-80GB", "dlrm-v2-99", 74596.4, systems: 6, spread: 0.0103259),
        MeasuredRate("H100-SXM5-80GB", "gptj-99", 35.8293, systems: 10, spread: 0.00828958),
        MeasuredRate("H100-SXM5-80GB", "llama2-70b-99", 3017.51, systems: 13, spread: 0.0630218),
        MeasuredRate("H100-SXM5-80GB", "mixtral-8x7b", 6554.24, systems: 10, spread: 0.0153891),
        MeasuredRate("H100-SXM5-80GB", "resnet50", 88526.6, systems: 10, spread: 0.0042721),
        MeasuredRate("H100-SXM5-80GB", "retinanet", 1800.65, systems: 10, spread: 0.00894428),
        MeasuredRate(
            "H100-SXM5-80GB", "stable-diffusion-xl", 2.04355, systems: 11, spread: 0.0112329),
        MeasuredRate("H100-NVL-94GB", "3d-unet-99", 5.41993, systems: 4, spread: 0.0168399),
        MeasuredRate("H100-NVL-94GB", "bert-99", 6013.84, systems: 4, spread: 0.0189729),
        MeasuredRate("H100-NVL-94GB", "dlrm-v2-99", 50669, systems: 2, spread: 0.0386286),
        MeasuredRate("H100-NVL-94GB", "gptj-99", 25.4956, systems: 3, spread: 0.0151571),
        MeasuredRate("H100-NVL-94GB", "llama2-70b-99", 1984.47, systems: 3, spread: 0.140204),
        MeasuredRate("H100-NVL-94GB", "resnet50", 65148.4, systems: 4, spread: 0.0559886),
        MeasuredRate("H100-NVL-94GB", "retinanet", 1340.26, systems: 4, spread: 0.0160635),
        MeasuredRate(
            "H100-NVL-94GB", "stable-diffusion-xl", 1.47637, systems: 4, spread: 0.0233055),
        MeasuredRate("H200-SXM-141GB", "3d-unet-99", 6.81956, systems: 5, spread: 0.00287021),
        MeasuredRate("H200-SXM-141GB", "bert-99", 9163.69, systems: 5, spread: 0.0249684),
        MeasuredRate("H200-SXM-141GB", "dlrm-v2-99", 79803.4, systems: 2, spread: 0.00240344),
        MeasuredRate("H200-SXM-141GB", "gptj-99", 36.5259, systems: 6, spread: 0.0150275),
        MeasuredRate("H200-SXM-141GB", "llama2-70b-99", 3951.23, systems: 6, spread: 0.0142095),
        MeasuredRate("H200-SXM-141GB", "mixtral-8x7b", 7397.32, systems: 2, spread: 0.00373397),
        MeasuredRate("H200-SXM-141GB", "resnet50", 94680.8, systems: 3, spread: 0.00837709),
        MeasuredRate("H200-SXM-141GB", "retinanet", 1859.26, systems: 4, spread: 0.0180307),
        MeasuredRate(
            "H200-SXM-141GB", "stable-diffusion-xl", 2.17733, systems: 5, spread: 0.0110209),
        MeasuredRate("B200-SXM-180GB", "llama2-70b-99", 11264.4, systems: 1),
        MeasuredRate("MI300X-192GB", "llama2-70b-99", 2976.54, systems: 4, spread: 0.0334922),
    ]

    /// Open division, one submission each: other models' precisions and other stacks are allowed.
    static let open: [MeasuredRate] = [
        MeasuredRate("T4", "bert-99", 381.124, systems: 1, division: .open),
        MeasuredRate("RTX-4090", "llama2-70b-99", 212.447, systems: 1, division: .open),
    ]
}
