/** Decision tables in DMN, decided by a kept engine, with the rules that applied. */
@NullMarked
package io.edrs.reasoning.tables;

import org.jspecify.annotations.NullMarked;
