package io.edrs.platform.kernel.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Lets no request arrive for ever: one that trickles in is refused and its connection closed. */
@Singleton
final class RequestTimes implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String NAME = "edrs-request-time";

    private final RequestTimeConfig config;
    private final ObjectMapper json;

    RequestTimes(RequestTimeConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    /** One for each connection. */
    private final class Customizer implements NettyServerCustomizer {

        private final @Nullable Channel channel;

        Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Customizer(connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, NAME, new RequestTime(config, json));
            }
        }
    }
}
