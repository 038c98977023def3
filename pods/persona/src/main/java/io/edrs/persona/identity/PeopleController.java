package io.edrs.persona.identity;

import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Limit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People over HTTP: oneself for everybody, everybody for administrators. */
@Controller("/api/v1/people")
@ExecuteOn(TaskExecutors.BLOCKING)
class PeopleController {

    /** @param kind {@code user}, {@code colleague} or {@code external} */
    record Said(@Nullable String name, @Nullable String callName, @Nullable String kind, @Nullable String role, @Nullable String organisation,
            @Nullable String email, @Nullable String notes, @Nullable Map<String, String> preferences) {}

    /** @param next where the next page begins, null at the end */
    record PersonPage(List<Person> people, @Nullable String next) {}

    /** @param kind what the other is to the person */
    record Relation(String kind, String personId) {}

    record RelationList(String personId, List<Relation> relations) {}

    private final PeopleDesk desk;
    private final People people;

    PeopleController(PeopleDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Get
    PersonPage all(Caller caller, @QueryValue(defaultValue = "") String after, @QueryValue(defaultValue = "50") int limit) {
        caller.require("admin");
        var page = people.page(caller.tenant(), after, Limit.of(limit, People.MOST));
        return new PersonPage(page, page.size() < limit ? null : page.getLast().personId());
    }

    @Get("/me")
    Person me(Caller caller) {
        return desk.me(caller);
    }

    @Put("/me")
    Person introduce(Caller caller, @Body Said said) {
        return desk.change(caller.require("ask"), caller.userId(), said);
    }

    @Get("/{id}")
    Person find(Caller caller, String id) {
        return desk.require(caller, id);
    }

    @Put("/{id}")
    Person change(Caller caller, String id, @Body Said said) {
        return desk.change(caller, id, said);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void forget(Caller caller, String id) {
        desk.forget(caller, id);
    }

    @Get("/{id}/relations")
    RelationList relations(Caller caller, String id) {
        return new RelationList(id, desk.relations(caller, id));
    }

    @Put("/{id}/relations/{kind}/{other}")
    RelationList relate(Caller caller, String id, String kind, String other) {
        desk.relate(caller, id, kind, other);
        return relations(caller, id);
    }

    @Delete("/{id}/relations/{kind}/{other}")
    @Status(HttpStatus.NO_CONTENT)
    void unrelate(Caller caller, String id, String kind, String other) {
        desk.unrelate(caller, id, kind, other);
    }
}
