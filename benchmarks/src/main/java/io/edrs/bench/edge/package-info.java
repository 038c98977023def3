/** The gateway alone, in front of a responder that answers at once. */
package io.edrs.bench.edge;
