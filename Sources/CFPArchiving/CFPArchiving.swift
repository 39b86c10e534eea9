// CFPArchiving: many reports: finding them, workers that read them, stores that keep them, resuming.
//
// Knows:          folders, archives (the only module that sees libarchive), processes, stores (the only one that sees
//                 GRDB), and the three calls of CFPCheck.
// Must not know:  rules, layouts, what a finding means.
//
// One way through: paths -> `InputSequence` -> `WorkerPool` (a process each) -> `Outcome`, in input order -> a store.
