/** Work that keeps a core busy. */
@NullMarked
package io.edrs.platform.kernel.compute;

import org.jspecify.annotations.NullMarked;
