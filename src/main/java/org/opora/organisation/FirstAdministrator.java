package org.opora.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.engine.StartUpLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hires the first administrator of an empty installation, with a password from a file. Once anybody works here it does
 * nothing, so that the setting is no way in.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "administrator";

    private final Settings settings;
    private final Organisations organisations;
    private final StaffRegister register;
    private final PasswordEncoder passwords;
    private final StartUpLock lock;

    FirstAdministrator(
            Settings settings,
            Organisations organisations,
            StaffRegister register,
            PasswordEncoder passwords,
            StartUpLock lock) {
        this.lock = lock;
        this.settings = settings;
        this.organisations = organisations;
        this.register = register;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path file = settings.passwordFile();
        if (file != null && !file.toString().isBlank()) {
            String password = Files.readString(file).strip();
            lock.alone(() -> hireFirst(password));
        }
    }

    private void hireFirst(String password) {
        if (!organisations.all().isEmpty()) {
            return;
        }
        organisations.open(new Organisation("ministry", "Ministry", Organisation.Kind.MINISTRY, settings.oktmo()));
        String hash = passwords.encode(password);
        register.hire(
                new NewStaff(LOGIN, "First", "Administrator", hash, Set.of(Roles.ADMINISTRATOR), Set.of("ministry")));
        LOG.info("'{}' was hired; he hires everybody else through /api/staff", LOGIN);
    }

    /**
     * @param passwordFile holds the password of the first administrator
     * @param oktmo code of the region the ministry works for
     */
    @ConfigurationProperties("opora.first-administrator")
    record Settings(@Nullable Path passwordFile, String oktmo) {}
}
