/** The few store ports; many technologies implement them and pass one contract suite each. */
@NullMarked
package io.edrs.platform.store;

import org.jspecify.annotations.NullMarked;
