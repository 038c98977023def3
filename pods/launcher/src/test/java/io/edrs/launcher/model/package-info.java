/** Lets a language model, here a stub, write answers through the whole system. */
package io.edrs.launcher.model;
