package org.opora.testing.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** A test of the modules that keep cases, on PostgreSQL, without the engine. Each test is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(DomainBeans.class)
@TestPropertySource(properties = "opora.calendar=classpath:calendar/days-2026.csv")
@Transactional
public @interface DomainTest {}
