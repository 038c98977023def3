package io.edrs.functions;

import io.edrs.schema.Topics;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.TableView;
import org.slf4j.Logger;

/** The compacted topic of personas, keyed {@code <tenant>/<personaId>}, as a table in this process. */
record PersonaTable(TableView<byte[]> rows, Logger log) implements AutoCloseable {

    static final String TOPIC = Topics.table("personas");

    /** Returns when everything said so far has been read. */
    static PersonaTable open(PulsarClient client, Logger log) throws PulsarClientException {
        return new PersonaTable(client.newTableView(Schema.BYTES).topic(TOPIC).create(), log);
    }

    Collection<Persona> of(String tenant) {
        return rows.entrySet().stream().filter(row -> row.getKey().startsWith(tenant + "/"))
                .map(row -> persona(row.getKey(), row.getValue())).filter(Objects::nonNull).toList();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Persona persona(String key, byte[] json) {
        try {
            var persona = EventJson.value(json, Persona.class);
            return persona.personaId() == null ? null : persona;
        } catch (IOException unreadable) {
            log.warn("Persona {} is unreadable and gets no work: {}", key, unreadable.getMessage());
            return null;
        }
    }
}
