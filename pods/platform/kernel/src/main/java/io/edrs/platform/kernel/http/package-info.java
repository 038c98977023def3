/** What every HTTP endpoint shares: who calls, and how errors look. */
@NullMarked
package io.edrs.platform.kernel.http;

import org.jspecify.annotations.NullMarked;
