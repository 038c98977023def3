/** Models that run inside the process, from files that travel in jars; nothing is ever downloaded. */
@NullMarked
package io.edrs.platform.adapters.models;

import org.jspecify.annotations.NullMarked;
