/** Errors: a code with a category; the category alone decides status, retry and dashboard. */
@NullMarked
package io.edrs.platform.kernel.error;

import org.jspecify.annotations.NullMarked;
