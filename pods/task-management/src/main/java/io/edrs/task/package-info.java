/** Takes work apart. */
@NullMarked
package io.edrs.task;

import org.jspecify.annotations.NullMarked;
