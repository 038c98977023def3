package io.edrs.persona.identity;

import io.edrs.persona.identity.PeopleController.Relation;
import io.edrs.persona.identity.PeopleController.Said;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Priority;
import io.edrs.schema.persona.PersonUpdated;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lets everybody see and change what is known of themselves, and administrators of everybody. */
@Singleton
final class PeopleDesk {

    private final People people;
    private final Inlet inlet;
    private final Ids ids;

    PeopleDesk(People people, Inlet inlet, Ids ids) {
        this.people = people;
        this.inlet = inlet;
        this.ids = ids;
    }

    /** Who calls, as far as they are known. */
    Person me(Caller caller) {
        return people.find(caller.require("ask").tenant(), caller.userId()).orElseGet(() -> people.change(caller.tenant(), caller.userId(), UnaryOperator.identity()));
    }

    Person change(Caller caller, String id, Said said) {
        permitted(caller, id);
        var profile = Checks.profile(said);
        var person = people.change(caller.tenant(), Checks.id(id), before -> profile);
        announce(caller, id, true);
        return person;
    }

    Person require(Caller caller, String id) {
        return people.find(permitted(caller, id).tenant(), id).orElseThrow(() -> unknown(id));
    }

    void forget(Caller caller, String id) {
        if (!people.forget(permitted(caller, id).tenant(), id)) {
            throw unknown(id);
        }
        announce(caller, id, false);
    }

    /** How others stand to the person. */
    List<Relation> relations(Caller caller, String id) {
        require(caller, id);
        return people.relations(caller.tenant(), id).stream().map(row -> row.toId().equals(id) ? new Relation(row.kind(), row.fromId())
                : new Relation(Checks.RELATIONS.get(row.kind()), row.toId())).distinct().toList();
    }

    void relate(Caller caller, String id, String kind, String other) {
        var relation = relation(caller, id, kind, other);
        if (id.equals(other)) {
            throw new EdrsException(IdentityError.RELATION_INVALID, "'%s' stands in no relation to themselves.".formatted(id));
        }
        if (people.find(caller.tenant(), other).isEmpty()) {
            throw unknown(other);
        }
        people.relate(caller.tenant(), relation);
        announce(caller, id, true);
    }

    void unrelate(Caller caller, String id, String kind, String other) {
        if (!people.unrelate(caller.tenant(), relation(caller, id, kind, other))) {
            throw new EdrsException(IdentityError.RELATION_NOT_FOUND, "'%s' is no %s of '%s'.".formatted(other, kind, id));
        }
        announce(caller, id, true);
    }

    private RelationRow relation(Caller caller, String id, String kind, String other) {
        require(caller, id);
        return new RelationRow(Checks.id(other), Checks.relation(kind), id);
    }

    /** A caller may speak for themselves, and for the people below them. */
    private static Caller permitted(Caller caller, String id) {
        return caller.require(id.equals(caller.userId()) || id.startsWith(caller.userId() + "/") ? "ask" : "admin");
    }

    private void announce(Caller caller, String id, boolean present) {
        inlet.accept(new Inlet.Entry(ids.next(), caller.tenant(), "persona.identity", Priority.NORMAL, new PersonUpdated(id, present), null));
    }

    private static EdrsException unknown(String id) {
        return new EdrsException(IdentityError.PERSON_NOT_FOUND, "Nobody is known as '%s'; PUT /api/v1/people/{id} makes somebody known.".formatted(id));
    }
}
