/** Stores and brokers in memory that keep the same contracts as the real ones. */
@NullMarked
package io.edrs.platform.testkit.fake;

import org.jspecify.annotations.NullMarked;
