/** Stores chosen by URL, guarded and watched. */
package io.edrs.launcher.stores;
