import Rewards
import Settlement

extension ValueForm where Value == JobTerms {
    static var jobs: ValueForm {
        RecordForm(
            MemberForm("escrow", .escrow), MemberForm("assets", .list(of: .asset)),
            MemberForm("slot_milliseconds", .whole),
            make: JobTerms.init(escrow:assets:slotMilliseconds:),
            take: { ($0.escrow, $0.assets, $0.slotMilliseconds) }
        ).object
    }
}

extension ValueForm where Value == EscrowTerms {
    static var escrow: ValueForm {
        VariantForm(
            tag: "dispute",
            [
                "code": RecordForm(
                    MemberForm("fee_bps", .basisPoints), MemberForm("width", .width),
                    make: { EscrowTerms(fee: $0, dispute: .open, width: $1) },
                    take: { if case .open = $0.dispute { ($0.fee, $0.width) } else { nil } }),
                "docs": RecordForm(
                    MemberForm("fee_bps", .basisPoints), MemberForm("width", .width),
                    MemberForm("dispute_window", .whole),
                    make: { EscrowTerms(fee: $0, dispute: .frozen(window: $2), width: $1) },
                    take: {
                        guard case .frozen(let window) = $0.dispute else { return nil }
                        return ($0.fee, $0.width, window)
                    }),
            ]
        ).object
    }
}

extension ValueForm where Value == EscrowWidth {
    static var width: ValueForm {
        .choice(of: EscrowWidth.allCases) { width in
            switch width {
            case .bits64: "64_bits"
            case .bits128: "128_bits"
            }
        }
    }
}

extension ValueForm where Value == RevenueTerms {
    static var revenue: ValueForm {
        RecordForm(
            MemberForm("asset", .asset), MemberForm("conversions", .list(of: .conversion)),
            MemberForm("to_burn_bps", .basisPoints), MemberForm("to_buy_back_bps", .basisPoints),
            MemberForm("to_stakers_bps", .basisPoints),
            make: RevenueTerms.init(asset:conversions:toBurn:toBuyBack:toStakers:),
            take: { ($0.asset, $0.conversions, $0.toBurn, $0.toBuyBack, $0.toStakers) }
        ).object.checked { (terms) throws(Refusal) in _ = try terms.split() }
    }
}

extension ValueForm where Value == ConversionTerms {
    static var conversion: ValueForm {
        RecordForm(
            MemberForm("asset", .asset), MemberForm("market", .whole),
            MemberForm("slices", .whole), MemberForm("max_slippage", .fraction),
            make: ConversionTerms.init(asset:market:slices:maxSlippage:),
            take: { ($0.asset, $0.market, $0.slices, $0.maxSlippage) }
        ).object
    }
}

extension ValueForm where Value == BuyBackTerms {
    static var buyBack: ValueForm {
        RecordForm(
            MemberForm("market", .whole), MemberForm("rule", .buyBackRule),
            MemberForm("reference", .none(or: .reference)),
            make: BuyBackTerms.init(market:rule:reference:),
            take: { ($0.market, $0.rule, $0.reference) }
        ).object
    }
}

extension ValueForm where Value == BuyBackRule {
    static var buyBackRule: ValueForm {
        let sink = RecordForm<BuyBackSink>(
            MemberForm("id", .use), MemberForm("bps", .basisPoints),
            make: BuyBackSink.init(use:share:),
            take: { ($0.use, $0.share) })
        return RecordForm(
            MemberForm("swap", .swapModel), MemberForm("slices", .whole),
            MemberForm("max_slippage", .fraction), MemberForm("on_slippage", .untraded),
            MemberForm("between_slices", .betweenSlices),
            MemberForm("sinks", .list(of: sink.object)),
            make: BuyBackRule.init(model:slices:maxSlippage:untraded:betweenSlices:sinks:),
            take: {
                (
                    $0.model, $0.slices, $0.maxSlippage, $0.untraded, $0.betweenSlices, $0.sinks
                )
            }
        ).object.checked { (rule) throws(Refusal) in try rule.validate() }
    }
}

extension ValueForm where Value == BuyBackUse {
    static var use: ValueForm {
        .choice(of: BuyBackUse.allCases) { use in
            switch use {
            case .burn: "burn"
            case .lock: "lock"
            case .stakers: "stakers"
            case .treasury: "treasury"
            }
        }
    }
}

extension ValueForm where Value == UntradedSlice {
    static var untraded: ValueForm {
        .choice(of: [.skip, .carry]) { slice in
            switch slice {
            case .skip: "skip"
            case .carry: "carry"
            }
        }
    }
}

extension ValueForm where Value == PoolBetweenSlices {
    static var betweenSlices: ValueForm {
        .choice(of: [.none, .restore]) { change in
            switch change {
            case .none: "none"
            case .restore: "restore"
            }
        }
    }
}

extension ValueForm where Value == PriceReference {
    static var reference: ValueForm {
        RecordForm(
            MemberForm("max_age", .seconds), MemberForm("max_premium", .fraction),
            make: PriceReference.init(maxAge:maxPremium:),
            take: { ($0.maxAge, $0.maxPremium) }
        ).object
    }
}
