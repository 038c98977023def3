package io.edrs.gateway.auth;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.http.EndedSession;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.platform.kernel.issuer.Person;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions by tenant; one that was ended is ended in every pod at once. */
@Singleton
final class SessionStore {

    static final String COLLECTION = "sessions";
    private static final int MOST = 500;

    private final DocumentStore documents;
    private final Table<EndedSession> ended;
    private final AuthConfig config;
    private final Ids ids;
    private final Clock clock;

    SessionStore(DocumentStore documents, Tables tables, AuthConfig config, Ids ids, Clock clock) {
        this.documents = documents;
        this.ended = tables.open(EndedSession.TABLE, EndedSession.class);
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new one made with a key. */
    Session begin(String keyHash, String userId, String tenant, Set<String> scopes) {
        var now = clock.instant();
        return keep(new Session(ids.next().toString(), userId, tenant, keyHash, List.of(), scopes, now, now, now, now.plus(config.sessionLife())).used(now, config.sessionIdle()));
    }

    /** A new one of a person. */
    Session begin(Person person, String tenant) {
        var now = clock.instant();
        return keep(new Session(ids.next().toString(), person.userId(), tenant, null, person.groups(), Set.of(), now, now, now, now.plus(config.personLife()))
                .used(now, config.sessionIdle()));
    }

    Optional<Session> find(String tenant, String id) {
        return documents.find(tenant, COLLECTION, id).map(document -> read(document.json())).filter(session -> session.isAlive(clock.instant()))
                .filter(session -> ended.find(id).isEmpty());
    }

    /** The same, used now; one that was ended meanwhile stays ended, for its mark is asked everywhere. */
    Session touch(Session session) {
        return keep(session.used(clock.instant(), config.sessionIdle()));
    }

    List<Session> ofUser(String tenant, String userId) {
        return alive(tenant, Map.of("user_id", userId));
    }

    List<Session> all(String tenant) {
        return alive(tenant, Map.of());
    }

    void end(Session session) {
        var now = clock.instant();
        ended.all().forEach((id, old) -> {
            if (now.isAfter(old.until())) {
                ended.remove(id);
            }
        });
        ended.put(session.sessionId(), new EndedSession(session.tenant(), session.endsAt()));
        documents.delete(session.tenant(), COLLECTION, session.sessionId());
    }

    private List<Session> alive(String tenant, Map<String, String> equalTo) {
        return documents.list(tenant, COLLECTION, equalTo, null, MOST).stream().map(document -> read(document.json()))
                .filter(session -> session.isAlive(clock.instant())).toList();
    }

    private Session keep(Session session) {
        var ends = documents.features().contains(DocumentStore.Feature.EXPIRY) ? session.lastsUntil() : null;
        documents.put(session.tenant(), COLLECTION, session.sessionId(), EventJson.write(session), ends);
        return session;
    }

    private Session read(String text) {
        return EventJson.read(text, Session.class);
    }
}
