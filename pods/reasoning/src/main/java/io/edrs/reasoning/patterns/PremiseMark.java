package io.edrs.reasoning.patterns;

import io.edrs.schema.reasoning.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A piece of evidence as it read. @param hash of its text, SHA-256 */
record PremiseMark(String id, String hash) {

    static PremiseMark of(Evidence evidence) {
        return new PremiseMark(evidence.id(), hash(evidence.text()));
    }

    boolean isThere(Evidence evidence) {
        return evidence.id().equals(id) && hash(evidence.text()).equals(hash);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
