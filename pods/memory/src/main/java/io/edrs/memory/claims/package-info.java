/** What a user's words claim about them and theirs, read by rules, and why other sentences claim nothing. */
@NullMarked
package io.edrs.memory.claims;

import org.jspecify.annotations.NullMarked;
