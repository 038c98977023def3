/** What memory is asked and says. */
package io.edrs.schema.memory;
