// Stands in for the `malloc` of glibc, which every library of the process then calls, and counts. In C because Swift keeps
// the name for its own runtime.

#include "CAllocations.h"
#include <stdlib.h>

static long calls;

#ifdef __GLIBC__
void *__libc_malloc(size_t size);

void *malloc(size_t size) {
  calls++;
  return __libc_malloc(size);
}
#endif

long allocationCalls(void) { return calls; }
