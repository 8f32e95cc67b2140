extension VectorSamples {
    static let feeSplit = #"""
        {"mechanism": "fee-split", "version": 1, "cases": [
        {"name": "edge-remainder-to-largest", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "stakers", "bps": "3333"}, {"id":
            "buyback", "bps": "3333"}, {"id": "treasury", "bps": "3334"}]},
          "input": {"gross": "10"},
          "expect": {"parts": {"stakers": "3", "buyback": "3", "treasury": "4"}, "rest": "0"}},
        {"name": "edge-not-10000", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "stakers", "bps": "1"}, {"id":
            "buyback", "bps": "2"}, {"id": "treasury", "bps": "3"}]},
          "input": {"gross": "10"},
          "refuses": "bad-split"},
        {"name": "edge-zero-gross", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "stakers", "bps": "5000"}, {"id":
            "buyback", "bps": "5000"}]},
          "input": {"gross": "0"},
          "expect": {"parts": {"stakers": "0", "buyback": "0"}, "rest": "0"}},
        {"name": "edge-waterfall-rest", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "stakers", "bps": "5000", "limit":
            "none"}, {"id": "buyback", "bps": "5000", "limit": "none"}]},
          "input": {"gross": "101"},
          "expect": {"parts": {"stakers": "50", "buyback": "25"}, "rest": "26"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s384", "bps": "5320", "limit":
            "none"}, {"id": "s112", "bps": "5790", "limit": "1562725620894567314"}]},
          "input": {"gross": "5540322739885082001"},
          "expect": {"parts": {"s384": "2947451697618863624", "s112": "1501272333472140440"},
            "rest": "1091598708794077937"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s98", "bps": "3507", "limit":
            "none"}]},
          "input": {"gross": "32611326216515746813"},
          "expect": {"parts": {"s98": "11436792104132072407"}, "rest": "21174534112383674406"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s114", "bps": "8154", "limit":
            "none"}, {"id": "s366", "bps": "4490", "limit": "none"}, {"id": "s237", "bps": "3529",
            "limit": "19148824343"}, {"id": "s216", "bps": "8737", "limit": "none"}, {"id": "s8",
            "bps": "5662", "limit": "none"}]},
          "input": {"gross": "184766196264551856746"},
          "expect": {"parts": {"s114": "150658356434115583990", "s366": "15314420083865886467",
            "s237": "19148824343", "s216": "16419810815848218672", "s8": "1343937365732826961"},
            "rest": "1029671545840516313"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s270", "bps": "3931", "limit":
            "47574459"}, {"id": "s386", "bps": "9548", "limit": "230099839456"}, {"id": "s339",
            "bps": "4012", "limit": "none"}, {"id": "s366", "bps": "1878", "limit": "27617458"},
            {"id": "s349", "bps": "4099", "limit": "none"}]},
          "input": {"gross": "49195270828214761357148"},
          "expect": {"parts": {"s270": "47574459", "s386": "230099839456", "s339":
            "19737142656187427114025", "s366": "27617458", "s349": "12074886737619655560896"},
            "rest": "17383241434177503650854"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s300", "bps": "5454", "limit":
            "7286756"}, {"id": "s52", "bps": "6920", "limit": "60510851164029695060748010"},
            {"id": "s149", "bps": "7842", "limit": "none"}, {"id": "s349", "bps": "6239", "limit":
            "4693424703263151549273851"}]},
          "input": {"gross": "67940"},
          "expect": {"parts": {"s300": "37054", "s52": "21373", "s149": "7460", "s349": "1280"},
            "rest": "773"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "s219", "bps": "1633"}, {"id":
            "s224", "bps": "3001"}, {"id": "s72", "bps": "5366"}]},
          "input": {"gross": "28482126719321953581620243"},
          "expect": {"parts": {"s219": "4651131293265275019878586", "s224":
            "8547486228468518269844235", "s72": "15283509197588160291897422"}, "rest": "0"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "s370", "bps": "10000"}]},
          "input": {"gross": "46"},
          "expect": {"parts": {"s370": "46"}, "rest": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s387", "bps": "1352", "limit":
            "151783327445827269957871235"}, {"id": "s1", "bps": "4503", "limit": "none"}]},
          "input": {"gross": "477858000586843"},
          "expect": {"parts": {"s387": "64606401679341", "s1": "186087194988048"}, "rest":
            "227164403919454"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"mode": "waterfall", "parts": [{"id": "s184", "bps": "799", "limit":
            "none"}, {"id": "s261", "bps": "6978", "limit": "none"}, {"id": "s317", "bps": "5351",
            "limit": "13875116"}, {"id": "s203", "bps": "8445", "limit": "none"}]},
          "input": {"gross": "424569373086566264047"},
          "expect": {"parts": {"s184": "33923092909616644497", "s261": "272592974307475444521",
            "s317": "13875116", "s203": "99696016806759223276"}, "rest": "18357289062701076637"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "s216", "bps": "10000"}]},
          "input": {"gross": "4705"},
          "expect": {"parts": {"s216": "4705"}, "rest": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "s156", "bps": "1340"}, {"id":
            "s264", "bps": "1505"}, {"id": "s244", "bps": "2598"}, {"id": "s180", "bps": "2457"},
            {"id": "s374", "bps": "2100"}]},
          "input": {"gross": "7618493087446302"},
          "expect": {"parts": {"s156": "1020878073717805", "s264": "1146583209660669", "s244":
            "1979284504118549", "s180": "1871863751585556", "s374": "1599883548363723"}, "rest":
            "0"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"mode": "pro_rata", "parts": [{"id": "s371", "bps": "6156"}, {"id": "s4",
            "bps": "3844"}]},
          "input": {"gross": "29521273"},
          "expect": {"parts": {"s371": "18173296", "s4": "11347977"}, "rest": "0"}}
        ]}
        """#
}
