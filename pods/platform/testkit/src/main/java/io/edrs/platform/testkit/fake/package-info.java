/** Fakes that pass the same contracts as the real ports: stores, records and a broker in memory. */
@NullMarked
package io.edrs.platform.testkit.fake;

import org.jspecify.annotations.NullMarked;
