/** Encryption at rest: keys of tenants in files, and stores that seal what a service marks as sensitive. */
@NullMarked
package io.edrs.platform.adapters.keys;

import org.jspecify.annotations.NullMarked;
