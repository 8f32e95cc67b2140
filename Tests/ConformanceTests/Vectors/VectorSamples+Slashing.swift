extension VectorSamples {
    static let slashing = #"""
        {"mechanism": "slashing", "version": 1, "cases": [
        {"name": "edge-under-threshold", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "total"},
          "input": {"own": "100", "delegated": [{"id": "z", "amount": "50"}], "downtime": "3599",
            "era_length": "86400"},
          "expect": {"fraction": "0", "slashed": "0", "from_own": "0", "from_delegated": {"z":
            "0"}, "to_treasury": "0"}},
        {"name": "edge-own-first-then-delegated", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "total"},
          "input": {"own": "10", "delegated": [{"id": "z", "amount": "50"}, {"id": "y", "amount":
            "51"}, {"id": "x", "amount": "52"}], "downtime": "3600", "era_length": "86400"},
          "expect": {"fraction": "100000000000000000", "slashed": "16", "from_own": "10",
            "from_delegated": {"z": "2", "y": "2", "x": "2"}, "to_treasury": "16"}},
        {"name": "edge-everything", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "total"},
          "input": {"own": "10", "delegated": [{"id": "z", "amount": "5"}, {"id": "y", "amount":
            "6"}], "downtime": "7200", "era_length": "86400"},
          "expect": {"fraction": "1000000000000000000", "slashed": "21", "from_own": "10",
            "from_delegated": {"z": "5", "y": "6"}, "to_treasury": "21"}},
        {"name": "edge-no-collateral", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "total"},
          "input": {"own": "0", "delegated": [], "downtime": "7200", "era_length": "86400"},
          "expect": {"fraction": "1000000000000000000", "slashed": "0", "from_own": "0",
            "from_delegated": {}, "to_treasury": "0"}},
        {"name": "edge-downtime-over-era", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "total"},
          "input": {"own": "5", "delegated": [], "downtime": "86401", "era_length": "86400"},
          "refuses": "downtime-exceeds-era"},
        {"name": "edge-max-own", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "0"}, {"downtime_from":
            "3600", "fraction": "100000000000000000"}, {"downtime_from": "7200", "fraction":
            "1000000000000000000"}], "basis": "own"},
          "input": {"own": "340282366920938463463374607431768211455", "delegated": [{"id": "z",
            "amount": "1"}], "downtime": "7200", "era_length": "86400"},
          "expect": {"fraction": "1000000000000000000", "slashed":
            "340282366920938463463374607431768211455", "from_own":
            "340282366920938463463374607431768211455", "from_delegated": {"z": "0"},
            "to_treasury": "340282366920938463463374607431768211455"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "328451899513375899"},
            {"downtime_from": "13800", "fraction": "832671782657863004"}], "basis": "total"},
          "input": {"own": "8556162349523820978", "delegated": [{"id": "d321", "amount":
            "818489827105468314"}, {"id": "d164", "amount": "288054128508119"}, {"id": "d262",
            "amount": "330377"}], "downtime": "8651", "era_length": "604800"},
          "expect": {"fraction": "328451899513375899", "slashed": "3079216926616873650",
            "from_own": "3079216926616873650", "from_delegated": {"d321": "0", "d164": "0",
            "d262": "0"}, "to_treasury": "3079216926616873650"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "92200662750929122"}],
            "basis": "own"},
          "input": {"own": "4504945", "delegated": [{"id": "d306", "amount": "2189171"}, {"id":
            "d204", "amount": "17933"}], "downtime": "979", "era_length": "86400"},
          "expect": {"fraction": "92200662750929122", "slashed": "415358", "from_own": "415358",
            "from_delegated": {"d306": "0", "d204": "0"}, "to_treasury": "415358"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "376575148298419757"}],
            "basis": "own"},
          "input": {"own": "4412240265223942363", "delegated": [{"id": "d114", "amount":
            "405453831757051"}, {"id": "d333", "amount": "683"}, {"id": "d82", "amount": "0"},
            {"id": "d202", "amount": "120964896"}, {"id": "d153", "amount":
            "729039818082183208973811"}], "downtime": "554134", "era_length": "604800"},
          "expect": {"fraction": "376575148298419757", "slashed": "1661540032204965016",
            "from_own": "1661540032204965016", "from_delegated": {"d114": "0", "d333": "0", "d82":
            "0", "d202": "0", "d153": "0"}, "to_treasury": "1661540032204965016"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "829230449234510132"},
            {"downtime_from": "15900", "fraction": "970534723656163873"}, {"downtime_from":
            "29100", "fraction": "868587994197120945"}, {"downtime_from": "36000", "fraction":
            "121000875595976388"}, {"downtime_from": "49800", "fraction": "526100785279307918"}],
            "basis": "total"},
          "input": {"own": "27868146230530207", "delegated": [{"id": "d82", "amount":
            "97357000972582879"}, {"id": "d51", "amount": "970474139980560398502"}], "downtime":
            "38517", "era_length": "86400"},
          "expect": {"fraction": "121000875595976388", "slashed": "117443373033358175519",
            "from_own": "27868146230530207", "from_delegated": {"d82": "11777825187575952", "d51":
            "117403727061940069360"}, "to_treasury": "117443373033358175519"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "113705523420979569"}],
            "basis": "total"},
          "input": {"own": "15708702741", "delegated": [{"id": "d78", "amount": "65843925"},
            {"id": "d259", "amount": "23011"}, {"id": "d269", "amount": "8214895236726"}, {"id":
            "d186", "amount": "6614219309969879"}, {"id": "d255", "amount": "30871093"}],
            "downtime": "1953", "era_length": "3600"},
          "expect": {"fraction": "113705523420979569", "slashed": "753009144789931", "from_own":
            "15708702741", "from_delegated": {"d78": "7486680", "d259": "2616", "d269":
            "934061692327", "d186": "752059363395418", "d255": "3510149"}, "to_treasury":
            "753009144789931"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "610784268722885738"},
            {"downtime_from": "13800", "fraction": "572916094935343243"}, {"downtime_from":
            "31200", "fraction": "963167641635260929"}, {"downtime_from": "34200", "fraction":
            "941467974257361890"}], "basis": "total"},
          "input": {"own": "8141", "delegated": [{"id": "d40", "amount": "2581451153"}, {"id":
            "d310", "amount": "304715483342684884"}], "downtime": "543141", "era_length":
            "604800"},
          "expect": {"fraction": "941467974257361890", "slashed": "286879871257851690",
            "from_own": "8141", "from_delegated": {"d40": "2430353588", "d310":
            "286879868827489961"}, "to_treasury": "286879871257851690"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "770987399048538024"}],
            "basis": "total"},
          "input": {"own": "551", "delegated": [{"id": "d100", "amount": "1194564751"}, {"id":
            "d249", "amount": "1375144463"}], "downtime": "1038", "era_length": "3600"},
          "expect": {"fraction": "770987399048538024", "slashed": "1981213848", "from_own": "551",
            "from_delegated": {"d100": "920994312", "d249": "1060218985"}, "to_treasury":
            "1981213848"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "244656740521692790"},
            {"downtime_from": "12600", "fraction": "236469850886674282"}, {"downtime_from":
            "58500", "fraction": "241106882076182499"}], "basis": "own"},
          "input": {"own": "5810062", "delegated": [{"id": "d135", "amount":
            "140609292885120952"}, {"id": "d291", "amount": "124481529595866322670841"}, {"id":
            "d85", "amount": "614637244614555764989"}, {"id": "d236", "amount":
            "11641734439718491"}], "downtime": "242800", "era_length": "604800"},
          "expect": {"fraction": "241106882076182499", "slashed": "1400845", "from_own":
            "1400845", "from_delegated": {"d135": "0", "d291": "0", "d85": "0", "d236": "0"},
            "to_treasury": "1400845"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "759851773354248773"}],
            "basis": "own"},
          "input": {"own": "164770", "delegated": [{"id": "d220", "amount": "3"}, {"id": "d310",
            "amount": "72600"}], "downtime": "43879", "era_length": "604800"},
          "expect": {"fraction": "759851773354248773", "slashed": "125200", "from_own": "125200",
            "from_delegated": {"d220": "0", "d310": "0"}, "to_treasury": "125200"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "64348399711688435"},
            {"downtime_from": "15000", "fraction": "271777245828405077"}, {"downtime_from":
            "26400", "fraction": "125905796850406449"}, {"downtime_from": "50700", "fraction":
            "557251719814115885"}, {"downtime_from": "51300", "fraction": "634699335278453389"}],
            "basis": "own"},
          "input": {"own": "1072727587477773093", "delegated": [{"id": "d162", "amount":
            "347963"}, {"id": "d222", "amount": "3318049795415764336"}, {"id": "d106", "amount":
            "5476"}, {"id": "d66", "amount": "165981068075527274"}, {"id": "d304", "amount":
            "6919340"}], "downtime": "64914", "era_length": "86400"},
          "expect": {"fraction": "634699335278453389", "slashed": "680859486707001541",
            "from_own": "680859486707001541", "from_delegated": {"d162": "0", "d222": "0", "d106":
            "0", "d66": "0", "d304": "0"}, "to_treasury": "680859486707001541"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "843870015386726365"},
            {"downtime_from": "2100", "fraction": "652858042707062939"}, {"downtime_from": "3600",
            "fraction": "280752804144141350"}, {"downtime_from": "23400", "fraction":
            "614880916781527222"}, {"downtime_from": "41700", "fraction": "641674988431775201"}],
            "basis": "total"},
          "input": {"own": "1", "delegated": [{"id": "d225", "amount": "91516111523"}, {"id":
            "d258", "amount": "1"}, {"id": "d398", "amount": "11"}], "downtime": "491",
            "era_length": "3600"},
          "expect": {"fraction": "843870015386726365", "slashed": "77227702450", "from_own": "1",
            "from_delegated": {"d225": "77227702439", "d258": "1", "d398": "9"}, "to_treasury":
            "77227702450"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"table": [{"downtime_from": "0", "fraction": "39995869926942805"}],
            "basis": "total"},
          "input": {"own": "866356680717899978", "delegated": [{"id": "d47", "amount":
            "1240648752694"}, {"id": "d117", "amount": "19"}, {"id": "d122", "amount":
            "3238710474534873576"}], "downtime": "522203", "era_length": "604800"},
          "expect": {"fraction": "39995869926942805", "slashed": "164185781603681195", "from_own":
            "164185781603681195", "from_delegated": {"d47": "0", "d117": "0", "d122": "0"},
            "to_treasury": "164185781603681195"}}
        ]}
        """#
}
