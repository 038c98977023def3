/** Whether this process lives and is ready. */
@NullMarked
package io.edrs.platform.kernel.health;

import org.jspecify.annotations.NullMarked;
