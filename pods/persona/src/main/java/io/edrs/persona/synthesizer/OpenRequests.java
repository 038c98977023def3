package io.edrs.persona.synthesizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.edrs.platform.relational.SealedText;
import io.edrs.platform.store.TenantScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of personas, their texts sealed; inside a transaction of the tenant. */
@Singleton
final class OpenRequests {

    private final OpenRequestRepository repository;
    private final SealedText sealing;

    OpenRequests(OpenRequestRepository repository, SealedText sealing) {
        this.repository = repository;
        this.sealing = sealing;
    }

    List<OpenRequest> of(String personaId) {
        return repository.findByPersonaIdAndFinishedFalseOrderByPlace(personaId).stream().map(this::opened).toList();
    }

    /** By persona. */
    Map<String, List<OpenRequest>> all() {
        return repository.findByFinishedFalseOrderByPlace().stream().collect(groupingBy(OpenRequestRow::personaId, mapping(this::opened, toList())));
    }

    /** The work of that id, whoever has it, finished or not. */
    Optional<Work> work(String workId) {
        return repository.findByWorkIdOrderByPlaceDesc(workId).stream().findFirst().map(row -> new Work(workId, row.personaId(), opened(row),
                row.finished(), row.outcome() == null ? null : sealing.open(tenant(), place(row, "outcome"), row.outcome())));
    }

    void add(String personaId, OpenRequest request) {
        var row = new OpenRequestRow(null, personaId, request.workId(), "", "", request.userId(), false, null);
        repository.insertIfAbsent(personaId, request.workId(), sealing.seal(tenant(), place(row, "title"), request.title()),
                sealing.seal(tenant(), place(row, "description"), request.description()), request.userId());
    }

    void finish(String personaId, String workId, @Nullable String outcome) {
        var row = new OpenRequestRow(null, personaId, workId, "", "", null, true, null);
        repository.finish(personaId, workId, outcome == null ? null : sealing.seal(tenant(), place(row, "outcome"), outcome));
    }

    private OpenRequest opened(OpenRequestRow row) {
        return new OpenRequest(row.workId(), sealing.open(tenant(), place(row, "title"), row.title()),
                sealing.open(tenant(), place(row, "description"), row.description()), row.userId());
    }

    private static String tenant() {
        return TenantScope.current().orElseThrow();
    }

    private static String place(OpenRequestRow row, String column) {
        return "open_request/" + row.personaId() + "/" + row.workId() + "/" + column;
    }
}
