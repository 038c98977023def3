/** Tests of archives. */
package io.edrs.platform.adapters.archive;
