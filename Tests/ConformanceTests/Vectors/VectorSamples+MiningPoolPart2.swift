extension VectorSamples {
    static let miningPoolPart2 = #"""
        {"mechanism": "mining-pool", "version": 1, "cases": [
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "capacity_gated", "per_epoch":
            "61558960536937672543", "rate_per_epoch": "1000000000000000", "halving_epochs": "100",
            "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "691",
            "verified_capacity": "1611", "contributions": [], "validations": [{"id": "v106",
            "stake": "8432350861252060", "tasks": "173"}, {"id": "v82", "stake":
            "61072090134490283726", "tasks": "75"}]},
          "expect": {"cap": "61558960536937672543", "contribution_cap": "49247168429550138035",
            "validation_cap": "12311792107387534508", "contribution": {}, "validation": {"v106":
            "0", "v82": "0"}, "released": "0", "remaining": "100000000000000000000000000",
            "exhausted": false}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "exponential", "per_epoch":
            "104257874686544142406377", "rate_per_epoch": "1000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "11288125001309871", "epoch": "615", "verified_capacity": "1611",
            "contributions": [{"id": "n219", "work": "23", "task": "inference", "quality":
            "541469717081003962", "reputation": "205713212889240459", "tier": "gold"}, {"id":
            "n97", "work": "1698", "task": "inference", "quality": "811203955453423012",
            "reputation": "274714861402362561", "tier": "gold"}, {"id": "n383", "work": "442",
            "task": "training", "quality": "683874686017760768", "reputation":
            "667248873657375389", "tier": "gold"}, {"id": "n1", "work": "35", "task": "training",
            "quality": "339497814225555149", "reputation": "558123060310945459", "tier":
            "bronze"}], "validations": [{"id": "v339", "stake": "201110", "tasks": "285"}, {"id":
            "v72", "stake": "75689158861426725", "tasks": "28"}]},
          "expect": {"cap": "11288125001309", "contribution_cap": "9030500001048",
            "validation_cap": "2257625000261", "contribution": {"n219": "23151604372", "n97":
            "3419532976879", "n383": "5467953318821", "n1": "119862100976"}, "validation":
            {"v339": "0", "v72": "0"}, "released": "9030500001048", "remaining":
            "11279094501308823", "exhausted": false}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "313373662160957462",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "33628689234989656940",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "286",
            "verified_capacity": "1902", "contributions": [{"id": "n27", "work": "189", "task":
            "inference", "quality": "844090720838992403", "reputation": "834887235474711070",
            "tier": "bronze"}, {"id": "n247", "work": "1", "task": "training", "quality":
            "125678215296620450", "reputation": "895403521271004991", "tier": "gold"}, {"id":
            "n358", "work": "0", "task": "training", "quality": "427302990265561996",
            "reputation": "309230759193027312", "tier": "bronze"}, {"id": "n399", "work": "5000",
            "task": "training", "quality": "141472376505177152", "reputation":
            "618003733392449761", "tier": "gold"}, {"id": "n230", "work": "1922", "task":
            "inference", "quality": "251363682652264949", "reputation": "717805462907872421",
            "tier": "gold"}, {"id": "n141", "work": "3392", "task": "training", "quality":
            "288830529083195795", "reputation": "561602791685803218", "tier": "gold"}],
            "validations": [{"id": "v272", "stake": "69050447687877202342", "tasks": "11"}, {"id":
            "v133", "stake": "140296005454", "tasks": "165"}, {"id": "v44", "stake":
            "970369507062346756", "tasks": "119"}]},
          "expect": {"cap": "8407172308747414235", "contribution_cap": "5772585933937045286",
            "validation_cap": "2634586374810368949", "contribution": {"n27": "150846027510850152",
            "n247": "573517194294929", "n358": "0", "n399": "2227924103263045874", "n230":
            "589127177891441844", "n141": "2804115108077412487"}, "validation": {"v272": "0",
            "v133": "0", "v44": "0"}, "released": "5772585933937045286", "remaining":
            "99999994227414066062954714", "exhausted": false}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "429980622797639307",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "2134209524132316085830",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "19530", "epoch": "827", "verified_capacity": "716",
            "contributions": [{"id": "n335", "work": "0", "task": "training", "quality":
            "241083113061089448", "reputation": "334714152760564584", "tier": "gold"}, {"id":
            "n104", "work": "2093", "task": "inference", "quality": "547889912858105354",
            "reputation": "514535688403997014", "tier": "bronze"}, {"id": "n157", "work": "9",
            "task": "inference", "quality": "936418807904840827", "reputation":
            "160985799852619037", "tier": "gold"}, {"id": "n275", "work": "162", "task":
            "training", "quality": "692148979781963188", "reputation": "490055304117286261",
            "tier": "gold"}, {"id": "n126", "work": "3", "task": "training", "quality":
            "968073253563104333", "reputation": "480685402868923757", "tier": "bronze"}],
            "validations": [{"id": "v195", "stake": "34378791", "tasks": "170"}]},
          "expect": {"cap": "19530", "contribution_cap": "11133", "validation_cap": "8397",
            "contribution": {"n335": "0", "n104": "7787", "n157": "27", "n275": "3264", "n126":
            "55"}, "validation": {"v195": "0"}, "released": "11133", "remaining": "8397",
            "exhausted": false}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "18364878857466190410",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "238",
            "verified_capacity": "717", "contributions": [], "validations": [{"id": "v265",
            "stake": "229077079", "tasks": "260"}]},
          "expect": {"cap": "18364878857466190410", "contribution_cap": "14691903085972952328",
            "validation_cap": "3672975771493238082", "contribution": {}, "validation": {"v265":
            "0"}, "released": "0", "remaining": "100000000000000000000000000", "exhausted": false}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "166005486709567826",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch": "1634809027412627707",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "111",
            "verified_capacity": "142", "contributions": [{"id": "n100", "work": "2880", "task":
            "training", "quality": "981745418891472764", "reputation": "870797956236368664",
            "tier": "bronze"}, {"id": "n34", "work": "173", "task": "inference", "quality":
            "439284335134404525", "reputation": "661507882562297195", "tier": "gold"}, {"id":
            "n114", "work": "0", "task": "training", "quality": "328934620039028066",
            "reputation": "214750659365367385", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "1634809027412627707", "contribution_cap": "1363421759139799235",
            "validation_cap": "271387268272828472", "contribution": {"n100":
            "1349643098190645059", "n34": "13778660949154176", "n114": "0"}, "validation": {},
            "released": "1363421759139799235", "remaining": "99999998636578240860200765",
            "exhausted": false}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "147483507012306502",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "capacity_gated", "per_epoch":
            "56487706403131563272", "rate_per_epoch": "1000000000000000", "halving_epochs": "100",
            "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "798", "epoch": "688", "verified_capacity": "746",
            "contributions": [{"id": "n65", "work": "163", "task": "training", "quality":
            "3689199510099791", "reputation": "109929054262170433", "tier": "bronze"}, {"id":
            "n206", "work": "240", "task": "inference", "quality": "88259843022964650",
            "reputation": "590049164984257451", "tier": "bronze"}, {"id": "n387", "work": "0",
            "task": "training", "quality": "670406075850431955", "reputation":
            "226488032550078457", "tier": "bronze"}], "validations": []},
          "expect": {"cap": "798", "contribution_cap": "681", "validation_cap": "117",
            "contribution": {"n65": "11", "n206": "670", "n387": "0"}, "validation": {},
            "released": "681", "remaining": "117", "exhausted": false}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "627892256270491145",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "838866955185474900934",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "6346", "epoch": "777", "verified_capacity": "700",
            "contributions": [{"id": "n198", "work": "14", "task": "inference", "quality":
            "495428306493992736", "reputation": "286472187636797829", "tier": "bronze"}, {"id":
            "n289", "work": "0", "task": "training", "quality": "550373457500141932",
            "reputation": "879268582731439281", "tier": "bronze"}, {"id": "n352", "work": "8",
            "task": "training", "quality": "132203835105017990", "reputation":
            "951148237439600213", "tier": "bronze"}, {"id": "n183", "work": "38", "task":
            "training", "quality": "901206824186388389", "reputation": "951004898242150998",
            "tier": "gold"}, {"id": "n309", "work": "3227", "task": "inference", "quality":
            "850772916577244222", "reputation": "531888953630052124", "tier": "gold"}],
            "validations": [{"id": "v185", "stake": "1534", "tasks": "47"}]},
          "expect": {"cap": "6346", "contribution_cap": "2362", "validation_cap": "3984",
            "contribution": {"n198": "2", "n289": "0", "n352": "3", "n183": "148", "n309":
            "2209"}, "validation": {"v185": "0"}, "released": "2362", "remaining": "3984",
            "exhausted": false}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "550455279495791547",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "capacity_gated", "per_epoch":
            "651566082316522234935", "rate_per_epoch": "1000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "100000000000000000000000000", "epoch": "558",
            "verified_capacity": "1106", "contributions": [{"id": "n85", "work": "4", "task":
            "inference", "quality": "141229568923973007", "reputation": "318819814677576770",
            "tier": "bronze"}, {"id": "n10", "work": "1440", "task": "inference", "quality":
            "954999073211259977", "reputation": "592256391783092175", "tier": "bronze"}, {"id":
            "n25", "work": "3640", "task": "inference", "quality": "673613776708880035",
            "reputation": "726182365686038429", "tier": "gold"}], "validations": [{"id": "v188",
            "stake": "2614", "tasks": "28"}, {"id": "v341", "stake": "2758427392026934917",
            "tasks": "142"}]},
          "expect": {"cap": "651566082316522234935", "contribution_cap": "292908092365003065870",
            "validation_cap": "358657989951519169065", "contribution": {"n85":
            "15135519262113650", "n10": "68444978896269520300", "n25": "224447977949471431920"},
            "validation": {"v188": "0", "v341": "0"}, "released": "292908092365003065870",
            "remaining": "99999707091907634996934130", "exhausted": false}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"release": "share", "validate_share": "200000000000000000",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "constant", "per_epoch":
            "190901845045768156257592", "rate_per_epoch": "1000000000000000", "halving_epochs":
            "100", "target_capacity": "1000", "task_rates": [{"id": "inference", "rate":
            "1000000000000000000"}, {"id": "training", "rate": "3000000000000000000"}], "tiers":
            [{"id": "bronze", "multiplier": "1000000000000000000"}, {"id": "gold", "multiplier":
            "1500000000000000000"}]},
          "input": {"remaining": "2181860192637", "epoch": "199", "verified_capacity": "1793",
            "contributions": [], "validations": [{"id": "v242", "stake": "264524836344", "tasks":
            "1"}]},
          "expect": {"cap": "2181860192637", "contribution_cap": "1745488154110",
            "validation_cap": "436372038527", "contribution": {}, "validation": {"v242": "0"},
            "released": "0", "remaining": "2181860192637", "exhausted": false}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"release": "rate", "validate_share": "962702356643288438",
            "validator_min_stake": "100000000000000000000", "validate_rate":
            "5000000000000000000", "cap_kind": "halving", "per_epoch": "25646978941691271936136",
            "rate_per_epoch": "1000000000000000", "halving_epochs": "100", "target_capacity":
            "1000", "task_rates": [{"id": "inference", "rate": "1000000000000000000"}, {"id":
            "training", "rate": "3000000000000000000"}], "tiers": [{"id": "bronze", "multiplier":
            "1000000000000000000"}, {"id": "gold", "multiplier": "1500000000000000000"}]},
          "input": {"remaining": "16005192323480941934504785", "epoch": "628",
            "verified_capacity": "904", "contributions": [{"id": "n271", "work": "11", "task":
            "inference", "quality": "146610318418561793", "reputation": "346706838616072297",
            "tier": "bronze"}, {"id": "n223", "work": "29", "task": "training", "quality":
            "275029236560252457", "reputation": "51315854375256126", "tier": "gold"}, {"id":
            "n229", "work": "3036", "task": "inference", "quality": "498328869379716881",
            "reputation": "415955792467362862", "tier": "bronze"}], "validations": [{"id": "v187",
            "stake": "703968776770526602777", "tasks": "183"}]},
          "expect": {"cap": "400734045963926124002", "contribution_cap": "14946435527254574934",
            "validation_cap": "385787610436671549068", "contribution": {"n271":
            "13229350209963298", "n223": "43577250216436285", "n229": "14889628926828175351"},
            "validation": {"v187": "385787610436671549068"}, "released": "400734045963926124002",
            "remaining": "16004791589434978008380783", "exhausted": false}}
        ]}
        """#
}
