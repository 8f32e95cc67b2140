/// The reward rules and the protocol as a state machine, for services in other languages.
///
/// A protocol is opened from a configuration, changes by commands alone, and answers every command
/// with what it paid or why it refused. The same commands in the same order give the same state, to
/// the byte, on every machine: its digest is the proof.
///
/// Texts: JSON in UTF-8, spelt as in configurations, command logs and conformance vectors: integers
///   are strings of digits, unknown keys are refused. Texts go in with their length and need no
///   terminating zero.
/// Answers: JSON in a `moniac_text` that the caller frees. A function overwrites the `moniac_text` it
///   is given without reading it; NULL in its place means that nobody wants the answer.
/// Ownership: what goes in is copied, the caller keeps it. What comes out is the caller's: a
///   protocol until `moniac_protocol_close`, a text until `moniac_text_free`.
/// Threads: no shared state. Different protocols may be used by different threads at once; one
///   protocol by one thread at a time.
/// Failures: a code, never a signal or an exception. With any code but MONIAC_OK nothing has
///   changed. Only where the machine has no memory left does the process end.

#ifndef MONIAC_SETTLEMENT_H
#define MONIAC_SETTLEMENT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Swift asks which pointers may be NULL; to a C compiler this says nothing.
#ifdef __swift__
#define MONIAC_NULLABLE _Nullable
#else
#define MONIAC_NULLABLE
#endif

/// The version of this header. It rises when a function, code or answer changes or is added.
#define MONIAC_INTERFACE_VERSION 1

/// Done.
#define MONIAC_OK 0
/// The rules refuse. The answer is `{"refuses":"name"}`.
#define MONIAC_REFUSED 1
/// A text could not be read. The answer is `{"unreadable":{"code":"…","line":1,"column":1,
/// "key_path":"…","expected":"…","found":"…","hint":"…"}}`; line and column are absent where the
/// whole text is meant, the hint where there is none.
#define MONIAC_UNREADABLE 2
/// A pointer that the function needs is NULL. There is no answer: its bytes are NULL.
#define MONIAC_MISUSED 4

/// A protocol in some state.
typedef struct moniac_protocol moniac_protocol;

/// An answer: `length` bytes of UTF-8 and a zero byte that `length` does not count.
typedef struct moniac_text {
    char *MONIAC_NULLABLE bytes;
    size_t length;
} moniac_text;

/// Frees an answer and empties it. NULL, and an answer that is empty already, are nothing to do.
void moniac_text_free(moniac_text *MONIAC_NULLABLE text);

/// What a library was built from.
typedef struct moniac_versions {
    /// MONIAC_INTERFACE_VERSION when the library was built.
    uint32_t header;
    /// Of the reward rules and their order: libraries of one version pay and refuse alike.
    uint32_t rules;
    /// Of a state's canonical bytes: digests of one version can be compared.
    uint32_t canonical;
} moniac_versions;

moniac_versions moniac_settlement_versions(void);

/// Opens a protocol at its genesis.
///
/// - configuration: a protocol configuration, or the first line of a command log, which holds one.
///   At most 4 MiB.
/// - out: the new protocol with MONIAC_OK, else NULL.
/// - answer: `{"ok":{}}` with MONIAC_OK.
/// Codes: MONIAC_OK; MONIAC_REFUSED when the rules cannot start with the configuration;
/// MONIAC_UNREADABLE; MONIAC_MISUSED.
int32_t moniac_protocol_open(const char *MONIAC_NULLABLE configuration, size_t length,
                             moniac_protocol *MONIAC_NULLABLE *MONIAC_NULLABLE out,
                             moniac_text *MONIAC_NULLABLE answer);

/// A second protocol in the same state; from here on each goes its own way.
///
/// Cheap until one of the two changes: then what changes is copied. A trial: copy, apply, close.
/// Codes: MONIAC_OK, MONIAC_MISUSED.
int32_t moniac_protocol_copy(const moniac_protocol *MONIAC_NULLABLE protocol,
                             moniac_protocol *MONIAC_NULLABLE *MONIAC_NULLABLE out);

/// The whole state as bytes, for `moniac_protocol_restore` or for `moniac-settle`.
///
/// - snapshot: with MONIAC_OK one line of JSON and then binary bytes, zero bytes among them.
/// Takes time in proportion to the state. Codes: MONIAC_OK, MONIAC_MISUSED.
int32_t moniac_protocol_snapshot(const moniac_protocol *MONIAC_NULLABLE protocol,
                                 moniac_text *MONIAC_NULLABLE snapshot);

