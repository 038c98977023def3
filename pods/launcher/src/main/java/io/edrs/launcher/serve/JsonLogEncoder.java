package io.edrs.launcher.serve;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.gateway.personal.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One JSON object a line, with the fields {@code timestamp, level, service, trace_id, client_id, message, request_id}. */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private final ObjectMapper json = new ObjectMapper();
    private final PersonalData personal = new PersonalData(List.of());

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("timestamp", event.getInstant().toString());
        line.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
        line.put("service", event.getMDCPropertyMap().getOrDefault("service", event.getLoggerName()));
        line.put("message", masked(event.getFormattedMessage()));
        event.getMDCPropertyMap().forEach(line::putIfAbsent);
        if (event.getThrowableProxy() != null) {
            line.put("additional_context", Map.of("error", masked(ThrowableProxyUtil.asString(event.getThrowableProxy()))));
        }
        try {
            return (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            return (masked(event.getFormattedMessage()) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Whatever a message quotes, nobody's mail or card stays in a log. */
    private String masked(String text) {
        return PersonalData.replaced(text, personal.find(text), (kind, piece) -> "[" + kind.label() + "]");
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
