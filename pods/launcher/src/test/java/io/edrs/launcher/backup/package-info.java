/** Tests of backup and restore. */
package io.edrs.launcher.backup;
