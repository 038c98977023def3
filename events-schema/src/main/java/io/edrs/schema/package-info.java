/** The events of EDRS: the envelope every message travels in. One sub-package per domain holds the payloads. */
package io.edrs.schema;
