/** What must exist on the broker before anything is said. */
@NullMarked
package io.edrs.platform.kernel.provision;

import org.jspecify.annotations.NullMarked;
