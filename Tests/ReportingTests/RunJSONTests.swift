import Experiments
import Testing

@testable import Reporting

@Suite struct RunJSONTests {
    @Test func `a run is one object of exact figures`() throws {
        let text = String(decoding: RunJSON.bytes(try SampleRun.unsound()), as: UTF8.self)
        #expect(text == RunJSONTests.golden)
    }

    static let golden = """
        {
          "scenario": "sample",
          "seed": "20261121",
          "replication": 0,
          "fingerprint": "0123456789abcdef",
          "state_digest": "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5",
          "outcome": "reserve_exhausted",
          "outcome_day": 7,
          "metrics": {
            "supply_end": {
              "value": "700000000",
              "unit": "ICNT"
            },
            "burned_end": {
              "value": "0.000000000000000001",
              "unit": "ICNT"
            },
            "reserve_end": {
              "value": "999999.999999999999999999",
              "unit": "ICNT"
            },
            "reserve_exhausted_on": {
              "value": "never",
              "unit": "day"
            },
            "maf_end": {
              "value": "0.932718054707135373",
              "unit": "ratio"
            },
            "booked_share": {
              "value": 0.625,
              "unit": "ratio"
            },
            "revenue": {
              "value": "1.234567",
              "unit": "USDC"
            },
            "jobs_arrived": {
              "value": 1000,
              "unit": "jobs"
            },
            "mean_wait": {
              "value": 93.25,
              "unit": "seconds"
            }
          },
          "flows": [
            {
              "asset": "ICNT",
              "reason": "genesis",
              "amount": "700000000",
              "count": 1
            },
            {
              "asset": "USDC",
              "reason": "job_fee",
              "amount": "1.234567",
              "count": 1001
            }
          ],
          "violation_count": 1234,
          "violations": [
            {
              "invariant": "V1",
              "seconds": 1767229261,
              "subject": "claims",
              "expected": "340282366920938463463374607431768211456",
              "found": "7"
            }
          ],
          "expectations": [
            {
              "subject": "reserve_end",
              "place": "sample.yaml:40",
              "expected": ">= 1_000 ICNT",
              "found": "999999 ICNT",
              "holds": true
            },
            {
              "subject": "jobs_finished on day 3",
              "place": "sample.yaml:41",
              "expected": "> 100",
              "found": "90",
              "holds": false
            }
          ]
        }

        """
}
