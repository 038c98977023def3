/** Asks the sample documents what a stranger would ask. */
package io.edrs.launcher.answers;
