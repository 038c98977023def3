/** Which service keeps what where: the table of stores, the settings that choose them, and the binding of ports to them. */
@NullMarked
package io.edrs.launcher.stores;

import org.jspecify.annotations.NullMarked;
