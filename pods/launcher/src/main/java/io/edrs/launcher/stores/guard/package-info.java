/** What every call to every store goes through, written once: time, errors, spans, retries, a circuit breaker. */
@NullMarked
package io.edrs.launcher.stores.guard;

import org.jspecify.annotations.NullMarked;
