package io.edrs.knowledge.documents;

import org.jspecify.annotations.Nullable;

/** A document as it arrives. @param archive the name of the archive it came in, null when it came alone */
record Parcel(DocumentName name, byte[] content, @Nullable String archive) {}
