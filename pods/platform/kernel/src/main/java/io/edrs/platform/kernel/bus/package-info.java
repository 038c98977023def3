/** The event bus as a service sees it: handlers that return events, asks, streams. */
@NullMarked
package io.edrs.platform.kernel.bus;

import org.jspecify.annotations.NullMarked;
