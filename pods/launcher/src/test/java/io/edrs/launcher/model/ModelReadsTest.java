package io.edrs.launcher.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.edrs.platform.servers.testing.TestServers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A model behind an OpenAI-compatible endpoint reads what users said and documents, over the real bus, within the tenant's budget. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelReadsTest {

    private static final String FACTS = "/api/v1/memory/consolidation/model";
    private static final String RELATIONS = "/api/v1/knowledge/graph/model";

    private Path home;
    private ModelStub stub;
    private WholeSystem system;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = folder;
        stub = new ModelStub();
        system = open();
        system.ingest("heron.md", "The grey heron was, in the words of its maker, a debt. That maker: ada moor, and nobody else.");
        system.ask(system.conversation(), "Porto has been where my pillow is since March, and the kiln keeps me fed.");
    }

    @AfterAll
    void stop() {
        stub.close();
        system.close();
    }

    private WholeSystem open() throws Exception {
        var settings = new HashMap<String, Object>(Map.of("edrs.model.url", stub.url(), "edrs.model.name", "stub", "edrs.memory.consolidation.model.enabled", true,
                "edrs.knowledge.graph.model.enabled", true, "edrs.ai.accounting.input-price", "1", "edrs.ai.accounting.output-price", "2"));
        settings.put("edrs.memory.consolidation.model.first-round", "1h");
        settings.put("edrs.knowledge.graph.model.first-round", "1h");
        return new WholeSystem(home, settings);
    }

    @Test
    @Order(1)
    void theCostIsShownAndWithoutBudgetNothingIsAsked() throws Exception {
        assertThat(system.get(FACTS).at("/waiting/episodes").asInt()).isPositive();
        assertThat(system.get(FACTS).at("/waiting/costAtMost").asDouble()).isPositive();
        assertThat(system.get(RELATIONS).at("/waiting/passages").asInt()).isPositive();
        system.put("/api/v1/budgets/tenant", Map.of("tokens", 10));
        assertThat(run(FACTS).path("stopped").asText()).contains("budget of the tenant");
        assertThat(run(RELATIONS).path("stopped").asText()).contains("budget of the tenant");
        assertThat(stub.requests()).isEmpty();
        system.put("/api/v1/budgets/tenant", Map.of("tokens", 1_000_000));
    }

    @Test
    @Order(2)
    void aFactIsKeptWhereItsQuoteStandsInTheTurnAndNoInventedOne() throws Exception {
        stub.behave(ModelStub.writes("Hm.", escaped("[{'subject':'user','attribute':'home','value':'Porto','quote':'Porto has been where my pillow is'},"),
                escaped("{'subject':'user','attribute':'employer','value':'Siemens','quote':'I work at Siemens'}]")));
        var run = run(FACTS);
        assertThat(run.path("asked").asInt()).isPositive();
        assertThat(run.at("/report/refused/not_said").asInt()).isPositive();
        assertThat(facts("Siemens")).isEmpty();
        assertThat(facts("Porto")).hasSize(1);
        var fact = facts("Porto").getFirst();
        assertThat(fact.path("origin").asText()).isEqualTo("model");
        assertThat(system.get("/api/v1/memory/facts/" + fact.path("factId").asText()).at("/sources/0/words").asText()).isEqualTo("Porto has been where my pillow is");
    }

    @Test
    @Order(3)
    void aRelationIsKeptTheSameWay() throws Exception {
        stub.behave(ModelStub.writes("Hm.", escaped("[{'subject':'grey heron','predicate':'made by','object':'ada moor','quote':'That maker: ada moor'},"),
                escaped("{'subject':'grey heron','predicate':'made by','object':'Kay Orr','quote':'made by Kay Orr'}]")));
        assertThat(run(RELATIONS).at("/report/done/triples").asInt()).isEqualTo(1);
        assertThat(system.get("/api/v1/knowledge/graph/entities/ada%20moor/neighbours").path("relations").findValuesAsText("origin")).contains("model");
    }

    @Test
    @Order(4)
    void killedAfterTheCallAndBeforeItsFactsWereStoredItBuysNothingAgainAndDoublesNothing() throws Exception {
        var bought = stub.requests().size();
        asBeforeTheFactsWereStored();
        var run = run(FACTS);
        assertThat(run.path("asked").asInt()).isPositive();
        assertThat(stub.requests()).hasSize(bought);
        assertThat(facts("Porto")).hasSize(1);
        var fact = facts("Porto").getFirst().path("factId").asText();
        assertThat(system.get("/api/v1/memory/facts/" + fact).path("sources")).hasSize(1);
    }

    @Test
    @Order(5)
    void afterARestartNothingIsAskedAgainAndWhatANewTurnSaysIs() throws Exception {
        var asked = stub.requests().size();
        system.close();
        system = open();
        assertThat(run(FACTS).path("asked").asInt()).isZero();
        assertThat(run(RELATIONS).path("asked").asInt()).isZero();
        assertThat(stub.requests()).hasSize(asked);
        assertThat(facts("Porto")).hasSize(1);
        stub.behave(ModelStub.writes("Hm.", "rubbish ] and [ more"));
        system.ask(system.conversation(), "Wood of the olive tree is what these hands know best, all told.");
        assertThat(run(FACTS).at("/report/refused/unreadable").asInt()).isPositive();
        assertThat(stub.requests().getLast()).contains("olive tree").contains("letter by letter");
        assertThat(facts("Porto")).hasSize(1);
    }

    private static void asBeforeTheFactsWereStored() throws SQLException {
        var server = TestServers.shared().database();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.app(), server.appPassword()); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('edrs.tenant', 'default', true), set_config('search_path', 'memory_consolidation', true)");
            assertThat(statement.executeUpdate("update help set state = 'asked'")).isPositive();
            statement.executeUpdate("delete from fact_source");
            statement.executeUpdate("delete from fact");
            statement.executeUpdate("delete from progress where name = 'help'");
            connection.commit();
        }
    }

    private List<JsonNode> facts(String value) throws Exception {
        var found = new ArrayList<JsonNode>();
        system.get("/api/v1/memory/facts").path("facts").forEach(fact -> {
            if (fact.path("value").asText().equals(value)) {
                found.add(fact);
            }
        });
        return found;
    }

    private JsonNode run(String path) throws Exception {
        return system.post(path + "/runs", Map.of());
    }

    /** As it stands inside a JSON string. */
    private static String escaped(String text) {
        return text.replace("'", "\\\"");
    }
}
