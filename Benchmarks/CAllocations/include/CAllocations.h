/// How often the process has called `malloc`; 0 for ever where the C library lets nobody stand in for it.
long allocationCalls(void);
