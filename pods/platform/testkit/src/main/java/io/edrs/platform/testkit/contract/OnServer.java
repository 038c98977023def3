package io.edrs.platform.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on which product a contract's test runs, for the table of {@code ./edrs test stores}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnServer {

    /** The product, by the name that {@link Servers#tell} is called with. */
    String value();

    /** True when it is no server but something that answers like it. */
    boolean imitation() default false;

    /** True when the adapter wraps a fake of the testkit, so that no server is tested at all. */
    boolean fake() default false;
}
