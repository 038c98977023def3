/** Speech: what recognises it stands behind a port. */
@NullMarked
package io.edrs.platform.kernel.speech;

import org.jspecify.annotations.NullMarked;
