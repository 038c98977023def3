/** Which addresses of the network a process may call on somebody else's word. */
@NullMarked
package io.edrs.platform.kernel.net;

import org.jspecify.annotations.NullMarked;
