/** What passages speak of, read by grammar, and the compact graph of phrases and passages that multi-hop search walks. */
@NullMarked
package io.edrs.knowledge.phrase;

import org.jspecify.annotations.NullMarked;
