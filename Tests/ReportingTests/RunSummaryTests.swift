import Economy
import Experiments
import Rewards
import Testing

@testable import Reporting

@Suite struct RunSummaryTests {
    private func text(_ run: CompletedRun, colours: Bool = false) -> String {
        RunSummary(run, style: TerminalStyle(colours: colours), width: 80).text
    }

    @Test func `a sound run on one page`() {
        #expect(text(SampleRun.sound()) == RunSummaryTests.golden)
    }

    @Test func `what broke and what failed is listed`() throws {
        let text = text(try SampleRun.unsound())
        #expect(text.contains("reserve exhausted on day 7, 2026-01-08; the run went on to its end"))
        #expect(text.contains("invariants: 1,234 broken"))
        #expect(
            text.contains(
                "V1         2026-01-01 01:01:01  claims   "
                    + "340282366920938463463374607431768211456  7"))
        #expect(text.contains("expectations: 1 of 2 hold"))
        #expect(text.contains("jobs_finished on day 3  sample.yaml:41  > 100     90"))
    }

    @Test func `flows are shown where there are jobs, each in its own asset`() {
        var run = SampleRun.sound()
        #expect(!text(run).contains("Flows"))
        run.record.flows.append(
            FlowTotal(
                asset: "USDC", reason: "job_funding", amount: UInt256(high: 1, low: 0),
                created: .zero, destroyed: .zero, count: 2))
        let page = text(run)
        #expect(
            page.contains(
                """
                Flows
                  reason       asset                                       amount  count
                  genesis      ICNT                                700,000,000.00      1
                  job fee      USDC                                          1.23  1,001
                  job funding  USDC   340,282,366,920,938,463,463,374,607,431,768      2
                """))
    }

    @Test func `no colour without a terminal, and the same words with one`() throws {
        let run = try SampleRun.unsound()
        let plain = text(run)
        #expect(!plain.contains("\u{1B}"))
        let painted = text(run, colours: true)
        #expect(painted.contains("\u{1B}[1;31m"))
        let codes = [
            "\u{1B}[0m", "\u{1B}[1;31m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[32m", "\u{1B}[36m",
        ]
        #expect(codes.reduce(painted) { $0.replacing($1, with: "") } == plain)
    }

    @Test(arguments: [
        (0.123, "12.3 %"), (0, "0.0 %"), (1.234e-7, "< 0.1 %"), (-1e-5, "> -0.1 %"),
    ])
    func `yearly shares are percentages that hide nothing`(_ share: Double, _ text: String) {
        let metric = Metric(
            name: "burned_share_a_year", value: .real(share), unit: "ratio a year", area: "supply")
        let shown = MetricText(metric, in: SampleRun.sound().record)
        #expect(shown.value == text)
        #expect(shown.unit == "a year")
    }

    @Test func `a stranger's text cannot steer the terminal`() {
        var run = SampleRun.sound()
        let hostile = "\u{1B}[2J\u{202E}x\n"
        run.record.title = hostile
        run.record.scenario = hostile
        run.record.remarks = [hostile]
        run.record.pools[0].region = hostile
        run.record.workloads[0].name = hostile
        run.record.metrics[0].area = hostile
        run.record.metrics[0].name = hostile
        run.record.events[0].detail = hostile
        run.parameters[0].value = hostile
        run.expectations[0].holds = false
        run.expectations[0].found = hostile
        let text = text(run)
        #expect(!text.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains("\\u{001B}[2J\\u{202E}x"))
    }

    static let golden = """
        A sample network
        sample · seed 20261121 · replication 0 · 2026-01-01 … 2026-01-10 · 10 days

        Course
          day by day         first                 last   lowest    highest
          price, USD        0.3500  ▅▆▇██▆▄▂▁▂   0.3100   0.2800     0.4000
          reserve, ICNT  1,000,000  ██▇▆▅▄▃▂▁▁  999,901  999,901  1,000,000
          booked share       0.0 %  ▁▂▃▄▅▆▇███  100.0 %    0.0 %    100.0 %

        Supply                                      Market adjustment
          supply end  700,000,000.00  ICNT            maf end  0.9327
          burned end          < 0.01  ICNT
                                                    Utilisation
        Reserve                                       booked share  62.5 %
          reserve end           999,999.99  ICNT
          reserve exhausted on       never          Jobs
                                                      revenue         1.23  USDC
                                                      jobs arrived   1,000  jobs
                                                      mean wait     93.2 s

        Utilisation by region and class
          region   class  nodes   GPUs   booked    busy   down
          eu       l40s   1,008  4,032   62.5 %  50.0 %  0.1 %
          us-east  h100       9     72  100.0 %  25.0 %  0.0 %

        Jobs and mean waits
          workload  region  arrived  finished  expired  queued  running    wait   p50 ≤ \
            p95 ≤  service
          chat      eu        1,000       900       50      30       20  93.2 s  250 ms\
          10.0 min   30.0 s

        Market adjustment triggers
          2026-01-08  from 1 to 0.932718054707135373

        Events
          kind          count  first       last
          factor fired      1  2026-01-08  2026-01-08
          slashed           2  2026-01-09  2026-01-10

        Checks
          outcome       completed
          commands      4,321 submitted, 2 refused; 9,876 postings, 1,234,567 events
          fingerprint   0123456789abcdef
          state digest  a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5
          invariants: none broken
          expectations: 1 of 1 hold

        Assumptions
          · Prices are Filecoin's, scaled to 0.35 USD, because the token has no public
            price history that could be used.
          · assumed rules: market_adjustment.cap = 1.0;
            collateral.diversion.delegator_share = 20%
          · assumed beside them: 1 value; moniac explain FILE names all
          · amounts here are rounded down; the result file holds every digit

        """
}
