/** What reasoning says. */
package io.edrs.schema.reasoning;
