package io.edrs.persona.synthesizer;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** @param toldBy empty when an administrator noted it for everybody @param note sealed */
@Introspected
record DealingRow(String person, String toldBy, String note, UUID saidIn) {}
