/** Having a language model read or write beside the conversation: asked over the bus, grounded in what it was given, its price known before. */
@NullMarked
package io.edrs.platform.kernel.model;

import org.jspecify.annotations.NullMarked;
