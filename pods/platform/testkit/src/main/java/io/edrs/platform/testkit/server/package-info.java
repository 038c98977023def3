/** Where the servers of tests come from: a variable, a container, a package, in this order. */
@NullMarked
package io.edrs.platform.testkit.server;

import org.jspecify.annotations.NullMarked;
