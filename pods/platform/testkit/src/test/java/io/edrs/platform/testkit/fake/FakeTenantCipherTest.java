package io.edrs.platform.testkit.fake;

import io.edrs.platform.store.TenantCipher;
import io.edrs.platform.testkit.contract.TenantCipherContract;

class FakeTenantCipherTest extends TenantCipherContract {

    private final FakeTenantCipher cipher = new FakeTenantCipher();

    @Override
    protected TenantCipher cipher() {
        return cipher;
    }
}
