/** Turns the bytes of a file into passages that can be found and cited, and keeps them. */
@Configuration
@EdrsService(value = "knowledge.documents", handles = {IngestionRequested.class, DocumentsRequested.class, DocumentRequested.class})
@Keeps(collections = {"documents", "passages"}, blobs = {"documents/", "indexes/"}, vectors = {"passages.384", "phrases.384"})
@Sensitive(blobs = true, fields = {"documents.name", "documents.title", "passages.content"})
@NullMarked
package io.edrs.knowledge.documents;

import io.edrs.platform.kernel.service.EdrsService;
import io.edrs.platform.kernel.service.Keeps;
import io.edrs.platform.kernel.service.Sensitive;
import io.edrs.schema.knowledge.DocumentRequested;
import io.edrs.schema.knowledge.DocumentsRequested;
import io.edrs.schema.knowledge.IngestionRequested;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
