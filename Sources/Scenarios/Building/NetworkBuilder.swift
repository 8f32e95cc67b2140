import Economy
import Rewards
import StrictText

/// Regions, hardware classes and what befalls a region.
struct NetworkBuilder {
    let root: Resolved
    let roster: Roster

    private var network: Resolved { root["network"] }

    func build(_ commitment: CommitmentRule?, _ meaning: inout Meaning) -> NetworkConfiguration {
        NetworkConfiguration(
            regions: network["regions"].items.map(\.text),
            classes: network["hardware"].items.map(hardwareClass),
            providers: ProvidersBuilder(root: root, roster: roster, commitment: commitment)
                .build(&meaning),
            routing: network["routing"].present.map { Choice.of($0) } ?? .cheapest,
            regionalEvents: network["regional_events"].present.map { event in
                RegionalEventTerms(
                    meanDaysBetween: Double(event["mean_time_between"].seconds.count)
                        / Double(Seconds.day.count), nodeShare: event["node_share"].share,
                    repair: ProvidersBuilder.repair(event["repair"]))
            })
    }

    private func hardwareClass(_ entry: Resolved) -> HardwareClass {
        let model = entry["gpu"].text
        return HardwareClass(
            name: entry["name"].text, gpuModel: model,
            speed: entry[optional: "speed"]?.real ?? bandwidthRatio(model))
    }

    private func bandwidthRatio(_ model: String) -> Double {
        guard let gpu = GPUModel.named(model),
            let reference = GPUModel.named(network["reference_gpu"].text)
        else { preconditionFailure("the language reads known GPU models only") }
        return gpu.bandwidthGBPerSecond / reference.bandwidthGBPerSecond
    }
}
