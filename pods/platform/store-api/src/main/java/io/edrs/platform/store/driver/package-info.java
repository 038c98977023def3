/** How a URL becomes a store: drivers found by the URL's scheme, each opening the ports its server can stand behind. */
@NullMarked
package io.edrs.platform.store.driver;

import org.jspecify.annotations.NullMarked;
