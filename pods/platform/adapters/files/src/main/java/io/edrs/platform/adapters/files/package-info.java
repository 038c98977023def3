/** A folder behind the blob store, and claim checks over any blob store. */
@NullMarked
package io.edrs.platform.adapters.files;

import org.jspecify.annotations.NullMarked;
