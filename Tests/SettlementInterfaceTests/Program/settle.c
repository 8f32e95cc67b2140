// Settles one metered job and one epoch of a hardware network through the C interface, and prints
// the digest of each protocol in the end.
//
//     settle ICPX_CONFIGURATION ICN_CONFIGURATION
//
// Whatever is refused ends the program with the code and the answer that said why.

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "moniac_settlement.h"

static void fail(const char *what, int32_t code, moniac_text *answer) {
    fprintf(stderr, "%s: code %" PRId32 ": %s\n", what, code, answer->bytes ? answer->bytes : "");
    moniac_text_free(answer);
    exit(1);
}

static char *file(const char *path, size_t *length) {
    FILE *stream = fopen(path, "rb");
    if (!stream || fseek(stream, 0, SEEK_END) != 0) {
        perror(path);
        exit(1);
    }
    long size = ftell(stream);
    char *bytes = malloc((size_t)size + 1);
    rewind(stream);
    *length = bytes ? fread(bytes, 1, (size_t)size, stream) : 0;
    fclose(stream);
    if (!bytes || *length != (size_t)size) {
        perror(path);
        exit(1);
    }
    return bytes;
}

static moniac_protocol *opened(const char *path) {
    size_t length;
    char *configuration = file(path, &length);
    moniac_protocol *protocol;
    moniac_text answer;
    int32_t code = moniac_protocol_open(configuration, length, &protocol, &answer);
    free(configuration);
    if (code != MONIAC_OK) fail(path, code, &answer);
    moniac_text_free(&answer);
    return protocol;
}

// One command at `time`; the rest of its members as `printf` makes them.
static void at(moniac_protocol *protocol, uint64_t time, const char *format, ...) {
    char command[1024];
    int length = snprintf(command, sizeof command, "{\"time\":\"%" PRIu64 "\",\"command\":", time);
    va_list members;
    va_start(members, format);
    length += vsnprintf(command + length, sizeof command - (size_t)length, format, members);
    va_end(members);
    moniac_text answer;
    int32_t code = moniac_protocol_apply(protocol, command, (size_t)length, &answer);
    if (code != MONIAC_OK) fail(command, code, &answer);
    moniac_text_free(&answer);
}

static uint32_t account(moniac_protocol *protocol, const char *name, uint8_t asset) {
    size_t length = 0;
    while (name[length]) length++;
    uint32_t number;
    int32_t code = moniac_protocol_account(protocol, name, length, asset, &number);
    moniac_text nothing = {0};
    if (code != MONIAC_OK) fail(name, code, &nothing);
    return number;
}

// Closes the running epoch, prints the digest and releases the protocol.
static void finish(moniac_protocol *protocol, const char *name) {
    uint64_t end, violations;
    uint8_t digest[32];
    moniac_protocol_epoch_end(protocol, &end);
    at(protocol, end, "\"settle_epoch\"}");
    moniac_protocol_violations(protocol, &violations);
    moniac_protocol_digest(protocol, digest);
    moniac_protocol_close(protocol);
    printf("%s ", name);
    for (int i = 0; i < 32; i++) printf("%02x", digest[i]);
    printf("\n");
    if (violations != 0) exit(1);
}

// A job of 100 units at 2.50 USDC: two receipts, then its end.
static void job(const char *path) {
    moniac_protocol *protocol = opened(path);
    uint64_t time;
    moniac_protocol_time(protocol, &time);
    at(protocol, time + 1, "\"open_account\",\"name\":\"requester\",\"asset\":\"1\"}");
    at(protocol, time + 2, "\"open_account\",\"name\":\"provider\",\"asset\":\"1\"}");
    uint32_t requester = account(protocol, "requester", 1);
    uint32_t provider = account(protocol, "provider", 1);
    at(protocol, time + 3,
       "\"bring_in\",\"account\":\"%" PRIu32 "\",\"amount\":\"1000000000\"}", requester);
    // A slot has 400 ms; the job may run for a day.
    at(protocol, time + 4,
       "\"create_job\",\"requester\":\"%" PRIu32 "\",\"provider\":\"%" PRIu32 "\","
       "\"max_units\":\"100\",\"price_per_unit\":\"2500000\",\"expiry_slot\":\"%" PRIu64 "\"}",
       requester, provider, (time + 86400) / 2 * 5);
    at(protocol, time + 5, "\"fund_job\",\"job\":\"0\"}");
    at(protocol, time + 6, "\"accept_job\",\"job\":\"0\"}");
    at(protocol, time + 7,
       "\"settle_receipt\",\"job\":\"0\",\"cumulative_units\":\"40\",\"nonce\":\"1\"}");
    at(protocol, time + 8,
       "\"settle_receipt\",\"job\":\"0\",\"cumulative_units\":\"90\",\"nonce\":\"2\"}");
    at(protocol, time + 9,
       "\"complete_job\",\"job\":\"0\",\"cumulative_units\":\"95\",\"nonce\":\"3\","
       "\"signer\":\"receipt_authority\"}");
    finish(protocol, "icpx");
}

// An account of the token, with an amount out of the market's float.
static uint32_t person(moniac_protocol *protocol, uint64_t time, const char *name,
                       const char *amount) {
    at(protocol, time, "\"open_account\",\"name\":\"%s\",\"asset\":\"0\"}", name);
    uint32_t number = account(protocol, name, 0);
    at(protocol, time,
       "\"transfer\",\"from\":\"%" PRIu32 "\",\"to\":\"%" PRIu32 "\",\"amount\":\"%s\"}",
       account(protocol, "market", 0), number, amount);
    return number;
}

// Two nodes, a booking over both, a price, usage, the epoch's end.
static void epoch(const char *path) {
    moniac_protocol *protocol = opened(path);
    uint64_t time;
    moniac_protocol_time(protocol, &time);
    at(protocol, time, "\"observe_price\",\"asset\":\"0\",\"price\":\"750000000000000000\"}");
    uint32_t owner = person(protocol, time + 1, "owner", "500000000000000000000000");
    uint32_t builder = person(protocol, time + 2, "builder", "10000000000000000000000");
    for (uint64_t node = 0; node < 2; node++) {
        at(protocol, time + 3 + node,
           "\"register_node\",\"name\":\"node-%" PRIu64 "\",\"owner\":\"%" PRIu32 "\","
           "\"region\":\"0\",\"hardware_class\":\"0\",\"capacity\":\"10\","
           "\"reservation_price\":\"%" PRIu64 "000000000000000000\","
           "\"collateral\":\"200000000000000000000000\",\"commitment\":\"93312000\"}",
           node, owner, 10 + node);
    }
    at(protocol, time + 3600,
       "\"book\",\"builder\":\"%" PRIu32 "\",\"region\":\"0\",\"hardware_class\":\"0\","
       "\"capacity\":\"15\",\"period\":\"604800\"}",
       builder);
    uint64_t end;
    moniac_protocol_epoch_end(protocol, &end);
    for (int node = 0; node < 2; node++) {
        at(protocol, end - 1,
           "\"report_usage\",\"node\":\"%d\",\"gpu_seconds\":\"600000\",\"downtime\":\"%d\"}",
           node, 900 * node);
    }
    finish(protocol, "icn");
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: settle ICPX_CONFIGURATION ICN_CONFIGURATION\n");
        return 2;
    }
    job(arguments[1]);
    epoch(arguments[2]);
    return 0;
}
