/** Backup and restore of one system on this machine: database, broker and blobs of one moment, in one sealed file. */
@NullMarked
package io.edrs.launcher.backup;

import org.jspecify.annotations.NullMarked;
