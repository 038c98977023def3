package io.edrs.knowledge.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an archive says of one of its entries. */
record ArchiveEntryPath(String path, boolean isFolder, boolean isLink, boolean isEncrypted) {

    private static final int LONGEST = 300;
    private static final Set<String> ARCHIVES = Set.of("zip", "tar", "gz", "tgz", "bz2", "xz", "7z", "rar", "jar", "zst");

    /** Whether it is worth looking at: folders and what systems hide is not. */
    boolean isFile() {
        var parts = path.split("/");
        return !isFolder && parts.length > 0 && !path.startsWith("__MACOSX/")
                && Arrays.stream(parts).noneMatch(part -> part.length() > 1 && part.startsWith(".") && !part.equals(".."));
    }

    /** Why it is not opened; empty when it is. */
    Optional<String> refusal() {
        if (isLink) {
            return Optional.of("it is a link or a device, no file");
        }
        if (isEncrypted) {
            return Optional.of("it is protected by a password, or packed in a way that is not read");
        }
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || path.length() > LONGEST
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.stream(path.split("/", -1)).anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty())) {
            return Optional.of("its path leads out of the archive or has characters that paths have no use for");
        }
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ARCHIVES.contains(extension) ? Optional.of("an archive in an archive is not opened; send it by itself") : Optional.empty();
    }

    /** The path as it may be shown. */
    String shown() {
        var plain = path.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.toString();
    }
}
