package io.edrs.platform.servers;

/** Pulsar's log configuration: rolling files, and silence for the classes that print whole configurations with their tokens. */
final class PulsarLogging {
    private PulsarLogging() {}

    static String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Configuration status="ERROR">
                  <Appenders>
                    <RollingFile name="File" fileName="${sys:pulsar.log.dir}/pulsar.log"
                                 filePattern="${sys:pulsar.log.dir}/pulsar-%i.log.gz" filePermissions="rw-------">
                      <PatternLayout pattern="%d{ISO8601_OFFSET_DATE_TIME_HHMM} [%t] %-5level %logger{36} - %msg%n"/>
                      <SizeBasedTriggeringPolicy size="32 MB"/>
                      <DefaultRolloverStrategy max="5"/>
                    </RollingFile>
                  </Appenders>
                  <Loggers>
                    <Logger name="org.apache.bookkeeper.proto.BookieServer" level="warn"/>
                    <Logger name="org.apache.bookkeeper.server" level="warn"/>
                    <Logger name="org.apache.pulsar.functions.worker" level="warn"/>
                    <Logger name="org.apache.pulsar.functions.runtime" level="warn"/>
                    <Logger name="org.apache.pulsar.client" level="warn"/>
                    <Logger name="org.eclipse.jetty.server.RequestLog" level="warn"/>
                    <Root level="info"><AppenderRef ref="File"/></Root>
                  </Loggers>
                </Configuration>
                """;
    }
}
