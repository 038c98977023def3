/** What every adapter of a port must pass. */
@NullMarked
package io.edrs.platform.testkit.contract;

import org.jspecify.annotations.NullMarked;
