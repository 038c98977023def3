/** Checks every sentence of an answer against the evidence it claims to rest on. */
package io.edrs.reasoning.verification;
