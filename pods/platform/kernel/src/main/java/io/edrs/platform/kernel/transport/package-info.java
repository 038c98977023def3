/** The broker as the kernel sees it; an adapter implements it. */
@NullMarked
package io.edrs.platform.kernel.transport;

import org.jspecify.annotations.NullMarked;
