/** What operations say. */
package io.edrs.schema.shared;
