/** Tests of moving house. */
package io.edrs.launcher.stores.move;
