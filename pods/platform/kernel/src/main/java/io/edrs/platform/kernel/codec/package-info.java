/** Events to bytes and back. */
@NullMarked
package io.edrs.platform.kernel.codec;

import org.jspecify.annotations.NullMarked;
