package io.edrs.knowledge.documents;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How pages are fetched whose URLs are handed in.
 *
 * @param allowPrivate whether private and loopback addresses may be called; EDRS_INGEST_ALLOW_PRIVATE
 * @param timeout for a page with all its redirects
 * @param bytes the longest page
 * @param redirects the most redirects that are followed
 */
@ConfigurationProperties("edrs.knowledge.web")
record WebConfig(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "20s") Duration timeout,
        @Bindable(defaultValue = "20971520") int bytes,
        @Bindable(defaultValue = "5") int redirects) {}
