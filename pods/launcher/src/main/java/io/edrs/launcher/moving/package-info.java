/** The command that moves a service's data: what it opens, where it keeps its secrets, what it asks before it begins. */
@NullMarked
package io.edrs.launcher.moving;

import org.jspecify.annotations.NullMarked;
