#include <sqlite3.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

// Functions with a variable number of arguments are out of Swift's reach.

/// Memory is not counted, for which all threads would wait for each other. Before SQLite's first
/// use; does nothing later.
static inline int moniac_sqlite_configure(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Shuts what only hostile files make use of: writes to the schema, shadow tables, functions and
/// virtual tables called from the schema, and triggers. A name in double quotes that is none is a
/// mistake, not a text.
static inline int moniac_sqlite_defend(sqlite3 *connection) {
    int result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    if (result != SQLITE_OK) return result;
    result = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    if (result != SQLITE_OK) return result;
    result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
    if (result != SQLITE_OK) return result;
    result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
    if (result != SQLITE_OK) return result;
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
}

/// SQLITE_TRANSIENT is a cast that Swift does not see: the bytes are copied.
static inline int moniac_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_text64(statement, index, "", 0, SQLITE_STATIC, SQLITE_UTF8);
    return sqlite3_bind_text64(statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// As the text; an empty blob is a blob, not NULL.
static inline int moniac_sqlite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// The bytes must stay where they are until the statement has run.
static inline int moniac_sqlite_bind_blob_in_place(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_STATIC);
}

/// What a path is on, by its mark in linux/magic.h, which decides whether locks and shared memory
/// reach all who may write there; 0 where it is not known.
static inline unsigned int moniac_file_system(const char *path) {
#ifdef __linux__
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned int)status.f_type : 0;
#else
    return 0;
#endif
}
