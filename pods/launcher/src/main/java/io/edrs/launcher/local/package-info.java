/** Everything on this machine: broker, database and pods as processes. */
@NullMarked
package io.edrs.launcher.local;

import org.jspecify.annotations.NullMarked;
