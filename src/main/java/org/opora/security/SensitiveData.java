package org.opora.security;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Who is shown what of a case file: not every role that may read one has to know of illnesses. */
@Component
public class SensitiveData {

    private final CurrentStaff staff;
    private final Settings settings;

    SensitiveData(CurrentStaff staff, Settings settings) {
        this.staff = staff;
        this.settings = settings;
    }

    /**
     * True if the current person is shown such data. What nobody is named for is shown to nobody.
     *
     * @param sensitivity as a field of a form calls it, null for plain data
     */
    public boolean shows(@Nullable String sensitivity) {
        return sensitivity == null
                || settings.sensitivity().getOrDefault(sensitivity, Set.of()).stream()
                        .anyMatch(staff.roles()::contains);
    }

    /** As {@link #shows(String)}; what a person has signed himself he may read again. */
    public boolean shows(@Nullable String sensitivity, String signedBy) {
        return signedBy.equals(staff.login()) || shows(sensitivity);
    }

    /** @param sensitivity roles that are shown it, by {@code identity}, {@code health} and {@code narrative} */
    @ConfigurationProperties("opora.case-file")
    record Settings(@DefaultValue Map<String, Set<String>> sensitivity) {}
}
