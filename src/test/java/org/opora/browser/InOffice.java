package org.opora.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests in an {@link Office}, which they take as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OfficeExtension.class)
@interface InOffice {

    /** Language of the server and of the staff's browsers, {@code en} or {@code ru}. */
    String language();
}
