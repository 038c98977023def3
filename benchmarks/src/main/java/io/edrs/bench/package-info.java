/** The measurements, one command each. */
@NullMarked
package io.edrs.bench;

import org.jspecify.annotations.NullMarked;
