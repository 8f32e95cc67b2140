import Rewards
import Settlement

extension CommandForm {
    /// What miners do and what is found about their work.
    static let mining: KeyValuePairs<String, RecordForm<Command>> = [
        "report_work": RecordForm(
            MemberForm("miner", .miner), MemberForm("task", .whole), MemberForm("work", .whole),
            MemberForm("quality", .fraction),
            make: {
                .mining(.reportWork(WorkReport(miner: $0, task: $1, work: $2, quality: $3)))
            },
            take: {
                guard case .mining(.reportWork(let report)) = $0 else { return nil }
                return (report.miner, report.task, report.work, report.quality)
            }),
        "report_anomaly": RecordForm(
            MemberForm("miner", .miner), MemberForm("report", .whole),
            make: { .mining(.reportAnomaly($0, report: $1)) },
            take: {
                if case .mining(.reportAnomaly(let miner, let report)) = $0 {
                    (miner, report)
                } else {
                    nil
                }
            }),
        "report_verifications": RecordForm(
            MemberForm("miner", .miner), MemberForm("count", .whole),
            make: { .mining(.reportVerifications($0, count: $1)) },
            take: {
                if case .mining(.reportVerifications(let miner, let count)) = $0 {
                    (miner, count)
                } else {
                    nil
                }
            }),
        "claim_mined": RecordForm(
            MemberForm("miner", .miner),
            make: { .mining(.claim($0)) },
            take: { if case .mining(.claim(let miner)) = $0 { miner } else { nil } }),
        "register_miner": RecordForm(
            MemberForm("name", .name), MemberForm("owner", .account),
            MemberForm("compute", .whole),
            make: { .mining(.register(MinerRegistration(name: $0, owner: $1, compute: $2))) },
            take: {
                guard case .mining(.register(let miner)) = $0 else { return nil }
                return (miner.name, miner.owner, miner.compute)
            }),
        "set_compute": RecordForm(
            MemberForm("miner", .miner), MemberForm("compute", .whole),
            make: { .mining(.setCompute($0, $1)) },
            take: {
                if case .mining(.setCompute(let miner, let compute)) = $0 {
                    (miner, compute)
                } else {
                    nil
                }
            }),
        "bond": RecordForm(
            MemberForm("miner", .miner), MemberForm("amount", .amount),
            make: { .mining(.bond($0, $1)) },
            take: {
                if case .mining(.bond(let miner, let amount)) = $0 { (miner, amount) } else { nil }
            }),
        "unbond": RecordForm(
            MemberForm("miner", .miner), MemberForm("amount", .amount),
            make: { .mining(.unbond($0, $1)) },
            take: {
                if case .mining(.unbond(let miner, let amount)) = $0 {
                    (miner, amount)
                } else {
                    nil
                }
            }),
        "release_bond": RecordForm(
            MemberForm("miner", .miner),
            make: { .mining(.releaseBond($0)) },
            take: { if case .mining(.releaseBond(let miner)) = $0 { miner } else { nil } }),
    ]
}
