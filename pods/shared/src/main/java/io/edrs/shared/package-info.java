/** What all pods share: tenants, the event bus seen from outside, who is alive, configuration. */
@NullMarked
package io.edrs.shared;

import org.jspecify.annotations.NullMarked;
