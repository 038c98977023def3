/** What is lost, doubled or changed when processes are killed under load, judged by an outside client's ledger. */
package io.edrs.bench.faults;
