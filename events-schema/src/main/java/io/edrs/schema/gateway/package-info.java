/** What the door says. */
package io.edrs.schema.gateway;
