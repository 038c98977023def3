/** The only door. */
@NullMarked
package io.edrs.gateway;

import org.jspecify.annotations.NullMarked;
