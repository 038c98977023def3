/** What the kernel itself must keep: recorded outputs, attempts, leases, claim checks. */
@NullMarked
package io.edrs.platform.kernel.record;

import org.jspecify.annotations.NullMarked;
