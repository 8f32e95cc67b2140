import Rewards
import Settlement

extension ValueForm where Value == MarketTerms {
    static var market: ValueForm {
        RecordForm(
            MemberForm("name", .name), MemberForm("base", .asset), MemberForm("quote", .asset),
            MemberForm("swap", .swapModel), MemberForm("venue", .venue),
            make: MarketTerms.init(name:base:quote:model:venue:),
            take: { ($0.name, $0.base, $0.quote, $0.model, $0.venue) }
        ).object
    }
}

extension ValueForm where Value == SwapModel {
    static var swapModel: ValueForm {
        VariantForm(
            tag: "model",
            [
                "fee_ceil": RecordForm(
                    MemberForm("fee_millionths", .whole),
                    make: SwapModel.separateFee,
                    take: { if case .separateFee(let fee) = $0 { fee } else { nil } }),
                "uniswap_v2": RecordForm(
                    make: { SwapModel.builtInFee },
                    take: { if case .builtInFee = $0 { () } else { nil } }),
            ]
        ).object.checked { (model) throws(Refusal) in try model.validate() }
    }
}

extension ValueForm where Value == MarketVenue {
    static var venue: ValueForm {
        VariantForm(
            tag: "kind",
            [
                "pool": RecordForm(
                    MemberForm("base_reserve", .amount), MemberForm("quote_reserve", .amount),
                    make: MarketVenue.pool,
                    take: {
                        if case .pool(let base, let quote) = $0 { (base, quote) } else { nil }
                    }),
                "quoted": RecordForm(
                    make: { MarketVenue.quoted },
                    take: { if case .quoted = $0 { () } else { nil } }),
            ]
        ).object
    }
}
