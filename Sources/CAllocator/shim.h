// The GNU allocator's settings, which the C library's module leaves out.
#ifndef MONIAC_CALLOCATOR_SHIM_H
#define MONIAC_CALLOCATOR_SHIM_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Blocks from this size on live in pages of their own, and no heap keeps more than that at its
/// end. Unit: bytes. Does nothing with another allocator.
static inline void moniac_give_back_blocks(int size) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, size);
    mallopt(M_TRIM_THRESHOLD, size);
#else
    (void)size;
#endif
}

#endif
