/** Metrics and spans of what handlers do. */
@NullMarked
package io.edrs.platform.kernel.telemetry;

import org.jspecify.annotations.NullMarked;
