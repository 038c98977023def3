package io.edrs.shared.tenants;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names a tenant may have. */
final class TenantNames {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    // The broker's own tenants, and ours.
    private static final Set<String> RESERVED = Set.of("edrs", "public", "pulsar", "sample");
    private static final int LONGEST_DISPLAY_NAME = 200;

    private TenantNames() {}

    static String id(@Nullable String id) {
        if (id == null || !FORM.matcher(id).matches()) {
            throw new EdrsException(TenantError.TENANT_INVALID,
                    "'%s' cannot name a tenant; use 1 to 32 of a-z, 0-9 and '-', beginning with a letter.".formatted(id));
        }
        if (RESERVED.contains(id)) {
            throw new EdrsException(TenantError.TENANT_INVALID,
                    "'%s' is reserved for the system; choose another name.".formatted(id));
        }
        return id;
    }

    /** The display name; the id when there is none. */
    static String display(String id, @Nullable String displayName) {
        var name = displayName == null || displayName.isBlank() ? id : displayName.strip();
        if (name.length() > LONGEST_DISPLAY_NAME) {
            throw new EdrsException(TenantError.TENANT_INVALID,
                    "A display name has at most %d characters; this has %d.".formatted(LONGEST_DISPLAY_NAME, name.length()));
        }
        return name;
    }
}
