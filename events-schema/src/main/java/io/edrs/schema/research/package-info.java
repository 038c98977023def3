/** What research finds missing. */
package io.edrs.schema.research;
