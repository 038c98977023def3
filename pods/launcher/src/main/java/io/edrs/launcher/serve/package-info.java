/** Runs services: the catalogue in code, and the one place where ports meet adapters. */
@NullMarked
package io.edrs.launcher.serve;

import org.jspecify.annotations.NullMarked;
