/** One suite per port; an adapter's test class extends it and names the adapter, nothing more. */
@NullMarked
package io.edrs.platform.testkit.contract;

import org.jspecify.annotations.NullMarked;
