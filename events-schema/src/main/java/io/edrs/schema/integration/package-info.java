/** What crosses the border. */
package io.edrs.schema.integration;
