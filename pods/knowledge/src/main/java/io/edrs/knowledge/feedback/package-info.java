/** Learns from ratings how much each way of searching counts, and takes back what made things worse. */
@Configuration
@EdrsService(value = "knowledge.feedback", with = "knowledge.documents")
@NullMarked
package io.edrs.knowledge.feedback;

import io.edrs.platform.kernel.service.EdrsService;
import io.micronaut.context.annotation.Configuration;
import org.jspecify.annotations.NullMarked;
