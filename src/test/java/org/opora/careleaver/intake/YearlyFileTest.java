package org.opora.careleaver.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opora.testing.OporaTest;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the whole server with the institutions {@link TestHomes}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OporaTest
@AutoConfigureMockMvc
@Import({TestHomes.class, WaitingLeavers.class})
@interface YearlyFileTest {}
