extension VectorSamples {
    static let capacityRewards = #"""
        {"mechanism": "capacity-rewards", "version": 1, "cases": [
        {"name": "edge-one-node-one-month", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "100"}]}]},
          "expect": {"segments": [{"base": "208333333333333333333333", "gross":
            "208333333333333333333333"}], "index": "38430716820228232533333271844186420968161",
            "remainder": "28", "released": "208333333333333333333333", "unreleased": "0", "owed":
            {"a": "208333333333333333333332"}}},
        {"name": "edge-no-capacity-stays-in-reserve", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": []}]},
          "expect": {"segments": [{"base": "208333333333333333333333", "gross": "0"}], "index":
            "0", "remainder": "0", "released": "0", "unreleased": "208333333333333333333333",
            "owed": {}}},
        {"name": "edge-after-horizon", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1924416000", "end": "1955520000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "5"}]}]},
          "expect": {"segments": [{"base": "0", "gross": "0"}], "index": "0", "remainder": "0",
            "released": "0", "unreleased": "0", "owed": {"a": "0"}}},
        {"name": "edge-split-equals-whole", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1800000100", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "3"}, {"id": "b", "capacity":
            "4"}]}, {"start": "1800000100", "end": "1800012345", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "3"}, {"id": "b", "capacity":
            "4"}]}, {"start": "1800012345", "end": "1802592000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "3"}, {"id": "b", "capacity":
            "4"}]}]},
          "expect": {"segments": [{"base": "8037551440329218106", "gross": "8037551440329218106"},
            {"base": "984198173868312757202", "gross": "984198173868312757202"}, {"base":
            "207341097608024691358025", "gross": "207341097608024691358025"}], "index":
            "549010240288974750476189597774091728116589", "remainder": "5", "released":
            "208333333333333333333333", "unreleased": "0", "owed": {"a":
            "89285714285714285714285", "b": "119047619047619047619047"}}},
        {"name": "edge-utilised-over-total", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "101", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "100"}]}]},
          "refuses": "utilised-exceeds-total"},
        {"name": "edge-reversed-segment", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000010", "end": "1800000000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}]}]},
          "refuses": "bad-segment"},
        {"name": "edge-cap-cumulative-already-over", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "cumulative",
            "bootstrap_cap": "1000", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "1001", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}]}]},
          "expect": {"segments": [{"base": "208333333333333333333333", "gross": "0"}], "index":
            "0", "remainder": "0", "released": "1001", "unreleased": "208333333333333333333333",
            "owed": {"a": "0"}}},
        {"name": "edge-target-gate-half", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "200", "target_gate": true, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "100"}]}]},
          "expect": {"segments": [{"base": "208333333333333333333333", "gross":
            "104166666666666666666666"}], "index": "19215358410114116266666543688372841936322",
            "remainder": "56", "released": "104166666666666666666666", "unreleased":
            "104166666666666666666667", "owed": {"a": "104166666666666666666665"}}},
        {"name": "edge-maf-floor", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1802592000", "utilised_capacity": "0", "maf":
            "10000000000000000", "nodes": [{"id": "a", "capacity": "100"}]}]},
          "expect": {"segments": [{"base": "208333333333333333333333", "gross":
            "2083333333333333333333"}], "index": "384307168202282325333271844186420968161",
            "remainder": "28", "released": "2083333333333333333333", "unreleased":
            "206250000000000000000000", "owed": {"a": "2083333333333333333332"}}},
        {"name": "edge-duplicate-node", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1800000005", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}, {"id": "a", "capacity":
            "2"}]}]},
          "refuses": "duplicate-id"},
        {"name": "edge-overlapping-segments", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1800000010", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}]}, {"start":
            "1800000009", "end": "1800000020", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "a", "capacity": "1"}]}]},
          "refuses": "bad-segment"},
        {"name": "edge-later-excess-before-overflow", "source": "computed", "status": "computed",
          "parameters": {"release_total": "10000000000000000000000000", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "0", "target_capacity": "0", "target_gate": false, "curve": [{"x":
            "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "6277101735386680763835789423207666416102355444464034512895",
            "remainder": "0", "released": "0", "segments": [{"start": "1800000000", "end":
            "1802592000", "utilised_capacity": "0", "maf": "1000000000000000000", "nodes": [{"id":
            "a", "capacity": "1"}]}, {"start": "1802592000", "end": "1805184000",
            "utilised_capacity": "2", "maf": "1000000000000000000", "nodes": [{"id": "a",
            "capacity": "1"}]}]},
          "refuses": "utilised-exceeds-total"},
        {"name": "reading-missing-in-row", "source": "computed", "status": "computed",
          "parameters": {"release_total": "3380816960035747657", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "841623143573429109647020", "target_capacity": "3159", "target_gate": true, "curve":
            [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800172800", "end": "1800176400", "utilised_capacity": "724", "maf":
            "53677927849427370", "nodes": [{"id": "n113", "capacity": "652"}, {"id": "n399",
            "capacity": "618"}, {"id": "n135", "capacity": "405"}, {"id": "n51", "capacity":
            "649"}]}, {"start": "1800176400", "end": "1800262800", "utilised_capacity": "732",
            "maf": "1000000000000000000", "nodes": [{"id": "n113", "capacity": "338"}, {"id":
            "n399", "capacity": "226"}, {"id": "n135", "capacity": "168"}]}, {"start":
            "1800262800", "end": "1800266400", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"capacity": "701"}, {"id": "n135", "capacity":
            "112"}, {"id": "n51", "capacity": "291"}]}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"release_total": "1000000000000000000", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "163451211781061077098517", "target_capacity": "3529", "target_gate": true, "curve":
            [{"x": "744000000000000000", "y": "21071824884782638"}, {"x": "983000000000000000",
            "y": "363133602914117720"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1800604800", "utilised_capacity": "308", "maf":
            "50341774998763271", "nodes": [{"id": "n6", "capacity": "43"}, {"id": "n187",
            "capacity": "485"}, {"id": "n318", "capacity": "59"}, {"id": "n309", "capacity":
            "568"}]}, {"start": "1800604800", "end": "1800604800", "utilised_capacity": "0",
            "maf": "165211785705769347", "nodes": [{"id": "n6", "capacity": "452"}, {"id": "n187",
            "capacity": "233"}, {"id": "n318", "capacity": "561"}]}]},
          "expect": {"segments": [{"base": "4861111111111111", "gross": "1687705036840"}, {"base":
            "0", "gross": "0"}], "index": "26954686481816476610858148513", "remainder": "925",
            "released": "1687705036840", "unreleased": "4859423406074271", "owed": {"n187":
            "708689993824", "n309": "829970961839", "n318": "86211772444", "n6": "62832308730"}}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"release_total": "1168533359136745683601", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "cumulative", "bootstrap_cap":
            "1126739062031932810311", "target_capacity": "1753", "target_gate": false, "curve":
            [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800172800", "end": "1802764800", "utilised_capacity": "285", "maf":
            "803977500489470933", "nodes": [{"id": "n279", "capacity": "155"}, {"id": "n80",
            "capacity": "383"}, {"id": "n316", "capacity": "255"}]}]},
          "expect": {"segments": [{"base": "24344444982015535075", "gross":
            "12538174151250568575"}], "index": "291662660428398125005637547702786969",
            "remainder": "783", "released": "12538174151250568575", "unreleased":
            "11806270830764966500", "owed": {"n279": "2450714998037626896", "n316":
            "4031821448384482959", "n80": "6055637704828458719"}}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"release_total": "9162838438256795568337554", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "per_month",
            "bootstrap_cap": "2088230314044116723349", "target_capacity": "779", "target_gate":
            true, "curve": [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000",
            "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800086400", "end": "1800172800", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "n246", "capacity": "254"}, {"id": "n285",
            "capacity": "560"}]}, {"start": "1800172800", "end": "1800172800",
            "utilised_capacity": "982", "maf": "869499161460998007", "nodes": [{"id": "n246",
            "capacity": "710"}, {"id": "n287", "capacity": "542"}, {"id": "n285", "capacity":
            "290"}]}]},
          "expect": {"segments": [{"base": "6363082248789441366901", "gross":
            "69607677134803890778"}, {"base": "0", "gross": "0"}], "index":
            "1577438581905566995114763156435647908", "remainder": "136", "released":
            "69607677134803890778", "unreleased": "6293474571654637476123", "owed": {"n246":
            "21720331685798757073", "n285": "47887345449005133704", "n287": "0"}}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"release_total": "70101329912596106982", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "190436166835505519628", "target_capacity": "2719", "target_gate": true, "curve":
            [{"x": "320000000000000000", "y": "847986892605377643"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800000000", "end": "1800604800", "utilised_capacity": "0", "maf":
            "1000000000000000000", "nodes": [{"id": "n91", "capacity": "788"}, {"id": "n283",
            "capacity": "23"}, {"id": "n285", "capacity": "651"}]}]},
          "expect": {"segments": [{"base": "340770353741786631", "gross": "155377850641618683"}],
            "index": "1960475680922713606545610829260220", "remainder": "88", "released":
            "155377850641618683", "unreleased": "185392503100167948", "owed": {"n283":
            "2444384791215615", "n285": "69186717351363722", "n91": "83746748499039344"}}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"release_total": "2463047235479673327", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "1000000000000000000", "target_capacity": "1291", "target_gate": true, "curve": [{"x":
            "163000000000000000", "y": "185068234390536447"}, {"x": "330000000000000000", "y":
            "214473768209871155"}, {"x": "402000000000000000", "y": "58739906152284493"}, {"x":
            "687000000000000000", "y": "586637892297133102"}]},
          "input": {"index": "0", "remainder": "0", "released": "740258358801208", "segments":
            [{"start": "1799913600", "end": "1799913600", "utilised_capacity": "929", "maf":
            "992972628159861067", "nodes": [{"id": "n351", "capacity": "119"}, {"id": "n161",
            "capacity": "789"}, {"id": "n308", "capacity": "889"}, {"id": "n290", "capacity":
            "446"}]}, {"start": "1799913600", "end": "1800518400", "utilised_capacity": "0",
            "maf": "1000000000000000000", "nodes": [{"id": "n351", "capacity": "249"}, {"id":
            "n161", "capacity": "313"}, {"id": "n308", "capacity": "430"}, {"id": "n290",
            "capacity": "60"}]}, {"start": "1800518400", "end": "1800604800", "utilised_capacity":
            "281", "maf": "1000000000000000000", "nodes": [{"id": "n351", "capacity": "102"},
            {"id": "n161", "capacity": "167"}, {"id": "n290", "capacity": "127"}]}]},
          "expect": {"segments": [{"base": "0", "gross": "0"}, {"base": "10262696814498638",
            "gross": "1547686085887658"}, {"base": "1710449469083107", "gross":
            "307786313465353"}], "index": "41476077334372934575114652396132", "remainder": "352",
            "released": "2595730758154219", "unreleased": "10117673884228734", "owed": {"n161":
            "590279519694209", "n290": "186980316532519", "n308": "632609331684118", "n351":
            "445603231442160"}}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"release_total": "464298384558563117944425", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "per_month",
            "bootstrap_cap": "1435087172043725341455", "target_capacity": "3479", "target_gate":
            false, "curve": [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000",
            "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "1023", "segments": [{"start":
            "1800086400", "end": "1802678400", "utilised_capacity": "398", "maf":
            "1000000000000000000", "nodes": [{"id": "n272", "capacity": "344"}, {"id": "n264",
            "capacity": "88"}, {"id": "n298", "capacity": "482"}]}, {"start": "1802678400", "end":
            "1805270400", "utilised_capacity": "858", "maf": "604570463050642173", "nodes":
            [{"id": "n268", "capacity": "886"}, {"id": "n272", "capacity": "772"}, {"id": "n298",
            "capacity": "429"}]}, {"start": "1805270400", "end": "1807862400",
            "utilised_capacity": "1221", "maf": "799826051329240542", "nodes": [{"id": "n268",
            "capacity": "132"}, {"id": "n272", "capacity": "79"}, {"id": "n264", "capacity":
            "194"}, {"id": "n298", "capacity": "816"}]}, {"start": "1807862400", "end":
            "1807948800", "utilised_capacity": "1983", "maf": "258903703819250451", "nodes":
            [{"id": "n268", "capacity": "655"}, {"id": "n272", "capacity": "331"}, {"id": "n264",
            "capacity": "618"}, {"id": "n298", "capacity": "379"}]}]},
          "expect": {"segments": [{"base": "9672883011636731623842", "gross":
            "1435087172043725341455"}, {"base": "9672883011636731623842", "gross":
            "1435087172043725341455"}, {"base": "9672883011636731623842", "gross": "0"}, {"base":
            "322429433721224387462", "gross": "0"}], "index":
            "41648115532460886174709545478731286242", "remainder": "1152", "released":
            "2870174344087450683933", "unreleased": "26470904124543968576078", "owed": {"n264":
            "138170318533750361102", "n268": "609241607297911189520", "n272":
            "1070971939736577373148", "n298": "1051790478519211759137"}}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"release_total": "28657365835440731711784", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "none",
            "bootstrap_cap": "491635027763839277753546", "target_capacity": "18", "target_gate":
            true, "curve": [{"x": "237000000000000000", "y": "499219196235903567"}, {"x":
            "766000000000000000", "y": "160152567670512606"}, {"x": "875000000000000000", "y":
            "28591737067656116"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800259200", "end": "1800864000", "utilised_capacity": "1563", "maf":
            "1000000000000000000", "nodes": [{"id": "n40", "capacity": "507"}, {"id": "n118",
            "capacity": "749"}, {"id": "n146", "capacity": "170"}, {"id": "n284", "capacity":
            "137"}]}]},
          "expect": {"segments": [{"base": "139306639477836890266", "gross":
            "3983018807729075855"}], "index": "47008143689667315450781328520858497", "remainder":
            "869", "released": "3983018807729075855", "unreleased": "135323620670107814411",
            "owed": {"n118": "1908689115156159830", "n146": "433213817859208506", "n284":
            "349119370863009208", "n40": "1291996503850698309"}}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"release_total": "1000000000000000000", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "4215847130075245702833", "target_capacity": "222", "target_gate": true, "curve":
            [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800172800", "end": "1800259200", "utilised_capacity": "1314", "maf":
            "1000000000000000000", "nodes": [{"id": "n225", "capacity": "666"}, {"id": "n254",
            "capacity": "648"}]}, {"start": "1800259200", "end": "1800345600",
            "utilised_capacity": "0", "maf": "528606828240285936", "nodes": [{"id": "n225",
            "capacity": "656"}, {"id": "n349", "capacity": "890"}, {"id": "n254", "capacity":
            "81"}, {"id": "n144", "capacity": "150"}]}, {"start": "1800345600", "end":
            "1800432000", "utilised_capacity": "1011", "maf": "854315166849825321", "nodes":
            [{"id": "n225", "capacity": "816"}, {"id": "n144", "capacity": "195"}]}, {"start":
            "1800432000", "end": "1800518400", "utilised_capacity": "1457", "maf":
            "529070190301436566", "nodes": [{"id": "n349", "capacity": "570"}, {"id": "n254",
            "capacity": "371"}, {"id": "n144", "capacity": "547"}]}]},
          "expect": {"segments": [{"base": "694444444444445", "gross": "0"}, {"base":
            "694444444444444", "gross": "367088075166864"}, {"base": "694444444444445", "gross":
            "0"}, {"base": "694444444444444", "gross": "7654371966166"}], "index":
            "3905572087146176966415964447885", "remainder": "430", "released": "374742447133030",
            "unreleased": "2403035330644748", "owed": {"n144": "33800417733700", "n225":
            "135514787456084", "n254": "18641219936467", "n349": "186786022006776"}}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"release_total": "129325079531155898467", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "per_month", "bootstrap_cap":
            "3429602087811232206577", "target_capacity": "1474", "target_gate": false, "curve":
            [{"x": "381000000000000000", "y": "433807732709957191"}, {"x": "979000000000000000",
            "y": "142659068970775771"}]},
          "input": {"index": "0", "remainder": "0", "released": "27", "segments": [{"start":
            "1800259200", "end": "1800864000", "utilised_capacity": "830", "maf":
            "1000000000000000000", "nodes": [{"id": "n8", "capacity": "648"}, {"id": "n329",
            "capacity": "341"}, {"id": "n263", "capacity": "205"}]}, {"start": "1800864000",
            "end": "1803456000", "utilised_capacity": "0", "maf": "1000000000000000000", "nodes":
            [{"id": "n329", "capacity": "247"}, {"id": "n263", "capacity": "700"}, {"id": "n274",
            "capacity": "469"}]}, {"start": "1803456000", "end": "1804060800",
            "utilised_capacity": "914", "maf": "862101803443158378", "nodes": [{"id": "n8",
            "capacity": "820"}, {"id": "n263", "capacity": "305"}, {"id": "n274", "capacity":
            "263"}]}]},
          "expect": {"segments": [{"base": "628663581054230062", "gross": "176567095094404279"},
            {"base": "2694272490232414551", "gross": "1168796240290534038"}, {"base":
            "628663581054230062", "gross": "161887265471776058"}], "index":
            "20105718600896839777882268193354829", "remainder": "342", "released":
            "1507250600856714402", "unreleased": "2444349051484160300", "owed": {"n263":
            "643683082925328369", "n274": "417797087879067705", "n329": "254305621127593823",
            "n8": "191464808924724472"}}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"release_total": "1265671945805250963729", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "none", "bootstrap_cap":
            "38923954794533132110", "target_capacity": "371", "target_gate": false, "curve":
            [{"x": "0", "y": "1000000000000000000"}, {"x": "1000000000000000000", "y": "0"}]},
          "input": {"index": "0", "remainder": "0", "released": "7979376268663651", "segments":
            [{"start": "1799913600", "end": "1799913600", "utilised_capacity": "1743", "maf":
            "1000000000000000000", "nodes": [{"id": "n50", "capacity": "627"}, {"id": "n69",
            "capacity": "738"}, {"id": "n89", "capacity": "874"}, {"id": "n387", "capacity":
            "738"}]}, {"start": "1799913600", "end": "1799913600", "utilised_capacity": "1393",
            "maf": "1000000000000000000", "nodes": [{"id": "n69", "capacity": "579"}, {"id":
            "n387", "capacity": "814"}]}, {"start": "1799913600", "end": "1799913600",
            "utilised_capacity": "0", "maf": "1000000000000000000", "nodes": [{"id": "n50",
            "capacity": "21"}, {"id": "n69", "capacity": "450"}, {"id": "n89", "capacity":
            "73"}]}, {"start": "1799913600", "end": "1799917200", "utilised_capacity": "2887",
            "maf": "1000000000000000000", "nodes": [{"id": "n50", "capacity": "416"}, {"id":
            "n69", "capacity": "744"}, {"id": "n89", "capacity": "877"}, {"id": "n387",
            "capacity": "866"}]}]},
          "expect": {"segments": [{"base": "0", "gross": "0"}, {"base": "0", "gross": "0"},
            {"base": "0", "gross": "0"}, {"base": "0", "gross": "0"}], "index": "0", "remainder":
            "0", "released": "7979376268663651", "unreleased": "0", "owed": {"n387": "0", "n50":
            "0", "n69": "0", "n89": "0"}}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"release_total": "6986337743331418516373788", "release_start":
            "1800000000", "release_duration": "124416000", "bootstrap_cap_kind": "cumulative",
            "bootstrap_cap": "99230415794699536257359", "target_capacity": "2662", "target_gate":
            false, "curve": [{"x": "206000000000000000", "y": "767158347934907871"}, {"x":
            "333000000000000000", "y": "949666596364777014"}, {"x": "465000000000000000", "y":
            "701859305635996402"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1799913600", "end": "1800000000", "utilised_capacity": "494", "maf":
            "1000000000000000000", "nodes": [{"id": "n77", "capacity": "694"}, {"id": "n263",
            "capacity": "183"}, {"id": "n162", "capacity": "751"}, {"id": "n102", "capacity":
            "494"}]}, {"start": "1800000000", "end": "1800086400", "utilised_capacity": "129",
            "maf": "1000000000000000000", "nodes": [{"id": "n102", "capacity": "339"}]}, {"start":
            "1800086400", "end": "1800172800", "utilised_capacity": "0", "maf":
            "621363896308080060", "nodes": [{"id": "n263", "capacity": "875"}, {"id": "n102",
            "capacity": "280"}]}, {"start": "1800172800", "end": "1800172800",
            "utilised_capacity": "0", "maf": "290159719519129018", "nodes": [{"id": "n77",
            "capacity": "366"}, {"id": "n263", "capacity": "435"}, {"id": "n162", "capacity":
            "298"}, {"id": "n102", "capacity": "286"}]}]},
          "expect": {"segments": [{"base": "0", "gross": "0"}, {"base": "4851623432869040636370",
            "gross": "4174508408099651517906"}, {"base": "4851623432869040636371", "gross":
            "2312693691052523747917"}, {"base": "0", "gross": "0"}], "index":
            "264093112116063788446454641705817991464", "remainder": "1000", "released":
            "6487202099152175265823", "unreleased": "3216044766585906006918", "owed": {"n102":
            "4735161424112384547703", "n162": "0", "n263": "1752040675039790718118", "n77": "0"}}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"release_total": "6704505747177527754868", "release_start": "1800000000",
            "release_duration": "124416000", "bootstrap_cap_kind": "none", "bootstrap_cap":
            "1158823457418204579398", "target_capacity": "732", "target_gate": false, "curve":
            [{"x": "941000000000000000", "y": "723090598775999288"}]},
          "input": {"index": "0", "remainder": "0", "released": "0", "segments": [{"start":
            "1800259200", "end": "1800259200", "utilised_capacity": "0", "maf":
            "667848070372381044", "nodes": [{"id": "n107", "capacity": "477"}]}, {"start":
            "1800259200", "end": "1800262800", "utilised_capacity": "0", "maf":
            "60170426521741247", "nodes": [{"id": "n69", "capacity": "199"}, {"id": "n107",
            "capacity": "426"}, {"id": "n311", "capacity": "230"}]}, {"start": "1800262800",
            "end": "1802854800", "utilised_capacity": "1923", "maf": "356437586855457779",
            "nodes": [{"id": "n69", "capacity": "527"}, {"id": "n107", "capacity": "710"}, {"id":
            "n311", "capacity": "350"}, {"id": "n30", "capacity": "336"}]}, {"start":
            "1802854800", "end": "1802858400", "utilised_capacity": "1635", "maf":
            "1000000000000000000", "nodes": [{"id": "n69", "capacity": "876"}, {"id": "n107",
            "capacity": "759"}]}]},
          "expect": {"segments": [{"base": "0", "gross": "0"}, {"base": "193996115369720132",
            "gross": "8440512914893432"}, {"base": "139677203066198494893", "gross":
            "35999936928589231435"}, {"base": "193996115369720131", "gross":
            "140276767222908768"}], "index": "347101023072204766278033766302798269", "remainder":
            "845", "released": "36148654208727033635", "unreleased": "103916541088210901521",
            "owed": {"n107": "13361033137529566308", "n30": "6290160586586573979", "n311":
            "6554521158361512209", "n69": "9942939326249381135"}}}
        ]}
        """#
}
