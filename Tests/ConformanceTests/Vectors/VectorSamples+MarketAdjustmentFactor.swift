extension VectorSamples {
    static let marketAdjustmentFactor = #"""
        {"mechanism": "market-adjustment-factor", "version": 1, "cases": [
        {"name": "week-plus-25-percent", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "expect": {"outcome": "fired", "move": "250000000000000000", "sigma":
            "41916217273186284", "maf": "800000000000000000"}},
        {"name": "quiet-week", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "430000000000000000", "390000000000000000", "420000000000000000",
            "380000000000000000", "410000000000000000", "390000000000000000",
            "410000000000000000"]},
          "expect": {"outcome": "not-fired", "move": "25000000000000000", "sigma":
            "81870977986269448", "maf": "1000000000000000000"}},
        {"name": "week-minus-20-percent-capped", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["500000000000000000",
            "480000000000000000", "490000000000000000", "450000000000000000",
            "440000000000000000", "420000000000000000", "410000000000000000",
            "400000000000000000"]},
          "expect": {"outcome": "fired", "move": "200000000000000000", "sigma":
            "30856442009745984", "maf": "1000000000000000000"}},
        {"name": "week-minus-20-percent-uncapped", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap": "none",
            "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["500000000000000000",
            "480000000000000000", "490000000000000000", "450000000000000000",
            "440000000000000000", "420000000000000000", "410000000000000000",
            "400000000000000000"]},
          "expect": {"outcome": "fired", "move": "200000000000000000", "sigma":
            "30856442009745984", "maf": "1250000000000000000"}},
        {"name": "flat-zero-sigma-not-strictly-greater", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["300000000000000000",
            "300000000000000000", "300000000000000000", "300000000000000000",
            "300000000000000000", "300000000000000000", "300000000000000000",
            "300000000000000000"]},
          "expect": {"outcome": "not-fired", "move": "0", "sigma": "0", "maf":
            "1000000000000000000"}},
        {"name": "constant-growth-zero-sigma", "source":
          "computed from the assumed update rule (MAF formula not readable in docs.icn.global \#
        hp-rewards)", "status": "assumed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["300000000000000000",
            "303000000000000000", "306030000000000000", "309090300000000000",
            "312181203000000000", "315303015030000000", "318456045180300000",
            "321640605632103000"]},
          "expect": {"outcome": "fired", "move": "72135352107010000", "sigma": "0", "maf":
            "932718054707135373"}},
        {"name": "edge-floor-clamp", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "10000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "expect": {"outcome": "fired", "move": "250000000000000000", "sigma":
            "41916217273186284", "maf": "10000000000000000"}},
        {"name": "edge-k-zero-any-move-fires", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "0", "trigger": "daily_sigma", "sigma":
            "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "430000000000000000", "390000000000000000", "420000000000000000",
            "380000000000000000", "410000000000000000", "390000000000000000",
            "410000000000000000"]},
          "expect": {"outcome": "fired", "move": "25000000000000000", "sigma":
            "81870977986269448", "maf": "975609756097560975"}},
        {"name": "edge-hold-on-zero-price", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "500000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000", "0"]},
          "expect": {"outcome": "held", "move": "0", "sigma": "0", "maf": "500000000000000000"}},
        {"name": "edge-last-good-first-missing", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "last_good"},
          "input": {"maf": "1000000000000000000", "closes": ["0", "410000000000000000",
            "400000000000000000", "430000000000000000", "450000000000000000",
            "440000000000000000", "470000000000000000", "500000000000000000"]},
          "refuses": "bad-price"},
        {"name": "edge-last-good-middle", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "last_good"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "0", "0", "450000000000000000", "440000000000000000",
            "470000000000000000", "500000000000000000"]},
          "expect": {"outcome": "fired", "move": "250000000000000000", "sigma":
            "44059787060239743", "maf": "800000000000000000"}},
        {"name": "edge-threshold-just-below-fires", "source": "computed", "status": "computed",
          "parameters": {"window_days": "2", "k": "1999999999999999999", "trigger": "daily_sigma",
            "sigma": "population", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["100000000000000000000",
            "100000000000000000000", "110000000000000000000"]},
          "expect": {"outcome": "fired", "move": "100000000000000000", "sigma":
            "50000000000000000", "maf": "909090909090909090"}},
        {"name": "edge-threshold-just-below-down", "source": "computed", "status": "computed",
          "parameters": {"window_days": "2", "k": "1999999999999999999", "trigger": "daily_sigma",
            "sigma": "population", "returns": "simple", "floor": "10000000000000000", "cap":
            "none", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["100000000000000000000",
            "100000000000000000000", "75000000000000000000"]},
          "expect": {"outcome": "fired", "move": "250000000000000000", "sigma":
            "125000000000000000", "maf": "1333333333333333333"}},
        {"name": "edge-wrong-count-long", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000", "400000000000000000", "410000000000000000",
            "400000000000000000", "430000000000000000", "450000000000000000",
            "440000000000000000", "470000000000000000", "500000000000000000"]},
          "refuses": "wrong-close-count"},
        {"name": "edge-maf-below-floor", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "9999999999999999", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "refuses": "maf-out-of-bounds"},
        {"name": "edge-floor-zero", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "0", "cap": "1000000000000000000",
            "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "refuses": "out-of-range"},
        {"name": "edge-k-too-large", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1000000000000000000001", "trigger":
            "daily_sigma", "sigma": "sample", "returns": "simple", "floor": "10000000000000000",
            "cap": "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "refuses": "out-of-range"},
        {"name": "edge-log-returns-fire", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1500000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "log", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["400000000000000000",
            "410000000000000000", "400000000000000000", "430000000000000000",
            "450000000000000000", "440000000000000000", "470000000000000000",
            "500000000000000000"]},
          "expect": {"outcome": "fired", "move": "223143551314209755", "sigma":
            "41002666704513132", "maf": "800000000000000000"}},
        {"name": "edge-update-overflow", "source": "computed", "status": "computed",
          "parameters": {"window_days": "2", "k": "0", "trigger": "daily_sigma", "sigma":
            "sample", "returns": "log", "floor": "10000000000000000", "cap": "none", "bad_price":
            "hold"},
          "input": {"maf": "340282366920938463463374607431768211455", "closes":
            ["79228162514264337593543950335", "1000000000000000000", "1"]},
          "refuses": "overflow"},
        {"name": "reading-wrong-type", "source": "computed", "status": "computed",
          "parameters": {"window_days": "14", "k": "3000000000000000000", "trigger":
            "weekly_sigma", "sigma": "population", "returns": 7, "floor": "10000000000000000",
            "cap": "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "500000000000000000", "closes": ["499719037837023517",
            "429258653502003201", "421961256392469146", "459093846955006430",
            "531171580926942439", "568353591591828409", "564375116450685610",
            "544621987374911613", "523381729867290060", "454818723254675062",
            "411610944545480931", "436307601218209786", "458122981279120275",
            "404980715450742323", "468562687776508867"]},
          "refuses": "malformed-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"window_days": "14", "k": "1500000000000000000", "trigger":
            "daily_sigma", "sigma": "sample", "returns": "log", "floor": "10000000000000000",
            "cap": "1000000000000000000", "bad_price": "halt"},
          "input": {"maf": "1000000000000000000", "closes": ["518834064961371077",
            "590951999991001656", "550767263991613543", "636136189910313642",
            "741734797435425706", "678687339653414520", "635251349915595990",
            "619370066167706090", "628660617160221681", "714787121711172051",
            "724079354293417287", "766075956842435489", "710152411992937698",
            "606470159841968794", "0"]},
          "refuses": "bad-price"},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"window_days": "3", "k": "2000000000000000000", "trigger": "daily_sigma",
            "sigma": "population", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "23224411810686817", "closes": ["4627256861491610380",
            "4127513120450516458", "3731271860887266878", "4014848522314699160"]},
          "expect": {"outcome": "not-fired", "move": "132348032000000000", "sigma":
            "84052893399863926", "maf": "23224411810686817"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"window_days": "3", "k": "1000000000000000000", "trigger":
            "weekly_sigma", "sigma": "population", "returns": "log", "floor": "10000000000000000",
            "cap": "none", "bad_price": "halt"},
          "input": {"maf": "199974139259182474", "closes": ["2183369280441909145",
            "2216119819648537782", "2267090575500454150", "1967834619534394202"]},
          "expect": {"outcome": "not-fired", "move": "103935464858546798", "sigma":
            "75670640515311706", "maf": "199974139259182474"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "3000000000000000000", "trigger":
            "weekly_sigma", "sigma": "sample", "returns": "simple", "floor": "10000000000000000",
            "cap": "2000000000000000000", "bad_price": "last_good"},
          "input": {"maf": "10000000000000000", "closes": ["3063072300813956812",
            "3081450734618840552", "3414247413957675331", "3359619455334352525",
            "3924035523830523749", "4210490117070151982", "4092596393792187726",
            "4583707961047250253"]},
          "expect": {"outcome": "not-fired", "move": "496441321293399325", "sigma":
            "75449446966952962", "maf": "10000000000000000"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"window_days": "14", "k": "2000000000000000000", "trigger":
            "weekly_sigma", "sigma": "population", "returns": "log", "floor": "10000000000000000",
            "cap": "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "978412462143219292", "closes": ["29336901187346244",
            "28456794151725856", "28485250945877581", "24753683071967617", "21807994786403470",
            "21720762807257856", "24131767478863478", "22925179104920304", "24690417895999167",
            "26270604641343113", "28923935710118767", "33146830323796106", "37356477774918211",
            "36011644575021155", "36263726087046303"]},
          "expect": {"outcome": "not-fired", "move": "211971810507343721", "sigma":
            "84550064701174049", "maf": "978412462143219292"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "3000000000000000000", "trigger":
            "weekly_sigma", "sigma": "population", "returns": "log", "floor": "10000000000000000",
            "cap": "none", "bad_price": "last_good"},
          "input": {"maf": "1000000000000000000", "closes": ["1000000000000000",
            "892000000000000", "910732000000000", "847891492000000", "899612873012000",
            "1034554803963800", "902131789056433", "816429269096071"]},
          "expect": {"outcome": "not-fired", "move": "202814997273034451", "sigma":
            "95985501954394138", "maf": "1000000000000000000"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "3000000000000000000", "trigger":
            "weekly_sigma", "sigma": "population", "returns": "log", "floor": "10000000000000000",
            "cap": "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["106779687661518117",
            "116283079863393229", "118492458380797700", "137451251721725332",
            "153258145669723745", "166898120634329158", "189095570678694936",
            "180586269998153663"]},
          "expect": {"outcome": "fired", "move": "525440895717052402", "sigma":
            "62153800739175096", "maf": "591294607627755122"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "3000000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap":
            "1000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["3444886491099428984",
            "3251972847597860960", "3144657743627131548", "2761009498904621499",
            "2548411767488965643", "2408249120277072532", "2680381270868381728", "0"]},
          "expect": {"outcome": "held", "move": "0", "sigma": "0", "maf": "1000000000000000000"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "2000000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "log", "floor": "10000000000000000", "cap": "none",
            "bad_price": "last_good"},
          "input": {"maf": "500000000000000000", "closes": ["100000000000000000000",
            "98800000000000000000", "97318000000000000000", "85834476000000000000",
            "98366309496000000000", "111645761277960000000", "105728535930228120000",
            "93569754298251886200"]},
          "expect": {"outcome": "not-fired", "move": "66462992564015681", "sigma":
            "106463663337398288", "maf": "500000000000000000"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"window_days": "14", "k": "2000000000000000000", "trigger":
            "daily_sigma", "sigma": "population", "returns": "log", "floor": "10000000000000000",
            "cap": "2000000000000000000", "bad_price": "last_good"},
          "input": {"maf": "500000000000000000", "closes": ["293418934279267454",
            "271412514208322394", "242371375188031897", "218861351794792802",
            "190190514709674944", "165846128826836551", "151749207876555444",
            "152963201539567887", "169483227305841218", "174567724125016454",
            "172123775987266223", "198458713713317955", "179009759769412795",
            "199237862623356440", "207207377128290697"]},
          "expect": {"outcome": "fired", "move": "347881283986610352", "sigma":
            "93571155567765060", "maf": "708032065136367224"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "2000000000000000000", "trigger":
            "weekly_sigma", "sigma": "sample", "returns": "log", "floor": "10000000000000000",
            "cap": "2000000000000000000", "bad_price": "hold"},
          "input": {"maf": "1000000000000000000", "closes": ["34571204668973280",
            "35608340809042478", "38919916504283428", "41955669991617535", "38641172062279749",
            "34506566651615815", "32712225185731792", "36016159929490702"]},
          "expect": {"outcome": "not-fired", "move": "40946624103710651", "sigma":
            "87438150176475118", "maf": "1000000000000000000"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"window_days": "7", "k": "1000000000000000000", "trigger": "daily_sigma",
            "sigma": "sample", "returns": "simple", "floor": "10000000000000000", "cap": "none",
            "bad_price": "halt"},
          "input": {"maf": "500000000000000000", "closes": ["1000000000000000", "898000000000000",
            "1031802000000000", "1159745448000000", "1244406865704000", "1416135013171152",
            "1624306860107311", "1533345675941301"]},
          "expect": {"outcome": "fired", "move": "533345675941301000", "sigma":
            "104193501305435180", "maf": "326084331697127911"}}
        ]}
        """#
}
