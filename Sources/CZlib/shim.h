// zlib's header, and the one call that is a macro: Swift cannot import those.
#ifndef MONIAC_CZLIB_SHIM_H
#define MONIAC_CZLIB_SHIM_H

#include <zlib.h>

/// `inflateInit2` with the caller's zlib version and structure size filled in.
static inline int moniac_inflate_init(z_stream *stream, int windowBits) {
    return inflateInit2(stream, windowBits);
}

#endif
