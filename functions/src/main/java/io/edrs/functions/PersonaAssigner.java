package io.edrs.functions;

import io.edrs.schema.persona.WorkReceived;
import java.io.IOException;
import java.time.Clock;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.functions.api.Context;
import org.apache.pulsar.functions.api.Function;

/** {@code persona-assigner}: gives work that nobody has to a persona. */
public final class PersonaAssigner implements Function<byte[], Void> {

    private final Inlet<WorkReceived> inlet = new Inlet<>("persona-assigner", WorkReceived.class, Clock.systemUTC());
    private PersonaTable personas;
    private Assignment assignment;

    @Override
    public void initialize(Context context) throws PulsarClientException {
        personas = PersonaTable.open(context.getPulsarClient(), context.getLogger());
        assignment = new Assignment(personas::of, new Burdens(Clock.systemUTC()), new Settings(context).text("defaultPersona", "edrs"));
    }

    @Override
    public Void process(byte[] body, Context context) throws PulsarClientException {
        inlet.take(body, context, assignment::assign);
        return null;
    }

    @Override
    public void close() throws IOException {
        personas.close();
    }
}
