package io.edrs.platform.testkit.fake;

import io.edrs.platform.kernel.record.Attempts;
import io.edrs.platform.testkit.contract.AttemptsContract;

class FakeAttemptsTest extends AttemptsContract {

    private final FakeAttempts fake = new FakeAttempts();

    @Override
    protected Attempts attempts() {
        return fake;
    }
}
