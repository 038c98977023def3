/** Where the outside world listens in. */
@NullMarked
package io.edrs.integration;

import org.jspecify.annotations.NullMarked;
