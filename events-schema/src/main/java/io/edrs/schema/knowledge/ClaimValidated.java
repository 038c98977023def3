package io.edrs.schema.knowledge;

import io.edrs.schema.Durability;
import io.edrs.schema.EventType;
import io.edrs.schema.Payload;
import java.util.List;

/** The verdict on a claim. @param verdict {@code supported}, {@code contradicted}, {@code stale} or {@code unknown} */
@EventType(value = "knowledge.claim_validated", durability = Durability.VOLATILE)
public record ClaimValidated(String claim, String verdict, double confidence, List<VerdictReason> reasons) implements Payload {}
