extension VectorSamples {
    static let reputation = #"""
        {"mechanism": "reputation", "version": 1, "cases": [
        {"name": "edge-perfect-stays-perfect", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "200000000000000000", "floor": "0"},
          "input": {"reputation": "1000000000000000000", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "outcome", "value": "1000000000000000000"}, {"kind":
            "outcome", "value": "1000000000000000000"}]},
          "expect": {"path": ["1000000000000000000", "1000000000000000000",
            "1000000000000000000"], "reputation": "1000000000000000000"}},
        {"name": "edge-anomaly", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "200000000000000000", "floor": "0"},
          "input": {"reputation": "1000000000000000000", "events": [{"kind": "anomaly"}, {"kind":
            "outcome", "value": "1000000000000000000"}]},
          "expect": {"path": ["800000000000000000", "828571428571428571"], "reputation":
            "828571428571428571"}},
        {"name": "edge-from-zero", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "200000000000000000", "floor": "0"},
          "input": {"reputation": "0", "events": [{"kind": "outcome", "value": "1"}, {"kind":
            "outcome", "value": "6"}, {"kind": "outcome", "value": "7"}]},
          "expect": {"path": ["0", "0", "1"], "reputation": "1"}},
        {"name": "edge-unknown-event", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "200000000000000000", "floor": "0"},
          "input": {"reputation": "1000000000000000000", "events": [{"kind": "x"}]},
          "refuses": "unknown-variant"},
        {"name": "edge-initial-is-not-floored", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "200000000000000000", "floor": "500000000000000000"},
          "input": {"reputation": "250000000000000000", "events": []},
          "expect": {"path": [], "reputation": "250000000000000000"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "4", "denominator": "7",
            "anomaly_penalty": "142686025834243202", "floor": "50000000000000000"},
          "input": {"reputation": "524200820977109629", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "outcome", "value": "1000000000000000000"}, {"kind":
            "outcome", "value": "833264413163547329"}, {"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "anomaly"}, {"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "outcome", "value": "943747529811459559"}]},
          "expect": {"path": ["728114754844062645", "844637002768035797", "839763035794683596",
            "908436020454104912", "778814894970833412", "873608511411904806",
            "903668090725999700"], "reputation": "903668090725999700"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "4", "denominator": "7",
            "anomaly_penalty": "921114567890020273", "floor": "0"},
          "input": {"reputation": "600752313152075824", "events": [{"kind": "outcome", "value":
            "886690088779106671"}, {"kind": "outcome", "value": "202109118733088769"}, {"kind":
            "outcome", "value": "444621724502008795"}, {"kind": "anomaly"}, {"kind": "outcome",
            "value": "366743973634773291"}, {"kind": "outcome", "value": "922362307779519978"},
            {"kind": "outcome", "value": "1000000000000000000"}, {"kind": "outcome", "value":
            "366138871953047094"}]},
          "expect": {"path": ["723297074135089043", "499930807534231782", "476226914806136216",
            "37567365956884557", "178643054961694013", "497379877597905140", "712788501484517222",
            "564224374542458595"], "reputation": "564224374542458595"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "1", "denominator": "7",
            "anomaly_penalty": "113133715493952092", "floor": "50000000000000000"},
          "input": {"reputation": "78854991570970328", "events": [{"kind": "anomaly"}, {"kind":
            "anomaly"}, {"kind": "outcome", "value": "296203599985821454"}, {"kind": "anomaly"},
            {"kind": "outcome", "value": "181616201284913102"}, {"kind": "outcome", "value":
            "20173499571589029"}, {"kind": "anomaly"}, {"kind": "outcome", "value":
            "999351254336940350"}]},
          "expect": {"path": ["69933833389302180", "62021958979235419", "262749079842023449",
            "233023300196878265", "188960072558050982", "50000000000000000", "50000000000000000",
            "863729646574520300"], "reputation": "863729646574520300"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "7", "denominator": "7",
            "anomaly_penalty": "532892761281790418", "floor": "0"},
          "input": {"reputation": "923150231599469824", "events": [{"kind": "anomaly"}, {"kind":
            "outcome", "value": "1000000000000000000"}, {"kind": "outcome", "value":
            "437046977708054392"}, {"kind": "anomaly"}, {"kind": "anomaly"}, {"kind": "outcome",
            "value": "516871799628029303"}, {"kind": "anomaly"}, {"kind": "anomaly"}]},
          "expect": {"path": ["431210155604504013", "431210155604504013", "431210155604504013",
            "201421385091669355", "94085387008966818", "94085387008966818", "43947965329492598",
            "20528412732342897"], "reputation": "20528412732342897"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "4", "denominator": "7",
            "anomaly_penalty": "306999918644561065", "floor": "0"},
          "input": {"reputation": "821758809488199653", "events": [{"kind": "anomaly"}, {"kind":
            "outcome", "value": "1000000000000000000"}, {"kind": "outcome", "value":
            "790551102510387363"}, {"kind": "outcome", "value": "811457504477907643"}]},
          "expect": {"path": ["569478921829871004", "753987955331354859", "769657875550940217",
            "787572002233926256"], "reputation": "787572002233926256"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "1", "denominator": "7",
            "anomaly_penalty": "130473666293348596", "floor": "50000000000000000"},
          "input": {"reputation": "923323933219863643", "events": [{"kind": "anomaly"}, {"kind":
            "outcome", "value": "21100146934333739"}, {"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "anomaly"}, {"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "outcome", "value": "328092923270533429"}]},
          "expect": {"path": ["802854474476273070", "132779336583182214", "876111333797597458",
            "761801875995869185", "965971696570838454", "419218462313434146"], "reputation":
            "419218462313434146"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "6", "denominator": "7",
            "anomaly_penalty": "832332002224792083", "floor": "0"},
          "input": {"reputation": "750412605139435912", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "outcome", "value": "1000000000000000000"}]},
          "expect": {"path": ["786067947262373638", "816629669082034546"], "reputation":
            "816629669082034546"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "1", "denominator": "7",
            "anomaly_penalty": "751148728444245023", "floor": "50000000000000000"},
          "input": {"reputation": "434684635792313503", "events": [{"kind": "outcome", "value":
            "352662318294645182"}, {"kind": "outcome", "value": "856001644363272546"}, {"kind":
            "outcome", "value": "918978070520545482"}, {"kind": "outcome", "value":
            "825468134515376939"}, {"kind": "anomaly"}, {"kind": "anomaly"}]},
          "expect": {"path": ["364379792222883513", "785769951200359826", "899948339189090388",
            "836108163754478860", "208066579708449469", "51777632928704497"], "reputation":
            "51777632928704497"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "575689752033448263", "floor": "50000000000000000"},
          "input": {"reputation": "675807119661035498", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "anomaly"}, {"kind": "anomaly"}, {"kind": "outcome",
            "value": "452943443988502016"}, {"kind": "outcome", "value": "915394896573469994"},
            {"kind": "anomaly"}, {"kind": "outcome", "value": "440058355940713702"}, {"kind":
            "anomaly"}]},
          "expect": {"path": ["722120388280887569", "306403081013166025", "130009967282411916",
            "176143321097567644", "281750689022696551", "119549704723967180",
            "165336654897788111", "70154037037640664"], "reputation": "70154037037640664"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "4", "denominator": "7",
            "anomaly_penalty": "718960532057279120", "floor": "0"},
          "input": {"reputation": "902597687035301572", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}]},
          "expect": {"path": ["944341535448743755"], "reputation": "944341535448743755"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"rounding": "single_floor", "keep": "6", "denominator": "7",
            "anomaly_penalty": "225305929900988099", "floor": "0"},
          "input": {"reputation": "955526404901537308", "events": [{"kind": "anomaly"}, {"kind":
            "anomaly"}, {"kind": "outcome", "value": "125972245542749172"}, {"kind": "outcome",
            "value": "1000000000000000000"}, {"kind": "anomaly"}, {"kind": "outcome", "value":
            "601003207183317137"}, {"kind": "outcome", "value": "1000000000000000000"}]},
          "expect": {"path": ["740240639700248372", "573460034022081624", "509533207096462702",
            "579599891796968030", "449012599205140063", "470725543202022502",
            "546336179887447858"], "reputation": "546336179887447858"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"rounding": "two_floors", "keep": "4", "denominator": "7",
            "anomaly_penalty": "419413122554593308", "floor": "0"},
          "input": {"reputation": "286334624880710002", "events": [{"kind": "outcome", "value":
            "1000000000000000000"}, {"kind": "anomaly"}, {"kind": "anomaly"}, {"kind": "outcome",
            "value": "174446306337398175"}, {"kind": "outcome", "value": "524276496445867984"},
            {"kind": "outcome", "value": "1000000000000000000"}, {"kind": "anomaly"}]},
          "expect": {"path": ["592191214217548572", "343818447913170453", "199616479082033838",
            "188829262191475696", "332592362586215248", "618624207192122998",
            "359165096765814992"], "reputation": "359165096765814992"}}
        ]}
        """#
}
