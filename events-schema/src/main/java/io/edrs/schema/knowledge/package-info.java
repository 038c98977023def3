/** What knowledge is asked and says. */
package io.edrs.schema.knowledge;
