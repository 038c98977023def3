package io.edrs.functions;

import io.edrs.schema.Payload;

/**
 * What a function has to say.
 *
 * @param tenant to whom
 */
record Said(String tenant, Payload payload) {}
