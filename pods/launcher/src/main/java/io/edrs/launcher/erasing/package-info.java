/** Purges of tenants: every process erases what its services' stores hold, and says what went. */
@NullMarked
package io.edrs.launcher.erasing;

import org.jspecify.annotations.NullMarked;
