/** What personas are and learn. */
package io.edrs.schema.persona;
