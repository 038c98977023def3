package io.edrs.persona.synthesizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.edrs.platform.relational.SealedText;
import io.edrs.platform.store.TenantScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The open requests of personas, their titles sealed; inside a transaction of the tenant. */
@Singleton
final class OpenRequests {

    private final OpenRequestRepository repository;
    private final SealedText sealing;

    OpenRequests(OpenRequestRepository repository, SealedText sealing) {
        this.repository = repository;
        this.sealing = sealing;
    }

    List<OpenRequest> of(String personaId) {
        return repository.findByPersonaIdOrderByPlace(personaId).stream().map(this::opened).toList();
    }

    /** By persona. */
    Map<String, List<OpenRequest>> all() {
        return repository.listOrderByPlace().stream().collect(groupingBy(OpenRequestRow::personaId, mapping(this::opened, toList())));
    }

    void add(String personaId, OpenRequest request) {
        repository.insertIfAbsent(personaId, request.workId(), sealing.seal(tenant(), place(personaId, request.workId()), request.title()));
    }

    void remove(String personaId, OpenRequest request) {
        repository.deleteByPersonaIdAndWorkId(personaId, request.workId());
    }

    private OpenRequest opened(OpenRequestRow row) {
        return new OpenRequest(row.workId(), sealing.open(tenant(), place(row.personaId(), row.workId()), row.title()));
    }

    private static String tenant() {
        return TenantScope.current().orElseThrow();
    }

    private static String place(String personaId, String workId) {
        return "open_request/" + personaId + "/" + workId + "/title";
    }
}
