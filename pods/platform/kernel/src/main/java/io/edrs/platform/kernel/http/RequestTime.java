package io.edrs.platform.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches one connection: its first headers, then every body, must arrive in time. */
final class RequestTime extends ChannelInboundHandlerAdapter {

    private final RequestTimeConfig config;
    private final ObjectMapper json;
    private @Nullable ScheduledFuture<?> alarm;

    RequestTime(RequestTimeConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expect(context, config.head(), "headers");
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest) {
            expect(context, config.body(), "body");
        }
        if (message instanceof LastHttpContent) {
            rest();
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        rest();
        super.channelInactive(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        rest();
    }

    private void expect(ChannelHandlerContext context, Duration within, String what) {
        rest();
        alarm = context.executor().schedule(() -> refuse(context, "The %s did not arrive within %d s.".formatted(what, within.toSeconds())),
                within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void rest() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void refuse(ChannelHandlerContext context, String detail) {
        var body = Unpooled.wrappedBuffer(problem(detail));
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, body);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE).set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private byte[] problem(String detail) {
        try {
            return json.writeValueAsBytes(Problem.of("REQUEST_TIMEOUT", HttpResponseStatus.REQUEST_TIMEOUT.code(), detail, "/"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