/// Opens a protocol in the state of a snapshot; continues as the one that wrote it would have.
///
/// - snapshot: at most 1 GiB.
/// - out, answer: as with `moniac_protocol_open`.
/// Codes: MONIAC_OK; MONIAC_UNREADABLE, also for bytes that no protocol of this version writes;
/// MONIAC_MISUSED.
int32_t moniac_protocol_restore(const char *MONIAC_NULLABLE snapshot, size_t length,
                                moniac_protocol *MONIAC_NULLABLE *MONIAC_NULLABLE out,
                                moniac_text *MONIAC_NULLABLE answer);

/// Releases a protocol. NULL is nothing to do; a protocol that is closed already, or was never
/// opened, is undefined behaviour, as with `free`.
void moniac_protocol_close(moniac_protocol *MONIAC_NULLABLE protocol);

/// Carries out one command.
///
/// - command: `{"time":"…","command":"…",…}`, as a line of a command log. `sequence` and `outcome`,
///   which such a line also has, may stand there; they change nothing. At most 64 KiB.
/// - answer: with MONIAC_OK `{"ok":{…},"postings":[{"from":"…","to":"…","asset":"…","amount":"…",
///   "reason":"…"},…]}`. `ok` has what the sender is told, such as the number of what was created.
///   Postings name accounts and assets; `from` is null for tokens that come into being or arrive
///   from outside, `to` for those that end or leave.
/// Codes: MONIAC_OK, MONIAC_REFUSED, MONIAC_UNREADABLE, MONIAC_MISUSED.
int32_t moniac_protocol_apply(moniac_protocol *MONIAC_NULLABLE protocol,
                              const char *MONIAC_NULLABLE command, size_t length,
                              moniac_text *MONIAC_NULLABLE answer);

/// SHA-256 of the state's canonical bytes. Equal digests: equal states.
///
/// Takes time in proportion to the state. Codes: MONIAC_OK, MONIAC_MISUSED.
int32_t moniac_protocol_digest(const moniac_protocol *MONIAC_NULLABLE protocol,
                               uint8_t *MONIAC_NULLABLE digest /* 32 bytes */);

/// The time of the last accepted command. Unit: seconds since 1970-01-01T00:00Z.
///
/// Codes: MONIAC_OK, MONIAC_MISUSED; so the next two.
int32_t moniac_protocol_time(const moniac_protocol *MONIAC_NULLABLE protocol,
                             uint64_t *MONIAC_NULLABLE seconds);

/// When the running epoch ends, and `settle_epoch` is due. Unit as above.
int32_t moniac_protocol_epoch_end(const moniac_protocol *MONIAC_NULLABLE protocol,
                                  uint64_t *MONIAC_NULLABLE seconds);

/// How many checks of the protocol's invariants have failed; anything but 0 is an error of the
/// library, or of a state that was restored from bytes that no protocol wrote.
int32_t moniac_protocol_violations(const moniac_protocol *MONIAC_NULLABLE protocol,
                                   uint64_t *MONIAC_NULLABLE count);

/// The number of the account of that name and asset, which commands and postings use.
///
/// Asset 0 is the protocol's token. The protocol's own accounts have names too: "market" holds the
/// float. Also MONIAC_REFUSED, and `*account` as it was, when nobody opened such an account.
int32_t moniac_protocol_account(const moniac_protocol *MONIAC_NULLABLE protocol,
                                const char *MONIAC_NULLABLE name, size_t length, uint8_t asset,
                                uint32_t *MONIAC_NULLABLE account);

/// What an account holds, in base units of its asset: 2^64 · `high` + `low`.
///
/// Codes: MONIAC_OK; MONIAC_REFUSED, and both as they were, when there is no such account;
/// MONIAC_MISUSED.
int32_t moniac_protocol_balance(const moniac_protocol *MONIAC_NULLABLE protocol, uint32_t account,
                                uint64_t *MONIAC_NULLABLE high, uint64_t *MONIAC_NULLABLE low);

/// Carries out one reward rule on figures, without a protocol.
///
/// - rule_case: `{"mechanism":"…","parameters":{…},"input":{…}}`, as a case of the conformance
///   vectors. At most 4 MiB.
/// - answer: with MONIAC_OK `{"expect":{…}}`, spelt as in the vectors.
/// Codes: MONIAC_OK; MONIAC_REFUSED, also for a parameter or input that is missing or malformed;
/// MONIAC_UNREADABLE for other text and for a mechanism that is not here; MONIAC_MISUSED.
int32_t moniac_rule(const char *MONIAC_NULLABLE rule_case, size_t length,
                    moniac_text *MONIAC_NULLABLE answer);

#undef MONIAC_NULLABLE

#ifdef __cplusplus
}
#endif

#endif
