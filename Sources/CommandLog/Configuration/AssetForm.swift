import Rewards
import Settlement

extension ValueForm where Value == AssetTerms {
    static var assetTerms: ValueForm {
        RecordForm(
            MemberForm("symbol", .name), MemberForm("decimals", .whole),
            MemberForm("origin", .origin),
            make: AssetTerms.init(symbol:decimals:origin:),
            take: { ($0.symbol, $0.decimals, $0.origin) }
        ).object
    }
}

extension ValueForm where Value == AssetOrigin {
    static var origin: ValueForm {
        VariantForm(
            tag: "kind",
            [
                "issued": RecordForm(
                    MemberForm("supply", .amount),
                    make: AssetOrigin.issued,
                    take: { if case .issued(let supply) = $0 { supply } else { nil } }),
                "external": RecordForm(
                    make: { AssetOrigin.external },
                    take: { if case .external = $0 { () } else { nil } }),
                "bridged": RecordForm(
                    make: { AssetOrigin.bridged },
                    take: { if case .bridged = $0 { () } else { nil } }),
            ]
        ).object
    }
}

extension ValueForm where Value == AllocationTerms {
    static var allocation: ValueForm {
        RecordForm(
            MemberForm("name", .name), MemberForm("schedule", .vesting),
            make: AllocationTerms.init(name:schedule:),
            take: { ($0.name, $0.schedule) }
        ).object
    }
}

extension ValueForm where Value == VestingSchedule {
    static var vesting: ValueForm {
        VariantForm(tag: "kind", ["linear": linear, "monthly": monthly, "table": table]).object
            .checked { (schedule) throws(Refusal) in
                try schedule.validate()
                try schedule.checkSchedule()
            }
    }

    private static var linear: RecordForm<VestingSchedule> {
        RecordForm(
            MemberForm("total", .amount), MemberForm("start", .time),
            MemberForm("tge_share", .wad), MemberForm("cliff", .seconds),
            MemberForm("duration", .seconds),
            make: { total, start, tgeShare, cliff, duration in
                let terms = VestingTerms(tgeShare: tgeShare, cliff: cliff, duration: duration)
                return VestingSchedule(kind: .linear(terms), total: total, start: start)
            },
            take: {
                guard case .linear(let terms) = $0.kind else { return nil }
                return ($0.total, $0.start, terms.tgeShare, terms.cliff, terms.duration)
            })
    }

    private static var monthly: RecordForm<VestingSchedule> {
        RecordForm(
            MemberForm("total", .amount), MemberForm("start", .time),
            MemberForm("tge_share", .wad), MemberForm("cliff", .seconds),
            MemberForm("duration", .seconds), MemberForm("month_seconds", .seconds),
            make: { total, start, tgeShare, cliff, duration, month in
                let terms = VestingTerms(tgeShare: tgeShare, cliff: cliff, duration: duration)
                return VestingSchedule(
                    kind: .monthly(terms, month: month), total: total, start: start)
            },
            take: {
                guard case .monthly(let terms, let month) = $0.kind else { return nil }
                return ($0.total, $0.start, terms.tgeShare, terms.cliff, terms.duration, month)
            })
    }

    private static var table: RecordForm<VestingSchedule> {
        RecordForm(
            MemberForm("total", .amount), MemberForm("start", .time),
            MemberForm("locked_by_month", .list(of: .amount)),
            MemberForm("month_seconds", .seconds),
            make: { total, start, lockedByMonth, month in
                VestingSchedule(
                    kind: .table(lockedByMonth: lockedByMonth, month: month), total: total,
                    start: start)
            },
            take: {
                guard case .table(let lockedByMonth, let month) = $0.kind else { return nil }
                return ($0.total, $0.start, lockedByMonth, month)
            })
    }
}
