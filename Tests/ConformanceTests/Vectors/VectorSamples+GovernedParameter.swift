extension VectorSamples {
    static let governedParameter = #"""
        {"mechanism": "governed-parameter", "version": 1, "cases": [
        {"name": "edge-takes-effect-at-epoch-edge", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "2599", "value": "200"}, {"op": "read", "at":
            "3599"}, {"op": "read", "at": "3600"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "3600"}}, {"ok": {"value":
            "1500"}}, {"ok": {"value": "200"}}], "value": "200", "immutable": false}},
        {"name": "edge-ready-just-after-edge", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "2601", "value": "200"}, {"op": "read", "at":
            "3600"}, {"op": "read", "at": "7199"}, {"op": "read", "at": "7200"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "7200"}}, {"ok": {"value":
            "1500"}}, {"ok": {"value": "1500"}}, {"ok": {"value": "200"}}], "value": "200",
            "immutable": false}},
        {"name": "edge-ratchet-up", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_up", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "1499"}, {"op": "propose", "at":
            "0", "value": "1500"}, {"op": "propose", "at": "0", "value": "1501"}]},
          "expect": {"results": [{"refuses": "ratchet"}, {"ok": {"number": "1", "effective_at":
            "3600"}}, {"ok": {"number": "2", "effective_at": "3600"}}], "value": "1500",
            "immutable": false}},
        {"name": "edge-immutable", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "immutable", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "read", "at":
            "5"}]},
          "expect": {"results": [{"refuses": "immutable"}, {"ok": {"value": "1500"}}], "value":
            "1500", "immutable": true}},
        {"name": "edge-cancel", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "cancel", "at":
            "1", "number": "1"}, {"op": "cancel", "at": "2", "number": "1"}, {"op": "cancel",
            "at": "2", "number": "7"}, {"op": "read", "at": "99999"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "3600"}}, {"ok": {}},
            {"refuses": "not-queued"}, {"refuses": "unknown-id"}, {"ok": {"value": "1500"}}],
            "value": "1500", "immutable": false}},
        {"name": "edge-last-queued-wins-at-same-edge", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "propose", "at":
            "1", "value": "300"}, {"op": "read", "at": "3600"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "3600"}}, {"ok":
            {"number": "2", "effective_at": "3600"}}, {"ok": {"value": "300"}}], "value": "300",
            "immutable": false}},
        {"name": "edge-time-reversed", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "5"}, {"op": "read", "at": "4"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"refuses": "time-reversed"}],
            "value": "1500", "immutable": false}},
        {"name": "edge-refused-takes-back-due-change", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "propose", "at":
            "4000", "value": "99"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "3600"}}, {"refuses":
            "out-of-bounds"}], "value": "1500", "immutable": false}},
        {"name": "edge-edges-start-at-epoch-start", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "10000", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "read", "at":
            "9999"}, {"op": "read", "at": "10000"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "10000"}}, {"ok":
            {"value": "1500"}}, {"ok": {"value": "200"}}], "value": "200", "immutable": false}},
        {"name": "edge-last-time-fits", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "9223372036854775807",
            "epoch_length": "1", "epoch_start": "0", "mode": "free", "max_step": "0", "initial":
            "1500"},
          "input": {"ops": [{"op": "propose", "at": "0", "value": "200"}, {"op": "read", "at":
            "9223372036854775806"}, {"op": "read", "at": "9223372036854775807"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "9223372036854775807"}},
            {"ok": {"value": "1500"}}, {"ok": {"value": "200"}}], "value": "200", "immutable":
            false}},
        {"name": "reading-missing-in-row", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "0", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "0", "initial":
            "1500"},
          "input": {"ops": [{"op": "relinquish", "at": "500"}, {"op": "read", "at": "9500"},
            {"op": "read"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {"value": "1500"}}, {"refuses":
            "missing-field"}], "value": "1500", "immutable": true}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "500", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "3600"}, {"op": "read", "at": "12600"}, {"op":
            "propose", "at": "16200", "value": "504"}, {"op": "cancel", "at": "16700", "number":
            "4"}, {"op": "propose", "at": "25700", "value": "1170"}, {"op": "read", "at":
            "34700"}, {"op": "cancel", "at": "35200", "number": "2"}, {"op": "read", "at":
            "55200"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"ok": {"value": "1500"}}, {"refuses":
            "step-too-large"}, {"refuses": "unknown-id"}, {"ok": {"number": "1", "effective_at":
            "28800"}}, {"ok": {"value": "1170"}}, {"refuses": "unknown-id"}, {"ok": {"value":
            "1170"}}], "value": "1170", "immutable": false}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "0", "initial":
            "1500"},
          "input": {"ops": [{"op": "propose", "at": "9000", "value": "4014"}, {"op": "propose",
            "at": "9000", "value": "1242"}, {"op": "propose", "at": "12600", "value": "1403"},
            {"op": "cancel", "at": "16200", "number": "4"}, {"op": "read", "at": "36200"}]},
          "expect": {"results": [{"refuses": "ratchet"}, {"ok": {"number": "1", "effective_at":
            "10800"}}, {"refuses": "ratchet"}, {"refuses": "unknown-id"}, {"ok": {"value":
            "1242"}}], "value": "1242", "immutable": false}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "0"}, {"op": "read", "at": "500"}, {"op":
            "propose", "at": "4100", "value": "580"}, {"op": "propose", "at": "4600", "value":
            "1994"}, {"op": "cancel", "at": "8200", "number": "2"}, {"op": "propose", "at":
            "11800", "value": "1876"}, {"op": "read", "at": "15400"}, {"op": "read", "at":
            "35400"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"ok": {"value": "1500"}}, {"ok":
            {"number": "1", "effective_at": "7200"}}, {"ok": {"number": "2", "effective_at":
            "7200"}}, {"refuses": "not-queued"}, {"ok": {"number": "3", "effective_at": "14400"}},
            {"ok": {"value": "1876"}}, {"ok": {"value": "1876"}}], "value": "1876", "immutable":
            false}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "0", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "9000"}, {"op": "propose", "at": "9500", "value":
            "2019"}, {"op": "propose", "at": "10000", "value": "4485"}, {"op": "propose", "at":
            "19000", "value": "2579"}, {"op": "read", "at": "22600"}, {"op": "cancel", "at":
            "23100", "number": "4"}, {"op": "read", "at": "43100"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"ok": {"number": "1", "effective_at":
            "10800"}}, {"ok": {"number": "2", "effective_at": "10800"}}, {"ok": {"number": "3",
            "effective_at": "21600"}}, {"ok": {"value": "2579"}}, {"refuses": "unknown-id"},
            {"ok": {"value": "2579"}}], "value": "2579", "immutable": false}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "7200", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_up", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "propose", "at": "3600", "value": "5048"}, {"op": "read", "at":
            "12600"}, {"op": "propose", "at": "12600", "value": "1649"}, {"op": "propose", "at":
            "12600", "value": "1053"}, {"op": "relinquish", "at": "12600"}, {"op": "propose",
            "at": "16200", "value": "1206"}, {"op": "propose", "at": "16200", "value": "1393"},
            {"op": "read", "at": "36200"}]},
          "expect": {"results": [{"refuses": "out-of-bounds"}, {"ok": {"value": "1500"}}, {"ok":
            {"number": "1", "effective_at": "21600"}}, {"refuses": "ratchet"}, {"ok": {}},
            {"refuses": "immutable"}, {"refuses": "immutable"}, {"ok": {"value": "1500"}}],
            "value": "1500", "immutable": true}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "7200", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "0", "initial":
            "1500"},
          "input": {"ops": [{"op": "read", "at": "3600"}, {"op": "read", "at": "7200"}, {"op":
            "propose", "at": "10800", "value": "1782"}, {"op": "propose", "at": "19800", "value":
            "617"}, {"op": "propose", "at": "23400", "value": "1029"}, {"op": "relinquish", "at":
            "23900"}, {"op": "read", "at": "32900"}, {"op": "cancel", "at": "32900", "number":
            "2"}, {"op": "read", "at": "52900"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"ok": {"value": "1500"}}, {"refuses":
            "ratchet"}, {"ok": {"number": "1", "effective_at": "28800"}}, {"ok": {"number": "2",
            "effective_at": "32400"}}, {"ok": {}}, {"ok": {"value": "1500"}}, {"refuses":
            "not-queued"}, {"ok": {"value": "1500"}}], "value": "1500", "immutable": true}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "7200", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "500", "initial": "1500"},
          "input": {"ops": [{"op": "cancel", "at": "0", "number": "3"}, {"op": "cancel", "at":
            "3600", "number": "1"}, {"op": "cancel", "at": "3600", "number": "3"}, {"op":
            "cancel", "at": "12600", "number": "3"}, {"op": "read", "at": "32600"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses":
            "unknown-id"}, {"refuses": "unknown-id"}, {"ok": {"value": "1500"}}], "value": "1500",
            "immutable": false}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "0", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "0", "initial":
            "1500"},
          "input": {"ops": [{"op": "propose", "at": "9000", "value": "813"}, {"op": "propose",
            "at": "9000", "value": "1616"}, {"op": "propose", "at": "9500", "value": "1931"},
            {"op": "read", "at": "29500"}]},
          "expect": {"results": [{"ok": {"number": "1", "effective_at": "10800"}}, {"refuses":
            "ratchet"}, {"refuses": "ratchet"}, {"ok": {"value": "813"}}], "value": "813",
            "immutable": false}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "500", "initial":
            "1500"},
          "input": {"ops": [{"op": "cancel", "at": "3600", "number": "3"}, {"op": "cancel", "at":
            "12600", "number": "3"}, {"op": "read", "at": "21600"}, {"op": "propose", "at":
            "21600", "value": "1106"}, {"op": "propose", "at": "25200", "value": "1385"}, {"op":
            "read", "at": "25200"}, {"op": "cancel", "at": "28800", "number": "4"}, {"op": "read",
            "at": "48800"}]},
          "expect": {"results": [{"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"ok":
            {"value": "1500"}}, {"ok": {"number": "1", "effective_at": "25200"}}, {"refuses":
            "ratchet"}, {"ok": {"value": "1106"}}, {"refuses": "unknown-id"}, {"ok": {"value":
            "1106"}}], "value": "1106", "immutable": false}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "1000", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "0", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "0"}, {"op": "propose", "at": "500", "value":
            "1732"}, {"op": "read", "at": "500"}, {"op": "read", "at": "9500"}, {"op": "read",
            "at": "13100"}, {"op": "read", "at": "33100"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"ok": {"number": "1", "effective_at":
            "3600"}}, {"ok": {"value": "1500"}}, {"ok": {"value": "1732"}}, {"ok": {"value":
            "1732"}}, {"ok": {"value": "1732"}}], "value": "1732", "immutable": false}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "0", "epoch_length":
            "3600", "epoch_start": "0", "mode": "free", "max_step": "500", "initial": "1500"},
          "input": {"ops": [{"op": "read", "at": "500"}, {"op": "cancel", "at": "1000", "number":
            "1"}, {"op": "propose", "at": "1500", "value": "1310"}, {"op": "read", "at": "2000"},
            {"op": "read", "at": "2000"}, {"op": "cancel", "at": "2500", "number": "3"}, {"op":
            "propose", "at": "11500", "value": "1157"}, {"op": "read", "at": "20500"}, {"op":
            "read", "at": "40500"}]},
          "expect": {"results": [{"ok": {"value": "1500"}}, {"refuses": "unknown-id"}, {"ok":
            {"number": "1", "effective_at": "3600"}}, {"ok": {"value": "1500"}}, {"ok": {"value":
            "1500"}}, {"refuses": "unknown-id"}, {"ok": {"number": "2", "effective_at": "14400"}},
            {"ok": {"value": "1157"}}, {"ok": {"value": "1157"}}], "value": "1157", "immutable":
            false}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"minimum": "100", "maximum": "5000", "timelock": "0", "epoch_length":
            "3600", "epoch_start": "0", "mode": "ratchet_down", "max_step": "500", "initial":
            "1500"},
          "input": {"ops": [{"op": "propose", "at": "500", "value": "1648"}, {"op": "propose",
            "at": "500", "value": "1266"}, {"op": "propose", "at": "4100", "value": "1571"},
            {"op": "propose", "at": "4600", "value": "1159"}, {"op": "cancel", "at": "5100",
            "number": "4"}, {"op": "cancel", "at": "14100", "number": "4"}, {"op": "propose",
            "at": "14100", "value": "4769"}, {"op": "cancel", "at": "14600", "number": "4"},
            {"op": "read", "at": "34600"}]},
          "expect": {"results": [{"refuses": "ratchet"}, {"ok": {"number": "1", "effective_at":
            "3600"}}, {"refuses": "ratchet"}, {"ok": {"number": "2", "effective_at": "7200"}},
            {"refuses": "unknown-id"}, {"refuses": "unknown-id"}, {"refuses": "ratchet"},
            {"refuses": "unknown-id"}, {"ok": {"value": "1159"}}], "value": "1159", "immutable":
            false}}
        ]}
        """#
}
