package io.edrs.platform.kernel.issuer;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.table.Table;
import io.edrs.platform.kernel.table.Tables;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What groups may, as tables that every process reads. */
@Singleton
public final class Roles {

    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

    private final Table<Role> roles;
    private final Table<Role.OfGroup> groups;

    Roles(Tables tables) {
        this.roles = tables.open(Role.TABLE, Role.class);
        this.groups = tables.open(Role.GROUPS, Role.OfGroup.class);
    }

    /** All that the roles of these groups allow together; nothing when no group has one. Throws {@code TABLE_BEHIND} when that is not known. */
    public Role of(Collection<String> names) {
        if (roles.lag().compareTo(LONGEST_LAG) > 0 || groups.lag().compareTo(LONGEST_LAG) > 0) {
            throw new EdrsException(KernelError.TABLE_BEHIND, "The table of roles is more than 30 s behind; nobody is let in by one until it has caught up.");
        }
        var held = names.stream().map(groups::find).flatMap(Optional::stream).map(Role.OfGroup::role).map(this::find).flatMap(Optional::stream).toList();
        return new Role(held.stream().map(Role::name).collect(Collectors.joining(" ")),
                held.stream().flatMap(role -> role.scopes().stream()).collect(Collectors.toSet()),
                held.stream().anyMatch(Role::everyTenant), widest(held));
    }

    /** The role of that name. */
    public Optional<Role> find(String name) {
        return Role.GIVEN.stream().filter(role -> role.name().equals(name)).findFirst().or(() -> roles.find(name));
    }

    /** Every role there is. */
    public List<Role> all() {
        return Stream.concat(Role.GIVEN.stream(), roles.all().values().stream().sorted(Comparator.comparing(Role::name))).toList();
    }

    /** Every group that has a role. */
    public List<Role.OfGroup> groups() {
        return groups.all().values().stream().sorted(Comparator.comparing(Role.OfGroup::group)).toList();
    }

    /** Keeps a role that is none of the given ones. */
    public void put(Role role) {
        roles.put(role.name(), role);
    }

    /** Removes a role; false when there was none. */
    public boolean remove(String name) {
        var was = roles.find(name).isPresent();
        roles.remove(name);
        return was;
    }

    /** Gives those in the group a role. */
    public void give(String group, String role) {
        groups.put(group, new Role.OfGroup(group, role));
    }

    /** Takes it from them; false when they had none. */
    public boolean take(String group) {
        var was = groups.find(group).isPresent();
        groups.remove(group);
        return was;
    }

    private static String widest(List<Role> held) {
        return held.stream().map(Role::tier).max(Comparator.comparingInt(ApiKey.TIERS::indexOf)).orElse(ApiKey.STANDARD);
    }
}
