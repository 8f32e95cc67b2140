// The header stands alone and is C11; the functions are Swift's, in SettlementInterface.
#include "moniac_settlement.h"

_Static_assert(sizeof(moniac_text) == sizeof(char *) + sizeof(size_t),
               "an answer is a pointer and a length, without padding");
_Static_assert(sizeof(moniac_versions) == 12, "three versions of 32 bits");
