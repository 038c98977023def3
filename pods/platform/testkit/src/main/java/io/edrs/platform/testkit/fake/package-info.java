/** Stores in memory for fast tests; each passes the contract of its port. */
@NullMarked
package io.edrs.platform.testkit.fake;

import org.jspecify.annotations.NullMarked;
