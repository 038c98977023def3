/** The console as people meet it: in a real browser, on the real system. */
@NullMarked
package io.edrs.launcher.console;

import org.jspecify.annotations.NullMarked;
