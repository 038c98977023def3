package io.edrs.launcher.stores;

import io.edrs.platform.kernel.record.Leases;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.Cache;
import io.edrs.platform.store.Counters;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.Journal;
import io.edrs.platform.store.TimeSeries;
import io.edrs.platform.store.VectorIndex;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import io.micronaut.inject.InjectionPoint;
import org.jspecify.annotations.Nullable;

/** Hands every service its own stores where it injects a port; services see nothing but the port. */
@Factory
@Requires(beans = Stores.class)
final class StoreBeans {

    private final Stores stores;

    StoreBeans(Stores stores) {
        this.stores = stores;
    }

    @Prototype
    DocumentStore documents(@Nullable InjectionPoint<?> point) {
        return of(DocumentStore.class, point);
    }

    @Prototype
    Journal journal(@Nullable InjectionPoint<?> point) {
        return of(Journal.class, point);
    }

    @Prototype
    VectorIndex vectors(@Nullable InjectionPoint<?> point) {
        return of(VectorIndex.class, point);
    }

    @Prototype
    TimeSeries timeSeries(@Nullable InjectionPoint<?> point) {
        return of(TimeSeries.class, point);
    }

    @Prototype
    Cache cache(@Nullable InjectionPoint<?> point) {
        return of(Cache.class, point);
    }

    @Prototype
    Counters counters(@Nullable InjectionPoint<?> point) {
        return of(Counters.class, point);
    }

    @Prototype
    Leases leases(@Nullable InjectionPoint<?> point) {
        return of(Leases.class, point);
    }

    @Prototype
    BlobStore blobs(@Nullable InjectionPoint<?> point) {
        return of(BlobStore.class, point);
    }

    private <P> P of(Class<P> port, @Nullable InjectionPoint<?> point) {
        return stores.port(point == null ? Stores.KERNEL : stores.serviceOf(point.getDeclaringBean().getBeanType()), port);
    }
}
