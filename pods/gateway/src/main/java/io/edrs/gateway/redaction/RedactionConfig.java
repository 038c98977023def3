package io.edrs.gateway.redaction;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/** @param regions whose phone numbers are found without the code of their country, two letters each */
@ConfigurationProperties("edrs.gateway.redaction")
record RedactionConfig(@Bindable(defaultValue = "US,GB,DE,FR,ES,IT") List<String> regions) {}
