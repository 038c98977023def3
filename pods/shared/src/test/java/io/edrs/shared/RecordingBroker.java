package io.edrs.shared;

import io.edrs.platform.kernel.transport.BrokerAdministration;
import io.edrs.platform.kernel.transport.FunctionAdministration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps what it was told to make. */
public final class RecordingBroker implements BrokerAdministration, FunctionAdministration {

    public final List<String> topics = new CopyOnWriteArrayList<>();
    public final List<String> deleted = new CopyOnWriteArrayList<>();
    public final List<FunctionSpec> functions = new CopyOnWriteArrayList<>();
    public final Set<String> down = ConcurrentHashMap.newKeySet();

    @Override
    public void createNamespaces(String tenant, List<String> namespaces, Duration retention) {}

    @Override
    public void createTableNamespace(String tenant, String namespace) {}

    @Override
    public void createTopic(String topic, @Nullable String eventType, List<String> subscriptions) {
        topics.add(topic);
    }

    @Override
    public List<Backlog> backlogs(String tenant) {
        return List.of(new Backlog("persistent://" + tenant + "/a/a.b", "a.c", 3));
    }

    @Override
    public void deleteTenant(String tenant) {
        deleted.add(tenant);
    }

    @Override
    public boolean deploy(FunctionSpec spec, Path jar) {
        return functions.add(spec);
    }

    @Override
    public List<FunctionStatus> status() {
        return functions.stream().map(spec -> new FunctionStatus(spec.name(), "", 1, down.contains(spec.name()) ? 0 : 1)).toList();
    }

    @Override
    public void restart(String name) {
        down.remove(name);
    }
}
