/** The repositories of a service on a real PostgreSQL. */
@NullMarked
package io.edrs.platform.testkit.relational;

import org.jspecify.annotations.NullMarked;
