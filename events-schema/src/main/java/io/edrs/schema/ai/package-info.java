/** What the models are asked and say. */
package io.edrs.schema.ai;
