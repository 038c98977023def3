/** The command line. */
@NullMarked
package io.edrs.launcher.cli;

import org.jspecify.annotations.NullMarked;
