/** The kernel's transport, administration and tables on Apache Pulsar. */
@NullMarked
package io.edrs.platform.adapters.pulsar;

import org.jspecify.annotations.NullMarked;
