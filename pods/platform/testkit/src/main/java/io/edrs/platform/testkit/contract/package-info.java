/** What every implementation of a port promises, as tests that it inherits. */
@NullMarked
package io.edrs.platform.testkit.contract;

import org.jspecify.annotations.NullMarked;
