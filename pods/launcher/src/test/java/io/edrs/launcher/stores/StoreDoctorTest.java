package io.edrs.launcher.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreDoctorTest {

    private final SwitchedDriver driver = new SwitchedDriver();
    private final StoreDoctor doctor = new StoreDoctor(Clock.systemUTC());

    @Test
    void saysWhichServiceUsesWhatAndItsVersion() {
        assertThat(examined("switched://user:hush@host:1/episodes")).isEqualTo(new StoreLine("memory.episodic", "journal", "Switched",
                "switched://user@host:1/episodes", "EPISODIC_MEMORY_DB_URL (environment)", true, "1.0", ""));
        assertThat(driver.opened.getFirst().options().connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the password is wrong; set the right one", "the database 'x' is missing; create it", "version 3 is too old; at least 5 is needed"})
    void whatTheServerRefusesIsOneLine(String refusal) {
        driver.trouble = new EdrsException(KernelError.CONFIGURATION_INVALID, refusal);
        assertThat(examined("switched://host/x")).returns(false, StoreLine::answers).returns(refusal, StoreLine::problem);
    }

    @Test
    void aStoreOutOfReachDoesNotAnswer() {
        driver.goAway();
        assertThat(examined("switched://host/x")).returns(false, StoreLine::answers).returns("switched off", StoreLine::problem);
    }

    @Test
    void aSettingThatCannotBeRightIsNotAsked() {
        assertThat(examined("oracle://host/x").problem()).contains("known are: switched");
        assertThat(driver.opened).isEmpty();
    }

    private StoreLine examined(String url) {
        return doctor.examine(Choice.of(Map.of("EPISODIC_MEMORY_DB_URL", url), new Drivers(List.of(driver)))).getFirst();
    }
}
