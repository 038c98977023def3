/** Apache Lucene behind the lexical and the vector index: one folder for each tenant and collection. */
@NullMarked
package io.edrs.platform.adapters.lucene;

import org.jspecify.annotations.NullMarked;
