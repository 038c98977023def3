/** The program: any part of it, by command. */
@NullMarked
package io.edrs.launcher;

import org.jspecify.annotations.NullMarked;
