extension VectorSamples {
    static let proRata = #"""
        {"mechanism": "pro-rata", "version": 1, "cases": [
        {"name": "edge-tie-break-by-id", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "2", "weights": [{"id": "d", "weight": "1"}, {"id": "b", "weight":
            "1"}, {"id": "a", "weight": "1"}]},
          "expect": {"parts": {"d": "0", "b": "1", "a": "1"}, "carried": "0"}},
        {"name": "edge-all-zero-carries", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "9", "weights": [{"id": "d", "weight": "0"}, {"id": "b", "weight":
            "0"}]},
          "expect": {"parts": {"d": "0", "b": "0"}, "carried": "9"}},
        {"name": "edge-zero-pot", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "0", "weights": [{"id": "d", "weight": "3"}, {"id": "b", "weight":
            "4"}]},
          "expect": {"parts": {"d": "0", "b": "0"}, "carried": "0"}},
        {"name": "edge-weight-sum-overflow", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "1", "weights": [{"id": "d", "weight":
            "340282366920938463463374607431768211455"}, {"id": "b", "weight": "1"}]},
          "refuses": "overflow"},
        {"name": "edge-byte-order-of-ids", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "1", "weights": [{"id": "n2", "weight": "1"}, {"id": "n10", "weight":
            "1"}]},
          "expect": {"parts": {"n2": "0", "n10": "1"}, "carried": "0"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "3313884545", "weights": [{"id": "n398", "weight": "8"}, {"id": "n319",
            "weight": "749850177319"}, {"id": "n272", "weight": "669608109118"}, {"id": "n109",
            "weight": "6"}, {"id": "n382", "weight": "402737682715013475226197"}, {"id": "n234",
            "weight": "0"}, {"id": "n184", "weight": "2"}]},
          "expect": {"parts": {"n398": "0", "n319": "0", "n272": "0", "n109": "0", "n382":
            "3313884545", "n234": "0", "n184": "0"}, "carried": "0"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "1438768726", "weights": [{"id": "n321", "weight": "6"}]},
          "expect": {"parts": {"n321": "1438768726"}, "carried": "0"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "543247038844790", "weights": [{"id": "n284", "weight": "6"}, {"id":
            "n282", "weight": "9"}]},
          "expect": {"parts": {"n284": "217298815537916", "n282": "325948223306874"}, "carried":
            "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "659702187603285707017", "weights": [{"id": "n199", "weight":
            "8653248655198499079"}, {"id": "n247", "weight": "2"}, {"id": "n31", "weight":
            "1248689629253961200179512"}, {"id": "n343", "weight": "0"}, {"id": "n70", "weight":
            "0"}, {"id": "n148", "weight": "1"}]},
          "expect": {"parts": {"n199": "4571614414547478", "n247": "0", "n31":
            "659697615988871159539", "n343": "0", "n70": "0", "n148": "0"}, "carried": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "24373529051951739671", "weights": [{"id": "n47", "weight": "10"},
            {"id": "n393", "weight": "7"}, {"id": "n289", "weight": "4"}, {"id": "n338", "weight":
            "4"}]},
          "expect": {"parts": {"n47": "9749411620780695869", "n393": "6824588134546487108",
            "n289": "3899764648312278347", "n338": "3899764648312278347"}, "carried": "0"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "115431001474250220574", "weights": [{"id": "n202", "weight": "0"}]},
          "expect": {"parts": {"n202": "0"}, "carried": "115431001474250220574"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "133265069077877825791288876", "weights": [{"id": "n22", "weight":
            "217584848156930178"}]},
          "expect": {"parts": {"n22": "133265069077877825791288876"}, "carried": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "45117902004455644945", "weights": [{"id": "n213", "weight": "6"}]},
          "expect": {"parts": {"n213": "45117902004455644945"}, "carried": "0"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "251287631182", "weights": [{"id": "n217", "weight": "5"}, {"id":
            "n390", "weight": "566061346969649903753265"}, {"id": "n362", "weight":
            "6269665740470"}, {"id": "n381", "weight": "0"}]},
          "expect": {"parts": {"n217": "0", "n390": "251287631179", "n362": "3", "n381": "0"},
            "carried": "0"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "449974982829861", "weights": [{"id": "n342", "weight":
            "64706822496391267833209"}, {"id": "n392", "weight": "9"}, {"id": "n259", "weight":
            "9"}, {"id": "n125", "weight": "9"}, {"id": "n150", "weight": "4"}, {"id": "n267",
            "weight": "12462535"}, {"id": "n312", "weight": "32302531615442"}]},
          "expect": {"parts": {"n342": "449974982605227", "n392": "0", "n259": "0", "n125": "0",
            "n150": "0", "n267": "0", "n312": "224634"}, "carried": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "6143288804164313", "weights": [{"id": "n86", "weight":
            "499295822161"}, {"id": "n1", "weight": "7598367641823639"}, {"id": "n37", "weight":
            "1398815535126"}, {"id": "n103", "weight": "4"}, {"id": "n203", "weight": "1"}, {"id":
            "n209", "weight": "4"}]},
          "expect": {"parts": {"n86": "403580418614", "n1": "6141754562253699", "n37":
            "1130661491993", "n103": "3", "n203": "1", "n209": "3"}, "carried": "0"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"pot": "1898282111757196938779654", "weights": [{"id": "n50", "weight":
            "160762364"}]},
          "expect": {"parts": {"n50": "1898282111757196938779654"}, "carried": "0"}}
        ]}
        """#
}
