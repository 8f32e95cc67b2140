extension VectorSamples {
    static let priceObservation = #"""
        {"mechanism": "price-observation", "version": 1, "cases": [
        {"name": "edge-age-equal-to-limit", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1000", "count": "1", "observations": [{"at": "400", "price":
            "5"}]},
          "expect": {"closes": ["5"]}},
        {"name": "edge-same-second-later-wins", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1000", "count": "1", "observations": [{"at": "1000", "price":
            "5"}, {"at": "1000", "price": "6"}]},
          "expect": {"closes": ["6"]}},
        {"name": "edge-no-observation", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1000", "count": "3", "observations": []},
          "expect": {"closes": ["0", "0", "0"]}},
        {"name": "reading-missing-in-row", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1720396800", "count": "2", "observations": [{"at":
            "1720345936", "price": "16172192578209799"}, {"at": "1720518736", "price":
            "245844209794804"}, {"at": "1720568736", "price": "0"}, {"at": "1720572336", "price":
            "0"}, {"at": "1720745136", "price": "108790841268896437"}, {"at": "1720831536",
            "price": "0"}, {"price": "38437059392568284"}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1830211200", "count": "5", "observations": [{"at":
            "1830190705", "price": "58921258161539730"}, {"at": "1830277105", "price":
            "1635573998973223"}, {"at": "1830280705", "price": "13244897695415047"}, {"at":
            "1830453505", "price": "3087602695713412"}, {"at": "1830453505", "price":
            "133737186222254"}, {"at": "1830539905", "price": "1581291938279484979"}, {"at":
            "1830539905", "price": "0"}]},
          "expect": {"closes": ["0", "0", "0", "0", "0"]}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1753142400", "count": "3", "observations": [{"at":
            "1753116035", "price": "2184372776448830123"}, {"at": "1753202435", "price":
            "20367016882814185094"}, {"at": "1753206035", "price": "0"}, {"at": "1753206035",
            "price": "1494079756654208550"}, {"at": "1753209635", "price": "15623309953173239"},
            {"at": "1753209635", "price": "418259114332010"}, {"at": "1753259635", "price":
            "100000000000000000000"}, {"at": "1753259635", "price": "100000000000000"}]},
          "expect": {"closes": ["0", "0", "0"]}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "86400"},
          "input": {"first_close": "1774051200", "count": "5", "observations": [{"at":
            "1774000822", "price": "162420180522703"}, {"at": "1774004422", "price":
            "7029164102530004"}, {"at": "1774004422", "price": "6284310102875707"}, {"at":
            "1774177222", "price": "16291557577001781083"}]},
          "expect": {"closes": ["6284310102875707", "0", "16291557577001781083", "0", "0"]}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "86400"},
          "input": {"first_close": "1748044800", "count": "2", "observations": [{"at":
            "1747961575", "price": "100000000000000"}, {"at": "1748011575", "price": "0"}, {"at":
            "1748184375", "price": "27683472631213150"}, {"at": "1748270775", "price":
            "27593580233692288782"}, {"at": "1748274375", "price": "100000000000000"}, {"at":
            "1748360775", "price": "100000000000000"}]},
          "expect": {"closes": ["0", "0"]}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "3600"},
          "input": {"first_close": "1772064000", "count": "2", "observations": [{"at":
            "1772041133", "price": "13457907021542936341"}]},
          "expect": {"closes": ["0", "0"]}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "3600"},
          "input": {"first_close": "1714780800", "count": "2", "observations": [{"at":
            "1714708500", "price": "3425868119564541673"}]},
          "expect": {"closes": ["0", "0"]}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1759449600", "count": "3", "observations": []},
          "expect": {"closes": ["0", "0", "0"]}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "3600"},
          "input": {"first_close": "1830384000", "count": "1", "observations": [{"at":
            "1830326573", "price": "346475587747460"}, {"at": "1830412973", "price":
            "1045759039428003829"}]},
          "expect": {"closes": ["0"]}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1895788800", "count": "6", "observations": [{"at":
            "1895786148", "price": "11472299063316704765"}, {"at": "1895872548", "price":
            "100000000000000"}, {"at": "1895958948", "price": "1766638713839787"}]},
          "expect": {"closes": ["0", "0", "0", "0", "0", "0"]}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "172800"},
          "input": {"first_close": "1787184000", "count": "4", "observations": [{"at":
            "1787111236", "price": "0"}]},
          "expect": {"closes": ["0", "0", "0", "0"]}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "600"},
          "input": {"first_close": "1785801600", "count": "3", "observations": [{"at":
            "1785797480", "price": "4178417544640690"}, {"at": "1785797480", "price":
            "535916923667798"}, {"at": "1785801080", "price": "22379381633640262"}, {"at":
            "1785973880", "price": "146778479078415"}, {"at": "1786146680", "price":
            "1112996165805278416"}, {"at": "1786319480", "price": "129478497804769"}, {"at":
            "1786492280", "price": "31944125313769539211"}]},
          "expect": {"closes": ["22379381633640262", "0", "146778479078415"]}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"close_interval": "86400", "max_age": "172800"},
          "input": {"first_close": "1891900800", "count": "1", "observations": [{"at":
            "1891878618", "price": "12368107152865340431"}, {"at": "1891878618", "price":
            "6770478924567193"}, {"at": "1891928618", "price": "1577919684852186853"}, {"at":
            "1891978618", "price": "1682327084162236035"}, {"at": "1892065018", "price":
            "369650223966740812"}]},
          "expect": {"closes": ["6770478924567193"]}}
        ]}
        """#
}
