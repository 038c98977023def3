/** Moving house: a service's documents, journal or blobs go to another store while the service goes on working. */
@NullMarked
package io.edrs.launcher.stores.move;

import org.jspecify.annotations.NullMarked;
