package io.edrs.persona.synthesizer;

/** Work a persona has been given and not finished. */
record OpenRequest(String workId, String title) {}
