package io.edrs.gateway.factors;

import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.SecondFactors;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Factors by tenant and user; two changes at once are one change and one refusal. */
@Singleton
final class FactorStore {

    static final String COLLECTION = "second_factors";

    /** @param version for the change that follows */
    record Kept(Factor factor, long version) {}

    private final DocumentStore documents;

    FactorStore(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<Kept> find(Caller caller) {
        return documents.find(SecondFactors.home(caller), COLLECTION, caller.userId()).map(document -> new Kept(read(document.json()), document.version()));
    }

    void put(Caller caller, Factor factor) {
        documents.put(SecondFactors.home(caller), COLLECTION, caller.userId(), EventJson.write(factor));
    }

    /** False when something changed meanwhile. */
    boolean replace(Caller caller, Kept before, Factor after) {
        try {
            documents.replace(SecondFactors.home(caller), COLLECTION, caller.userId(), EventJson.write(after), before.version());
            return true;
        } catch (EdrsException e) {
            if (e.code() == KernelError.VERSION_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    void delete(Caller caller) {
        documents.delete(SecondFactors.home(caller), COLLECTION, caller.userId());
    }

    private Factor read(String text) {
        return EventJson.read(text, Factor.class);
    }
}
