/** Finds personal data in text by form and checksum. */
@NullMarked
package io.edrs.gateway.personal;

import org.jspecify.annotations.NullMarked;
