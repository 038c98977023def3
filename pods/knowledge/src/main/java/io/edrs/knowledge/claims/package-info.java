/** Reads what texts claim: of what, which attribute, which value, said where, true when; by rules and grammar. */
@NullMarked
package io.edrs.knowledge.claims;

import org.jspecify.annotations.NullMarked;
