/** Archives: many files in one, compressed, sealed with a key that its owner keeps, and refused whole when anything was changed. */
@NullMarked
package io.edrs.platform.adapters.archive;

import org.jspecify.annotations.NullMarked;
