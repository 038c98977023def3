package io.edrs.gateway.chat;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How questions are taken.
 *
 * @param patience how long a request waits for its answer before it is told to come back for it
 * @param maxTextLength characters of a question
 * @param maxNameLength characters of an attachment's name
 * @param maxAttachmentBytes bytes of an attachment
 * @param socketLife how long a socket stays open; whoever comes back goes on where it was
 * @param socketQueue frames that a socket may be behind before it is closed
 */
@ConfigurationProperties("edrs.gateway.chat")
record ChatConfig(@Bindable(defaultValue = "60s") Duration patience, @Bindable(defaultValue = "32768") int maxTextLength,
        @Bindable(defaultValue = "200") int maxNameLength, @Bindable(defaultValue = "8388608") int maxAttachmentBytes,
        @Bindable(defaultValue = "15m") Duration socketLife, @Bindable(defaultValue = "512") int socketQueue) {}
