package io.edrs.ai.accounting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.DocumentStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budgets by tenant and holder. */
@Singleton
final class BudgetStore {

    private static final String COLLECTION = "budgets";
    private static final int MOST = 1_000;

    private final DocumentStore documents;
    private final ObjectMapper json = EventJson.mapper();

    BudgetStore(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<Budget> find(String tenant, String holder) {
        return documents.find(tenant, COLLECTION, holder).map(document -> read(document.json()));
    }

    List<Budget> all(String tenant) {
        return documents.list(tenant, COLLECTION, Map.of(), null, MOST).stream().map(document -> read(document.json())).toList();
    }

    void put(String tenant, Budget budget) {
        try {
            documents.put(tenant, COLLECTION, budget.holder(), json.writeValueAsString(budget));
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A budget could not be written: " + e.getOriginalMessage(), e);
        }
    }

    boolean delete(String tenant, String holder) {
        return documents.delete(tenant, COLLECTION, holder);
    }

    private Budget read(String text) {
        try {
            return json.readValue(text, Budget.class);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "A budget could not be read: " + e.getOriginalMessage(), e);
        }
    }
}
