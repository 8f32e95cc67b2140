import Ledger
import Settlement

extension ProtocolConfiguration {
    /// The assets as records name them, by number.
    var recordedAssets: [RecordedAsset] {
        assets.enumerated().map { index, asset in
            RecordedAsset(
                symbol: asset.symbol.text, decimals: asset.decimals,
                origin: RecordedAsset.Origin(asset.origin), fees: feeUse(ofAsset: index))
        }
    }

    private func feeUse(ofAsset index: Int) -> RecordedAsset.FeeUse {
        guard let jobs, jobs.assets.contains(where: { Int($0.index) == index }) else {
            return .none
        }
        guard let revenue else { return .treasury }
        // Every asset that jobs are paid in is the revenue's or is converted into it.
        return Int(revenue.asset.index) == index ? .divided : .converted
    }
}

extension RecordedAsset.Origin {
    fileprivate init(_ origin: AssetOrigin) {
        switch origin {
        case .issued: self = .issued
        case .external: self = .external
        case .bridged: self = .bridged
        }
    }
}
