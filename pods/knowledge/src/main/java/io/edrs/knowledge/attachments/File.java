package io.edrs.knowledge.attachments;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.schema.knowledge.AttachmentRequested;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** A file as it came. @param documentId the same for the same name in the same conversation @param hash of the content (SHA-256) */
record File(String documentId, String name, byte[] content, String hash) {

    private static final int ID = 32;

    static File of(AttachmentRequested brought) {
        try {
            var content = Base64.getDecoder().decode(brought.content());
            return new File(id(brought.conversationId(), brought.name()), brought.name(), content, hash(content));
        } catch (IllegalArgumentException e) {
            throw new EdrsException(KernelError.EVENT_INVALID, "The content of '%s' is not base64.".formatted(brought.name()), e);
        }
    }

    static String id(UUID conversation, String name) {
        return hash((conversation + "/" + name).getBytes(StandardCharsets.UTF_8)).substring(0, ID);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
