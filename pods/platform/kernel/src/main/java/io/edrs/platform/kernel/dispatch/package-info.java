/** From deliveries to handlers and from what they return to the broker: order, retry, dead letter, recorded outputs. */
@NullMarked
package io.edrs.platform.kernel.dispatch;

import org.jspecify.annotations.NullMarked;
