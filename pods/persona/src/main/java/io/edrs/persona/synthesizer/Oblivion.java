package io.edrs.persona.synthesizer;

import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** Everything the rows hold of one user, gone at once. */
@Singleton
final class Oblivion {

    private final TenantTransactions transactions;
    private final PreferenceRepository preferences;
    private final DealingRepository dealings;
    private final RatingRepository ratings;
    private final OpenRequestRepository requests;

    Oblivion(@Named("persona-synthesizer") TenantTransactions transactions, PreferenceRepository preferences, DealingRepository dealings,
            RatingRepository ratings, OpenRequestRepository requests) {
        this.transactions = transactions;
        this.preferences = preferences;
        this.dealings = dealings;
        this.ratings = ratings;
        this.requests = requests;
    }

    /** Returns the personas that knew preferences of the user. */
    List<String> forget(String tenant, String userId) {
        return transactions.write(tenant, () -> {
            var personas = preferences.personasOf(userId);
            preferences.deleteUser(userId);
            dealings.deleteUser(userId);
            ratings.deleteUser(userId);
            requests.deleteUser(userId);
            return personas;
        });
    }
}
