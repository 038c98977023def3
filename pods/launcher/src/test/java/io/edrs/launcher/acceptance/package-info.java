/** What people and programs may rely on, tried from outside on the real broker and database. */
@NullMarked
package io.edrs.launcher.acceptance;

import org.jspecify.annotations.NullMarked;
