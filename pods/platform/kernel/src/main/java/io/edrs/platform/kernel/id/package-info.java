/** Event identifiers: UUID version 7, fresh or derived. */
@NullMarked
package io.edrs.platform.kernel.id;

import org.jspecify.annotations.NullMarked;
