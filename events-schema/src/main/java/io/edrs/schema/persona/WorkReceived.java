package io.edrs.schema.persona;

import io.edrs.schema.EventType;
import io.edrs.schema.Keyed;
import io.edrs.schema.Payload;
import io.edrs.schema.Route;
import java.util.List;

/**
 * Work that no persona has yet.
 *
 * @param workId names the work
 * @param title what is to be done, one line
 * @param description the whole of it
 * @param skills what it takes
 * @param userId who wants it done; null when nobody is known
 */
@EventType(value = "persona.work_received", version = 2, route = Route.LANES)
public record WorkReceived(String workId, String title, String description, List<String> skills, String userId)
        implements Payload, Keyed {

    /** Work of nobody known. */
    public WorkReceived(String workId, String title, String description, List<String> skills) {
        this(workId, title, description, skills, null);
    }

    @Override
    public String orderingKey() {
        return workId;
    }
}
