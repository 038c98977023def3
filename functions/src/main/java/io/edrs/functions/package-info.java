/** Stateless Pulsar Functions: they route, assign, count and sort events beside the path of an answer. */
package io.edrs.functions;
