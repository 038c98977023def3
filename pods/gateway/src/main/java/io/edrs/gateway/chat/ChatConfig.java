package io.edrs.gateway.chat;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How questions are taken.
 *
 * @param patience how long a request waits for its answer before it is told to come back for it
 * @param maxTextLength characters of a question
 */
@ConfigurationProperties("edrs.gateway.chat")
record ChatConfig(@Bindable(defaultValue = "60s") Duration patience, @Bindable(defaultValue = "32768") int maxTextLength) {}
