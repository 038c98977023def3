/** What task management is asked and says. */
package io.edrs.schema.task;
